//! The style sheets of all that is drawn, but for the tools.

use web_sys::{HtmlElement, ShadowRoot};

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

/// Of its own, because the text that is marked may stand outside the shadow root.
static MARKS: &[u8] = sheet!("marks.css");

/// Gives a host's shadow root the sheets, and the root that it stands in the one of marks, unless they have them.
pub fn adopt(host: &HtmlElement, root: &ShadowRoot) {
    sheet::adopt(host, root, SHEET);
    sheet::adopt(host, root, MARKS);
    sheet::adopt(host, &host.get_root_node(), MARKS);
}
