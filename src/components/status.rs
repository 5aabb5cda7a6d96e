//! Says in place that something failed or is empty, and lets a reader try again.

use super::context::Context;
use super::load::Loading;
use super::node::{Node, el};

/// A sentence for the reader.
pub fn status(message: &'static str) -> Node {
    el("div").class("status").part("status").child(el("p").attr("role", "status").child(message))
}

/// A sentence for the reader, the code for whoever maintains the page, and a button that tries again.
pub fn failure(message: &'static str, code: String, loading: Loading) -> Node {
    let text = el("p").attr("role", "status").child(message).child(" ").child(el("code").child(code));
    let retry = el("button").attr("type", "button").class("button").on("click", move |_| loading.retry()).child(Context::get().messages.retry);
    el("div").class("status").part("status").child(text).child(retry)
}
