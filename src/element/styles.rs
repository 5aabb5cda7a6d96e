//! The style sheets of all that is drawn, but for the tools: of what is drawn first, and of the rest.

use web_sys::{HtmlElement, ShadowRoot};

use crate::browser::sheet::{self, sheet};

static FIRST: &[u8] =
    sheet!("tokens.css", "header.css", "share_bar.css", "blocks.css", "figure.css", "table.css", "notes.css", "embed.css", "quote.css",);

/// Stands behind the first: it has what holds for all, on paper and in forced colours.
static REST: &[u8] =
    sheet!("quote_panel.css", "quote_index.css", "quote_share.css", "related.css", "card.css", "status.css", "print.css", "contrast.css",);

/// Of its own, because the text that is marked may stand outside the shadow root.
static MARKS: &[u8] = sheet!("marks.css");

/// Gives a host's shadow root the first sheet, unless it has it.
pub fn adopt_first(host: &HtmlElement, root: &ShadowRoot) {
    sheet::adopt(host, root, FIRST);
}

/// Gives a host's shadow root all sheets, and the root that it stands in the one of marks, unless they have them.
pub fn adopt(host: &HtmlElement, root: &ShadowRoot) {
    adopt_first(host, root);
    sheet::adopt(host, root, REST);
    sheet::adopt(host, root, MARKS);
    sheet::adopt(host, &host.get_root_node(), MARKS);
}
