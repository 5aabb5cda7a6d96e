//! Footnotes as a page of its own has them: links to ids, which need no script.

use super::Page;
use super::inlines::bare;
use crate::components::node::{Node, Nodes, el};
use crate::model::text::{figures, join};

/// A mark in the text.
pub fn mark(number: u32) -> Node {
    let number = figures(number as usize);
    let link = el("a role=doc-noteref").attr("id", &join!("lede-note-mark-", number)).attr("href", &join!("#lede-note-", number));
    el("sup").child(link.child(&number))
}

/// The list of footnotes.
pub fn notes(page: &Page) -> Option<Node> {
    if page.article.notes.is_empty() {
        return None;
    }
    let items: Nodes = page
        .article
        .notes
        .iter()
        .zip(1..)
        .map(|(content, number)| {
            let name = page.messages.note_back();
            let back = el("a role=doc-backlink").attr("href", &join!("#lede-note-mark-", figures(number)));
            el("li").attr("id", &join!("lede-note-", figures(number))).child(bare(content)).child(" ").child(back.child(name))
        })
        .collect();
    let title = el("h2").child(page.messages.notes());
    Some(
        el("section class=lede-notes role=doc-endnotes")
            .attr("aria-label", page.messages.notes())
            .child(title)
            .child(el("ol").child(items)),
    )
}
