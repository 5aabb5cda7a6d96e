//! The console: one line for each fault, under Lede's name.

use wasm_bindgen::JsValue;

/// Writes a warning.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(&format!("Lede: {text}")));
}
