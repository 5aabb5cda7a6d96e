//! What tags do in the rows of a table, in one of them, and in a cell.

use super::build::{Builder, Mode};
use crate::feeds::html::tags::*;
use crate::feeds::html::tokens::Tag;

impl Builder<'_> {
    pub fn rows_start(&mut self, tag: Tag) {
        let traits = traits(&tag.name);
        if traits & (ROW | CELL) != 0 {
            self.clear_to(ROWS);
            self.mode = Mode::Row;
            if traits & ROW != 0 {
                self.insert(tag, traits);
            } else {
                self.insert_implied("tr");
                self.start(tag);
            }
        } else if traits & TABLE_PART == 0 {
            self.table_start(tag);
        } else if self.leave(ROWS, Mode::Table) {
            self.start(tag);
        }
    }

    pub fn rows_end(&mut self, tag: &str) {
        let traits = traits(tag);
        if traits & ROWS != 0 {
            if let Some(at) = self.find(tag, TABLE_SCOPE) {
                self.close_to(at);
                self.mode = Mode::Table;
            }
        } else if tag != "table" || self.leave(ROWS, Mode::Table) {
            self.table_end(tag);
        }
    }

    pub fn row_start(&mut self, tag: Tag) {
        let traits = traits(&tag.name);
        if traits & CELL != 0 {
            self.clear_to(ROW);
            if self.insert(tag, traits).is_some() {
                self.mode = Mode::Cell;
                self.marks.push(None);
            }
        } else if traits & TABLE_PART == 0 {
            self.table_start(tag);
        } else if self.leave(ROW, Mode::Rows) {
            self.start(tag);
        }
    }

    pub fn row_end(&mut self, tag: &str) {
        let traits = traits(tag);
        if traits & ROW != 0 {
            self.leave(ROW, Mode::Rows);
        } else if tag == "table" || traits & ROWS != 0 && self.find(tag, TABLE_SCOPE).is_some() {
            if self.leave(ROW, Mode::Rows) {
                self.rows_end(tag);
            }
        } else {
            self.table_end(tag);
        }
    }

    pub fn cell_start(&mut self, tag: Tag) {
        if traits(&tag.name) & TABLE_PART == 0 {
            self.body_start(tag);
        } else if self.leave_cell(CELL) {
            self.start(tag);
        }
    }

    fn leave_cell(&mut self, traits: u32) -> bool {
        let left = self.leave(traits, Mode::Row);
        if left {
            self.forget_marks();
        }
        left
    }

    pub fn cell_end(&mut self, tag: &str) {
        let traits = traits(tag);
        if traits & CELL != 0 {
            if self.find(tag, TABLE_SCOPE).is_some() {
                self.leave_cell(CELL);
            }
        } else if tag == "table" || traits & (ROWS | ROW) != 0 {
            if self.find(tag, TABLE_SCOPE).is_some() && self.leave_cell(CELL) {
                self.row_end(tag);
            }
        } else {
            self.body_end(tag);
        }
    }
}
