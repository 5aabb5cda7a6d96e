//! Footnotes as a page of its own has them: links to ids, which need no script.

use super::Page;
use super::inlines::bare;
use crate::components::node::{Node, Nodes, el};
use crate::model::text::{figures, join};

/// A mark in the text. Several may lead to one note, which leads back to the first.
pub fn mark(number: u32, page: &Page) -> Node {
    let first = page.marked.borrow_mut().insert(number);
    let number = figures(number as usize);
    let id = first.then(|| join!("lede-note-mark-", number));
    let link = el("a role=doc-noteref").attr_if("id", id.as_deref()).attr("href", &join!("#lede-note-", number));
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
            el("li").attr("id", &join!("lede-note-", figures(number))).child(bare(content, page)).child(" ").child(back.child(name))
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
