//! A pull quote: the article's own words set large. It repeats the text, so screen readers pass it by.

use leptos::prelude::*;

use crate::model::quote::Quote;

/// Words set large, and who said them.
#[component]
pub fn PullQuote(
    /// The words.
    quote: Quote,
) -> impl IntoView {
    let speaker = quote.speaker.as_ref().map(|speaker| speaker.line()).map(|line| view! { <p class={"pull-quote-speaker"}>{line}</p> });
    view! { <aside class={"pull-quote"} part="pull-quote" aria-hidden={"true"}><p>{quote.text.clone()}</p>{speaker}</aside> }
}
