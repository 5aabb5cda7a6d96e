//! The system's own share sheet (W3C Web Share): asked whether it can before it is offered.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use super::media;
use super::task::settle;
use crate::model::url::Url;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = navigator, js_name = canShare, catch)]
    fn can_share(data: &Object) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = navigator, js_name = share, catch)]
    fn share(data: &Object) -> Result<JsValue, JsValue>;
}

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The reader chose a target.
    Shared,
    /// The reader closed the sheet: not an error.
    Cancelled,
    /// The browser did not open it.
    Failed,
}

fn data(url: &Url, headline: &str, text: Option<&str>) -> Object {
    let data = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&data, &"url".into(), &url.as_str().into());
    let _ = Reflect::set(&data, &"title".into(), &headline.into());
    if let Some(text) = text {
        let _ = Reflect::set(&data, &"text".into(), &text.into());
    }
    data
}

/// Whether the system may be able to share; to ask it takes longer.
pub fn may_be() -> bool {
    cfg!(target_arch = "wasm32")
        && web_sys::window().is_some_and(|window| Reflect::has(&window.navigator(), &"canShare".into()).unwrap_or(false))
}

/// Whether the system can share this address. Never where there is no browser.
pub fn available(url: &Url, headline: &str) -> bool {
    cfg!(target_arch = "wasm32") && can_share(&data(url, headline, None)).unwrap_or(false)
}

/// Whether it is what most readers of this device take: it has their own contacts.
pub fn comes_first() -> bool {
    media::coarse_pointer()
}

/// Opens the sheet, with a quotation where one is shared; to be called while a click is handled.
pub async fn open(url: &Url, headline: &str, quote: Option<&str>) -> Outcome {
    match settle(share(&data(url, headline, quote))).await {
        Ok(_) => Outcome::Shared,
        Err(error) => match Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string()) {
            Some(name) if name == "AbortError" => Outcome::Cancelled,
            _ => Outcome::Failed,
        },
    }
}
