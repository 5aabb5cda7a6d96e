//! Says in place that something failed or is empty, and lets a reader try again.

use super::context::Context;
use super::load::Loading;
use super::node::{Node, el};
use crate::browser::click;

/// A sentence for the reader.
pub fn status(message: &'static str) -> Node {
    el("div class=status part=status").child(el("p role=status").child(message))
}

/// A sentence for the reader, the code for whoever maintains the page, and a button that tries again.
pub fn failure(message: &'static str, code: String, loading: &Loading, context: &Context) -> Node {
    let loading = loading.clone();
    let text = el("p role=status").child(message).child(" ").child(el("code").child(code));
    let retry = el("button type=button class=button")
        .on("click", move |event| {
            click::focus_around(&event, ".story, .related");
            loading.retry();
        })
        .child(context.messages.retry);
    el("div class=status part=status").child(text).child(retry)
}
