//! The blocks of an article's text, each by the view that draws it.

use super::embed::embed;
use super::figure::{gallery, picture};
use super::inlines::{text_block, text_within};
use super::node::{Node, Nodes, el};
use super::quote::{pull_quote, quote};
use super::table::table;
use crate::model::article::Block;

/// A text's blocks; its headings stand under a headline of this level.
pub fn blocks(blocks: Vec<Block>, heading_level: u8) -> Nodes {
    blocks.into_iter().enumerate().map(|(index, block)| draw(index, block, heading_level)).collect()
}

fn draw(index: usize, block: Block, heading_level: u8) -> Nodes {
    let node = match block {
        Block::Paragraph { content } => text_block(el("p"), content),
        Block::Heading { level, content } => text_block(heading(heading_level.saturating_add(level - 1)).class("subheading"), content),
        Block::List { ordered, items } => {
            let items: Nodes = items.into_iter().map(|item| text_within(el("li"), item)).collect();
            el(if ordered { "ol" } else { "ul" }).child(items)
        }
        Block::Quote(said) => quote(said),
        Block::PullQuote(said) => pull_quote(said),
        Block::Image(image) => picture(image, index == 0),
        Block::Gallery { images, caption } => gallery(images, caption),
        Block::Table { caption, header, rows } => table(caption, header, rows),
        Block::Divider => el("hr").class("divider"),
        Block::Embed { url, title, provider, image } => return embed(url, title, provider, image),
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
