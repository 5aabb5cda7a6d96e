//! What every view of an element shares: its language and messages, the work it cites, its way to tell the page.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use crate::browser::task;
use crate::i18n::{Messages, messages};
use crate::model::citation::Work;
use crate::model::config::Config;
use crate::model::event::Event;
use crate::model::share::Network;
use crate::model::text::figures;

/// Shared by all views below one element; handed from each to those within it, for the price of a count.
#[derive(Clone)]
pub struct Context(Rc<Shared>);

/// What a [`Context`] leads to.
pub struct Shared {
    /// The messages of the element's language.
    pub messages: &'static Messages,
    /// The BCP 47 tag that dates are written in.
    pub lang: String,
    /// The article that quotations are cited from.
    pub work: Work,
    /// Where quotations can be shared.
    pub networks: Vec<Network>,
    emit: Rc<dyn Fn(&Event) -> bool>,
    ids: Rc<Cell<usize>>,
}

impl Deref for Context {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl Context {
    /// For an element that stands in text of this language; `emit` tells the page, and is false where it cancelled.
    pub fn new(lang: &str, emit: impl Fn(&Event) -> bool + 'static) -> Self {
        Self::made(lang.to_string(), Work::default(), Network::ALL.to_vec(), Rc::new(emit), Rc::default())
    }

    /// For what belongs to an article: its language, where it names one, and its citation.
    pub fn of(&self, work: Work) -> Self {
        let lang = work.lang.clone().unwrap_or_else(|| self.lang.clone());
        Self::made(lang, work, self.networks.clone(), self.emit.clone(), self.ids.clone())
    }

    /// For what shares by the networks of an element's attributes.
    pub fn with(&self, config: Rc<Config>) -> Self {
        Self::made(self.lang.clone(), self.work.clone(), config.networks.clone(), self.emit.clone(), self.ids.clone())
    }

    fn made(lang: String, work: Work, networks: Vec<Network>, emit: Rc<dyn Fn(&Event) -> bool>, ids: Rc<Cell<usize>>) -> Self {
        Self(Rc::new(Shared { messages: messages(&lang), lang, work, networks, emit, ids }))
    }

    /// Tells the page what has been drawn: once the views have followed what changed.
    pub fn tell(&self, event: Event) {
        let context = self.clone();
        task::spawn(Box::pin(async move {
            context.emit(&event);
        }));
    }

    /// Asks the page; false where it cancelled what would come next.
    pub fn emit(&self, event: &Event) -> bool {
        (self.emit)(event)
    }

    /// An id that no other node of this element's shadow root has.
    pub fn id(&self, prefix: &str) -> String {
        self.ids.set(self.ids.get() + 1);
        let number = figures(self.ids.get());
        [prefix, "-", &number].concat()
    }
}
