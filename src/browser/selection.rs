//! What a reader has selected in an article, in the page or in a shadow root, and when that changes.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Event, Range, StaticRange};

use super::address::{Listening, listen};
use super::task::Behalf;
use super::{highlight, passages};
use crate::model::text::one_line;

#[wasm_bindgen]
extern "C" {
    type Composed;
    #[wasm_bindgen(method, structural, catch, js_name = getComposedRanges)]
    fn ranges(this: &Composed, options: &Object) -> Result<Array, JsValue>;
}

/// Characters that a selection has at least: less is a slip of the finger.
const SHORTEST: usize = 3;

/// Selected words.
#[derive(Clone)]
pub struct Selected {
    /// On one line.
    pub text: String,
    /// The box of their last line.
    pub line: DomRect,
}

/// What is selected in the text of the element that code runs for.
pub fn current(in_place: bool) -> Option<Selected> {
    let behalf = Behalf::current();
    let host = behalf.host()?;
    let selection = web_sys::window()?.get_selection().ok()??;
    let range = match host.shadow_root().filter(|_| !in_place) {
        Some(root) => {
            let options = Object::new();
            Reflect::set(&options, &"shadowRoots".into(), &Array::of1(&root)).ok()?;
            let ranges = selection.unchecked_ref::<Composed>().ranges(&options).ok()?;
            let selected: StaticRange = ranges.get(0).dyn_into().ok()?;
            let range = Range::new().ok()?;
            range.set_start(&selected.start_container(), selected.start_offset()).ok()?;
            range.set_end(&selected.end_container(), selected.end_offset()).ok()?;
            range
        }
        None => selection.get_range_at(0).ok()?,
    };
    let root = passages::holder(in_place)?;
    let text = one_line(&String::from(range.to_string()));
    let within = root.contains(range.common_ancestor_container().ok().as_ref());
    let line = highlight::lines(&range).pop().filter(|_| within && text.chars().count() >= SHORTEST)?;
    Some(Selected { text, line })
}

/// Calls `then` when something else is selected, or nothing.
pub fn follow(then: Box<dyn FnMut(Event)>) -> Option<Listening> {
    Some(listen(web_sys::window()?.document()?.as_ref(), "selectionchange", then))
}

/// Calls `then` for each key, with its name; where `then` says so, that is all that it does.
pub fn follow_keys(mut then: Box<dyn FnMut(&str) -> bool>) -> Option<Listening> {
    let press = move |event: Event| {
        if then(&event.unchecked_ref::<web_sys::KeyboardEvent>().key()) {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    Some(listen(web_sys::window()?.document()?.as_ref(), "keydown", Box::new(press)))
}
