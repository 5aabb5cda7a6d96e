//! An article as a whole: its head, its share links, its text, its topics.

use super::blocks::blocks;
use super::context::Context;
use super::header::header;
use super::node::{Node, Nodes, el};
use super::share_bar::share_bar;
use crate::model::article::{Article, Block, Inline};
use crate::model::share::Network;

/// The article, under a headline of this level. Related posts are not part of it; share links need its address.
pub fn article(article: Article, heading_level: u8, networks: Vec<Network>) -> Node {
    let head = header(&article, heading_level);
    let share = article.url.clone().map(|url| share_bar(url, article.headline.clone(), networks));
    let tags = (!article.tags.is_empty()).then(|| tags(article.tags));
    let text = blocks(with_dateline(article.blocks, article.dateline), heading_level);
    el("article")
        .class("article")
        .part("article")
        .attr_if("lang", article.lang)
        .attr_if("dir", article.dir.map(|dir| dir.as_str()))
        .child(head)
        .child(share)
        .child(el("div").class("text").part("text").child(text))
        .child(tags)
}

/// The dateline opens the first paragraph, as newspapers print it.
fn with_dateline(mut blocks: Vec<Block>, dateline: Option<String>) -> Vec<Block> {
    let first = blocks.iter_mut().find_map(|block| match block {
        Block::Paragraph { content } => Some(content),
        _ => None,
    });
    if let (Some(content), Some(dateline)) = (first, dateline) {
        content.splice(0..0, [Inline::Strong { content: vec![Inline::Text(dateline)] }, Inline::Text(" — ".into())]);
    }
    blocks
}

fn tags(tags: Vec<String>) -> Node {
    let items: Nodes = tags.into_iter().map(|tag| el("li").child(tag)).collect();
    el("footer").class("tags").part("tags").child(el("p").child(Context::get().messages.tags)).child(el("ul").attr("role", "list").child(items))
}
