//! The way to the texts of a language, each in a file of its own, fetched when it is first needed.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::task::settle;

thread_local! {
    static ASK: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What asks for them: npm/start.js, or what stands in for it. A function of a language, which gives a promise of a text.
pub fn set(ask: Function) {
    ASK.set(Some(ask));
}

/// The texts of a language: a JSON object. Nothing where they cannot be had, which npm/start.js has told.
pub async fn texts(lang: &str) -> Option<String> {
    let asked = ASK.with_borrow(Clone::clone).ok_or(JsValue::NULL).and_then(|ask| ask.call1(&JsValue::NULL, &lang.into()));
    settle(asked).await.ok()?.as_string()
}
