//! Moves nodes that are in the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Node;

#[wasm_bindgen]
extern "C" {
    type Mover;
    #[wasm_bindgen(method, structural, catch, js_name = moveBefore)]
    fn move_before(this: &Mover, node: &Node, before: Option<&Node>) -> Result<(), JsValue>;
}

/// Moves a node. With moveBefore, where both are in the page, focus stays, and so does what plays and how far it is scrolled.
pub fn put(parent: &Node, node: &Node, before: Option<&Node>) -> Option<()> {
    let moved = parent.unchecked_ref::<Mover>().move_before(node, before);
    moved.or_else(|_| parent.insert_before(node, before).map(|_| ())).ok()
}
