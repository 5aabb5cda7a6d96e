//! Motion, unless the reader asked for less of it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Element)]
    type Animated;
    #[wasm_bindgen(method, structural, catch)]
    fn animate(this: &Animated, frames: &Array, options: &Object) -> Result<JsValue, JsValue>;
}

/// How long a quotation takes to open, in ms.
const OPEN_MS: f64 = 180.0;

/// Whether the reader prefers reduced motion.
pub fn reduced() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// An element's height in CSS px.
pub fn height(element: &Element) -> f64 {
    element.get_bounding_client_rect().height()
}

/// Animates the height from what it was to what it is now; what stands above does not move.
pub fn grow_from(element: &Element, before: f64) {
    let after = height(element);
    if reduced() || (after - before).abs() < 1.0 {
        return;
    }
    let frame = |height: f64| {
        let frame = Object::new();
        let _ = Reflect::set(&frame, &"height".into(), &format!("{height}px").into());
        let _ = Reflect::set(&frame, &"overflow".into(), &"clip".into());
        frame
    };
    let options = Object::new();
    let _ = Reflect::set(&options, &"duration".into(), &OPEN_MS.into());
    let _ = Reflect::set(&options, &"easing".into(), &"ease-out".into());
    // Without the Web Animations API it opens at once.
    let _ = element.unchecked_ref::<Animated>().animate(&Array::of2(&frame(before), &frame(after)), &options);
}
