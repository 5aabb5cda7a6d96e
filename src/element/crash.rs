//! A hook for tests, compiled with the feature `crash` only: elements that crash, each in another way, when told to.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::browser::{page, task};
use crate::components::Watched;
use crate::components::node::{Nodes, el};

/// Crashes at once where the element has `data-crash`; else a button for each way.
#[allow(clippy::panic)]
pub fn buttons(host: &HtmlElement) -> Nodes {
    if host.has_attribute("data-crash") {
        panic!();
    }
    let told = Watched::new(false);
    let read = told.clone();
    let effect = el("i").follow(move || {
        if read.get() {
            panic!();
        }
    });
    let button = |way: &'static str| el("button data-crash").attr("data-crash", way).child(way);
    effect
        .child(button("event").on("click", |_| panic!()))
        .child(button("task").on("click", |_| task::spawn(Box::pin(async { panic!() }))))
        .child(button("effect").on("click", move |_| told.set(true)))
        .into()
}

/// Crashes where an article is drawn first that has `data-crash-first`.
#[allow(clippy::panic)]
pub fn first(host: &HtmlElement) {
    if host.has_attribute("data-crash-first") {
        panic!();
    }
}

/// Crashes when the module starts, on a page whose address has `crash-at-start`.
#[wasm_bindgen(start)]
#[allow(clippy::panic)]
pub fn start() {
    if page::address().is_some_and(|url| url.as_str().contains("crash-at-start")) {
        panic!();
    }
}
