//! What opens below a quotation: who said it, on what occasion, in what context, where it stands, and a way to copy it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::Context;
use super::icon::{COPY, Icon};
use crate::browser::clipboard;
use crate::browser::intl::{self, Style};
use crate::model::citation::cite;
use crate::model::event::Event;
use crate::model::quote::{Occasion, Quote, Speaker};

/// The details of one quotation.
#[component]
pub fn QuoteDetails(
    /// The quotation.
    quote: Quote,
) -> impl IntoView {
    let context = Context::get();
    let m = context.messages;
    let speaker = quote.speaker.clone().map(|speaker| view! { <dt>{m.speaker}</dt><dd>{speaker_line(speaker)}</dd> });
    let occasion = quote.occasion.as_ref().and_then(|occasion| occasion_line(occasion, &context.lang));
    let occasion = occasion.map(|line| view! { <dt>{m.occasion}</dt><dd>{line}</dd> });
    let sentences = quote.context.clone().map(|text| view! { <dt>{m.context}</dt><dd>{text}</dd> });
    let source = quote.source.as_ref().map(|url| {
        view! { <dt>{m.source}</dt><dd><a href=url.to_string() rel="noopener noreferrer">{url.host().to_string()}</a></dd> }
    });
    view! {
        <dl class={"details-list"}>{speaker}{occasion}{sentences}{source}</dl>
        <CopyQuote quote />
    }
}

/// Name, role and organisation; the name leads to the speaker's page where one is known.
pub fn speaker_line(speaker: Speaker) -> impl IntoView {
    let title = speaker.title().map(|title| view! { <span class={"speaker-title"}>{title}</span> });
    let Speaker { name, url, .. } = speaker;
    let name = match url {
        Some(url) => view! { <a class={"speaker-name"} href=url.to_string() rel="noopener noreferrer">{name}</a> }.into_any(),
        None => view! { <span class={"speaker-name"}>{name}</span> }.into_any(),
    };
    view! { {name} " " {title} }
}

fn occasion_line(occasion: &Occasion, lang: &str) -> Option<String> {
    let date = occasion.date.as_ref().map(|date| intl::date(date, lang, Style::Full));
    let parts: Vec<String> = [occasion.event.clone(), occasion.place.clone(), date].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[component]
fn CopyQuote(quote: Quote) -> impl IntoView {
    let context = Context::get();
    let m = context.messages;
    let said = RwSignal::new("");
    let copy = move |_| {
        let (quote, context) = (quote.clone(), context.clone());
        spawn_local(async move {
            let citation = cite(&quote, &context.work);
            let copied = clipboard::copy_citation(&citation).await;
            said.try_set(if copied { m.quote_copied } else { m.copy_failed });
            if copied {
                context.emit(Event::QuoteCopy { text: citation.plain, speaker: quote.speaker.map(|speaker| speaker.name) });
            }
        });
    };
    view! {
        <p class={"quote-actions"}>
            <button type="button" class={"button"} on:click=copy><Icon path=COPY outline=true />{m.quote_copy}</button>
            <span class={"said-done"} role={"status"}>{said}</span>
        </p>
    }
}
