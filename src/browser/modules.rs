//! The ways to the other modules: what reads formats other than Lede JSON, what looks for quotations and cites them; and to
//! the texts of a language. Each is fetched when it is first needed.

use std::cell::RefCell;
use std::future::Future;

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::http::{Answer, settle};
use crate::model::error::LoadError;

thread_local! {
    static ASK: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What asks them: npm/start.js, or what stands in for it. A function of a module's name, one of its functions and texts,
/// or of `texts` and a language, which gives a promise of a text.
pub fn set(ask: Function) {
    ASK.set(Some(ask));
}

#[inline(never)]
fn ask(texts: &[&str]) -> JsFuture {
    let arguments: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
    settle(match ASK.with_borrow(Clone::clone) {
        Some(ask) => ask.apply(&JsValue::NULL, &arguments),
        None => Err(JsValue::NULL),
    })
}

/// Asks for an answer in another format as Lede JSON; [`told`] reads what comes of it.
pub fn translate(answer: &Answer, url: &str, part: &str, format: &str) -> JsFuture {
    ask(&["feeds", "translate", &answer.text, url, part, format, &answer.link, &answer.pages])
}

/// The Lede JSON. A text that was thrown says what is not as expected; anything else means that the module could not be
/// had, or crashed.
pub fn told(translated: Result<JsValue, JsValue>) -> Result<String, LoadError> {
    match translated {
        Ok(document) => document.as_string().ok_or(LoadError::Untranslated),
        Err(error) => Err(error.as_string().map_or(LoadError::Untranslated, LoadError::Shape)),
    }
}

/// The texts of a language: a JSON object. Nothing where they cannot be had, which npm/start.js has told.
pub async fn texts(lang: &str) -> Option<String> {
    ask(&["texts", lang]).await.ok()?.as_string()
}

/// The quotations of a text in a language, `all` or what the markup has: model/found.rs reads the answer. Nothing where the
/// module cannot be had, which its loader has told.
pub fn find(text: &str, lang: &str, marked: &str, work: &str, all: &str) -> impl Future<Output = Option<String>> + use<> {
    let asked = ask(&["quotes", "find", text, lang, marked, work, all]);
    async { asked.await.ok()?.as_string() }
}

/// One quotation in each form that it can be copied in, and its links.
pub async fn cite(quote: &str, work: &str, day: &str) -> Option<String> {
    ask(&["quotes", "cite", quote, work, day]).await.ok()?.as_string()
}
