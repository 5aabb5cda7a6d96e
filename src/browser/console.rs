//! The console: one line for each fault, under Lede's name.

use wasm_bindgen::JsValue;

/// Writes a warning that is made of these parts.
pub fn warn(parts: &[&str]) {
    web_sys::console::warn_1(&JsValue::from_str(&["Lede: ", &parts.concat()].concat()));
}
