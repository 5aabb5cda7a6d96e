//! The way to the second module, which reads the formats other than Lede JSON. It is fetched when it is first needed.

use std::cell::RefCell;

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::http::{Answer, settle};
use crate::model::error::LoadError;

thread_local! {
    static TRANSLATE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What translates: npm/feeds.js, or what stands in for it.
pub fn set(translate: Function) {
    TRANSLATE.set(Some(translate));
}

/// Asks for an answer in another format as Lede JSON; [`told`] reads what comes of it.
pub fn translate(answer: &Answer, url: &str, part: &str, format: &str) -> JsFuture {
    let arguments: Array = [&answer.text, url, part, format, &answer.link, &answer.pages].into_iter().map(JsValue::from_str).collect();
    settle(match TRANSLATE.with_borrow(Clone::clone) {
        Some(translate) => translate.apply(&JsValue::NULL, &arguments),
        None => Err(JsValue::NULL),
    })
}

/// The Lede JSON. A text that was thrown says what is not as expected; anything else means that the module could not be
/// had, or crashed.
pub fn told(translated: Result<JsValue, JsValue>) -> Result<String, LoadError> {
    match translated {
        Ok(document) => document.as_string().ok_or(LoadError::Untranslated),
        Err(error) => Err(error.as_string().map_or(LoadError::Untranslated, LoadError::Shape)),
    }
}
