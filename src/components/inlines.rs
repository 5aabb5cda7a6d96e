//! Running text with its marks. A quotation within a sentence is marked, and its details open after the block.

use super::context::Context;
use super::icon::{QUOTE, icon};
use super::node::{Content, Node, Nodes, el};
use super::notes::note_mark;
use super::quote::{Disclosure, said_by};
use super::quote_details::link;
use crate::i18n::named;
use crate::model::article::{Inline, Inlines};
use crate::model::quote::Quote;

/// A block of running text: where it has quotations, what they open stands behind it, within one box.
pub fn text_block(block: Node, content: &Inlines, context: &Context) -> Node {
    let mut details = Nodes::default();
    let block = block.child(inlines(content, &mut details, context));
    if details.is_empty() { block } else { el("div class=said-host").child(block).child(details) }
}

/// The same within a block that may hold other blocks: a list item, a table's cell.
pub fn text_within(block: Node, content: &Inlines, context: &Context) -> Node {
    let mut details = Nodes::default();
    let block = block.child(inlines(content, &mut details, context));
    block.child(details)
}

fn inlines(content: &Inlines, details: &mut Nodes, context: &Context) -> Nodes {
    let mut nodes = Nodes::default();
    for inline in content {
        nodes = match inline {
            Inline::Text(text) => nodes.and(text),
            Inline::Strong { content } => nodes.and(marked("strong", content, details, context)),
            Inline::Em { content } => nodes.and(marked("em", content, details, context)),
            Inline::Sub { content } => nodes.and(marked("sub", content, details, context)),
            Inline::Sup { content } => nodes.and(marked("sup", content, details, context)),
            Inline::Del { content } => nodes.and(marked("del", content, details, context)),
            Inline::Link { url, content } => nodes.and(link(url.as_str()).child(inlines(content, details, context))),
            Inline::Code { text } => nodes.and(el("code").child(text)),
            Inline::Break => nodes.and(el("br")),
            Inline::Note { number } => nodes.and(note_mark(*number as usize, context)),
            Inline::Quote(quote) => nodes.and(said(quote, details, context)),
        };
    }
    nodes
}

fn marked(mark: &'static str, content: &Inlines, details: &mut Nodes, context: &Context) -> Node {
    el(mark).child(inlines(content, details, context))
}

/// The words, marked, and the button that opens their details, which never stands alone on a line.
fn said(quote: &Quote, details: &mut Nodes, context: &Context) -> Nodes {
    let disclosure = Disclosure::new(quote, false, context);
    let name = named(context.messages.quote_about(), quote.speaker.as_ref().map_or("", |speaker| &speaker.name));
    let state = disclosure.clone();
    let last = quote.text.rfind(' ').map_or(0, |at| at + 1);
    let (words, last) = quote.text.split_at_checked(last).unwrap_or(("", &quote.text));
    let words = el("span").live_attr("class", move || Some(if state.is_open() { "said open" } else { "said" })).child(words);
    let button = disclosure.button("button type=button class=said-toggle part=quote-toggle").attr("aria-label", &name).child(icon(QUOTE));
    disclosure.details("div class=quote-details,said-details part=quote-details", quote).add_to(details);
    Nodes::of(said_by(words, quote).child(el("span class=said-end").child(last).child(button)))
}
