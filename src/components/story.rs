//! `<lede-article>`: the publisher's own children until, and unless, the article is there; then the article.

use std::rc::Rc;

use super::article::article;
use super::context::Context;
use super::load::{Loading, Source, State};
use super::node::{Node, Nodes, el, live};
use super::related::{Wanted, related};
use super::status::failure;
use super::watched::Watched;
use crate::feeds::{Document, lede};
use crate::model::config::Config;
use crate::model::share::Network;

/// How an article is loaded: 2 MB at most.
const SOURCE: Source = Source { part: "article", limit: 2 << 20, read: |text, base| Ok(lede::article(text, base)?.map(Document::Article)) };

/// An article behind an address, and its related posts.
pub fn story(config: &Watched<Rc<Config>>, context: &Context) -> Node {
    let loading = Loading::new();
    let asked = config.clone();
    let address = move || {
        let config = asked.get();
        (config.src.clone(), config.eager)
    };
    let root = loading.load_for(el("div class=story"), SOURCE, address, context);
    let (root, look) = config.part(root, |config| (config.heading_level, config.networks.clone()));
    let (root, has_related) = config.part(root, |config| !config.related.is_empty());
    let (context, config) = (context.clone(), config.clone());
    root.child(live(move || match loading.state.get() {
        State::Ready(document) => drawn(document, &look, &has_related, &config, &context),
        State::Failed(error) => Nodes::of(el("slot")).and(failure(context.messages.article_failed, error.code(), &loading, &context)),
        State::Loading => el("slot").into(),
    }))
}

/// The article, and below it the related posts: each drawn anew only where an attribute changes that it depends on.
fn drawn(document: Rc<Document>, look: &Look, has_related: &Watched<bool>, config: &Watched<Rc<Config>>, context: &Context) -> Nodes {
    let Document::Article(content) = &*document else { return Nodes::default() };
    let context = context.of(content.work());
    let (current, config, has_related, below) = (content.url.clone(), config.clone(), has_related.clone(), context.clone());
    let (look, document) = (look.clone(), document.clone());
    let text = live(move || {
        let (heading_level, networks) = look.get();
        match &*document {
            Document::Article(content) => Some(article(content, heading_level, &networks, &context)),
            Document::Posts(_) => None,
        }
    });
    let wanted = |config: &Config| Wanted {
        src: config.related.clone(),
        heading: config.heading.clone(),
        heading_level: config.heading_level.saturating_add(1),
        eager: config.eager,
    };
    text.and(live(move || has_related.get().then(|| related(&config, wanted, current.clone(), &below))))
}

type Look = Watched<(u8, Vec<Network>)>;
