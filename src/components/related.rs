//! Related posts in each of their states: not here yet, here, none, failed.

use leptos::prelude::*;

use super::blocks::heading;
use super::carousel::carousel;
use super::context::Context;
use super::load::{Source, State, load};
use super::node::{Node, Nodes, el, live};
use super::status::{failure, status};
use crate::feeds::{Document, lede};
use crate::model::config::Config;
use crate::model::post::Posts;
use crate::model::url::Url;

/// How a list of posts is loaded: 1 MB at most.
const SOURCE: Source = Source { part: "related", limit: 1 << 20, read: |text, base| Ok(lede::posts(text, base)?.map(Document::Posts)) };

/// Related posts behind an address, loaded when they come near, under a heading of this level. The article at hand is
/// left out.
pub fn related(src: Memo<String>, config: RwSignal<Config>, heading_level: fn(&Config) -> u8, current: Option<Url>) -> Node {
    let m = Context::get().messages;
    let loading = load(SOURCE, src, move || config.with(|config| config.eager));
    let content = live(move || match loading.state.get() {
        State::Ready(Document::Posts(posts)) => {
            let posts = posts.shown(current.as_ref());
            config.with(|config| post_list(posts, config.heading.clone(), heading_level(config)))
        }
        State::Failed(error) => failure(m.related_failed, error.code(), loading).into(),
        _ => skeleton(),
    });
    el("section").class("related").part("related").live_attr("aria-busy", move || loading.busy()).child(content).created(move |element| loading.watch(element))
}

/// A list of posts that is here, under what the page or the list calls it.
pub fn post_list(posts: Posts, title: Option<String>, heading_level: u8) -> Nodes {
    let context = Context::get();
    let m = context.messages;
    let id = context.id("related");
    let title = title.or(posts.heading).unwrap_or_else(|| m.related.to_string());
    let head = heading(heading_level).class("related-heading").attr("id", id.clone()).child(title);
    let list = match posts.posts {
        posts if posts.is_empty() => status(m.related_empty).into(),
        posts => carousel(posts, heading_level.saturating_add(1), id),
    };
    Nodes::from(head).and(list)
}

/// The room that the cards will take, so that nothing jumps when they come.
fn skeleton() -> Nodes {
    let cards: Nodes = (0..3).map(|_| el("div").class("skeleton").attr("aria-hidden", "true")).collect();
    Nodes::from(el("p").class("visually-hidden").child(Context::get().messages.loading)).and(el("div").class("skeletons").child(cards))
}
