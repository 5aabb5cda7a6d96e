//! What is drawn of an article's quotations: the way in by keys, the notice, the panel over the text, the index's place.

use std::rc::Rc;

use super::context::Context;
use super::icon::{BACK, CLOSE, FORTH, icon_button, outline};
use super::node::{Event, Node, Nodes, el, live};
use super::quotations::Quoted;
use super::quote_details::details;
use super::quote_index::quote_index;
use super::reading::Reader;
use super::selection::selection;
use super::watched::Watched;
use crate::browser::{address, mutations};
use crate::model::config::{Config, QuoteIndex, Quotes};
use crate::model::quote::{Quote, Speaker};

/// [`make`].
pub type Make = fn(&Context, &Watched<Rc<Config>>) -> Rc<dyn Reader>;

/// For an article in the page, or one that is drawn.
pub fn make(context: &Context, config: &Watched<Rc<Config>>) -> Rc<dyn Reader> {
    Quoted::new(context, config)
}

impl Reader for Quoted {
    fn start(self: Rc<Self>) -> Nodes {
        start(&self).into()
    }

    fn over(self: Rc<Self>) -> Nodes {
        let config = self.config.clone();
        live(move || (config.get().quotes != Quotes::Off).then(|| panels(&self)))
    }

    fn index(self: Rc<Self>, place: QuoteIndex) -> Nodes {
        index(&self, place)
    }

    fn click(self: Rc<Self>, event: &Event) {
        Quoted::click(&self, event);
    }

    fn look(self: Rc<Self>, config: &Rc<Config>) {
        Quoted::look(&self, config);
    }
}

/// What stands before the text: a button that shows with focus, for who reads by keys or by ear, and what is to be said
/// of the link that led here.
fn start(quoted: &Rc<Quoted>) -> Node {
    let (counted, state, m) = (quoted.clone(), quoted.clone(), quoted.context.messages);
    let begin = live(move || {
        let count = counted.found.get().list.len();
        let first = counted.clone();
        (count > 0).then(|| {
            let button = el("button type=button class=button,quotes-begin dir=auto").on("click", move |_| first.step(0, None));
            button.attr("lang", &counted.context.lang).child(counted.context.count(m.quotes_begin(), count))
        })
    });
    let notice = live(move || Some(state.notice.get()).filter(|notice| !notice.is_empty()).map(|notice| el("p").child(notice)));
    let notice = el("div class=quote-notice part=status role=status").child(notice);
    el("div class=lede,quotes-start").child(begin).child(notice).child(index(quoted, QuoteIndex::Start))
}

/// The panel of the quotation that is open, and that of selected words.
fn panels(quoted: &Rc<Quoted>) -> Nodes {
    let (state, closing) = (quoted.clone(), quoted.clone());
    let (toggled, pressed) = (quoted.panel.clone(), quoted.panel.clone());
    let content = live(move || state.open.get().map(|index| opened(&state, index)));
    let (told, context) = (quoted.clone(), &quoted.context);
    // Who sees the page sees the words in the text. It stays when another quotation comes into the panel, so that it is heard.
    let words = el("p class=visually-hidden role=status").child(live(move || told.open.get().and_then(|index| said(&told, index))));
    // Its direction is that of the words, which come first.
    let panel = el("div class=said-panel part=quote-details popover=auto role=dialog tabindex=-1 dir=auto")
        .attr("lang", &context.lang)
        .attr("aria-label", context.messages.quote_about())
        .held(&quoted.panel.element)
        .on("keydown", move |event| {
            pressed.pressed(&event);
        })
        .on("beforetoggle", move |_| toggled.toggles())
        .on("toggle", move |_| closing.toggled())
        .child(words)
        .child(content);
    let (heard, changed) = (quoted.clone(), quoted.clone());
    let panel = panel.created(move |_| Some(Box::new(address::follow(Box::new(move || heard.moved())))));
    // What Lede itself draws changes only with what it looks through anyway.
    let in_place = quoted.context.in_place;
    let follow = move || mutations::here(Box::new(move |_| changed.look_again()));
    let panel = panel.created(move |_| Some(Box::new(in_place.then(follow))));
    Nodes::of(panel).and(selection(&quoted.context))
}

fn index(quoted: &Rc<Quoted>, place: QuoteIndex) -> Nodes {
    let (quoted, config) = (quoted.clone(), quoted.config.clone());
    live(move || (config.get().quote_index == place).then(|| quote_index(&quoted)))
}

/// Which of all quotations it is, and its words.
fn said(quoted: &Rc<Quoted>, index: usize) -> Option<String> {
    let found = quoted.found.peek();
    let words = &found.list.get(index)?.words;
    Some([&quoted.context.messages.quoted(words), " ", &position(quoted, index, found.list.len())].concat())
}

fn position(quoted: &Rc<Quoted>, index: usize, all: usize) -> String {
    quoted.context.position(quoted.context.messages.quote_position(), index, all)
}

fn opened(quoted: &Rc<Quoted>, index: usize) -> Option<Nodes> {
    let (m, found) = (quoted.context.messages, quoted.found.peek());
    let said = found.list.get(index)?;
    let speaker = said.speaker.clone().map(|name| Speaker { name, role: said.role.clone(), ..Speaker::default() });
    let quote = Quote { text: said.words.clone(), speaker, ..Quote::default() };
    let all = found.list.len();
    // Focus stays on the button for who goes through them all.
    let step = |(spec, selector): (&'static str, &'static str), name, icon, to: usize| {
        let quoted = quoted.clone();
        (to < all).then(|| icon_button(spec, name, outline(icon)).on("click", move |_| quoted.step(to, Some(selector))))
    };
    let close = quoted.clone();
    let bar = el("p class=panel-bar")
        .child(el("span aria-hidden=true").child(position(quoted, index, all)))
        .child(step(("button type=button class=page-button,back", ".back"), m.quote_previous(), BACK, index.wrapping_sub(1)))
        .child(step(("button type=button class=page-button,forth", ".forth"), m.quote_next(), FORTH, index + 1))
        .child(icon_button("button type=button class=page-button", m.close(), outline(CLOSE)).on("click", move |_| close.close()));
    Some(Nodes::of(bar).and(details(&quote, said.nth, said.guess.as_deref(), &quoted.context)))
}
