//! Something of another site: a card with a link, and a player in its place only once a reader asks for it.

use std::cell::RefCell;

use super::context::Context;
use super::figure::img;
use super::node::{Node, Put, el};
use crate::browser::click;
use crate::browser::held::Held;
use crate::i18n::fill;
use crate::model::article::Image;
use crate::model::embed::player;
use crate::model::url::Url;

/// A link card; nothing of the other site is loaded before a click.
pub fn embed(url: &Url, title: &Option<String>, provider: &Option<String>, image: &Option<Image>, context: &Context) -> Node {
    let m = context.messages;
    let player = player(url);
    let action =
        fill(if player.is_some() { m.embed_play() } else { m.embed() }, &[("provider", provider.as_deref().unwrap_or(url.host()))]);
    let title = title.clone().unwrap_or_else(|| url.host().to_string());
    let card = el("a class=embed part=embed target=_blank rel=noopener,noreferrer")
        .attr("href", url.as_str())
        .child(image.as_ref().map(|image| img(image, false)))
        .child(el("span class=embed-title").child(&title))
        .child(el("span class=embed-action").child(action));
    match player {
        Some(player) => plays(card, player, title),
        None => card.child(new_tab(m.new_tab())),
    }
}

/// A click puts the player in the card's place.
fn plays(card: Node, player: Url, title: String) -> Node {
    let (held, playing) = (Held::default(), RefCell::<Put>::default());
    card.held(&held).on("click", move |event| {
        if let Some(card) = held.element().filter(|_| click::is_plain(&event)) {
            event.prevent_default();
            playing.replace(Put::in_place_of(&card, iframe(&player, &title)));
        }
    })
}

fn new_tab(words: &'static str) -> Node {
    el("span class=visually-hidden").child(" (").child(words).child(")")
}

fn iframe(player: &Url, title: &str) -> Node {
    el("iframe class=player referrerpolicy=strict-origin-when-cross-origin")
        .attr("title", title)
        .attr("allow", "fullscreen; picture-in-picture; encrypted-media")
        .attr("src", player.as_str())
        .created(click::focus_later)
}
