//! The blocks of an article's text, each by the view that draws it.

use super::context::Context;
use super::embed::embed;
use super::figure::{gallery, picture};
use super::inlines::{text_block, text_within};
use super::node::{Node, Nodes, el};
use super::quote::{pull_quote, quote};
use super::table::table;
use crate::model::article::{Article, Block, Item};
use crate::model::pull_quote::Said;
use crate::model::text::figures;

/// What all blocks of a text stand under.
struct Under {
    heading_level: u8,
    said: Said,
}

/// A text's blocks; its headings stand under a headline of this level.
pub fn blocks(article: &Article, heading_level: u8, context: &Context) -> Nodes {
    // The dateline opens the first paragraph, as newspapers print it.
    let first = article.blocks.iter().position(|block| matches!(block, Block::Paragraph { .. }));
    let opened = |index| article.dateline.as_ref().filter(|_| first == Some(index));
    let under = Under { heading_level, said: Said::of(&article.blocks) };
    let drawn = article.blocks.iter().enumerate();
    drawn.map(|(index, block)| draw(block, index == 0, opened(index), &under, context)).collect()
}

fn within(blocks: &[Block], under: &Under, context: &Context) -> Nodes {
    blocks.iter().map(|block| draw(block, false, None, under, context)).collect()
}

fn draw(block: &Block, lead: bool, dateline: Option<&String>, under: &Under, context: &Context) -> Nodes {
    let node = match block {
        Block::Paragraph { content } => {
            let dateline = dateline.map(|dateline| Nodes::of(el("strong").child(dateline)).and(" — "));
            text_block(el("p").child(dateline), content, context)
        }
        Block::Heading { level, content } => text_block(
            heading(under.heading_level.saturating_add(*level - 1)).attr("class", subheading(*level)).attr("part", "subheading"),
            content,
            context,
        ),
        Block::List { ordered, start, items } => {
            let first = start.unwrap_or(1) as usize;
            let has_hundreds = *ordered && first.saturating_add(items.len()) > 100;
            let start = start.map(|start| figures(start as usize));
            let items: Nodes = items.iter().map(|item| draw_item(item, under, context)).collect();
            let list = el(if *ordered { "ol" } else { "ul" }).attr_if("start", start.as_deref());
            // Its numbers want more room.
            list.attr_if("class", has_hundreds.then_some("hundreds")).child(items)
        }
        Block::Quote(said) => quote(said, context),
        Block::PullQuote(said) => pull_quote(said, under.said.repeats(said), context),
        Block::Image(image) => picture(image, lead, context),
        Block::Gallery { images, caption } => gallery(images, caption, context),
        Block::Table { caption, header, rows } => table(caption, header, rows, context),
        // Focusable, as a table is: its lines may be longer than the page is wide.
        Block::Preformatted { text } => el("pre class=preformatted tabindex=0").child(el("code").child(text)),
        Block::Verse { content } => text_block(el("p class=verse"), content, context),
        Block::Details { summary, blocks } => {
            let summary = el("summary").child(summary);
            el("details class=more").child(summary).child(within(blocks, under, context))
        }
        Block::Divider => el("hr class=divider"),
        Block::Embed { url, title, provider, image } => embed(url, title, provider, image, context),
    };
    node.into()
}

fn draw_item(item: &Item, under: &Under, context: &Context) -> Node {
    text_within(el("li"), &item.content, context).child(within(&item.blocks, under, context))
}

/// How large a heading within the text is drawn, wherever the page's outline puts it.
fn subheading(level: u8) -> &'static str {
    match level {
        ..3 => "subheading",
        3 => "subheading third",
        _ => "subheading fourth",
    }
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
