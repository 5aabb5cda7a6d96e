//! A table that scrolls within the page's width, and not the page with it.

use leptos::prelude::*;

use super::context::Context;
use super::inlines::with_details;
use crate::model::article::Inlines;

/// A table with its caption and its head.
#[component]
pub fn Table(
    /// Its title.
    #[prop(optional_no_strip)]
    caption: Option<String>,
    /// The head's cells.
    header: Vec<Inlines>,
    /// The rows.
    rows: Vec<Vec<Inlines>>,
) -> impl IntoView {
    let name = caption.clone().unwrap_or_else(|| Context::get().messages.table.to_string());
    let caption = caption.map(|caption| view! { <caption>{caption}</caption> });
    let head: Vec<_> = header.into_iter().map(|cell| view! { <th scope="col">{content(cell)}</th> }).collect();
    let head = (!head.is_empty()).then(|| view! { <thead><tr>{head}</tr></thead> });
    let row = |cells: Vec<Inlines>| {
        let cells: Vec<_> = cells.into_iter().map(|cell| view! { <td>{content(cell)}</td> }).collect();
        view! { <tr>{cells}</tr> }
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    // Focusable, so that the keyboard can scroll it (axe: scrollable-region-focusable).
    view! {
        <div class={"table"} role="region" tabindex="0" aria-label=name>
            <table>{caption}{head}<tbody>{rows}</tbody></table>
        </div>
    }
}

fn content(cell: Inlines) -> impl IntoView {
    let (content, after) = with_details(cell);
    view! { {content}{after} }
}
