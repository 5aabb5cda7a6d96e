//! Something of another site: a card with a link, and a player in its place only once a reader asks for it.

use super::context::Context;
use super::figure::img;
use super::node::{Event, Node, Nodes, el, live};
use super::watched::Watched;
use crate::browser::click;
use crate::i18n::fill;
use crate::model::article::Image;
use crate::model::embed::player;
use crate::model::url::Url;

/// A link card; nothing of the other site is loaded before a click.
pub fn embed(url: &Url, title: &Option<String>, provider: &Option<String>, image: &Option<Image>, context: &Context) -> Nodes {
    let m = context.messages;
    let playing = Watched::new(false);
    let player = player(url);
    let action =
        fill(if player.is_some() { m.embed_play() } else { m.embed() }, &[("provider", provider.as_deref().unwrap_or(url.host()))]);
    let title = title.clone().unwrap_or_else(|| url.host().to_string());
    let (url, image) = (url.clone(), image.clone());
    live(move || match &player {
        Some(player) if playing.get() => iframe(player, &title),
        player => card(&url, &title, &action, &image, player.as_ref().map(|_| playing.clone()))
            .child(player.is_none().then(|| new_tab(m.new_tab()))),
    })
}

fn card(url: &Url, title: &str, action: &str, image: &Option<Image>, playing: Option<Watched<bool>>) -> Node {
    let play = move |event: Event| {
        if let Some(playing) = playing.as_ref().filter(|_| click::is_plain(&event)) {
            event.prevent_default();
            playing.set(true);
        }
    };
    el("a class=embed part=embed target=_blank rel=noopener,noreferrer")
        .attr("href", url.as_str())
        .on("click", play)
        .child(image.as_ref().map(|image| img(image, false)))
        .child(el("span class=embed-title").child(title))
        .child(el("span class=embed-action").child(action))
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
