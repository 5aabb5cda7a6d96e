//! The way to the second module, which reads the formats other than Lede JSON. It is fetched when it is first needed.

use std::cell::RefCell;

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;

use super::http::{Answer, settle};
use crate::model::error::LoadError;
use crate::model::url::Url;

thread_local! {
    static TRANSLATE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What translates: npm/feeds.js, or what stands in for it.
pub fn set(translate: Function) {
    TRANSLATE.set(Some(translate));
}

/// An answer in another format, as Lede JSON.
pub async fn translate(answer: &Answer, url: &Url, part: &str, format: &str) -> Result<String, LoadError> {
    let translate = TRANSLATE.with_borrow(Clone::clone).ok_or(LoadError::Untranslated)?;
    let arguments: Array =
        [&answer.text, url.as_str(), part, format, &answer.link, &answer.pages].into_iter().map(JsValue::from_str).collect();
    let translated = settle(translate.apply(&JsValue::NULL, &arguments)).await;
    // A text that is thrown says what is not as expected; anything else means that the module could not be had, or crashed.
    translated
        .and_then(|document| document.as_string().ok_or(JsValue::NULL))
        .map_err(|error| error.as_string().map_or(LoadError::Untranslated, LoadError::Shape))
}
