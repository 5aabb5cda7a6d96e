//! Clicks: whether one means 'here', or asks the browser for a new tab or window.

use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};

/// A click without a modifier key.
pub fn is_plain(event: &Event) -> bool {
    let click: &MouseEvent = event.unchecked_ref();
    !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}
