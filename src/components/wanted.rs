//! What an element wants loaded: an address, and how to ask for it.

use std::rc::Rc;

use super::watched::Watched;
use crate::model::config::{Config, Credentials};

/// What to load, and how.
#[derive(Clone, Default, PartialEq)]
pub struct Wanted {
    /// The address; `#id` for something on the page itself, and empty for the element's own children.
    pub src: String,
    /// Its format; where it is empty the content tells.
    pub format: String,
    /// Whether cookies go along.
    pub credentials: Credentials,
    /// Whether not to wait until the element is near.
    pub eager: bool,
    /// How often the page asked for it once more.
    pub refreshes: usize,
}

impl Wanted {
    /// What an element's `src` leads to.
    pub fn of(config: &Config) -> Self {
        let Config { src, format, credentials, eager, refreshes, .. } = config;
        Self { src: src.clone(), format: format.clone(), credentials: *credentials, eager: *eager, refreshes: *refreshes }
    }

    /// Whether it is at the same address, in the same format.
    pub fn is_at(&self, other: &Self) -> bool {
        (&self.src, &self.format) == (&other.src, &other.format)
    }
}

/// Where to read what is wanted.
#[derive(Clone)]
pub struct Source {
    config: Watched<Rc<Config>>,
    wanted: fn(&Config) -> Wanted,
}

impl Source {
    /// What `wanted` makes of an element's attributes.
    pub fn new(config: &Watched<Rc<Config>>, wanted: fn(&Config) -> Wanted) -> Self {
        Self { config: config.clone(), wanted }
    }

    /// What is wanted, which is followed from now on.
    pub fn get(&self) -> Wanted {
        (self.wanted)(&self.config.get())
    }

    /// What is wanted, which is not followed.
    pub fn peek(&self) -> Wanted {
        (self.wanted)(&self.config.peek())
    }
}
