//! `<lede-article>`: the publisher's own children until, and unless, the article is there; then the article.

use super::article::article;
use super::context::Context;
use super::load::{Loading, Source, State};
use super::node::{Node, Nodes, el, live};
use super::related::related;
use super::status::failure;
use super::watched::Watched;
use crate::feeds::{Document, lede};
use crate::model::article::Article;
use crate::model::config::Config;

/// How an article is loaded: 2 MB at most.
const SOURCE: Source = Source { part: "article", limit: 2 << 20, read: |text, base| Ok(lede::article(text, base)?.map(Document::Article)) };

/// An article behind an address, and its related posts.
pub fn story(config: Watched<Config>, context: &Context) -> Node {
    let loading = Loading::new();
    let asked = config.clone();
    let address = move || {
        let config = asked.get();
        (config.src, config.eager)
    };
    let root = loading.load_for(el("div class=story"), SOURCE, address, context);
    let context = context.clone();
    root.child(live(move || match loading.state.get() {
        State::Ready(document) => match &*document {
            Document::Article(content) => drawn(content, &config, &context),
            Document::Posts(_) => el("slot").into(),
        },
        State::Failed(error) => Nodes::of(el("slot")).and(failure(context.messages.article_failed, error.code(), &loading, &context)),
        State::Loading => el("slot").into(),
    }))
}

/// The article, drawn anew where an attribute changes how it looks.
fn drawn(content: &Article, config: &Watched<Config>, context: &Context) -> Nodes {
    let context = context.of(content.work());
    let Config { heading_level, networks, related: src, .. } = config.get();
    let text = article(content, heading_level, &networks, &context);
    let wanted = |config: &Config| (config.related.clone(), config.heading_level.saturating_add(1));
    let posts = (!src.is_empty()).then(|| related(config.clone(), wanted, content.url.clone(), &context));
    Nodes::of(text).and(posts)
}
