//! What tags do in a template, whose content is read as if it stood where its first tag says.

use super::build::{Builder, Mode};
use crate::feeds::html::tags::*;
use crate::feeds::html::tokens::Tag;

impl Builder<'_> {
    pub fn template(&mut self, tag: Tag, traits: u32) {
        if self.insert(tag, traits).is_some() {
            self.marks.push(None);
            self.templates.push(Mode::Template);
            self.mode = Mode::Template;
        }
    }

    pub fn template_end(&mut self) {
        if let Some(at) = self.find("template", 0) {
            self.close_to(at);
            self.forget_marks();
            self.templates.pop();
            self.reset_mode();
        }
    }

    pub fn template_start(&mut self, tag: Tag) {
        let traits = traits(&tag.name);
        let mode = match tag.name.as_str() {
            "col" => Mode::Columns,
            "tr" => Mode::Rows,
            "td" | "th" => Mode::Row,
            _ if traits & TABLE_PART != 0 => Mode::Table,
            _ if traits & METADATA != 0 => return self.body_start(tag),
            _ => Mode::Body,
        };
        if let Some(last) = self.templates.last_mut() {
            *last = mode;
        }
        self.mode = mode;
        self.html_start(tag);
    }
}
