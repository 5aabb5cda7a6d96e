//! The one place that loads: an address becomes a document when its element comes near, and again when it changes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::Context;
use crate::browser::{console, http, page, visibility};
use crate::feeds::{Document, Read};
use crate::model::error::LoadError;
use crate::model::event::Event;
use crate::model::url::Url;

/// How far from the viewport loading begins, in per cent of its height.
const MARGIN: u32 = 150;

/// What has become of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Not asked for yet, or under way.
    Loading,
    /// Here.
    Ready(Document),
    /// It could not be had.
    Failed(LoadError),
}

/// What to load and how to read it.
#[derive(Clone, Copy)]
pub struct Source {
    /// The word for `lede-error` and `lede-ready`.
    pub part: &'static str,
    /// Bytes at most.
    pub limit: usize,
    /// Reads the text; the address is what relative ones are resolved against.
    pub read: fn(&str, Option<&Url>) -> Result<Read<Document>, LoadError>,
}

/// A document under way.
#[derive(Clone, Copy)]
pub struct Loading {
    /// What has become of it.
    pub state: RwSignal<State>,
    tries: RwSignal<usize>,
    near: RwSignal<bool>,
}

impl Loading {
    /// Asks once more.
    pub fn retry(self) {
        self.tries.update(|tries| *tries += 1);
    }

    /// The attribute `aria-busy`.
    pub fn busy(self) -> Option<&'static str> {
        self.state.with(|state| matches!(state, State::Loading)).then_some("true")
    }

    /// Loading begins when this element comes near.
    pub fn watch(self, element: &web_sys::Element) {
        let watch = visibility::when_near(element, MARGIN, move || {
            if self.near.try_get_untracked() == Some(false) {
                self.near.set(true);
            }
        });
        let watch = StoredValue::new_local(watch);
        on_cleanup(move || watch.dispose());
    }
}

/// Loads what stands behind an address as soon as its element is near, or `eager` holds; aborts when the address
/// changes or the view goes.
pub fn load(source: Source, address: Memo<String>, eager: impl Fn() -> bool + 'static) -> Loading {
    let loading = Loading { state: RwSignal::new(State::Loading), tries: RwSignal::new(0), near: RwSignal::new(false) };
    let context = Context::get();
    Effect::new(move |_: Option<Option<http::Cancel>>| {
        let address = address.get();
        loading.tries.track();
        if !eager() && !loading.near.get() {
            return None;
        }
        let (cancel, handle) = http::Cancel::new();
        let context = context.clone();
        loading.state.set(State::Loading);
        spawn_local(async move {
            let result = ask(source, &address, &handle).await;
            if result != Err(LoadError::Aborted) {
                settle(source, &address, result, loading.state, &context);
            }
        });
        Some(cancel)
    });
    loading
}

async fn ask(source: Source, address: &str, handle: &http::Handle) -> Result<Read<Document>, LoadError> {
    let base = page::base();
    let url = (!address.is_empty()).then(|| Url::link(address, base.as_ref())).flatten().ok_or(LoadError::BadAddress)?;
    let text = http::get_text(&url, source.limit, handle).await?;
    (source.read)(&text, Some(&url))
}

/// Shows the result and tells the page: an event, and for a fault one line in the console.
fn settle(source: Source, address: &str, result: Result<Read<Document>, LoadError>, state: RwSignal<State>, context: &Context) {
    let (part, url) = (source.part, address.to_string());
    let m = context.messages;
    let (next, event) = match result {
        Ok(read) => {
            if read.skipped.count() > 0 {
                console::warn(&format!("{part} {url}: {}", (m.skipped)(read.skipped.list())));
            }
            let event = Event::Ready { part, url, count: read.value.count(), skipped: read.skipped.count() };
            (State::Ready(read.value), event)
        }
        Err(error) => {
            let (message, remedy) = ((m.error)(&error), (m.remedy)(&error));
            console::warn(&format!("{part} \"{url}\": {message} ({}). {remedy}", error.code()));
            (State::Failed(error.clone()), Event::Error { part, code: error.code(), url, message, remedy })
        }
    };
    if state.try_set(next).is_none() {
        context.emit(event);
    }
}
