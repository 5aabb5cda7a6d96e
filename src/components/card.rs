//! A related post as a card. The title is its one link; the whole card can be clicked.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::blocks::heading;
use super::context::Context;
use super::figure::Img;
use crate::browser::intl::{self, Style};
use crate::model::event::Event;
use crate::model::post::Post;

/// A teaser for another article.
#[component]
pub fn Card(
    /// The post.
    post: Post,
    /// Its place in the list.
    index: usize,
    /// The level of its title.
    heading_level: u8,
) -> impl IntoView {
    let context = Context::get();
    let Post { title, url, excerpt, date, section, image, lang, dir } = post;
    let date_lang = lang.clone().unwrap_or_else(|| context.lang.to_string());
    let date = date.map(|date| view! { <time class={"card-date"} datetime=date.as_str().to_string()>{intl::date(&date, &date_lang, Style::Short)}</time> });
    // The picture repeats the title's link and is no content of its own.
    let picture = image.map(|image| view! { <div class={"card-picture"}><Img image /></div> });
    let section = section.map(|section| view! { <p class={"card-section"}>{section}</p> });
    let excerpt = excerpt.map(|excerpt| view! { <p class={"card-excerpt"}>{excerpt}</p> });
    let told = Event::RelatedOpen { url: url.to_string(), title: title.clone(), index };
    let open = move |click: MouseEvent| {
        if !context.emit(told.clone()) {
            click.prevent_default();
        }
    };
    let link = view! { <a href=url.to_string() on:click=open>{title}</a> };
    view! {
        <li class={"card"} part="card" lang=lang dir=dir.map(|dir| dir.as_str())>
            {picture}{section}{heading(heading_level, "card-title", link)}{excerpt}{date}
        </li>
    }
}
