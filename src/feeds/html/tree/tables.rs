//! What tags do in tables: a mode for the table, its caption and columns; see `rows` for the others.

use super::build::{Builder, Mode};
use crate::feeds::html::tags::*;
use crate::feeds::html::tokens::Tag;

impl Builder<'_> {
    /// Closes what is open in the innermost element of a kind, or in the table or template around.
    pub fn clear_to(&mut self, traits: u32) {
        while !self.has(self.current(), traits | TABLE_SCOPE) {
            self.pop();
        }
    }

    /// Closes the innermost part of a kind in this table, and reads on in `mode`. Whether there was one.
    pub fn leave(&mut self, traits: u32, mode: Mode) -> bool {
        let at = self.find_any(traits, TABLE_SCOPE);
        if let Some(at) = at {
            self.close_to(at);
            self.mode = mode;
        }
        at.is_some()
    }

    /// The mode for what is open now.
    pub fn reset_mode(&mut self) {
        let id = self.find_any(TABLE_PART | TABLE_SCOPE, 0).and_then(|at| self.open.get(at)).copied().unwrap_or_default();
        let traits = self.tree.traits(id);
        self.mode = match self.tree.tag(id) {
            "table" => Mode::Table,
            "template" => self.templates.last().copied().unwrap_or(Mode::Body),
            "caption" => Mode::Caption,
            "colgroup" => Mode::Columns,
            _ if traits & CELL != 0 => Mode::Cell,
            _ if traits & ROW != 0 => Mode::Row,
            _ if traits & ROWS != 0 => Mode::Rows,
            _ => Mode::Body,
        };
    }

    pub fn leave_table(&mut self) -> bool {
        let at = self.find("table", TABLE_SCOPE);
        if let Some(at) = at {
            self.close_to(at);
            self.reset_mode();
        }
        at.is_some()
    }

    pub fn table_start(&mut self, tag: Tag) {
        let traits = traits(&tag.name);
        match tag.name.as_str() {
            "table" => {
                if self.leave_table() {
                    self.start(tag);
                }
            }
            "style" | "script" | "template" => self.body_start(tag),
            "input" if tag.attributes.iter().any(|(name, value)| name == "type" && value.eq_ignore_ascii_case("hidden")) => {
                self.leaf(tag, traits);
            }
            "form" => {
                if self.form.is_none() && self.templates.is_empty() {
                    self.form = self.leaf(tag, traits);
                }
            }
            _ if traits & TABLE_PART != 0 => {
                self.clear_to(0);
                let implied = match tag.name.as_str() {
                    "caption" => {
                        self.marks.push(None);
                        self.mode = Mode::Caption;
                        None
                    }
                    "colgroup" => {
                        self.mode = Mode::Columns;
                        None
                    }
                    "col" => {
                        self.mode = Mode::Columns;
                        Some("colgroup")
                    }
                    _ => {
                        self.mode = Mode::Rows;
                        (traits & ROWS == 0).then_some("tbody")
                    }
                };
                if let Some(implied) = implied {
                    self.insert_implied(implied);
                    self.start(tag);
                } else {
                    self.insert(tag, traits);
                }
            }
            _ => {
                self.fosters = true;
                self.body_start(tag);
                self.fosters = false;
            }
        }
    }

    pub fn table_end(&mut self, tag: &str) {
        match tag {
            "table" => {
                self.leave_table();
            }
            // To its parts' end tags the table is a wall, as its caption and cells are.
            _ => {
                self.fosters = true;
                self.body_end(tag);
                self.fosters = false;
            }
        }
    }

    pub fn caption_start(&mut self, tag: Tag) {
        if traits(&tag.name) & TABLE_PART == 0 {
            self.body_start(tag);
        } else if self.leave_caption() {
            self.start(tag);
        }
    }

    pub fn caption_end(&mut self, tag: &str) {
        match tag {
            "caption" => {
                self.leave_caption();
            }
            "table" => {
                if self.leave_caption() {
                    self.table_end(tag);
                }
            }
            _ => self.body_end(tag),
        }
    }

    fn leave_caption(&mut self) -> bool {
        let at = self.find("caption", TABLE_SCOPE);
        if let Some(at) = at {
            self.close_to(at);
            self.forget_marks();
            self.mode = Mode::Table;
        }
        at.is_some()
    }

    /// Whether columns were open.
    pub fn leave_columns(&mut self) -> bool {
        let open = self.is(self.current(), "colgroup");
        if open {
            self.pop();
            self.mode = Mode::Table;
        }
        open
    }

    pub fn columns_start(&mut self, tag: Tag) {
        match tag.name.as_str() {
            "col" => {
                self.leaf(tag, traits("col"));
            }
            "template" => self.body_start(tag),
            _ => {
                if self.leave_columns() {
                    self.start(tag);
                }
            }
        }
    }

    pub fn columns_end(&mut self, tag: &str) {
        match tag {
            "col" => {}
            "template" => self.body_end(tag),
            _ => {
                if self.leave_columns() && tag != "colgroup" {
                    self.table_end(tag);
                }
            }
        }
    }
}
