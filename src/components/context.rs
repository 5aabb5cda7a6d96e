//! What every view of an element shares: its language and messages, the work it cites, its way to tell the page.

use std::cell::Cell;
use std::rc::Rc;

use crate::i18n::{Messages, messages};
use crate::model::citation::Work;
use crate::model::event::Event;

/// Shared by all views below one element; handed from each to those within it.
#[derive(Clone)]
pub struct Context {
    /// The messages of the element's language.
    pub messages: &'static Messages,
    /// The BCP 47 tag that dates are written in.
    pub lang: Rc<str>,
    /// The article that quotations are cited from.
    pub work: Rc<Work>,
    emit: Rc<dyn Fn(&Event) -> bool>,
    ids: Rc<Cell<usize>>,
}

impl Context {
    /// For an element that stands in text of this language; `emit` tells the page, and is false where it cancelled.
    pub fn new(lang: &str, emit: impl Fn(&Event) -> bool + 'static) -> Self {
        Self { messages: messages(lang), lang: lang.into(), work: Rc::default(), emit: Rc::new(emit), ids: Rc::default() }
    }

    /// For what belongs to an article: its language, where it names one, and its citation.
    pub fn of(&self, work: Work) -> Self {
        let lang = work.lang.as_deref().map_or(self.lang.clone(), Rc::from);
        Self { messages: messages(&lang), lang, work: Rc::new(work), ..self.clone() }
    }

    /// Tells the page; false where the page cancelled what would come next.
    pub fn emit(&self, event: &Event) -> bool {
        (self.emit)(event)
    }

    /// An id that no other node of this element's shadow root has.
    pub fn id(&self, prefix: &str) -> String {
        self.ids.set(self.ids.get() + 1);
        let number = self.ids.get().to_string();
        [prefix, "-", &number].concat()
    }
}
