//! Related posts in each of their states: not here yet, here, none, failed.

use std::rc::Rc;

use super::blocks::heading;
use super::carousel::carousel;
use super::context::Context;
use super::load::{Loading, Source, State};
use super::node::{Node, Nodes, el, live};
use super::status::{failure, status};
use super::watched::Watched;
use crate::feeds::{Document, lede};
use crate::model::config::Config;
use crate::model::post::Posts;
use crate::model::url::Url;

/// How a list of posts is loaded: 1 MB at most.
const SOURCE: Source = Source { part: "related", limit: 1 << 20, read: |text, base| Ok(lede::posts(text, base)?.map(Document::Posts)) };

/// What the attributes say of a list.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// Its address.
    pub src: String,
    /// What stands over it, before what the list itself says.
    pub heading: Option<String>,
    /// The level of that heading.
    pub heading_level: u8,
    /// Whether to load at once.
    pub eager: bool,
}

/// Related posts behind an address, loaded when they come near, or at once where they are. The article at hand is left out.
pub fn related(config: &Watched<Rc<Config>>, wanted: fn(&Config) -> Wanted, near: bool, current: Option<Url>, context: &Context) -> Node {
    let loading = Loading::new(near);
    let (section, wanted) = config.part(el("section class=related part=related"), move |config| wanted(config));
    let asked = wanted.clone();
    let address = move || {
        let wanted = asked.get();
        (wanted.src, wanted.eager)
    };
    let section = loading.load_for(section, SOURCE, address, context);
    let context = context.clone();
    section.child(live(move || match loading.state.get() {
        State::Ready(document) => match &*document {
            Document::Posts(posts) => {
                let wanted = wanted.get();
                post_list(posts, wanted.heading, wanted.heading_level, current.as_ref(), &context)
            }
            Document::Article(_) => Nodes::default(),
        },
        State::Failed(error) => failure(context.messages.related_failed, error.code(), &loading, &context).into(),
        State::Loading => skeleton(&context),
    }))
}

/// A list of posts that is here, under what the page or the list calls it.
pub fn post_list(posts: &Posts, title: Option<String>, heading_level: u8, current: Option<&Url>, context: &Context) -> Nodes {
    let m = context.messages;
    let id = context.id("related");
    let title = title.or(posts.heading.clone()).unwrap_or_else(|| m.related.to_string());
    let head = heading(heading_level).attr("class", "related-heading").attr("part", "related-heading").attr("id", &id).child(title);
    let shown = posts.shown(current);
    let list =
        if shown.is_empty() { status(m.related_empty).into() } else { carousel(&shown, heading_level.saturating_add(1), &id, context) };
    Nodes::of(head).and(list)
}

/// The room that the cards will take, so that nothing jumps when they come.
fn skeleton(context: &Context) -> Nodes {
    let cards: Nodes = (0..3).map(|_| el("div class=skeleton aria-hidden=true")).collect();
    Nodes::of(el("p class=visually-hidden").child(context.messages.loading)).and(el("div class=skeletons").child(cards))
}
