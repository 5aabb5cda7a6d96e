//! A value that views follow: Leptos' trigger, and the value beside it.
//!
//! Leptos' own signals keep their values in an arena that any thread may reach, and bring some 5 KB of code for each
//! type. A view never leaves its thread, so a counted cell and one trigger do; and what arrives after the view has gone
//! finds the cell still there, where a disposed signal would panic.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{ArcTrigger, Notify, Track};

use super::node::Node;
use crate::model::config::Config;

/// A value; whoever reads it within a view or an effect is run again when it changes.
pub struct Watched<T>(Rc<(RefCell<T>, ArcTrigger)>);

impl<T> Clone for Watched<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Clone> Watched<T> {
    /// A new one.
    pub fn new(value: T) -> Self {
        Self(Rc::new((RefCell::new(value), ArcTrigger::new())))
    }

    /// The value, which is followed from now on.
    pub fn get(&self) -> T {
        self.0.1.track();
        self.peek()
    }

    /// The value, which is not followed.
    pub fn peek(&self) -> T {
        self.0.0.borrow().clone()
    }

    /// Changes the value.
    pub fn set(&self, value: T) {
        let before = self.0.0.replace(value);
        self.0.1.notify();
        // Last: what goes with it may ask for the value.
        drop(before);
    }
}

/// Whether a part of two configurations is the same.
type Same = fn(&Config, &Config) -> bool;

/// The configuration in parts, each of which changes only when that part is not the same any more.
pub struct Parted {
    all: Watched<Rc<Config>>,
    parts: Vec<(Watched<Rc<Config>>, Same)>,
}

impl Parted {
    /// No parts yet.
    pub fn new(all: &Watched<Rc<Config>>) -> Self {
        Self { all: all.clone(), parts: Vec::new() }
    }

    /// The configuration as far as one part goes, which is told by `same`.
    #[inline(never)]
    pub fn part(&mut self, same: Same) -> Watched<Rc<Config>> {
        let part = Watched::new(self.all.peek());
        self.parts.push((part.clone(), same));
        part
    }

    /// Keeps the parts up as long as the element is there.
    pub fn kept_by(self, element: Node) -> Node {
        element.follow(move || {
            let now = self.all.get();
            for (part, same) in &self.parts {
                if !same(&now, &part.peek()) {
                    part.set(now.clone());
                }
            }
        })
    }
}
