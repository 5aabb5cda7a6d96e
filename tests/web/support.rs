//! What the browser tests share: a host in the page, addresses that answer from memory, waiting.

use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use lede::element::{View, connect};
use std::sync::Once;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

#[wasm_bindgen(inline_js = r#"
const answers = new Map();
const real = globalThis.fetch;
globalThis.fetch = (address, init) => {
  const request = { ...init, url: String(address.url ?? address) };
  const make = answers.get(request.url);
  if (!make) return real(address, init);
  calls.set(request.url, (calls.get(request.url) ?? 0) + 1);
  return make(request);
};
const calls = new Map();
export const count = (url) => calls.get(url) ?? 0;
export function answer(url, source) { answers.set(url, new Function('request', source)); }
export function events(target, name) { const list = []; target.addEventListener(name, (event) => list.push(event.detail)); return list; }
export function cancel(target, name) { target.addEventListener(name, (event) => event.preventDefault()); }
"#)]
extern "C" {
    pub fn answer(url: &str, source: &str);
    pub fn count(url: &str) -> u32;
    pub fn events(target: &Element, name: &str) -> Array;
    pub fn cancel(target: &Element, name: &str);
}

#[wasm_bindgen(module = "/npm/elements.js")]
extern "C" {
    fn define(make: &JsValue);
}

static DEFINED: Once = Once::new();

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Defines the elements, as the loader does.
pub fn define_elements() {
    let connect = Closure::<dyn Fn(HtmlElement, JsValue) -> Option<View>>::new(|host: HtmlElement, early: JsValue| {
        let attach = || host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let (root, tag) = (host.shadow_root().unwrap_or_else(attach), host.local_name());
        connect(host, &root, &tag, (!early.is_undefined()).then(|| early.unchecked_into()))
    })
    .into_js_value();
    define(&Closure::<dyn Fn() -> JsValue>::new(move || connect.clone()).into_js_value());
}

/// An element of Lede's, in the page, with attributes.
pub fn add(tag: &str, attributes: &[(&str, &str)]) -> HtmlElement {
    DEFINED.call_once(define_elements);
    let element: HtmlElement = document().create_element(tag).unwrap().unchecked_into();
    for (name, value) in attributes {
        element.set_attribute(name, value).unwrap();
    }
    document().body().unwrap().append_child(&element).unwrap();
    element
}

pub fn root(host: &Element) -> ShadowRoot {
    host.shadow_root().unwrap()
}

pub fn find(host: &Element, selector: &str) -> Option<HtmlElement> {
    host.shadow_root()?.query_selector(selector).unwrap().map(|element| element.unchecked_into())
}

pub fn text(host: &Element) -> String {
    host.shadow_root().and_then(|root| root.text_content()).unwrap_or_default()
}

/// Waits until something holds, for two seconds.
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("did not come to be: {what}");
}

/// An address on this page's origin that answers with this JSON.
pub fn json(path: &str, body: &str) -> String {
    respond(
        path,
        &format!("return Promise.resolve(new Response({}, {{ headers: {{ 'content-type': 'application/json' }} }}))", quoted(body)),
    )
}

/// An address that answers as this JavaScript says.
pub fn respond(path: &str, source: &str) -> String {
    let url = format!("{}/{path}", web_sys::window().unwrap().location().origin().unwrap());
    answer(&url, source);
    url
}

pub fn quoted(text: &str) -> String {
    String::from(js_sys::JSON::stringify(&JsValue::from_str(text)).unwrap())
}
