//! The place of what readers can do with an article's quotations: it comes once the article is drawn.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::context::Context;
use super::later;
use super::node::{Event, Nodes, live};
use super::watched::Watched;
use crate::browser::address;
use crate::browser::task::{self, Task};
use crate::model::config::{Config, QuoteIndex, Quotes};
use crate::model::permalink;

/// What comes.
pub trait Reader {
    /// What stands before the text.
    fn start(self: Rc<Self>) -> Nodes;
    /// What lies over the text.
    fn over(self: Rc<Self>) -> Nodes;
    /// The index of speakers, where the attribute wants it.
    fn index(self: Rc<Self>, place: QuoteIndex) -> Nodes;
    /// A click on the text.
    fn click(self: Rc<Self>, event: &Event);
    /// Looks for quotations.
    fn look(self: Rc<Self>, config: &Rc<Config>);
}

/// The place.
pub struct Reading {
    context: Context,
    config: Watched<Rc<Config>>,
    here: Watched<Option<Rc<dyn Reader>>>,
    coming: RefCell<Option<Task>>,
}

impl Reading {
    /// Of an article.
    pub fn new(context: &Context, config: &Watched<Rc<Config>>) -> Rc<Self> {
        let (here, coming) = (Watched::new(None), RefCell::default());
        Rc::new(Self { context: context.clone(), config: config.clone(), here, coming })
    }

    /// What it draws in one of its places.
    pub fn place(self: &Rc<Self>, draw: impl Fn(Rc<dyn Reader>) -> Nodes + 'static) -> Nodes {
        let here = self.here.clone();
        live(move || here.get().map(&draw))
    }

    /// A click on the text.
    pub fn click(&self, event: &Event) {
        if let Some(reader) = self.here.peek() {
            reader.click(event);
        }
    }

    /// Looks for quotations: at once where the address leads to one, else when the page has nothing better to do.
    pub fn look(self: &Rc<Self>, config: &Rc<Config>) {
        let off = config.quotes == Quotes::Off;
        let at_once = off || permalink::target(&address::fragment()).is_some();
        if off && self.here.peek().is_none() {
            self.coming.take();
            return;
        }
        let (reading, config) = (Rc::downgrade(self), config.clone());
        self.coming.replace(Some(Task::start(Box::pin(async move {
            if !at_once {
                task::idle().await;
            }
            if let Some(reader) = Self::here(reading).await {
                reader.look(&config);
            }
        }))));
    }

    async fn here(reading: Weak<Self>) -> Option<Rc<dyn Reader>> {
        let known = reading.upgrade()?.here.peek();
        if known.is_some() {
            return known;
        }
        let make = later::reader().await?;
        let reading = reading.upgrade()?;
        let reader = make(&reading.context, &reading.config);
        reading.here.set(Some(reader.clone()));
        Some(reader)
    }
}
