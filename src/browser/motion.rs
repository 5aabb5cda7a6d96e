//! Motion, unless the reader asked for less of it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use super::click;
use crate::model::text::{figures, join};

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

/// A block that is about to change its height.
pub struct Growing(Option<(Element, f64)>);

impl Growing {
    /// The block around the node that an event was listened for on, as high as it is now.
    pub fn around(event: &Event, selector: &str) -> Self {
        Self(click::block_around(event, selector).map(|block| (block.clone(), height(&block))))
    }

    /// Animates from the height that it had to the one that it has; what stands above does not move.
    pub fn finish(self) {
        let Some((block, before)) = self.0 else { return };
        let after = height(&block);
        if reduced() || (after - before).abs() < 1.0 {
            return;
        }
        let frame = |height: f64| {
            let frame = Object::new();
            let _ = Reflect::set(&frame, &"height".into(), &join!(figures(height.round() as usize), "px").into());
            let _ = Reflect::set(&frame, &"overflow".into(), &"clip".into());
            frame
        };
        let options = Object::new();
        let _ = Reflect::set(&options, &"duration".into(), &OPEN_MS.into());
        let _ = Reflect::set(&options, &"easing".into(), &"ease-out".into());
        // Without the Web Animations API it opens at once.
        let _ = block.unchecked_ref::<Animated>().animate(&Array::of2(&frame(before), &frame(after)), &options);
    }
}

/// An element's height in CSS px.
fn height(element: &Element) -> f64 {
    element.get_bounding_client_rect().height()
}
