//! Running text with its marks. A quotation within a sentence is marked, and its details open after the block.

use std::rc::Rc;

use super::context::Context;
use super::icon::{QUOTE, icon};
use super::node::{Content, Node, Nodes, Parent, el};
use super::notes::note_mark;
use super::quote::{Disclosure, about, said_by};
use super::quote_details::link;
use crate::model::article::{Inline, Inlines};
use crate::model::quote::Quote;
use crate::model::text::before_last;

/// A block of running text: where it has quotations, what they open stands behind it, within one box.
pub fn text_block(block: Node, content: &Inlines, context: &Context) -> Node {
    let (mut block, mut details) = (block, Nodes::default());
    inlines(&mut block, content, &mut details, context);
    if details.is_empty() { block } else { el("div class=said-host").child(block).child(details) }
}

/// The same within a block that may hold other blocks: a list item, a table's cell.
pub fn text_within(block: Node, content: &Inlines, context: &Context) -> Node {
    let (mut block, mut details) = (block, Nodes::default());
    inlines(&mut block, content, &mut details, context);
    block.child(details)
}

fn inlines(parent: &mut Node, content: &Inlines, details: &mut Nodes, context: &Context) {
    for inline in content {
        match inline {
            Inline::Text(text) => parent.add_text(text),
            Inline::Strong { content } => marked(parent, el("strong"), content, details, context),
            Inline::Em { content } => marked(parent, el("em"), content, details, context),
            Inline::Sub { content } => marked(parent, el("sub"), content, details, context),
            Inline::Sup { content } => marked(parent, el("sup"), content, details, context),
            Inline::Del { content } => marked(parent, el("del"), content, details, context),
            Inline::Link { url, content } => marked(parent, link(url.as_str()), content, details, context),
            Inline::Code { text } => parent.add_node(el("code").child(text)),
            Inline::Break => parent.add_node(el("br")),
            Inline::Note { number } => parent.add_node(note_mark(*number as usize, context)),
            Inline::Quote(quote) => parent.add_nodes(said(quote, details, context)),
        }
    }
}

fn marked(parent: &mut Node, mut mark: Node, content: &Inlines, details: &mut Nodes, context: &Context) {
    inlines(&mut mark, content, details, context);
    parent.add_node(mark);
}

/// The words, marked, and the button that opens their details, which never stands alone on a line.
fn said(quote: &Quote, details: &mut Nodes, context: &Context) -> Nodes {
    let disclosure = Disclosure::new(quote, Rc::default(), context);
    let (words, last) = before_last(&quote.text);
    let words = disclosure
        .shown_by(el("span class=said"), |words, open, _| words.set("class", Some(if open { "said open" } else { "said" })))
        .child(words);
    let button = disclosure
        .button("button type=button class=said-toggle part=quote-toggle", false)
        .attr("aria-label", &about(quote, context))
        .child(icon(QUOTE));
    disclosure.found_in(disclosure.details("div class=quote-details,said-details part=quote-details", false)).add_to(details);
    Nodes::of(said_by(words, quote, context.messages.comma()).child(el("span class=said-end").child(last).child(button)))
}
