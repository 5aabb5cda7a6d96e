//! The ways to the other modules: what reads formats other than Lede JSON, what looks for quotations and cites them, the tools
//! of an article; and to the texts of a language. Each is fetched when it is first needed.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

use super::http::{Answer, settle};
use super::task::{self, Behalf};
use crate::model::error::LoadError;

thread_local! {
    static ASK: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// What asks them: npm/start.js, or what stands in for it. A function of a module's name, one of its functions and what that
/// takes, or of `texts` and a language, which gives a promise of what comes of it: a text, of `tools` an object with `free`.
pub fn set(ask: Function) {
    ASK.set(Some(ask));
}

#[inline(never)]
fn ask(texts: &[&str]) -> JsFuture {
    call(&texts.iter().map(|text| JsValue::from_str(text)).collect())
}

fn call(arguments: &Array) -> JsFuture {
    settle(match ASK.with_borrow(Clone::clone) {
        Some(ask) => ask.apply(&JsValue::NULL, arguments),
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

#[wasm_bindgen]
extern "C" {
    type Handle;
    #[wasm_bindgen(method, structural, catch)]
    fn free(this: &Handle) -> Result<(), JsValue>;
}

/// Something of the fourth module's that is at work on the page until this is dropped.
pub struct Work(Rc<RefCell<Stage>>);

enum Stage {
    /// The module is on its way.
    Awaited,
    /// It is at work.
    Here(Handle),
    /// It is not wanted any more.
    Over,
}

impl Drop for Work {
    fn drop(&mut self) {
        if let Stage::Here(handle) = self.0.replace(Stage::Over) {
            // An instance that has crashed has taken all back already.
            let _ = handle.free();
        }
    }
}

/// Begins it; a `place` that was kept for it is given up where it cannot be had, which its loader has told.
fn work(arguments: Array, place: Option<&Element>) -> Work {
    let stage = Rc::new(RefCell::new(Stage::Awaited));
    let (kept, asked, place) = (stage.clone(), call(&arguments), place.cloned());
    task::spawn(Box::pin(async move {
        let Ok(handle) = asked.await else {
            // It fails only for a name that is no attribute's.
            let _ = place.map(|place| place.remove_attribute("data-tools"));
            return;
        };
        let handle: Handle = handle.unchecked_into();
        if matches!(*kept.borrow(), Stage::Over) {
            let _ = handle.free();
        } else {
            kept.replace(Stage::Here(handle));
        }
    }));
    Work(stage)
}

/// The tools of the article that code runs for, drawn into `place`: the words of the attribute `tools`, the article's language
/// and the messages that they say.
pub fn attach(place: &Element, wanted: &str, in_place: bool, lang: &str, labels: &[&str]) -> Option<Work> {
    let host = Behalf::current().host()?.clone();
    let labels: Array = labels.iter().map(|label| JsValue::from_str(label)).collect();
    Some(work(
        Array::from_iter::<[JsValue; 8]>([
            "tools".into(),
            "attach".into(),
            host.into(),
            place.clone().into(),
            wanted.into(),
            in_place.into(),
            lang.into(),
            labels.into(),
        ]),
        Some(place),
    ))
}

/// What tells the page of what readers see and read of an element.
pub fn measure(host: &HtmlElement) -> Work {
    work(Array::of3(&"tools".into(), &"measure".into(), host), None)
}
