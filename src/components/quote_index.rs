//! Who said what: the speakers of an article with their quotations, one speaker's at a time, and a way to each.

use std::rc::Rc;

use super::node::{Event, Node, Nodes, el, live};
use super::quotations::Quoted;
use crate::browser::address;
use crate::model::direction;
use crate::model::found::{Found, Quotations, Voice};
use crate::model::permalink;
use crate::model::text;

/// The index; nothing while there are no speakers to choose among.
pub fn quote_index(quoted: &Rc<Quoted>) -> Nodes {
    let quoted = quoted.clone();
    live(move || {
        let found = quoted.found.get();
        (!found.voices.is_empty()).then(|| draw(&quoted, &found))
    })
}

fn draw(quoted: &Rc<Quoted>, found: &Rc<Quotations>) -> Node {
    let m = quoted.context.messages;
    let id = quoted.context.id("voices");
    let voices: Nodes = found.voices.iter().enumerate().map(|(at, of)| el("li").child(voice(quoted, of, at))).collect();
    let (state, all, shown) = (quoted.clone(), found.clone(), quoted.clone());
    let chosen = live(move || {
        let of = all.voices.get(state.voice.get()?)?;
        Some(of.quotes.iter().filter_map(|at| Some(said(&state, *at, all.list.get(*at)?))).collect::<Nodes>())
    });
    let list = el("ol class=voice-quotes role=list").live_attr("hidden", move || shown.voice.get().is_none().then_some("")).child(chosen);
    let title = el("p class=voices-title").attr("id", &id).child(m.quote_index());
    let lang = &*quoted.context.lang;
    let nav =
        el("nav class=voices part=quote-index").attr("lang", lang).attr_if("dir", direction::of(Some(lang), "").map(|dir| dir.as_str()));
    nav.attr("aria-labelledby", &id).child(title).child(el("ul role=list").child(voices)).child(list)
}

/// A link, so that the choice is in the address, and going back leads back to it.
fn voice(quoted: &Rc<Quoted>, voice: &Voice, at: usize) -> Node {
    let m = quoted.context.messages;
    let (state, chosen, fragment) = (quoted.clone(), quoted.clone(), voice.fragment.clone());
    el("a class=voice")
        .attr("href", &address::link(&voice.fragment))
        .on("click", move |event| {
            if address::go(&event, &fragment) {
                chosen.voice.set(Some(at));
            }
        })
        .live_attr("aria-current", move || (state.voice.get() == Some(at)).then_some("true"))
        .child(el("span class=speaker-name").child(&voice.name))
        .child(voice.role.as_ref().map(|role| el("span class=speaker-title").child([m.comma(), role].concat())))
        .child(" ")
        .child(el("span class=voice-count").child(quoted.context.count(m.quotes(), voice.quotes.len())))
}

fn said(quoted: &Rc<Quoted>, at: usize, found: &Found) -> Node {
    let words = text::cut(&found.words, 160);
    let said = quoted.context.messages.quoted(&words);
    let (quoted, id, fragment) = (quoted.clone(), found.id.clone(), found.fragment.clone());
    let clicked = move |event: Event| {
        // Where the address is this one already the browser does nothing.
        let same = permalink::target(&address::fragment()) == Some(&id);
        if address::go(&event, &fragment) || same {
            quoted.go(at);
        }
    };
    el("li").child(el("a").attr("href", &address::link(&found.fragment)).on("click", clicked).child(said))
}
