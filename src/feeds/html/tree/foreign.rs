//! SVG and MathML in a text: known well enough to find where they end, since nothing of them is shown.

use super::build::Builder;
use crate::feeds::html::tags::*;
use crate::feeds::html::tokens::Tag;

impl Builder<'_> {
    pub fn insert_foreign(&mut self, tag: Tag) {
        let math = if self.has(self.current(), FOREIGN) { self.has(self.current(), MATH) } else { tag.name == "math" };
        let traits = foreign_traits(&tag.name, math);
        if tag.closes_itself {
            self.leaf(tag, traits);
        } else {
            self.insert(tag, traits);
        }
    }

    pub fn foreign_start(&mut self, tag: Tag) {
        let styled = tag.attributes.iter().any(|(name, _)| matches!(name.as_str(), "color" | "face" | "size"));
        if traits(&tag.name) & BREAKS_OUT != 0 || tag.name == "font" && styled {
            self.break_out();
            self.html_start(tag);
        } else {
            self.insert_foreign(tag);
        }
    }

    pub fn foreign_end(&mut self, tag: &str) {
        if matches!(tag, "br" | "p") {
            self.break_out();
            return self.html_end(tag);
        }
        let html = self.open.iter().rposition(|id| !self.has(*id, FOREIGN)).unwrap_or_default();
        let here = self.open.iter().enumerate().skip(html + 1).rev().find(|(_, id)| self.tree.tag(**id) == tag);
        match here.map(|(at, _)| at) {
            Some(at) => self.close_to(at),
            None => self.html_end(tag),
        }
    }

    /// Closes SVG or MathML up to where HTML stands.
    fn break_out(&mut self) {
        while self.has(self.current(), FOREIGN) && !self.has(self.current(), INTEGRATION) {
            self.pop();
        }
    }
}
