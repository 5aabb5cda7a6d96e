//! A quotation that stands by itself: its teaser and its speaker first, the rest and the details when opened.

use std::rc::Rc;

use super::context::Context;
use super::node::{Event, Node, Nodes, el, live};
use super::quote_details::{actions, facts, speaker_line};
use super::watched::Watched;
use crate::browser::{motion, task};
use crate::model::event;
use crate::model::quote::Quote;

/// Whether a quotation is open, and how it is told.
#[derive(Clone)]
pub struct Disclosure(Rc<Said>);

struct Said {
    open: Watched<bool>,
    /// Whether it has ever been open: before that nobody has a use for what can be done with it.
    opened: Watched<bool>,
    /// The id of what it opens.
    id: String,
    text: String,
    speaker: Option<String>,
    context: Context,
}

impl Disclosure {
    /// Of a quotation that is open at first, or not.
    pub fn new(quote: &Quote, open: bool, context: &Context) -> Self {
        let speaker = quote.speaker.as_ref().map(|speaker| speaker.name.clone());
        let text = quote.words().to_string();
        Self(Rc::new(Said {
            open: Watched::new(open),
            opened: Watched::new(open),
            id: context.id("quote"),
            text,
            speaker,
            context: context.clone(),
        }))
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.0.open.get()
    }

    fn set(&self, open: bool) {
        if self.0.open.peek() != open {
            self.0.open.set(open);
            if !self.0.opened.peek() {
                self.0.opened.set(true);
            }
            self.0.context.tell(event::Event::QuoteToggle { open, text: self.0.text.clone(), speaker: self.0.speaker.clone() });
        }
    }

    /// Hides a node while it is closed, so that find in page, fragments and print can still open it.
    pub fn hides(&self, node: Node) -> Node {
        let (closed, found) = (self.clone(), self.clone());
        node.live_attr("hidden", move || (!closed.is_open()).then_some("until-found")).on("beforematch", move |_| found.set(true))
    }

    /// The details, which it opens.
    pub fn details(&self, spec: &'static str, quote: &Quote) -> Node {
        let (quote, said) = (Rc::new(quote.clone()), self.0.clone());
        let facts = facts(&quote, None, &said.context);
        let actions = live(move || said.opened.get().then(|| actions(&quote, 0, &said.context)));
        self.hides(el(spec).attr("id", &self.0.id).child(facts).child(actions))
    }

    /// The button under a quotation that stands by itself; `long` is one whose rest it shows.
    fn toggle(&self, long: bool) -> Node {
        let m = self.0.context.messages;
        let more = if long { m.quote_more() } else { m.quote_about() };
        let state = self.clone();
        self.button("button type=button class=quote-toggle part=quote-toggle")
            .child(live(move || if state.is_open() { m.quote_less() } else { more }))
    }

    /// The button that opens and closes it; the block around it grows.
    pub fn button(&self, spec: &'static str) -> Node {
        let (state, toggled) = (self.clone(), self.clone());
        let click = move |event: Event| {
            let growing = motion::Growing::around(&event, ".quote, .said-host");
            toggled.set(!toggled.0.open.peek());
            task::later(Box::new(move || growing.finish()));
        };
        el(spec)
            .attr("aria-controls", &self.0.id)
            .live_attr("aria-expanded", move || Some(if state.is_open() { "true" } else { "false" }))
            .on("click", click)
    }
}

/// `figure > blockquote + figcaption`; the speaker is never inside the blockquote.
pub fn quote(quote: &Quote, context: &Context) -> Node {
    let disclosure = Disclosure::new(quote, false, context);
    figure(words(quote, &disclosure).into(), quote, disclosure, quote.teaser().is_some())
}

/// What stands below a quotation that the publisher's own markup has: its speaker, where only an attribute names one, the
/// button, the details. Within a sentence the button lies on the closing mark, so that no word moves.
pub fn quote_around(quote: &Quote, speaker: Option<String>, inline: bool, open: bool, context: &Context) -> Nodes {
    let disclosure = Disclosure::new(quote, open, context);
    let details = disclosure.details("div class=quote-details part=quote-details", quote);
    if inline {
        let label = context.messages.quote_about();
        let button = disclosure.button("button type=button class=mark-toggle part=quote-toggle").attr("aria-label", label);
        return Nodes::of(el("span class=lede,mark").child(button)).and(el("div class=lede,mark-details").child(details));
    }
    let speaker = speaker.map(|name| el("p class=quote-speaker").child(name));
    let about = el("div class=lede,about part=quote").child(speaker).child(disclosure.toggle(false));
    el("div class=anchor").child(about).child(el("div class=lede,below").child(details)).into()
}

fn figure(words: Nodes, quote: &Quote, disclosure: Disclosure, long: bool) -> Node {
    let button = disclosure.toggle(long);
    let speaker = quote.speaker.as_ref().map(|speaker| el("p class=quote-speaker").child(speaker_line(speaker)));
    let caption =
        el("figcaption").child(speaker).child(button).child(disclosure.details("div class=quote-details part=quote-details", quote));
    el("figure class=quote part=quote").child(words).child(caption)
}

fn words(quote: &Quote, disclosure: &Disclosure) -> Node {
    let paragraph = match quote.teaser() {
        Some((teaser, rest)) => {
            let state = disclosure.clone();
            let ellipsis = el("span class=ellipsis aria-hidden=true").child(live(move || (!state.is_open()).then_some("…")));
            let rest = disclosure.hides(el("span class=rest").child(rest));
            el("p").child(teaser).child(ellipsis).child(rest)
        }
        None => el("p").child(&quote.text),
    };
    let words = el("blockquote").attr_if("cite", quote.source.as_ref().map(|url| url.as_str())).child(paragraph);
    said_by(words, quote)
}

/// Says of a quotation's words whose they are, for what reads the article once it is drawn.
pub fn said_by(words: Node, quote: &Quote) -> Node {
    let speaker = quote.speaker.as_ref();
    words
        .attr_if("data-speaker", speaker.map(|speaker| speaker.name.as_str()))
        .attr_if("data-role", speaker.and_then(|speaker| speaker.title()).as_deref())
}

/// A pull quote: the article's own words set large. It repeats the text, so screen readers pass it by.
pub fn pull_quote(quote: &Quote) -> Node {
    let speaker = quote.speaker.as_ref().map(|speaker| el("p class=pull-quote-speaker").child(speaker.line()));
    el("aside class=pull-quote part=pull-quote aria-hidden=true").child(el("p").child(&quote.text)).child(speaker)
}
