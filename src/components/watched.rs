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
        *self.0.0.borrow_mut() = value;
        self.0.1.notify();
    }
}

impl Watched<Rc<Config>> {
    /// The configuration as far as one part of it goes, which changes only when that part is not the `same` any more; the
    /// element keeps it up.
    pub fn part(&self, element: Node, same: fn(&Config, &Config) -> bool) -> (Node, Self) {
        let (all, part) = (self.clone(), Watched::new(self.peek()));
        let kept_up = part.clone();
        let follow = move || {
            let now = all.get();
            if !same(&now, &kept_up.peek()) {
                kept_up.set(now);
            }
        };
        (element.follow(follow), part)
    }
}
