//! What stands over the text: kicker, headline, standfirst, byline, dates.

use super::blocks::heading;
use super::context::Context;
use super::figure::img;
use super::node::{Content, Node, Nodes, el};
use crate::browser::intl::{self, Style};
use crate::model::article::{Article, Author};
use crate::model::date::Date;
use crate::model::text;

/// Of so many authors the pictures are shown.
const FACES: usize = 3;

/// The head of an article.
pub fn header(article: &Article, heading_level: u8, context: &Context) -> Node {
    let m = context.messages;
    let line = |spec: &'static str, text: Option<&String>| text.map(|text| el(spec).child(text));
    let headline = (!article.headline.is_empty())
        .then(|| heading(heading_level).attr("class", "headline").attr("part", "headline").child(&article.headline));
    let byline = (!article.authors.is_empty()).then(|| byline(&article.authors, context));
    let published = article.published.as_ref().map(|date| dated(m.published(), date, context));
    let modified = article.modified.as_ref().filter(|date| Some(*date) != article.published.as_ref());
    let modified = modified.map(|date| dated(m.updated(), date, context));
    let dates = (published.is_some() || modified.is_some()).then(|| el("div class=dates").child(published).child(modified));
    let meta = (byline.is_some() || dates.is_some()).then(|| el("div class=meta part=meta").child(byline).child(dates));
    el("header class=header part=header")
        .child(line("p class=kicker part=kicker", article.kicker.as_ref().or(article.section.as_ref())))
        .child(headline)
        .child(line("p class=standfirst part=standfirst", article.standfirst.as_ref()))
        .child(meta)
}

fn dated(label: &'static str, date: &Date, context: &Context) -> Node {
    let text = intl::date(date, &context.lang, Style::Full);
    el("p").child(label).child(" ").child(el("time").attr("datetime", date.as_str()).child(text))
}

fn byline(authors: &[Author], context: &Context) -> Node {
    let m = context.messages;
    let last = authors.len().saturating_sub(1);
    let mut pictures = Nodes::default();
    let mut names = el("p").child(m.by()).child(" ");
    for (index, author) in authors.iter().enumerate() {
        if let Some(picture) = author.picture.as_ref().filter(|_| index < FACES) {
            el("span class=portrait").child(img(picture, true)).add_to(&mut pictures);
        }
        let before = match index {
            0 => "",
            index if index == last => m.and(),
            _ => m.list_comma(),
        };
        names = name(names.child(before), author, context);
    }
    el("div class=byline part=byline").child(pictures).child(names)
}

/// A name behind others, straight in their line: there may be a thousand.
fn name(names: Node, author: &Author, context: &Context) -> Node {
    let name = match &author.url {
        Some(url) => el("a class=author part=author rel=author").attr("href", url.as_str()),
        None => el("span class=author part=author"),
    };
    let posts = author.posts.map(|posts| context.count(context.messages.posts(), posts as usize));
    let more = text::list(context.messages.comma(), &[author.role.as_deref(), posts.as_deref()]);
    let more = more.map(|more| el("span class=author-more").child([" (", &more, ")"].concat()));
    names.child(name.child(&author.name)).child(more)
}
