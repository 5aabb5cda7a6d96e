//! What stands over the text: kicker, headline, standfirst, byline, dates.

use super::blocks::heading;
use super::context::Context;
use super::figure::img;
use super::node::{Node, Nodes, el};
use crate::browser::intl::{self, Style};
use crate::model::article::{Article, Author};
use crate::model::date::Date;

/// The head of an article.
pub fn header(article: &Article, heading_level: u8) -> Node {
    let m = Context::get().messages;
    let line = |class: &'static str, text: Option<String>| text.map(|text| el("p").class(class).part(class).child(text));
    let headline = (!article.headline.is_empty()).then(|| heading(heading_level).class("headline").part("headline").child(article.headline.clone()));
    let byline = (!article.authors.is_empty()).then(|| byline(article.authors.clone()));
    let published = article.published.as_ref().map(|date| dated(m.published, date));
    let modified = article.modified.as_ref().filter(|date| Some(*date) != article.published.as_ref());
    let modified = modified.map(|date| dated(m.updated, date));
    let dates = (published.is_some() || modified.is_some()).then(|| el("div").class("dates").child(published).child(modified));
    let meta = (byline.is_some() || dates.is_some()).then(|| el("div").class("meta").child(byline).child(dates));
    el("header")
        .class("header")
        .part("header")
        .child(line("kicker", article.kicker.clone().or(article.section.clone())))
        .child(headline)
        .child(line("standfirst", article.standfirst.clone()))
        .child(meta)
}

fn dated(label: &'static str, date: &Date) -> Node {
    let text = intl::date(date, &Context::get().lang, Style::Full);
    el("p").child(label).child(" ").child(el("time").attr("datetime", date.as_str().to_string()).child(text))
}

fn byline(authors: Vec<Author>) -> Node {
    let m = Context::get().messages;
    let last = authors.len().saturating_sub(1);
    let mut pictures = Nodes::default();
    let mut names = el("p").child(m.by).child(" ");
    for (index, mut author) in authors.into_iter().enumerate() {
        if let Some(picture) = author.picture.take() {
            pictures.push(el("span").class("portrait").child(img(picture, true)));
        }
        let before = match index {
            0 => String::new(),
            index if index == last => format!(" {} ", m.and),
            _ => ", ".into(),
        };
        names = names.child(before).child(name(author));
    }
    el("div").class("byline").part("byline").child(pictures).child(names)
}

fn name(author: Author) -> Nodes {
    let name = match author.url {
        Some(url) => el("a").attr("rel", "author").attr("href", url.to_string()),
        None => el("span"),
    };
    let more: Vec<String> = author.role.into_iter().chain(author.posts.map(Context::get().messages.posts)).collect();
    let more = (!more.is_empty()).then(|| el("span").class("author-more").child(format!(" ({})", more.join(", "))));
    Nodes::from(name.class("author").child(author.name)).and(more)
}
