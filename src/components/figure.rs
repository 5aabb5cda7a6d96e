//! Pictures: one with its caption and credit, or several in a gallery.

use leptos::prelude::*;

use super::context::Context;
use crate::model::article::Image;

/// The picture itself, with its room reserved; loaded when it comes near, the lead picture at once.
#[component]
pub fn Img(
    /// The picture.
    image: Image,
    /// Whether it stands at the top of the article.
    #[prop(optional)]
    lead: bool,
) -> impl IntoView {
    let loading = if lead { "eager" } else { "lazy" };
    let Image { src, alt, width, height, .. } = image;
    view! { <img loading=loading decoding="async" referrerpolicy="no-referrer" width=width height=height alt=alt.unwrap_or_default() src=src.to_string() /> }
}

/// A figure with its caption.
#[component]
pub fn Picture(
    /// The picture.
    image: Image,
    /// Whether it stands at the top of the article.
    #[prop(optional)]
    lead: bool,
) -> impl IntoView {
    let caption = caption(image.caption.clone(), image.credit.clone());
    view! { <figure class={"picture"} part="picture"><Img image lead />{caption}</figure> }
}

/// Several pictures side by side, under one caption.
#[component]
pub fn Gallery(
    /// The pictures.
    images: Vec<Image>,
    /// What is said of all of them.
    #[prop(optional_no_strip)]
    caption: Option<String>,
) -> impl IntoView {
    let pictures: Vec<_> = images.into_iter().map(|image| view! { <Picture image /> }).collect();
    let caption = self::caption(caption, None);
    view! { <figure class={"gallery"} part="gallery"><div class={"gallery-pictures"}>{pictures}</div>{caption}</figure> }
}

fn caption(text: Option<String>, credit: Option<String>) -> Option<impl IntoView> {
    let label = Context::get().messages.credit;
    let some = text.is_some() || credit.is_some();
    let credit = credit.map(|credit| view! { <span class={"credit"}><span class={"visually-hidden"}>{label} " "</span>{credit}</span> });
    some.then(|| view! { <figcaption class={"caption"}>{text} " " {credit}</figcaption> })
}
