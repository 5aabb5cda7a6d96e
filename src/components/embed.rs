//! Something of another site: a card with a link, and a player in its place only once a reader asks for it.

use leptos::prelude::*;

use super::context::Context;
use super::figure::img;
use super::node::{Event, Node, Nodes, el, live};
use super::quote_details::link;
use crate::browser::click;
use crate::model::article::Image;
use crate::model::embed::player;
use crate::model::url::Url;

/// A link card; nothing of the other site is loaded before a click.
pub fn embed(url: Url, title: Option<String>, provider: Option<String>, image: Option<Image>) -> Nodes {
    let m = Context::get().messages;
    let playing = RwSignal::new(false);
    let action = provider.as_deref().map_or(m.embed_plain.to_string(), m.embed);
    let title = title.unwrap_or_else(|| url.host().to_string());
    let player = player(&url);
    live(move || match player.clone() {
        Some(player) if playing.get() => iframe(&player, title.clone()),
        player => card(&url, title.clone(), action.clone(), image.clone(), player.map(|_| playing)),
    })
}

fn card(url: &Url, title: String, action: String, image: Option<Image>, playing: Option<RwSignal<bool>>) -> Node {
    let tab = el("span").class("visually-hidden").child(" (").child(Context::get().messages.new_tab).child(")");
    let play = move |event: Event| {
        if let Some(playing) = playing.filter(|_| click::is_plain(&event)) {
            event.prevent_default();
            playing.set(true);
        }
    };
    link(url.to_string())
        .class("embed")
        .part("embed")
        .attr("target", "_blank")
        .on("click", play)
        .child(image.map(|image| img(image, false)))
        .child(el("span").class("embed-title").child(title))
        .child(el("span").class("embed-action").child(action).child(playing.is_none().then_some(tab)))
}

fn iframe(player: &Url, title: String) -> Node {
    el("iframe")
        .class("player")
        .attr("title", title)
        .attr("allow", "fullscreen; picture-in-picture; encrypted-media")
        .attr("referrerpolicy", "strict-origin-when-cross-origin")
        .attr("src", player.to_string())
}
