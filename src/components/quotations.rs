//! The quotations of an article: found in its text, opened where they stand, reached by a link, gone through by keys.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::arrival::Arrival;
use super::context::Context;
use super::later;
use super::node::Event;
use super::watched::Watched;
use crate::browser::panel::Panel;
use crate::browser::quotations::Ground;
use crate::browser::task::{self, Task};
use crate::browser::{address, described, highlight, scroll};
use crate::model::config::{Config, Quotes};
use crate::model::event;
use crate::model::found::{Quotations, Text};
use crate::model::permalink;

/// How long a changed text rests before it is looked through again, in ms.
const REST: u32 = 500;

/// How often it may fail to rest before that.
const MOST_RESTS: u32 = 6;

/// What is known of an article's quotations, and which one a reader is at.
pub struct Quoted {
    /// The article's.
    pub context: Context,
    /// What was found.
    pub found: Watched<Rc<Quotations>>,
    /// The speaker chosen in the index.
    pub voice: Watched<Option<usize>>,
    ground: RefCell<Option<Rc<Ground>>>,
    /// The one that is open in the panel.
    pub open: Watched<Option<usize>>,
    /// What is to be said of the link that led here.
    pub notice: Watched<&'static str>,
    /// The panel.
    pub panel: Panel,
    /// Whether it is about to be shown.
    coming: Cell<bool>,
    /// The attributes.
    pub config: Watched<Rc<Config>>,
    pub(super) wanted: RefCell<Option<Rc<Config>>>,
    /// The way to where the page's address leads.
    pub(super) arrival: Arrival,
    /// Whether the text has been looked through.
    pub(super) looked: Cell<bool>,
    /// Whether the text has changed since this was last asked.
    stirred: Cell<bool>,
    /// Whether for all quotations, or for the markup's alone.
    all: Cell<bool>,
    looking: RefCell<Option<Task>>,
    waiting: RefCell<Option<Task>>,
    described: RefCell<Option<described::Described>>,
}

impl Quoted {
    /// Those of an article.
    pub fn new(context: &Context, config: &Watched<Rc<Config>>) -> Rc<Self> {
        Rc::new(Self {
            context: context.clone(),
            found: Watched::new(Rc::default()),
            voice: Watched::new(None),
            ground: RefCell::default(),
            open: Watched::new(None),
            notice: Watched::new(""),
            panel: Panel::default(),
            coming: Cell::default(),
            config: config.clone(),
            wanted: RefCell::default(),
            arrival: Arrival::default(),
            looked: Cell::default(),
            stirred: Cell::default(),
            all: Cell::default(),
            looking: RefCell::default(),
            waiting: RefCell::default(),
            described: RefCell::default(),
        })
    }

    /// Looks for them.
    pub fn look(self: &Rc<Self>, config: &Rc<Config>) {
        self.wanted.replace(Some(config.clone()));
        if !config.looks(permalink::target(&address::fragment()).is_some()) {
            self.looking.take();
            self.waiting.take();
            self.looked.set(false);
            self.take(None, Quotations::default());
            return;
        }
        self.looking.replace(Some(Task::start(Box::pin(Self::find(Rc::downgrade(self))))));
    }

    /// Looks once more a while after the text has changed, when no quotation is open.
    pub fn look_again(self: &Rc<Self>) {
        self.stirred.set(true);
        if self.looking.borrow().is_none() || self.waiting.borrow().is_some() {
            return;
        }
        let weak = Rc::downgrade(self);
        let wait = async move {
            let mut rests = 0;
            loop {
                task::wait(REST).await;
                rests += 1;
                // It waits for nobody whose element has gone.
                let Some(quoted) = weak.upgrade() else { return };
                // A text that never rests, such as one with a clock, is looked through all the same, but seldom.
                let rests_now = !quoted.stirred.replace(false) || rests >= MOST_RESTS;
                if rests_now && quoted.looked.get() && quoted.open.peek().is_none() {
                    quoted.looking.replace(Some(Task::start(Box::pin(Self::find(weak)))));
                    quoted.waiting.take();
                    return;
                }
            }
        };
        self.waiting.replace(Some(Task::start(Box::pin(wait))));
    }

    /// What another part makes of the text. An element that goes in the meantime has nothing to do with it.
    async fn find(quoted: Weak<Self>) {
        task::rest().await;
        let Some((ground, text)) = quoted.upgrade().and_then(|quoted| quoted.ground()) else { return };
        let found = match later::find().await {
            Some(find) => Some(find(text, task::rest).await),
            None => None,
        };
        let Some(quoted) = quoted.upgrade().filter(|_| Ground::is_here()) else { return };
        quoted.looked.set(true);
        let Some(mut found) = found else { return };
        let json_ld = std::mem::take(&mut found.json_ld);
        quoted.described.take();
        quoted.described.replace(Some(json_ld).filter(|text| !text.is_empty()).and_then(|text| described::describe(&text)));
        quoted.take(Some(ground), found);
        quoted.arrive();
    }

    /// The text, and how it is looked through; nothing where it says what it said before, or has no quotations.
    fn ground(self: &Rc<Self>) -> Option<(Ground, Text)> {
        let all = self.wanted.borrow().as_ref().is_some_and(|config| config.quotes == Quotes::Auto) && highlight::available();
        let (ground, text) = Ground::here(self.context.in_place)?;
        if !ground.is_worth_it(&text) {
            self.looked.set(true);
            self.take(None, Quotations::default());
            self.arrive();
            return None;
        }
        let before = self.ground.borrow().clone();
        if self.all.replace(all) == all && before.is_some_and(|before| before.says_the_same(&ground)) {
            // Its nodes may be others.
            self.stand(Some(ground), &self.found.peek());
            return None;
        }
        let text = ground.to_read(text, &self.context.work, &self.context.lang, all);
        Some((ground, text))
    }

    fn take(&self, ground: Option<Ground>, found: Quotations) {
        self.close();
        self.stand(ground, &found);
        self.found.set(Rc::new(found));
    }

    fn stand(&self, ground: Option<Ground>, found: &Quotations) {
        self.ground.replace(ground.map(|ground| Rc::new(ground.showing(found))));
    }

    /// Brings one to the reader, and opens it where its own button does.
    pub fn go(self: &Rc<Self>, index: usize) {
        let Some(ground) = self.ground.borrow().clone() else { return };
        let marked = self.found.peek().list.get(index).and_then(|found| found.marked);
        self.close();
        if marked.and_then(|marked| ground.enter(marked)).is_none() {
            self.step(index, None);
        }
    }

    /// Brings one to the reader, and shows it in the panel, with focus on the first there that matches, or else on the panel.
    pub fn step(self: &Rc<Self>, index: usize, focused: Option<&'static str>) {
        if let Some(ground) = self.ground.borrow().clone() {
            ground.bring(index);
            self.show(index, focused);
        }
    }

    /// Opens one that stands in the text; one that is not shown stays closed.
    fn show(self: &Rc<Self>, index: usize, focused: Option<&'static str>) {
        let ground = self.ground.borrow().clone().filter(|ground| !ground.lines(index).is_empty());
        let Some(ground) = ground else { return };
        self.tell(false);
        ground.open(Some(index));
        self.open.set(Some(index));
        self.tell(true);
        self.coming.set(true);
        let quoted = self.clone();
        task::later(Box::new(move || {
            quoted.coming.set(false);
            if quoted.open.peek() == Some(index)
                && let Some(by) = quoted.panel.show_beside(&ground.lines(index))
            {
                scroll::by(by);
                quoted.panel.focus(focused);
                quoted.panel.stay_beside(move || ground.lines(index));
            }
        }));
    }

    /// The panel has been shown or hidden. What hid it for a click may be told once that click has opened another quotation.
    pub fn toggled(&self) {
        if !self.panel.is_open() && !self.coming.get() {
            self.closed();
        }
    }

    pub fn close(&self) {
        self.panel.hide();
        self.closed();
    }

    /// The panel has been closed, by whatever.
    fn closed(&self) {
        self.tell(false);
        self.open.set(None);
        if let Some(ground) = &*self.ground.borrow() {
            ground.open(None);
        }
    }

    /// Tells the page that the one that is open has been opened, or closed.
    fn tell(&self, open: bool) {
        let found = self.found.peek();
        if let Some(said) = self.open.peek().and_then(|index| found.list.get(index)) {
            self.context.tell(event::Event::QuoteToggle { open, text: said.words.clone(), speaker: said.speaker.clone() });
        }
    }

    /// A click on the text.
    pub fn click(self: &Rc<Self>, event: &Event) {
        let ground = self.ground.borrow().clone();
        if let Some(index) = ground.and_then(|ground| ground.at(event, &self.found.peek())) {
            self.show(index, None);
        }
    }
}
