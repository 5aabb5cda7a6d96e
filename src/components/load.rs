//! The one place that loads: an address becomes a document when its element comes near, and again when it changes.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::Context;
use crate::browser::{console, http, page, visibility};
use crate::feeds::Read;
use crate::model::error::LoadError;
use crate::model::event::Event;
use crate::model::url::Url;

/// How far from the viewport loading begins, in per cent of its height.
pub const MARGIN: u32 = 150;

/// What has become of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum State<T> {
    /// Not asked for yet, or under way.
    Loading,
    /// Here.
    Ready(T),
    /// It could not be had.
    Failed(LoadError),
}

/// What to load and how to read it.
pub struct Source<T> {
    /// The word for `lede-error` and `lede-ready`.
    pub part: &'static str,
    /// Bytes at most.
    pub limit: usize,
    /// Reads the text; the address is what relative ones are resolved against.
    pub read: fn(&str, Option<&Url>) -> Result<Read<T>, LoadError>,
    /// How many things were drawn.
    pub count: fn(&T) -> usize,
}

impl<T> Clone for Source<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Source<T> {}

/// A document under way, and how to ask for it once more.
pub struct Loaded<T: Send + Sync + 'static> {
    /// What has become of it.
    pub state: RwSignal<State<T>>,
    /// Counts the times that a reader asked again.
    pub tries: RwSignal<usize>,
}

/// Loads what stands behind an address as soon as `near` holds; aborts when the address changes or the view goes.
pub fn load<T: Clone + Send + Sync + 'static>(source: Source<T>, address: Memo<String>, near: Signal<bool>) -> Loaded<T> {
    let state = RwSignal::new(State::Loading);
    let tries = RwSignal::new(0);
    let context = Context::get();
    Effect::new(move |_: Option<Option<http::Cancel>>| {
        let address = address.get();
        tries.track();
        if !near.get() {
            return None;
        }
        let (cancel, handle) = http::Cancel::new();
        let context = context.clone();
        state.set(State::Loading);
        spawn_local(async move {
            let result = ask(&source, &address, &handle).await;
            if !matches!(result, Err(LoadError::Aborted)) {
                settle(&source, &address, result, state, &context);
            }
        });
        Some(cancel)
    });
    Loaded { state, tries }
}

async fn ask<T>(source: &Source<T>, address: &str, handle: &http::Handle) -> Result<Read<T>, LoadError> {
    let base = page::base();
    let url = (!address.is_empty()).then(|| Url::link(address, base.as_ref())).flatten().ok_or(LoadError::BadAddress)?;
    let text = http::get_text(&url, source.limit, handle).await?;
    (source.read)(&text, Some(&url))
}

/// Shows the result and tells the page: an event, and for a fault one line in the console.
fn settle<T: Send + Sync + 'static>(source: &Source<T>, address: &str, result: Result<Read<T>, LoadError>, state: RwSignal<State<T>>, context: &Context) {
    let (part, url) = (source.part, address.to_string());
    match result {
        Ok(read) => {
            if read.skipped.count() > 0 {
                console::warn(&format!("{part} {url}: {}", (context.messages.skipped)(&read.skipped.list())));
            }
            let event = Event::Ready { part, url, count: (source.count)(&read.value), skipped: read.skipped.count() };
            state.try_set(State::Ready(read.value));
            context.emit(event);
        }
        Err(error) => {
            let (message, remedy) = ((context.messages.error)(&error), (context.messages.remedy)(&error));
            console::warn(&format!("{part} \"{url}\": {message} ({}). {remedy}", error.code()));
            let event = Event::Error { part, code: error.code(), url, message, remedy };
            state.try_set(State::Failed(error));
            context.emit(event);
        }
    }
}

/// Whether a node has come near the viewport, once it has, or `eager` holds.
pub fn near<E>(node: NodeRef<E>, eager: Signal<bool>) -> Signal<bool>
where
    E: ElementType + 'static,
    E::Output: wasm_bindgen::JsCast + AsRef<web_sys::Element> + Clone + 'static,
{
    let seen = RwSignal::new(false);
    Effect::new(move |_: Option<Option<visibility::Watch>>| {
        let node = node.get()?;
        visibility::when_near(node.as_ref(), MARGIN, move || {
            seen.try_set(true);
        })
    });
    Signal::derive(move || eager.get() || seen.get())
}
