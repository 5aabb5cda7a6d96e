//! The blocks of an article's text, each by the view that draws it.

use super::context::Context;
use super::embed::embed;
use super::figure::{gallery, picture};
use super::inlines::{text_block, text_within};
use super::node::{Node, Nodes, el};
use super::quote::{pull_quote, quote};
use super::table::table;
use crate::model::article::{Article, Block};

/// A text's blocks; its headings stand under a headline of this level.
pub fn blocks(article: &Article, heading_level: u8, context: &Context) -> Nodes {
    // The dateline opens the first paragraph, as newspapers print it.
    let first = article.blocks.iter().position(|block| matches!(block, Block::Paragraph { .. }));
    let opened = |index| article.dateline.as_ref().filter(|_| first == Some(index));
    let drawn = article.blocks.iter().enumerate();
    drawn.map(|(index, block)| draw(block, index == 0, opened(index), heading_level, context)).collect()
}

fn draw(block: &Block, lead: bool, dateline: Option<&String>, heading_level: u8, context: &Context) -> Nodes {
    let node = match block {
        Block::Paragraph { content } => {
            let dateline = dateline.map(|dateline| Nodes::of(el("strong").child(dateline)).and(" — "));
            text_block(el("p").child(dateline), content, context)
        }
        Block::Heading { level, content } => text_block(
            heading(heading_level.saturating_add(*level - 1)).attr("class", "subheading").attr("part", "subheading"),
            content,
            context,
        ),
        Block::List { ordered, items } => {
            let items: Nodes = items.iter().map(|item| text_within(el("li"), item, context)).collect();
            el(if *ordered { "ol" } else { "ul" }).child(items)
        }
        Block::Quote(said) => quote(said, context),
        Block::PullQuote(said) => pull_quote(said),
        Block::Image(image) => picture(image, lead, context),
        Block::Gallery { images, caption } => gallery(images, caption, context),
        Block::Table { caption, header, rows } => table(caption, header, rows, context),
        Block::Divider => el("hr class=divider"),
        Block::Embed { url, title, provider, image } => return embed(url, title, provider, image, context),
    };
    node.into()
}

/// A heading of the level that the page's outline asks for, 6 at most.
pub fn heading(level: u8) -> Node {
    el(match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    })
}
