//! Where a text stands in the window while it is scrolled: asked for once a frame, and never while nothing moves.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element, Event, ResizeObserver, ScrollBehavior, ScrollToOptions};

use super::listening::{Listening, listen};
use super::task::Behalf;
use super::{dom, media};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_animation_frame(then: &Function) -> i32;
    #[wasm_bindgen(js_name = cancelAnimationFrame)]
    fn cancel_animation_frame(id: i32);

    type Css;
    #[wasm_bindgen(method, structural, catch)]
    fn supports(this: &Css, condition: &str) -> Result<bool, JsValue>;
}

/// An element's box in the window, in CSS px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Its upper edge, from the window's.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// The window's height.
    pub window: f64,
}

/// Where an element stands; nothing where it has no box.
pub fn place(element: &Element) -> Option<Place> {
    let rect = element.get_bounding_client_rect();
    let window = window_height()?;
    (rect.height() > 0.0).then(|| Place { top: rect.top(), height: rect.height(), window })
}

fn window_height() -> Option<f64> {
    web_sys::window()?.inner_height().ok()?.as_f64()
}

/// Whether lines of text are in the window, but for a margin at its edges.
pub fn is_in_view(lines: &[DomRect]) -> bool {
    let (Some(height), [first, .., last] | [first @ last]) = (window_height(), lines) else { return false };
    first.top() >= 0.0 && last.bottom().min(first.top() + height / 2.0) <= height
}

/// Scrolls the window down by so many CSS px at once.
pub fn by(px: f64) {
    if let Some(window) = web_sys::window().filter(|_| px != 0.0) {
        let options = ScrollToOptions::new();
        options.set_behavior(ScrollBehavior::Instant);
        options.set_top(px);
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// Keeps what was clicked where it is in the window while something changes above it.
pub fn keeping(click: &Event, change: impl FnOnce()) {
    let clicked = click.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let top = || clicked.as_ref().map_or(0.0, |clicked| clicked.get_bounding_client_rect().top());
    let before = top();
    change();
    by(top() - before);
}

/// Scrolls the window until lines of text are in it, where they are not.
pub fn show(lines: &[DomRect]) {
    if let (Some(window), Some(height), Some(first), false) = (web_sys::window(), window_height(), lines.first(), is_in_view(lines)) {
        let options = ScrollToOptions::new();
        options.set_behavior(if media::reduced_motion() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
        options.set_top(first.top() - height / 3.0);
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// Whether the style sheet moves the bar: view timelines of CSS scroll-driven animations.
pub fn has_timelines() -> bool {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).unwrap_or_default();
    css.is_object() && css.unchecked_into::<Css>().supports("animation-timeline: view()").unwrap_or_default()
}

/// Follows the window until it is dropped.
pub struct Scrolling {
    _moved: Vec<Listening>,
    sizes: Option<ResizeObserver>,
    _frame: Closure<dyn FnMut()>,
    asked: Rc<Cell<Option<i32>>>,
}

impl Drop for Scrolling {
    fn drop(&mut self) {
        if let Some(sizes) = &self.sizes {
            sizes.disconnect();
        }
        if let Some(asked) = self.asked.take() {
            cancel_animation_frame(asked);
        }
    }
}

/// Scrollers within the page send theirs to themselves only, so they are listened to on the way down.
const EVENTS: [&str; 2] = ["scroll", "resize"];

/// Calls `see` in the frame after the window, or a scroller in it, has moved, or the page's size has changed; and once at first.
pub fn follow(mut see: impl FnMut() + 'static) -> Option<Scrolling> {
    let window = web_sys::window()?;
    let (behalf, asked) = (Behalf::current(), Rc::new(Cell::new(None)));
    let done = asked.clone();
    let frame = Closure::<dyn FnMut()>::new(move || {
        done.set(None);
        let _entered = behalf.enter();
        see();
    });
    let (then, waiting): (Function, _) = (frame.as_ref().unchecked_ref::<Function>().clone(), asked.clone());
    let sizes = ResizeObserver::new(&then).ok();
    let ask = move || {
        if waiting.get().is_none() {
            waiting.set(Some(request_animation_frame(&then)));
        }
    };
    match &sizes {
        // Which tells the first one, too.
        Some(sizes) => sizes.observe(&dom::document_element()),
        None => ask(),
    }
    let moved = EVENTS.into_iter().map(|event| {
        let ask = ask.clone();
        listen(&window, event, true, Box::new(move |_| ask()))
    });
    Some(Scrolling { _moved: moved.collect(), sizes, _frame: frame, asked })
}
