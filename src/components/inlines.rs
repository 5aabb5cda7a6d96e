//! Running text with its marks. A quotation within a sentence is marked, and its details open after the block.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::context::Context;
use super::icon::{Icon, QUOTE};
use super::quote::Disclosure;
use super::quote_details::QuoteDetails;
use crate::browser::motion;
use crate::model::article::{Inline, Inlines};
use crate::model::quote::Quote;

/// A run of text as nodes; what its quotations open is added to `after`, to stand behind the block.
pub fn inlines(content: Inlines, after: &mut Vec<AnyView>) -> Vec<AnyView> {
    content.into_iter().map(|inline| one(inline, after)).collect()
}

/// A run of text, and what its quotations open.
pub fn with_details(content: Inlines) -> (Vec<AnyView>, Vec<AnyView>) {
    let mut after = Vec::new();
    let nodes = inlines(content, &mut after);
    (nodes, after)
}

fn one(inline: Inline, after: &mut Vec<AnyView>) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Strong { content } => view! { <strong>{inlines(content, after)}</strong> }.into_any(),
        Inline::Em { content } => view! { <em>{inlines(content, after)}</em> }.into_any(),
        Inline::Link { url, content } => view! { <a href=url.to_string() rel="noopener noreferrer">{inlines(content, after)}</a> }.into_any(),
        Inline::Code { text } => view! { <code>{text}</code> }.into_any(),
        Inline::Break => view! { <br /> }.into_any(),
        Inline::Quote(quote) => said(quote, after),
    }
}

/// The words, marked, and the button that opens their details. The button stays with the last word on its line.
fn said(quote: Quote, after: &mut Vec<AnyView>) -> AnyView {
    let context = Context::get();
    let disclosure = Disclosure::new(&quote);
    let panel = NodeRef::<Div>::new();
    let id = context.id("said");
    let name = (context.messages.quote_inline)(quote.speaker.as_ref().map(|speaker| speaker.name.as_str()));
    let text = quote.text.clone();
    let found = context.clone();
    after.push(
        view! {
            <div class={"quote-details said-details"} id=id.clone() node_ref=panel hidden=disclosure.hidden() on:beforematch=move |_: leptos::ev::Event| disclosure.set(true, &found)>
                <QuoteDetails quote />
            </div>
        }
        .into_any(),
    );
    let toggle = move |_| {
        disclosure.set(!disclosure.open.get_untracked(), &context);
        spawn_local(async move {
            tick().await;
            if let Some(panel) = panel.try_get_untracked().flatten().filter(|_| disclosure.open.try_get_untracked() == Some(true)) {
                motion::grow_from(&panel, 0.0);
            }
        });
    };
    view! {
        <span class={"said"} class:open=disclosure.open>{text}</span>
        {"\u{2060}"}
        <button type="button" class={"said-toggle"} part="quote-toggle" aria-label=name aria-expanded=disclosure.expanded() aria-controls=id on:click=toggle>
            <Icon path=QUOTE />
        </button>
    }
    .into_any()
}
