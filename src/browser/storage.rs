//! What a reader has chosen, kept by the browser for the site; where it may keep nothing, it is for this page only.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Storage;
    #[wasm_bindgen(method, structural, catch, js_name = getItem)]
    fn get_item(this: &Storage, name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, structural, catch, js_name = setItem)]
    fn set_item(this: &Storage, name: &str, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, structural, catch, js_name = removeItem)]
    fn remove_item(this: &Storage, name: &str) -> Result<(), JsValue>;
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?.map(JsCast::unchecked_into)
}

/// What was kept under a name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?.as_string()
}

/// Keeps something under a name; nothing where it cannot.
pub fn keep(name: &str, value: &str) -> Option<()> {
    storage()?.set_item(name, value).ok()
}

/// Forgets it.
pub fn forget(name: &str) -> Option<()> {
    storage()?.remove_item(name).ok()
}
