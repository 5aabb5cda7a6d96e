//! What every view of an element shares: its language and messages, the work it cites, its way to tell the page.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use super::later;
use super::words::{self, messages};
use crate::browser::{intl, task};
use crate::i18n::{Messages, fill, form};
use crate::model::citation::Work;
use crate::model::event::Event;
use crate::model::text::figures;

/// Tells the page of an event: whether it did not cancel; nothing before what tells it is here.
pub type Emit = Rc<dyn Fn(&Event) -> Option<bool>>;

/// Shared by all views below one element; handed from each to those within it, for the price of a count.
#[derive(Clone)]
pub struct Context(Rc<Shared>);

/// What a [`Context`] leads to.
#[derive(Clone)]
pub struct Shared {
    /// The messages of the element's language.
    pub messages: &'static Messages,
    /// The BCP 47 tag of the language that the element speaks, and dates are written in.
    pub lang: String,
    /// The article that quotations are cited from.
    pub work: Work,
    /// Whether that is the page's own, rather than drawn by Lede.
    pub in_place: bool,
    voice: Voice,
    emit: Emit,
    ids: Rc<Cell<usize>>,
}

/// What language an element speaks, and how.
#[derive(Clone)]
pub struct Voice {
    /// The BCP 47 tag that holds where it stands.
    pub lang: String,
    /// Whether that is the whole page's, which an article's own goes before.
    pub of_page: bool,
    /// The messages that the publisher sets, as a JSON object; empty where there are none.
    pub own: Rc<str>,
}

impl Voice {
    /// The language that is spoken about an article in this one.
    pub fn about(&self, lang: Option<&str>) -> String {
        lang.filter(|_| self.of_page).unwrap_or(&self.lang).to_string()
    }
}

impl Deref for Context {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl Context {
    /// For an element that speaks like this, and tells the page so.
    pub fn new(voice: Voice, emit: Emit) -> Self {
        let (lang, messages) = (voice.lang.clone(), messages(&voice.lang, &voice.own));
        Self(Rc::new(Shared { messages, lang, work: Work::default(), in_place: false, voice, emit, ids: Rc::default() }))
    }

    /// For what belongs to an article: its language, where it names one, and its citation.
    pub fn of(&self, work: Work) -> Self {
        let mut shared = (*self.0).clone();
        shared.lang = self.voice.about(work.lang.as_deref());
        shared.messages = messages(&shared.lang, &self.voice.own);
        shared.work = work;
        Self(Rc::new(shared))
    }

    /// For an article that is in the page already.
    pub fn in_place(self) -> Self {
        Self(Rc::new(Shared { in_place: true, ..(*self.0).clone() }))
    }

    /// Waits until an article in this language can be spoken about.
    pub async fn speak(&self, lang: Option<&str>) {
        words::fetch(&self.voice.about(lang)).await;
    }

    /// A message for a number, by the language's plural rules.
    pub fn count(&self, forms: &str, count: usize) -> String {
        fill(form(forms, &intl::category(self.tongue(), count)), &[("count", &self.number(count))])
    }

    /// A message about the one at this index of so many.
    pub fn position(&self, message: &str, index: usize, all: usize) -> String {
        fill(message, &[("number", &self.number(index + 1)), ("all", &self.number(all))])
    }

    /// A number in the language's digits.
    pub fn number(&self, number: usize) -> String {
        intl::number(self.tongue(), number)
    }

    /// The language of the messages; where that is the element's, with its region.
    fn tongue(&self) -> &str {
        let spoken = self.messages.lang();
        if self.lang.starts_with(spoken) { &self.lang } else { spoken }
    }

    /// Tells the page what has been drawn: once the views have followed what changed, and what tells it is here.
    pub fn tell(&self, event: Event) {
        let context = self.clone();
        task::spawn(Box::pin(async move {
            if (context.emit)(&event).is_none() && later::actions().await.is_some() {
                task::pause().await;
                context.emit(&event);
            }
        }));
    }

    /// Asks the page; false where it cancelled what would come next.
    pub fn emit(&self, event: &Event) -> bool {
        (self.emit)(event).unwrap_or(true)
    }

    /// An id that no other node of this element's shadow root has.
    pub fn id(&self, prefix: &str) -> String {
        self.ids.set(self.ids.get() + 1);
        let number = figures(self.ids.get());
        [prefix, "-", &number].concat()
    }
}
