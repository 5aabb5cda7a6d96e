//! The one place that loads: an address becomes a document when its element comes near, and again when it changes.

use std::rc::Rc;

use super::context::Context;
use super::node::Node;
use super::watched::Watched;
use crate::browser::{console, http, page, task, visibility};
use crate::feeds::{Document, Read};
use crate::model::error::LoadError;
use crate::model::event::{self, Event};
use crate::model::url::Url;

/// How far from the viewport loading begins: a viewport and a half above and below.
const MARGIN: &str = "150% 0%";

/// What has become of a document.
#[derive(Clone)]
pub enum State {
    /// Not asked for yet, or under way.
    Loading,
    /// Here.
    Ready(Rc<Document>),
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
#[derive(Clone)]
pub struct Loading {
    /// What has become of it.
    pub state: Watched<State>,
    tries: Watched<usize>,
    near: Watched<bool>,
}

impl Loading {
    /// Nothing has been asked for yet. What is drawn into an element of its own is `near` from the start: npm/elements.js
    /// has waited for it.
    pub fn new(near: bool) -> Self {
        Self { state: Watched::new(State::Loading), tries: Watched::new(0), near: Watched::new(near) }
    }

    /// Asks once more.
    pub fn retry(&self) {
        self.tries.set(self.tries.peek() + 1);
    }

    /// Loads for this element what stands behind `address`, which is followed, as soon as the element is near, or the
    /// second of the pair says not to wait. Aborts when the address changes or the element goes.
    pub fn load_for(&self, element: Node, source: Source, address: impl Fn() -> (String, bool) + 'static, context: &Context) -> Node {
        let (loading, busy, near, context) = (self.clone(), self.state.clone(), self.near.clone(), context.clone());
        let mut under_way: Option<(String, usize, http::Cancel)> = None;
        element
            .live_attr("aria-busy", move || matches!(busy.get(), State::Loading).then_some("true"))
            .created(move |element| {
                if near.peek() {
                    return None;
                }
                let watch = visibility::when_near(element, MARGIN, move || {
                    if !near.peek() {
                        near.set(true)
                    }
                })?;
                Some(Box::new(watch))
            })
            .follow(move || {
                let (address, eager) = address();
                let tries = loading.tries.get();
                let same = under_way.as_ref().is_some_and(|(before, number, _)| *before == address && *number == tries);
                if (loading.near.get() || eager) && !same {
                    under_way = Some((address.clone(), tries, start(source, address, loading.state.clone(), context.clone())));
                }
            })
    }
}

fn start(source: Source, address: String, state: Watched<State>, context: Context) -> http::Cancel {
    let (cancel, handle) = http::Cancel::new();
    if !matches!(state.peek(), State::Loading) {
        state.set(State::Loading);
    }
    task::spawn(Box::pin(async move {
        match ask(source, &address, &handle).await {
            _ if handle.cancelled() => {}
            result => settle(source, address, result, &state, &context),
        }
    }));
    cancel
}

async fn ask(source: Source, address: &str, handle: &http::Handle) -> Result<Read<Document>, LoadError> {
    let base = page::base();
    let url = (!address.is_empty()).then(|| Url::link(address, base.as_ref())).flatten().filter(Url::is_web);
    let Some(url) = url else {
        // An address that has gone may be about to take this view with it.
        task::pause().await;
        return Err(LoadError::BadAddress);
    };
    let text = http::get_text(&url, source.limit, handle).await?;
    (source.read)(&text, Some(&url))
}

/// Shows the result and tells the page: an event, and for a fault one line in the console.
fn settle(source: Source, url: String, result: Result<Read<Document>, LoadError>, state: &Watched<State>, context: &Context) {
    let part = source.part;
    let m = context.messages;
    let event = match result {
        Ok(read) => {
            if read.skipped.count() > 0 {
                console::warn(&[part, " ", &url, ": ", &(m.skipped)(read.skipped.list())]);
            }
            let about = if let Document::Article(article) = &read.value { event::about(article) } else { Vec::new() };
            let event = Event::Ready { part, url, count: read.value.count(), skipped: read.skipped.count(), about };
            state.set(State::Ready(Rc::new(read.value)));
            event
        }
        Err(error) => {
            let (code, message, remedy) = (error.code(), (m.error)(&error), (m.remedy)(&error));
            console::warn(&[part, " \"", &url, "\": ", &message, " (", &code, "). ", &remedy]);
            state.set(State::Failed(error));
            Event::Error { part, code, url, message, remedy }
        }
    };
    context.tell(event);
}
