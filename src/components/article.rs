//! An article as a whole: its head, its share links, its text, its topics.

use leptos::prelude::*;

use super::blocks::blocks;
use super::context::Context;
use super::header::Header;
use super::share_bar::ShareBar;
use crate::model::article::{self, Block, Inline};
use crate::model::share::Network;

/// The article. Related posts are not part of it.
#[component]
pub fn Article(
    /// What to draw.
    article: article::Article,
    /// The headline's level, 1 to 6.
    heading_level: u8,
    /// The share links to offer; the article needs an address for them.
    networks: Vec<Network>,
) -> impl IntoView {
    provide_context(Context::get().of(article.work()));
    let (lang, dir) = (article.lang.clone(), article.dir.map(|dir| dir.as_str()));
    let head = Header(super::header::HeaderProps { article: &article, heading_level });
    let share = article.url.clone().map(|url| view! { <ShareBar url headline=article.headline.clone() networks /> });
    let tags = (!article.tags.is_empty()).then(|| view! { <Tags tags=article.tags.clone() /> });
    let text = blocks(with_dateline(article.blocks, article.dateline), heading_level);
    view! {
        <article class={"article"} part="article" lang=lang dir=dir>
            {head}
            {share}
            <div class={"text"} part="text">{text}</div>
            {tags}
        </article>
    }
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

#[component]
fn Tags(tags: Vec<String>) -> impl IntoView {
    let label = Context::get().messages.tags;
    let items: Vec<_> = tags.into_iter().map(|tag| view! { <li>{tag}</li> }).collect();
    view! { <footer class={"tags"} part="tags"><p>{label}</p><ul role="list">{items}</ul></footer> }
}
