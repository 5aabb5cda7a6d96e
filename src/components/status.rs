//! Says in place that something failed or is empty, and lets a reader try again.

use std::rc::Rc;

use super::context::Context;
use super::load::Loading;
use super::node::{Content, Node, Nodes, el};
use crate::browser::click;

/// A sentence for the reader.
pub fn status(message: impl Content) -> Node {
    el("div class=status part=status").child(el("p role=status").child(message))
}

/// A sentence for the reader, the code for whoever maintains the page, and a button that tries again.
pub fn failure(message: &'static str, code: &str, loading: &Rc<Loading>, context: &Context) -> Node {
    let loading = loading.clone();
    let retry = el("button type=button class=button part=retry")
        .on("click", move |event| {
            click::focus_around(&event, ".story, .related");
            loading.retry();
        })
        .child(context.messages.retry());
    status(Nodes::of(message).and(" ").and(el("code").child(code))).child(retry)
}
