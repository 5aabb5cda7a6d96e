//! A scroll-snap list of cards: every card is a link in a list; buttons and keys come on top of that.

use std::cell::Cell;
use std::rc::Rc;

use super::context::Context;
use super::icon::{BACK, FORTH, icon_button, outline};
use super::node::{Event, Node, Nodes, el, live};
use super::pages::Pages;
use super::wanted::Source;
use super::watched::Watched;
use crate::browser::track::Track;
use crate::i18n::fill;
use crate::model::carousel::{Carousel, Move};

/// The list, under the heading of this id, and above it, where there is more than fits, two buttons. More is asked for as
/// `source` says when its end comes near.
pub fn carousel(pages: Rc<Pages>, source: &Source, heading_level: u8, labelled_by: &str, context: &Context) -> Nodes {
    let view = Watched::new(Carousel::new(pages.count()));
    let track = Track::default();
    let (seen, pressed, watched, entered) = (view.clone(), view.clone(), track.clone(), track.clone());
    let buttons = controls(view.clone(), track.clone(), context);
    let grown = (view.clone(), track.clone(), pages.clone());
    let keys = move |event: Event| {
        let to = track.key(&event).and_then(|(key, rtl)| Move::from_key(&key, rtl));
        if let (Some(to), Some(from)) = (to, track.focused()) {
            event.prevent_default();
            track.focus(pressed.peek().step(from, to));
        }
    };
    let see = move |first, last| {
        let view = seen.peek();
        let now = view.see(first, last);
        // What is the same is not said once more.
        if now != view {
            seen.set(now);
        }
    };
    let came = move || {
        let (view, track, pages) = &grown;
        view.set(view.peek().grow(pages.count()));
        track.watch_more();
    };
    let list = pages
        .list("ul class=track part=track role=list", heading_level, labelled_by, context)
        .on("keydown", keys)
        .on("focusin", move |_| entered.reveal())
        .created(move |list| Some(Box::new(watched.watch(list, see)?)));
    Nodes::of(buttons).and(pages.load_for(list, source, move || view.get().nears_end(), came, context))
}

/// Two buttons, and which posts are in view, said politely; nothing where all of them are.
fn controls(view: Watched<Carousel>, track: Track, context: &Context) -> Node {
    let (m, spoken) = (context.messages, context.clone());
    // Said only once a reader has moved: a page that has just loaded does not speak.
    let moved = Rc::new(Cell::new(false));
    let button = {
        let (view, moved) = (view.clone(), moved.clone());
        move |name: &'static str, path: &'static str, to: Move, end: fn(&Carousel) -> bool| {
            let (state, now, moved, track) = (view.clone(), view.clone(), moved.clone(), track.clone());
            // Not `disabled`: a disabled button would lose the focus that it has.
            icon_button("button type=button class=page-button part=page-button", name, outline(path))
                .live_attr("aria-disabled", move || Some(if end(&state.get()) { "true" } else { "false" }))
                .on("click", move |_| {
                    if !end(&now.peek()) {
                        moved.set(true);
                        track.show(now.peek().page(to));
                    }
                })
        }
    };
    let (overflows, shown) = (view.clone(), view);
    let position = live(move || {
        let (first, last, all) = shown.get().position().filter(|_| moved.get())?;
        let message = if first == last { m.position() } else { m.position_range() };
        Some(fill(message, &[("first", &spoken.number(first)), ("last", &spoken.number(last)), ("all", &spoken.number(all))]))
    });
    el("div class=pages")
        .live_attr("hidden", move || (!overflows.get().overflows()).then_some(""))
        .child(button(m.previous(), BACK, Move::Previous, Carousel::at_start))
        .child(button(m.next(), FORTH, Move::Next, Carousel::at_end))
        .child(el("p class=visually-hidden role=status").child(position))
}
