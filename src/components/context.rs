//! What every view of an element shares: its language and messages, the work it cites, its way to tell the page.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

use crate::i18n::{Messages, messages};
use crate::model::citation::Work;
use crate::model::event::Event;

/// Shared by all views below one element.
#[derive(Clone)]
pub struct Context {
    /// The messages of the element's language.
    pub messages: &'static Messages,
    /// The BCP 47 tag that dates are written in.
    pub lang: Arc<str>,
    /// The article that quotations are cited from and links are shared of.
    pub work: Arc<Work>,
    emit: Option<Callback<Event, bool>>,
    ids: Arc<AtomicUsize>,
}

impl Context {
    /// For an element that stands in text of this language.
    pub fn new(lang: &str, emit: Option<Callback<Event, bool>>) -> Self {
        Self { messages: messages(lang), lang: lang.into(), work: Arc::default(), emit, ids: Arc::default() }
    }

    /// The context of the element that this view belongs to.
    pub fn get() -> Self {
        use_context().unwrap_or_else(|| Self::new("en", None))
    }

    /// For what belongs to an article: its language, where it names one, and its citation.
    pub fn of(self, work: Work) -> Self {
        let lang = work.lang.as_deref().map_or(self.lang, Arc::from);
        Self { messages: messages(&lang), lang, work: Arc::new(work), ..self }
    }

    /// Tells the page; false where the page cancelled what would come next.
    pub fn emit(&self, event: Event) -> bool {
        self.emit.is_none_or(|emit| emit.try_run(event).unwrap_or(false))
    }

    /// An id that no other node of this element's shadow root has.
    pub fn id(&self, prefix: &str) -> String {
        format!("{prefix}-{}", self.ids.fetch_add(1, Ordering::Relaxed))
    }
}
