//! What opens below a quotation: who said it, on what occasion, in what context, where it stands, and what can be done with it.

use super::context::Context;
use super::node::{Node, Nodes, el};
use super::quote_share::actions;
use crate::browser::intl::{self, Style};
use crate::model::quote::{Occasion, Quote, Speaker};
use crate::model::text;

/// The details of one quotation that was found in the text: how many of the same words stand before it, and where its speaker
/// is not certain, what the article says.
pub fn details(quote: &Quote, nth: usize, says: Option<&str>, context: &Context) -> Nodes {
    Nodes::of(facts(quote, false, says, context)).and(actions(quote, nth, context))
}

/// What is known of it; of its speaker nothing where that is `named` already.
pub fn facts(quote: &Quote, named: bool, says: Option<&str>, context: &Context) -> Option<Node> {
    let m = context.messages;
    let row = |term: &'static str, text: Option<Nodes>| text.map(|text| Nodes::of(el("dt").child(term)).and(el("dd").child(text)));
    let source = quote.source.as_ref().map(|url| link(url.as_str()).child(url.host()));
    let occasion = quote.occasion.as_ref().and_then(|occasion| occasion_line(occasion, &context.lang, m.comma()));
    let speaker = quote.speaker.as_ref().filter(|_| !named);
    let rows = Nodes::of(row(m.speaker(), speaker.map(|speaker| speaker_line(speaker, m.comma()))))
        .and(row(m.quote_guess(), says.map(|says| Nodes::of(m.quoted(&["… ", says].concat())))))
        .and(row(m.occasion(), occasion.map(Nodes::of)))
        .and(row(m.context(), quote.context.as_ref().map(Nodes::of)))
        .and(row(m.source(), source.map(Nodes::of)));
    (!rows.is_empty()).then(|| el("dl class=details-list").child(rows))
}

/// Name, role and organisation; the name leads to the speaker's page where one is known.
pub fn speaker_line(speaker: &Speaker, comma: &'static str) -> Nodes {
    let name = match &speaker.url {
        Some(url) => link(url.as_str()),
        None => el("span"),
    };
    let name = name.attr("class", "speaker-name").child(&speaker.name);
    Nodes::of(name).and(speaker.title(comma).map(|title| Nodes::of(comma).and(el("span class=speaker-title").child(title))))
}

/// A link out of the article.
pub fn link(href: &str) -> Node {
    el("a part=link rel=noopener,noreferrer").attr("href", href)
}

fn occasion_line(occasion: &Occasion, lang: &str, comma: &str) -> Option<String> {
    let date = occasion.date.as_ref().map(|date| intl::date(date, lang, Style::Full));
    text::list(comma, &[occasion.event.as_deref(), occasion.place.as_deref(), date.as_deref()])
}
