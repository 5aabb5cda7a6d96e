//! A scroll-snap list of cards: every card is a link in a list; buttons and keys come on top of that.

use leptos::ev::KeyboardEvent;
use leptos::html::Ul;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::card::Card;
use super::context::Context;
use super::icon::{BACK, FORTH, Icon};
use crate::browser::{page, track, visibility};
use crate::model::carousel::{self, Move};
use crate::model::post::Post;

/// The list, and above it, where there is more than fits, two buttons.
#[component]
pub fn Carousel(
    /// The posts.
    posts: Vec<Post>,
    /// The level of their titles.
    heading_level: u8,
    /// The id of the heading over the list.
    labelled_by: String,
) -> impl IntoView {
    let list = NodeRef::<Ul>::new();
    let view = RwSignal::new(carousel::Carousel::new(posts.len()));
    Effect::new(move |_: Option<Option<visibility::Watch>>| {
        let list = list.get()?;
        visibility::children_in_view(&list, move |card, visible| {
            view.try_update(|view| view.see(card, visible));
        })
    });
    let keys = move |event: KeyboardEvent| {
        let Some(list) = list.get_untracked() else { return };
        let Some(to) = Move::from_key(&event.key(), page::is_rtl(list.unchecked_ref())) else { return };
        if let Some(from) = track::focused(&list) {
            event.prevent_default();
            track::focus(&list, view.with_untracked(|view| view.step(from, to)));
        }
    };
    let cards: Vec<_> = posts.into_iter().enumerate().map(|(index, post)| view! { <Card post index heading_level /> }).collect();
    view! {
        <Controls view list />
        <ul class={"track"} role="list" part="track" aria-labelledby=labelled_by node_ref=list on:keydown=keys>{cards}</ul>
    }
}

/// Two buttons, and which posts are in view, said politely; nothing where all of them are.
#[component]
fn Controls(view: RwSignal<carousel::Carousel>, list: NodeRef<Ul>) -> impl IntoView {
    let m = Context::get().messages;
    let overflows = Memo::new(move |_| view.with(carousel::Carousel::overflows));
    // Said only once a reader has moved: a page that has just loaded does not speak.
    let moved = RwSignal::new(false);
    let page = move |to: Move| {
        if let Some(list) = list.get_untracked() {
            moved.set(true);
            track::show(&list, view.with_untracked(|view| view.page(to)));
        }
    };
    let button = move |name: &'static str, path: &'static str, to: Move, end: Memo<bool>| {
        // Not `disabled`: a disabled button would lose the focus that it has.
        let disabled = move || if end.get() { "true" } else { "false" };
        let click = move |_| if !end.get_untracked() { page(to) };
        view! {
            <button type="button" class={"page-button"} part="page-button" aria-label=name title=name aria-disabled=disabled on:click=click>
                <Icon path outline=true />
            </button>
        }
    };
    let at_start = Memo::new(move |_| view.with(carousel::Carousel::at_start));
    let at_end = Memo::new(move |_| view.with(carousel::Carousel::at_end));
    let position = move || view.with(|view| view.position().filter(|_| moved.get()).map(|(first, last, all)| (m.position)(first, last, all)));
    view! {
        <div class={"pages"}>
            <p class={"visually-hidden"} role={"status"}>{position}</p>
            {move || overflows.get().then(|| view! { {button(m.previous, BACK, Move::Previous, at_start)} {button(m.next, FORTH, Move::Next, at_end)} })}
        </div>
    }
}
