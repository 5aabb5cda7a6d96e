//! A table that scrolls within the page's width, and not the page with it.

use super::context::Context;
use super::inlines::text_within;
use super::node::{Node, Nodes, el};
use crate::model::article::Inlines;

/// A table with its caption and its head.
pub fn table(caption: &Option<String>, header: &[Inlines], rows: &[Vec<Inlines>], context: &Context) -> Node {
    let name = caption.clone().unwrap_or_else(|| context.messages.table().to_string());
    let head: Nodes = header.iter().map(|cell| text_within(el("th scope=col"), cell, context)).collect();
    let head = (!head.is_empty()).then(|| el("thead").child(el("tr").child(head)));
    let row = |cells: &Vec<Inlines>| el("tr").child(cells.iter().map(|cell| text_within(el("td"), cell, context)).collect::<Nodes>());
    let rows: Nodes = rows.iter().map(row).collect();
    let caption = caption.as_ref().map(|caption| el("caption").child(caption));
    let table = el("table").child(caption).child(head).child(el("tbody").child(rows));
    // Focusable, so that the keyboard can scroll it (axe: scrollable-region-focusable).
    el("div class=table part=table role=region tabindex=0").attr("aria-label", &name).child(table)
}
