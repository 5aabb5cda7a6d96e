//! Running text with its marks. A quotation within a sentence is marked, and its details open after the block.

use super::context::Context;
use super::icon::{QUOTE, icon};
use super::node::{Node, Nodes, el};
use super::quote::Disclosure;
use super::quote_details::link;
use crate::model::article::{Inline, Inlines};
use crate::model::quote::Quote;

/// A block of running text: where it has quotations, what they open stands behind it, within one box.
pub fn text_block(block: Node, content: Inlines) -> Node {
    let mut details = Nodes::default();
    let block = block.child(inlines(content, &mut details));
    if details.is_empty() { block } else { el("div").class("said-host").child(block).child(details) }
}

/// The same within a block that may hold other blocks: a list item, a table's cell.
pub fn text_within(block: Node, content: Inlines) -> Node {
    let mut details = Nodes::default();
    let block = block.child(inlines(content, &mut details));
    block.child(details)
}

fn inlines(content: Inlines, details: &mut Nodes) -> Nodes {
    let mut nodes = Nodes::default();
    for inline in content {
        nodes = match inline {
            Inline::Text(text) => nodes.and(text),
            Inline::Strong { content } => nodes.and(el("strong").child(inlines(content, details))),
            Inline::Em { content } => nodes.and(el("em").child(inlines(content, details))),
            Inline::Link { url, content } => nodes.and(link(url.to_string()).child(inlines(content, details))),
            Inline::Code { text } => nodes.and(el("code").child(text)),
            Inline::Break => nodes.and(el("br")),
            Inline::Quote(quote) => nodes.and(said(quote, details)),
        };
    }
    nodes
}

/// The words, marked, and the button that opens their details. A word joiner keeps the two on one line.
fn said(quote: Quote, details: &mut Nodes) -> Nodes {
    let disclosure = Disclosure::new(&quote);
    let name = (Context::get().messages.quote_inline)(quote.speaker.as_ref().map(|speaker| speaker.name.as_str()));
    let state = disclosure.clone();
    let words = el("span").live_attr("class", move || Some(if state.is_open() { "said open" } else { "said" })).child(quote.text.clone());
    let button = disclosure.button("said-toggle").attr("aria-label", name).child(icon(QUOTE));
    details.push(disclosure.details("quote-details said-details", quote));
    Nodes::from(words).and("\u{2060}").and(button)
}
