//! What opens below a quotation: who said it, on what occasion, in what context, where it stands, and a way to copy it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::Context;
use super::icon::{COPY, outline};
use super::node::{Node, Nodes, el, live};
use crate::browser::clipboard;
use crate::browser::intl::{self, Style};
use crate::model::citation::cite;
use crate::model::event::Event;
use crate::model::quote::{Occasion, Quote, Speaker};

/// The details of one quotation.
pub fn quote_details(quote: Quote) -> Nodes {
    let context = Context::get();
    let m = context.messages;
    let row = |term: &'static str, text: Option<Nodes>| text.map(|text| Nodes::from(el("dt").child(term)).and(el("dd").child(text)));
    let source = quote.source.as_ref().map(|url| link(url.to_string()).child(url.host().to_string()));
    let occasion = quote.occasion.as_ref().and_then(|occasion| occasion_line(occasion, &context.lang));
    let list = el("dl")
        .class("details-list")
        .child(row(m.speaker, quote.speaker.as_ref().map(speaker_line)))
        .child(row(m.occasion, occasion.map(Nodes::from)))
        .child(row(m.context, quote.context.clone().map(Nodes::from)))
        .child(row(m.source, source.map(Nodes::from)));
    Nodes::from(list).and(copy_quote(quote, context))
}

/// Name, role and organisation; the name leads to the speaker's page where one is known.
pub fn speaker_line(speaker: &Speaker) -> Nodes {
    let name = match &speaker.url {
        Some(url) => link(url.to_string()),
        None => el("span"),
    };
    let name = name.class("speaker-name").child(speaker.name.clone());
    Nodes::from(name).and(speaker.title().map(|title| Nodes::from(", ").and(el("span").class("speaker-title").child(title))))
}

/// A link out of the article.
pub fn link(href: String) -> Node {
    el("a").attr("href", href).attr("rel", "noopener noreferrer")
}

fn occasion_line(occasion: &Occasion, lang: &str) -> Option<String> {
    let date = occasion.date.as_ref().map(|date| intl::date(date, lang, Style::Full));
    let parts: Vec<String> = [occasion.event.clone(), occasion.place.clone(), date].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn copy_quote(quote: Quote, context: Context) -> Node {
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
    let button = el("button").attr("type", "button").class("button").on("click", copy).child(outline(COPY)).child(m.quote_copy);
    el("p").class("quote-actions").child(button).child(el("span").attr("role", "status").child(live(move || said.get())))
}
