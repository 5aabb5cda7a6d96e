//! A quotation that stands by itself: its teaser and its speaker first, the rest and the details when opened.

use leptos::html::Figure;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::context::Context;
use super::quote_details::{QuoteDetails, speaker_line};
use crate::browser::motion;
use crate::model::event::Event;
use crate::model::quote;

/// What `hidden` is while something is closed: find in page, fragments and print can still open it.
pub const UNTIL_FOUND: &str = "until-found";

/// Whether a quotation is open, and how it is told.
#[derive(Clone, Copy)]
pub struct Disclosure {
    /// Whether it is open.
    pub open: RwSignal<bool>,
    text: StoredValue<String>,
    speaker: StoredValue<Option<String>>,
}

impl Disclosure {
    /// Closed at first.
    pub fn new(quote: &quote::Quote) -> Self {
        let speaker = quote.speaker.as_ref().map(|speaker| speaker.name.clone());
        Self { open: RwSignal::new(false), text: StoredValue::new(quote.words().to_string()), speaker: StoredValue::new(speaker) }
    }

    /// Opens or closes it, and tells the page where that changes something.
    pub fn set(self, open: bool, context: &Context) {
        if self.open.get_untracked() != open {
            self.open.set(open);
            context.emit(Event::QuoteToggle { open, text: self.text.get_value(), speaker: self.speaker.get_value() });
        }
    }

    /// The attribute `hidden` of what it opens.
    pub fn hidden(self) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static {
        move || (!self.open.get()).then_some(UNTIL_FOUND)
    }

    /// The attribute `aria-expanded` of its button.
    pub fn expanded(self) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || if self.open.get() { "true" } else { "false" }
    }
}

/// `figure > blockquote + figcaption`; the speaker is never inside the blockquote. With children, they are the words.
#[component]
pub fn Quote(
    /// The quotation.
    quote: quote::Quote,
    /// The publisher's own markup of the words, in a slot.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let context = Context::get();
    let m = context.messages;
    let disclosure = Disclosure::new(&quote);
    let figure = NodeRef::<Figure>::new();
    let id = context.id("quote");
    let more = if quote.teaser().is_some() && children.is_none() { m.quote_more } else { m.quote_about };
    let speaker = quote.speaker.clone().map(|speaker| view! { <p class={"quote-speaker"}>{speaker_line(speaker)}</p> });
    let words = match children {
        Some(children) => children().into_any(),
        None => view! { <Words quote=quote.clone() disclosure /> }.into_any(),
    };
    let found = context.clone();
    let toggle = move |_| {
        let before = figure.get_untracked().map(|figure| motion::height(&figure));
        disclosure.set(!disclosure.open.get_untracked(), &context);
        spawn_local(async move {
            tick().await;
            if let (Some(figure), Some(before)) = (figure.try_get_untracked().flatten(), before) {
                motion::grow_from(&figure, before);
            }
        });
    };
    view! {
        <figure class={"quote"} part="quote" node_ref=figure on:beforematch=move |_: leptos::ev::Event| disclosure.set(true, &found)>
            {words}
            <figcaption>
                {speaker}
                <button type="button" class={"quote-toggle"} part="quote-toggle" aria-expanded=disclosure.expanded() aria-controls=id.clone() on:click=toggle>
                    {move || if disclosure.open.get() { m.quote_less } else { more }}
                </button>
                <div class={"quote-details"} id=id hidden=disclosure.hidden()><QuoteDetails quote /></div>
            </figcaption>
        </figure>
    }
}

#[component]
fn Words(quote: quote::Quote, disclosure: Disclosure) -> impl IntoView {
    let cite = quote.source.as_ref().map(|url| url.to_string());
    let (teaser, rest) = match quote.teaser() {
        Some((teaser, rest)) => (teaser.to_string(), Some(rest.to_string())),
        None => (quote.text.clone(), None),
    };
    let rest = rest.map(|rest| {
        view! {
            <span class={"ellipsis"} aria-hidden={"true"}>{move || (!disclosure.open.get()).then_some("…")}</span>
            <span class={"rest"} hidden=disclosure.hidden()>{rest}</span>
        }
    });
    view! { <blockquote cite=cite><p>{teaser}{rest}</p></blockquote> }
}
