//! The style sheet of what the first module draws.

use web_sys::ShadowRoot;

use crate::browser::sheet::{self, sheet};

static SHEET: &[u8] = sheet!(
    "tokens.css",
    "header.css",
    "share_bar.css",
    "blocks.css",
    "figure.css",
    "table.css",
    "notes.css",
    "embed.css",
    "quote.css",
    "quote_panel.css",
    "quote_index.css",
    "quote_share.css",
    "related.css",
    "card.css",
    "status.css",
    "print.css",
    "contrast.css",
);

/// Gives a root the sheet, unless it has it.
pub fn adopt(root: &ShadowRoot) {
    sheet::adopt(root, SHEET);
}
