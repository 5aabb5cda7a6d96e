//! What a reader has selected in an article, in the page or in a shadow root, and when that changes.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element, Event, KeyboardEvent, Node, Range, StaticRange};

use super::listening::{Listening, listen};
use super::task::Behalf;
use super::{click, dom, highlight, passages};
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
    /// The boxes of their lines.
    pub lines: Vec<DomRect>,
}

/// What is selected in the text of the element that code runs for.
pub fn current(in_place: bool) -> Option<Selected> {
    let behalf = Behalf::current();
    let host = behalf.host()?;
    let selection = web_sys::window()?.get_selection().ok()??;
    // Within a shadow root of the page's own, too, the selection is that root's.
    let around = if in_place { host.get_root_node().dyn_into().ok() } else { host.shadow_root() };
    let range = match around {
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
    // What follows has the browser lay the page out.
    if range.collapsed() {
        return None;
    }
    let root = passages::holder(in_place)?;
    let common = range.common_ancestor_container().ok();
    if !root.contains(common.as_ref()) || common.is_some_and(|node| is_editable(&node)) {
        return None;
    }
    // The selection's own words, not the range's: these have what is hidden, too.
    let text = one_line(&String::from(selection.to_string()));
    let lines = highlight::lines(&range);
    (!lines.is_empty() && text.chars().count() >= SHORTEST).then_some(Selected { text, lines })
}

fn is_editable(node: &Node) -> bool {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
    element.is_some_and(|element| dom::closest(&element, "[contenteditable],input,textarea").is_some())
}

/// What is told whether a pointer is down.
type Then = Rc<dyn Fn(bool)>;

/// Calls `then` at once, when something else is selected, or nothing, and when a pointer goes down or up: with whether one is
/// down.
pub fn follow(then: Box<dyn Fn(bool)>) -> Option<Vec<Listening>> {
    let document = web_sys::window()?.document()?;
    // What is active is under a pointer that went down before anybody listened.
    let is_down = document.query_selector(":active").is_ok_and(|active| active.is_some());
    let (then, down): (Then, Rc<Cell<bool>>) = (then.into(), Rc::new(Cell::new(is_down)));
    // Words may have been selected before, too.
    then(is_down);
    let on = |event, is_down: Option<bool>| {
        let (then, down) = (then.clone(), down.clone());
        let told = move |_| {
            down.set(is_down.unwrap_or(down.get()));
            then(down.get());
        };
        listen(document.as_ref(), event, true, Box::new(told))
    };
    Some(vec![on("pointerdown", Some(true)), on("pointerup", Some(false)), on("pointercancel", Some(false)), on("selectionchange", None)])
}

/// Calls `then` with the name of each key that is pressed alone, and by nobody who is elsewhere on the page; where `then`
/// says so, that is all that it does.
pub fn follow_keys(then: Box<dyn Fn(&str) -> bool>) -> Option<Listening> {
    let host = Behalf::current().host()?.clone();
    let press = move |event: Event| {
        // What fills in forms sends events of this name that are none of a keyboard's.
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let modified = !click::is_plain(&event) || key.is_composing();
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let here = target.is_none_or(|target| {
            (!dom::is_form(&target) && matches!(target.tag_name().as_str(), "BODY" | "HTML")) || host.contains(Some(&target))
        });
        if here && !modified && then(&key.key()) {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    Some(listen(web_sys::window()?.document()?.as_ref(), "keydown", true, Box::new(press)))
}
