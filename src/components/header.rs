//! What stands over the text: kicker, headline, standfirst, byline, dates.

use leptos::prelude::*;

use super::blocks::heading;
use super::context::Context;
use super::figure::Img;
use crate::browser::intl::{self, Style};
use crate::model::article::{Article, Author};
use crate::model::date::Date;

/// The head of an article.
#[component]
pub fn Header<'a>(
    /// The article.
    article: &'a Article,
    /// The headline's level.
    heading_level: u8,
) -> impl IntoView + use<> {
    let context = Context::get();
    let m = context.messages;
    let kicker = article.kicker.clone().or(article.section.clone()).map(|text| view! { <p class={"kicker"} part="kicker">{text}</p> });
    let headline = (!article.headline.is_empty()).then(|| heading(heading_level, "headline", article.headline.clone()));
    let standfirst = article.standfirst.clone().map(|text| view! { <p class={"standfirst"} part="standfirst">{text}</p> });
    let authors = (!article.authors.is_empty()).then(|| view! { <Byline authors=article.authors.clone() /> });
    let time = |label: &'static str, class: &'static str, date: &Date| {
        let text = intl::date(date, &context.lang, Style::Full);
        view! { <p class=class>{label} " " <time datetime=date.as_str().to_string()>{text}</time></p> }
    };
    let published = article.published.as_ref().map(|date| time(m.published, "published", date));
    let modified = article.modified.as_ref().filter(|date| Some(*date) != article.published.as_ref());
    let modified = modified.map(|date| time(m.updated, "modified", date));
    let some = authors.is_some() || published.is_some() || modified.is_some();
    let meta = some.then(|| view! { <div class={"meta"}>{authors}<div class={"dates"}>{published}{modified}</div></div> });
    view! { <header class={"header"} part="header">{kicker}{headline}{standfirst}{meta}</header> }
}

#[component]
fn Byline(authors: Vec<Author>) -> impl IntoView {
    let m = Context::get().messages;
    let last = authors.len().saturating_sub(1);
    let pictures: Vec<_> = authors
        .iter()
        .filter_map(|author| author.picture.clone())
        .map(|picture| view! { <span class={"portrait"}><Img image=picture /></span> })
        .collect();
    let names: Vec<_> = authors
        .into_iter()
        .enumerate()
        .map(|(index, author)| {
            let before = match index {
                0 => String::new(),
                index if index == last => format!(" {} ", m.and),
                _ => ", ".into(),
            };
            view! { {before} {name(author)} }
        })
        .collect();
    view! { <div class={"byline"} part="byline">{pictures}<p>{m.by} " " {names}</p></div> }
}

fn name(author: Author) -> impl IntoView {
    let m = Context::get().messages;
    let Author { name, role, url, posts, .. } = author;
    let name = match url {
        Some(url) => view! { <a class={"author"} rel="author" href=url.to_string()>{name}</a> }.into_any(),
        None => view! { <span class={"author"}>{name}</span> }.into_any(),
    };
    let more: Vec<String> = role.into_iter().chain(posts.map(m.posts)).collect();
    let more = (!more.is_empty()).then(|| view! { <span class={"author-more"}>" ("{more.join(", ")}")"</span> });
    view! { {name}{more} }
}
