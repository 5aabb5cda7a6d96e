//! `<lede-article>`: the publisher's own children until, and unless, the article is there; then the article.

use std::rc::Rc;

use super::article::article;
use super::context::Context;
use super::load::{Loading, Source, State};
use super::node::{Node, Nodes, el, live};
use super::related::{Wanted, related};
use super::share_bar::share_bar;
use super::status::failure;
use super::watched::Watched;
use crate::feeds::{Document, lede};
use crate::model::article::Article;
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
    let (root, heading_level) = config.part(root, |config| config.heading_level);
    let (root, networks) = config.part(root, |config| config.networks.clone());
    let (root, has_related) = config.part(root, |config| !config.related.is_empty());
    let (context, config) = (context.clone(), config.clone());
    root.child(live(move || match loading.state.get() {
        State::Ready(document) => drawn(document, (&heading_level, &networks, &has_related), &config, &context),
        State::Failed(error) => Nodes::of(el("slot")).and(failure(context.messages.article_failed, error.code(), &loading, &context)),
        State::Loading => el("slot").into(),
    }))
}

/// The attributes that one part each depends on.
type Parts<'a> = (&'a Watched<u8>, &'a Watched<Vec<Network>>, &'a Watched<bool>);

/// The article, and below it the related posts: each drawn anew only where an attribute changes that it depends on.
fn drawn(document: Rc<Document>, parts: Parts, config: &Watched<Rc<Config>>, context: &Context) -> Nodes {
    let Document::Article(content) = &*document else { return Nodes::default() };
    let (heading_level, networks, has_related) = (parts.0.clone(), parts.1.clone(), parts.2.clone());
    let context = context.of(content.work());
    let (current, config, below) = (content.url.clone(), config.clone(), context.clone());
    let document = document.clone();
    let text = live(move || match &*document {
        Document::Article(content) => {
            let share = share(content, networks.clone(), context.clone());
            Some(article(content, heading_level.get(), share, &context))
        }
        Document::Posts(_) => None,
    });
    let wanted = |config: &Config| Wanted {
        src: config.related.clone(),
        heading: config.heading.clone(),
        heading_level: config.heading_level.saturating_add(1),
        eager: config.eager,
    };
    text.and(live(move || has_related.get().then(|| related(&config, wanted, current.clone(), &below))))
}

/// Share links need the article's address.
fn share(content: &Article, networks: Watched<Vec<Network>>, context: Context) -> Nodes {
    let (url, headline) = (content.url.clone(), content.headline.clone());
    live(move || url.as_ref().map(|url| share_bar(url, &headline, &networks.get(), &context)))
}
