//! Elements that are too deep to be made: which of them are open, so that their end tags close nothing else.

use super::DEEPEST;
use super::build::Builder;
use crate::feeds::html::tags::*;
use crate::feeds::html::tokens::Tag;

/// Tags of elements that were too deep to be made, so that their end tags do not close others.
#[derive(Default)]
pub struct Beyond {
    pub tags: Vec<String>,
    /// How many more there are.
    more: usize,
}

impl Builder<'_> {
    pub fn go_beyond(&mut self, tag: String) {
        self.tree.cut();
        if self.beyond.tags.len() < DEEPEST {
            self.beyond.tags.push(tag);
        } else {
            self.beyond.more += 1;
        }
    }

    /// A tag in an element that was not made.
    pub fn start_beyond(&mut self, tag: &Tag) {
        let known = traits(&tag.name);
        if known & (RAW | RAW_WITH_REFERENCES) != 0 {
            self.tokens.raw(&tag.name);
        } else if known & VOID == 0 && !(known == 0 && tag.closes_itself) {
            self.go_beyond(tag.name.clone());
        }
    }
}

impl Beyond {
    /// Whether an end tag belongs to one of these.
    pub fn end(&mut self, tag: &str) -> bool {
        if self.more > 0 {
            self.more -= 1;
            return true;
        }
        let at = self.tags.iter().rposition(|other| other == tag);
        self.tags.truncate(at.unwrap_or(self.tags.len()));
        at.is_some()
    }
}
