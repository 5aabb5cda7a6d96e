//! The clipboard: writes plain text, or one text in two forms.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::task::settle;
use crate::model::citation::Citation;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = write, catch)]
    fn write_items(items: &Array) -> Result<JsValue, JsValue>;

    type ClipboardItem;
    #[wasm_bindgen(constructor, catch)]
    fn new(forms: &Object) -> Result<ClipboardItem, JsValue>;
}

/// Writes plain text; whether the browser allowed it.
pub async fn copy_text(text: &str) -> bool {
    settle(write_text(text)).await.is_ok()
}

/// Writes `text/plain` and `text/html`; plain text alone where the browser knows no more.
pub async fn copy_citation(citation: &Citation) -> bool {
    settle(both_forms(citation)).await.is_ok() || copy_text(&citation.plain).await
}

fn both_forms(citation: &Citation) -> Result<JsValue, JsValue> {
    let forms = Object::new();
    for (kind, text) in [("text/plain", &citation.plain), ("text/html", &citation.html)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        Reflect::set(&forms, &kind.into(), &blob)?;
    }
    write_items(&Array::of1(&ClipboardItem::new(&forms)?.into()))
}
