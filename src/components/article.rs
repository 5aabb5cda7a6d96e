//! An article as a whole: its head, its share links, its text, its topics.

use super::blocks::blocks;
use super::context::Context;
use super::header::header;
use super::node::{Node, Nodes, el};
use super::notes::notes;
use super::quote_details::link;
use crate::i18n::fill;
use crate::model::article::Article;

/// Of an article with more blocks than this those that are far from the window are laid out when they come near.
const LONG: usize = 40;

/// The article, under a headline of this level, with its share bar below its head. Related posts are not part of it.
pub fn article(article: &Article, heading_level: u8, share: Nodes, context: &Context) -> Node {
    let tags = (!article.tags.is_empty()).then(|| tags(&article.tags, context.messages.tags()));
    let text = blocks(article, heading_level, context);
    let continues =
        article.url.as_ref().filter(|_| article.continues).map(|url| {
            el("p class=continues").child(link(url.as_str()).child(fill(context.messages.continues(), &[("site", url.host())])))
        });
    el("article class=article part=article")
        .attr_if("lang", article.lang.as_deref())
        .attr_if("dir", article.dir.map(|dir| dir.as_str()))
        .child(header(article, heading_level, context))
        .child(share)
        .child(
            el(if article.blocks.len() > LONG { "div class=text,long part=text" } else { "div class=text part=text" })
                .child(text)
                .child(continues),
        )
        .child(notes(&article.notes, heading_level, context))
        .child(tags)
        .child(article.url.as_ref().map(|url| el("p class=printed").child(url.as_str())))
}

fn tags(tags: &[String], label: &'static str) -> Node {
    let items: Nodes = tags.iter().map(|tag| el("li").child(tag)).collect();
    el("footer class=tags part=tags").child(el("p").child(label)).child(el("ul role=list").child(items))
}
