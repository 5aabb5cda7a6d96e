//! Related posts in each of their states: not here yet, here, none, failed.

use std::rc::Rc;

use super::blocks::heading;
use super::carousel::carousel;
use super::context::Context;
use super::load::{Loading, State};
use super::node::{Node, Nodes, el, live};
use super::pages::Pages;
use super::status::{failure, status};
use super::wanted::{Source, Wanted};
use super::watched::{Parted, Watched};
use crate::model::config::{Config, Layout};
use crate::model::event::Part;
use crate::model::post::Posts;
use crate::model::url::Url;

/// Where related posts stand.
#[derive(Clone, Copy, PartialEq)]
pub enum Stand {
    /// In an element of their own, which is near: they are loaded at once.
    Alone,
    /// Below an article: they are loaded when they come near, and their heading stands below its headline.
    Below,
}

/// Related posts behind what an element of this configuration wants. The article at hand is left out.
pub fn related(config: &Watched<Rc<Config>>, wanted: fn(&Config) -> Wanted, stand: Stand, current: Option<Url>, context: &Context) -> Node {
    let (loading, source) = (Loading::new(Part::Related, stand == Stand::Alone, None), Source::new(config, wanted));
    let same = |a: &Config, b: &Config| (&a.heading, a.heading_level, a.layout) == (&b.heading, b.heading_level, b.layout);
    let mut parted = Parted::new(config);
    let head = parted.part(same);
    let asked = source.clone();
    let section = parted.kept_by(el("section class=related part=related"));
    let section = loading.load_for(section, Box::new(move || Some(asked.get())), context);
    let context = context.clone();
    section.child(live(move || match loading.state.get() {
        State::Ready(document) => Nodes::of(document.posts().map(|posts| {
            let head = head.get();
            let level = head.heading_level.saturating_add(u8::from(stand == Stand::Below));
            let (title, layout) = (head.heading.clone(), head.layout);
            post_list(&posts, title, layout, level, &source, current.clone(), &context)
        })),
        State::Failed(code) => failure(context.messages.related_failed(), &code, &loading, &context).into(),
        State::Loading => skeleton(&context),
    }))
}

/// A list of posts that is here, under what the page or the list calls it.
pub fn post_list(
    posts: &Rc<Posts>,
    title: Option<String>,
    layout: Layout,
    heading_level: u8,
    source: &Source,
    current: Option<Url>,
    context: &Context,
) -> Nodes {
    let m = context.messages;
    let id = context.id("related");
    let title = title.or(posts.heading.clone()).unwrap_or_else(|| m.related().to_string());
    let head = heading(heading_level).attr("class", "related-heading").attr("part", "related-heading").attr("id", &id).child(title);
    let pages = Rc::new(Pages::new(posts, current));
    let level = heading_level.saturating_add(1);
    // What all stands in sight does not go on: whoever wants more of them has a page for that.
    let none = if layout == Layout::Carousel { pages.is_empty() } else { pages.count() == 0 };
    let list = match layout {
        _ if none => status(m.related_empty()).into(),
        Layout::Carousel => carousel(pages, source, level, &id, context),
        Layout::Grid => pages.list("ul class=cards,grid part=track role=list", level, &id, context).into(),
        Layout::List => pages.list("ol class=cards,list part=track role=list", level, &id, context).into(),
    };
    Nodes::of(head).and(list)
}

/// The room that the cards will take, so that nothing jumps when they come.
fn skeleton(context: &Context) -> Nodes {
    let cards: Nodes = (0..3).map(|_| el("div class=skeleton aria-hidden=true")).collect();
    Nodes::of(el("p class=visually-hidden").child(context.messages.loading())).and(el("div class=skeletons").child(cards))
}
