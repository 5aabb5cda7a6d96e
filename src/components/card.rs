//! A related post as a card. The title is its one link; the whole card can be clicked.

use super::blocks::heading;
use super::context::Context;
use super::figure::img;
use super::node::{Node, el};
use crate::browser::intl::{self, Style};
use crate::model::post::Post;

/// A teaser for another article, with a title of this level.
pub fn card(post: &Post, heading_level: u8, context: &Context) -> Node {
    let lang = post.lang.as_deref().unwrap_or(&context.lang);
    let date = post.date.as_ref().map(|date| {
        let text = intl::date(date, lang, Style::Short);
        el("time class=card-date part=card-date").attr("datetime", date.as_str()).child(text)
    });
    let link = el("a").attr("href", post.url.as_str()).child(&post.title);
    el("li class=card part=card")
        .attr_if("lang", post.lang.as_deref())
        .attr_if("dir", post.dir.map(|dir| dir.as_str()))
        .child(post.image.as_ref().map(|image| el("div class=card-picture part=card-picture").child(img(image, false))))
        .child(post.section.as_ref().map(|section| el("p class=card-section part=card-section").child(section)))
        .child(heading(heading_level).attr("class", "card-title").attr("part", "card-title").child(link))
        .child(post.excerpt.as_ref().map(|excerpt| el("p class=card-excerpt part=card-excerpt").child(excerpt)))
        .child(date)
}
