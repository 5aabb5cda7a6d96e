//! `<lede-article>`: the publisher's own children until, and unless, the article is there; then the article.

use leptos::prelude::*;

use super::article::article;
use super::context::Context;
use super::load::{Source, State, load};
use super::node::{Node, Nodes, el, live};
use super::related::related;
use super::status::failure;
use crate::feeds::{Document, lede};
use crate::model::article::Article;
use crate::model::config::Config;

/// How an article is loaded: 2 MB at most.
const SOURCE: Source = Source { part: "article", limit: 2 << 20, read: |text, base| Ok(lede::article(text, base)?.map(Document::Article)) };

/// An article behind an address, and its related posts.
pub fn story(config: RwSignal<Config>) -> Node {
    let m = Context::get().messages;
    let src = Memo::new(move |_| config.with(|config| config.src.clone()));
    let loading = load(SOURCE, src, move || config.with(|config| config.eager));
    let content = live(move || match loading.state.get() {
        State::Ready(Document::Article(article)) => drawn(article, config),
        State::Failed(error) => Nodes::from(el("slot")).and(failure(m.article_failed, error.code(), loading)),
        _ => el("slot").into(),
    });
    el("div").class("story").live_attr("aria-busy", move || loading.busy()).child(content).created(move |element| loading.watch(element))
}

fn drawn(content: Article, config: RwSignal<Config>) -> Nodes {
    provide_context(Context::get().of(content.work()));
    let current = content.url.clone();
    let look = Memo::new(move |_| config.with(|config| (config.heading_level, config.networks.clone())));
    let src = Memo::new(move |_| config.with(|config| config.related.clone()));
    let text = live(move || {
        let (heading_level, networks) = look.get();
        article(content.clone(), heading_level, networks)
    });
    let posts = live(move || {
        let wanted = src.with(|src| !src.is_empty());
        wanted.then(|| related(src, config, |config| config.heading_level.saturating_add(1), current.clone()))
    });
    text.and(posts)
}
