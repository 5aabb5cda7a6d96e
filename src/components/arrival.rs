//! Takes a reader to the quotation that the page's address names, once the article has been looked through.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::quotations::Quoted;
use crate::browser::address;
use crate::browser::task::{self, Task};
use crate::model::permalink::{self, Match};

/// How long another article of the page may take to have the very quotation that is looked for, in ms.
const OTHERS: u32 = 1_000;

/// How a reader comes.
#[derive(Default)]
pub struct Arrival {
    /// Whether they have asked for another fragment, rather than come with one.
    led: Cell<bool>,
    /// For as long as others may take.
    others: RefCell<Option<Task>>,
}

impl Quoted {
    /// The address has another fragment.
    pub fn moved(self: &Rc<Self>) {
        self.arrival.led.set(true);
        let config = self.wanted.borrow().clone();
        match config.filter(|_| !self.looked.get()) {
            Some(config) => self.look(&config),
            None => self.arrive(),
        }
    }

    /// Goes where the page's address leads, if it is to a quotation or a speaker of this article and no other article has it.
    pub(super) fn arrive(self: &Rc<Self>) {
        self.arrival.others.take();
        let (fragment, found) = (address::fragment(), self.found.peek());
        let Some(id) = permalink::target(&fragment) else {
            self.notice.set("");
            self.close();
            let at = found.voices.iter().position(|voice| fragment.strip_prefix('#') == Some(&voice.fragment));
            return self.voice.set(at);
        };
        if address::is_arrived() {
            return;
        }
        let ids: Vec<String> = found.list.iter().map(|found| found.id.clone()).collect();
        match permalink::find(id, &ids) {
            Match::Same(index) => self.reach(index, ""),
            // Another article may have the very words.
            other if address::is_shared() => {
                let quoted = Rc::downgrade(self);
                self.arrival.others.replace(Some(Task::start(Box::pin(async move {
                    task::wait(OTHERS).await;
                    if let (Some(quoted), Match::Changed(index), false) = (quoted.upgrade(), other, address::is_arrived()) {
                        quoted.reach(index, quoted.context.messages.quote_changed());
                    }
                }))));
            }
            Match::Changed(index) => self.reach(index, self.context.messages.quote_changed()),
            Match::Gone => self.notice.set(self.context.messages.quote_gone()),
        }
    }

    /// Takes the reader to a quotation, unless they have only come with its address and are at something else by now.
    fn reach(self: &Rc<Self>, index: usize, notice: &'static str) {
        address::set_arrived();
        self.notice.set(notice);
        if self.arrival.led.get() || !address::is_busy() {
            self.go(index);
        }
    }
}
