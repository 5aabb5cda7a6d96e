//! Something of another site: a card with a link, and a player in its place only once a reader asks for it.

use leptos::prelude::*;

use super::context::Context;
use super::figure::Img;
use crate::model::article::Image;
use crate::model::embed::player;
use crate::model::url::Url;

/// A link card; nothing of the other site is loaded before a click.
#[component]
pub fn Embed(
    /// The page that shows it.
    url: Url,
    /// What it is called.
    #[prop(optional_no_strip)]
    title: Option<String>,
    /// The site's name.
    #[prop(optional_no_strip)]
    provider: Option<String>,
    /// A still picture of it.
    #[prop(optional_no_strip)]
    image: Option<Image>,
) -> impl IntoView {
    let m = Context::get().messages;
    let playing = RwSignal::new(false);
    let action = provider.as_deref().map_or(m.embed_plain.to_string(), m.embed);
    let title = title.unwrap_or_else(|| url.host().to_string());
    let player = player(&url);
    let has_player = player.is_some();
    let card = move || {
        let picture = image.clone().map(|image| view! { <Img image /> });
        let play = move |click: leptos::ev::MouseEvent| {
            if has_player && !click.ctrl_key() && !click.meta_key() && !click.shift_key() {
                click.prevent_default();
                playing.set(true);
            }
        };
        view! {
            <a class={"embed"} part="embed" href=url.to_string() target="_blank" rel="noopener noreferrer" on:click=play>
                {picture}
                <span class={"embed-title"}>{title.clone()}</span>
                <span class={"embed-action"}>{action.clone()}<span class={"visually-hidden"}>" ("{m.new_tab}")"</span></span>
            </a>
        }
    };
    move || match player.clone().filter(|_| playing.get()) {
        Some(player) => view! {
            <iframe class={"player"} src=player.to_string() title=player.host().to_string() allow="fullscreen; picture-in-picture; encrypted-media" referrerpolicy="strict-origin-when-cross-origin"></iframe>
        }
        .into_any(),
        None => card().into_any(),
    }
}
