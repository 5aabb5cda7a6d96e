//! A quotation that stands by itself: its teaser and its speaker first, the rest and the details when opened.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::context::Context;
use super::later;
use super::node::{Node, Nodes, Put, el};
use super::quote_details::{facts, speaker_line};
use crate::browser::held::Held;
use crate::browser::{scroll, task};
use crate::i18n::{Messages, named};
use crate::model::event;
use crate::model::quote::Quote;
use crate::model::text::{self, first_words};

/// Whether a quotation is open, and how it is told.
#[derive(Clone)]
pub struct Disclosure(Rc<Said>);

/// What a node shows of a quotation that is open, or is not.
type Show = fn(&Held, bool, &Messages);

/// Nothing here is followed: a quotation is opened by its own nodes alone, and an effect for each would be 1 KB of memory.
struct Said {
    open: Rc<Cell<bool>>,
    /// Each node that shows it, and how.
    shown: RefCell<Vec<(Held, Show)>>,
    /// The details, and what can be done with the words: before they are open for the first time nobody has a use for it.
    details: Held,
    actions: RefCell<Put>,
    asked: Cell<bool>,
    quote: Quote,
    /// The id of what it opens.
    id: String,
    context: Context,
}

const HIDDEN: Show = |node, open, _| node.set("hidden", hidden(open));
const EXPANDED: Show = |node, open, _| node.set("aria-expanded", Some(expanded(open)));
const ELLIPSIS: Show = |node, open, _| node.say(ellipsis(open));
const MORE: Show = |node, open, m| node.say(label(open, true, m));
const ABOUT: Show = |node, open, m| node.say(label(open, false, m));

fn hidden(open: bool) -> Option<&'static str> {
    (!open).then_some("until-found")
}

fn expanded(open: bool) -> &'static str {
    if open { "true" } else { "false" }
}

fn ellipsis(open: bool) -> &'static str {
    if open { "" } else { "…" }
}

fn label(open: bool, long: bool, m: &Messages) -> &'static str {
    match (open, long) {
        (true, _) => m.quote_less(),
        (false, true) => m.quote_more(),
        (false, false) => m.quote_about(),
    }
}

impl Disclosure {
    /// Of a quotation that is open at first, or not, which is kept up.
    pub fn new(quote: &Quote, open: Rc<Cell<bool>>, context: &Context) -> Self {
        Self(Rc::new(Said {
            open,
            shown: RefCell::default(),
            details: Held::default(),
            actions: RefCell::default(),
            asked: Cell::default(),
            quote: quote.clone(),
            id: context.id("quote"),
            context: context.clone(),
        }))
    }

    /// What stands between a name and what follows it.
    fn comma(&self) -> &'static str {
        self.0.context.messages.comma()
    }

    fn is_open(&self) -> bool {
        self.0.open.get()
    }

    /// Makes a node one that shows it; what it shows at first it has already.
    pub fn shown_by(&self, node: Node, show: Show) -> Node {
        let held = Held::default();
        let node = node.held(&held);
        self.0.shown.borrow_mut().push((held, show));
        node
    }

    fn set(&self, open: bool) {
        let Said { shown, quote, context, .. } = &*self.0;
        if self.0.open.replace(open) == open {
            return;
        }
        for (node, show) in &*shown.borrow() {
            show(node, open, context.messages);
        }
        self.offer();
        let speaker = quote.speaker.as_ref().map(|speaker| speaker.name.clone());
        context.tell(event::Event::QuoteToggle { open, text: quote.words().to_string(), speaker });
    }

    /// Draws what can be done with the words, unless it is there.
    fn offer(&self) {
        if self.0.asked.replace(true) {
            return;
        }
        let said = self.0.clone();
        task::spawn(Box::pin(async move {
            let actions = later::actions().await;
            // Another time it may be had.
            said.asked.set(actions.is_some());
            if let Some((actions, details)) = actions.zip(said.details.element()) {
                said.actions.replace(Put::into(&details, actions(&said.quote, 0, &said.context)));
            }
        }));
    }

    /// Hides a node while it is closed, so that find in page, fragments and print can still open it.
    fn hides(&self, node: Node) -> Node {
        self.shown_by(node.attr_if("hidden", hidden(self.is_open())), HIDDEN)
    }

    /// Opens it where something is found in what it hides: in this node, or what stands in it.
    pub fn found_in(&self, node: Node) -> Node {
        let found = self.clone();
        node.on("beforematch", move |_| found.set(true))
    }

    /// The details, which it opens, without the speaker where those who see them have read who it is.
    pub fn details(&self, spec: &'static str, named: bool) -> Node {
        let Said { details, quote, id, context, .. } = &*self.0;
        if self.is_open() {
            self.offer();
        }
        self.hides(el(spec).attr("id", id).child(facts(quote, named, None, context))).held(details)
    }

    /// The button under a quotation that stands by itself; `long` is one whose rest it shows.
    fn toggle(&self, long: bool) -> Node {
        let button = self.button("button type=button class=quote-toggle part=quote-toggle", long);
        self.shown_by(button.child(label(self.is_open(), long, self.0.context.messages)), if long { MORE } else { ABOUT })
    }

    /// The button that opens and closes it, `below` a part of what that shows.
    pub fn button(&self, spec: &'static str, below: bool) -> Node {
        let toggled = self.clone();
        let button = el(spec).attr("aria-controls", &self.0.id).attr("aria-expanded", expanded(self.is_open()));
        self.shown_by(button, EXPANDED).on("click", move |event| match !toggled.is_open() {
            // It stays under the finger.
            false if below => scroll::keeping(&event, || toggled.set(false)),
            open => toggled.set(open),
        })
    }
}

/// `figure > blockquote + figcaption`; the speaker is never inside the blockquote.
pub fn quote(quote: &Quote, context: &Context) -> Node {
    let disclosure = Disclosure::new(quote, Rc::default(), context);
    figure(words(quote, &disclosure).into(), quote, disclosure, quote.teaser().is_some())
}

/// What stands below a quotation that the publisher's own markup has: its speaker, where only an attribute names one, the
/// button, the details, which are `open` as long as a reader wants. Within a sentence the button lies on the closing mark, so that
/// no word moves.
pub fn quote_around(quote: &Quote, speaker: Option<String>, inline: bool, open: Rc<Cell<bool>>, context: &Context) -> Nodes {
    let disclosure = Disclosure::new(quote, open, context);
    let details = disclosure.found_in(disclosure.details("div class=quote-details part=quote-details", !inline));
    if inline {
        let button =
            disclosure.button("button type=button class=mark-toggle part=quote-toggle", false).attr("aria-label", &about(quote, context));
        return Nodes::of(el("span class=lede,mark").child(button)).and(el("div class=lede,mark-details").child(details));
    }
    let speaker = speaker.map(|name| el("p class=quote-speaker part=quote-speaker").child(name));
    let about = el("div class=lede,about part=quote").child(speaker).child(disclosure.toggle(false));
    el("div class=anchor").child(about).child(el("div class=lede,below").child(details)).into()
}

fn figure(words: Nodes, quote: &Quote, disclosure: Disclosure, long: bool) -> Node {
    let button = disclosure.toggle(long);
    // What it opens is not in the caption, which names the figure.
    let caption = quote
        .speaker
        .as_ref()
        .map(|speaker| el("figcaption class=quote-speaker part=quote-speaker").child(speaker_line(speaker, disclosure.comma())));
    let below = el("div class=quote-below").child(button).child(disclosure.details("div class=quote-details part=quote-details", true));
    disclosure.found_in(el("figure class=quote part=quote").child(words).child(caption).child(below))
}

fn words(quote: &Quote, disclosure: &Disclosure) -> Node {
    let paragraph = match quote.teaser() {
        Some((teaser, rest)) => {
            let ellipsis = el("span class=ellipsis aria-hidden=true").child(ellipsis(disclosure.is_open()));
            let ellipsis = disclosure.shown_by(ellipsis, ELLIPSIS);
            let rest = disclosure.hides(el("span class=rest").child(lines(rest)));
            el("p").child(lines(teaser)).child(ellipsis).child(rest)
        }
        None => el("p").child(lines(&quote.text)),
    };
    let words = el("blockquote part=quote-text").attr_if("cite", quote.source.as_ref().map(|url| url.as_str())).child(paragraph);
    said_by(words, quote, disclosure.comma())
}

/// Lines, which stand apart as paragraphs do.
fn lines(text: &str) -> Nodes {
    let mut nodes = Nodes::default();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            nodes = nodes.and("\n").and(el("span class=gap"));
        }
        nodes = nodes.and(line);
    }
    nodes
}

/// The name of a button that has none to be seen: whose words, and which.
pub fn about(quote: &Quote, context: &Context) -> String {
    let m = context.messages;
    let words = m.quoted(first_words(quote.words(), 20));
    let of = text::list(m.comma(), &[quote.speaker.as_ref().map(|speaker| speaker.name.as_str()), Some(&words)]);
    named(m.quote_about(), &of.unwrap_or_default())
}

/// Says of a quotation's words whose they are, for what reads the article once it is drawn.
pub fn said_by(words: Node, quote: &Quote, comma: &str) -> Node {
    let speaker = quote.speaker.as_ref();
    words
        .attr_if("data-speaker", speaker.map(|speaker| speaker.name.as_str()))
        .attr_if("data-role", speaker.and_then(|speaker| speaker.title(comma)).as_deref())
}

/// A pull quote: the article's own words set large. Where it repeats the text, screen readers pass it by.
pub fn pull_quote(quote: &Quote, repeats: bool, context: &Context) -> Node {
    let speaker = quote.speaker.as_ref().map(|speaker| el("p class=pull-quote-speaker").child(speaker.line(context.messages.comma())));
    let aside = el("aside class=pull-quote part=pull-quote").attr_if("aria-hidden", repeats.then_some("true"));
    aside.child(el("p").child(&quote.text)).child(speaker)
}
