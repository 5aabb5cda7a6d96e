//! `<lede-quote>`: the publisher's own blockquote stays where it is; its speaker and its details are added.

use leptos::prelude::*;

use super::context::Context;
use super::quote::Quote;
use crate::model::citation::Work;
use crate::model::quote;

/// A quotation whose words are the element's children.
#[component]
pub fn LoneQuote(
    /// What was read from the children and the attributes.
    quote: quote::Quote,
    /// The page that it stands in.
    work: Work,
) -> impl IntoView {
    provide_context(Context::get().of(work));
    view! { <Quote quote><slot /></Quote> }
}
