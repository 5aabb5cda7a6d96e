//! Footnotes: their marks in the text, and the list of them behind it, with the roles of the digital publishing module.

use super::blocks::heading;
use super::context::Context;
use super::icon::{RETURN, outline};
use super::inlines::text_within;
use super::node::{Event, Node, el};
use crate::browser::click;
use crate::i18n::{fill, named};
use crate::model::article::{Inlines, plain_text};
use crate::model::text::{figures, first_words, join};

/// What the ids of footnotes begin with.
const ID: &str = "lede-note-";

/// A mark in the text, which leads to its footnote.
pub fn note_mark(number: usize, context: &Context) -> Node {
    let name = fill(context.messages.note(), &[("number", &context.number(number))]);
    let to = address(number);
    el("sup class=note-mark").child(jump("a role=doc-noteref", &to, to.clone()).attr("aria-label", &name).child(context.number(number)))
}

/// The footnotes, under a heading that stands one below a headline of this level.
pub fn notes(notes: &[Inlines], heading_level: u8, context: &Context) -> Option<Node> {
    if notes.is_empty() {
        return None;
    }
    let id = context.id("notes");
    let title = heading(heading_level.saturating_add(1)).attr("class", "notes-title").attr("id", &id).child(context.messages.notes());
    let items = notes.iter().zip(1..).map(|(content, number)| {
        // Several marks may lead here: the first of them is led back to. Several ways back are not to have one name.
        let to = address(number);
        let back = jump("a class=note-back role=doc-backlink", &to, join!("[role=doc-noteref][href='", to, "']"));
        let name = named(context.messages.note_back(), first_words(&plain_text(content), 40));
        let item = text_within(el("li tabindex=-1").attr("id", &join!(ID, figures(number))), content, context);
        item.child(" ").child(back.attr("aria-label", &name).child(outline(RETURN)))
    });
    Some(
        el("section class=notes part=notes role=doc-endnotes")
            .attr("aria-labelledby", &id)
            .child(title)
            .child(el("ol").child(items.collect::<super::node::Nodes>())),
    )
}

/// A link within the shadow root, where the browser follows none by itself: to the first that a selector finds.
fn jump(spec: &'static str, href: &str, selector: String) -> Node {
    el(spec).attr("href", href).on("click", move |event: Event| {
        if click::is_plain(&event) && click::jump(&event, &selector).is_some() {
            event.prevent_default();
        }
    })
}

fn address(number: usize) -> String {
    join!("#", ID, figures(number))
}
