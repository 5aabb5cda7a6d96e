//! A related post as a card. The title is its one link; the whole card can be clicked.

use super::blocks::heading;
use super::context::Context;
use super::figure::img;
use super::node::{Event, Node, el};
use crate::browser::intl::{self, Style};
use crate::model::event;
use crate::model::post::Post;

/// A teaser for another article, at its place in the list, with a title of this level.
pub fn card(post: Post, index: usize, heading_level: u8) -> Node {
    let context = Context::get();
    let lang = post.lang.clone().unwrap_or_else(|| context.lang.to_string());
    let date = post.date.map(|date| el("time").class("card-date").attr("datetime", date.as_str().to_string()).child(intl::date(&date, &lang, Style::Short)));
    let told = event::Event::RelatedOpen { url: post.url.to_string(), title: post.title.clone(), index };
    let open = move |event: Event| {
        if !context.emit(told.clone()) {
            event.prevent_default();
        }
    };
    let link = el("a").attr("href", post.url.to_string()).on("click", open).child(post.title);
    el("li")
        .class("card")
        .part("card")
        .attr_if("lang", post.lang)
        .attr_if("dir", post.dir.map(|dir| dir.as_str()))
        .child(post.image.map(|image| el("div").class("card-picture").child(img(image, false))))
        .child(post.section.map(|section| el("p").class("card-section").child(section)))
        .child(heading(heading_level).class("card-title").child(link))
        .child(post.excerpt.map(|excerpt| el("p").class("card-excerpt").child(excerpt)))
        .child(date)
}
