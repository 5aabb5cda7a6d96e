//! What tags do in running text: the standard's insertion mode 'in body', and which mode a tag is read in.

use super::build::{Builder, Mode};
use crate::feeds::html::entities::decode;
use crate::feeds::html::tags::*;
use crate::feeds::html::tokens::Tag;

impl Builder<'_> {
    /// A start tag, where no SVG or MathML is open.
    pub fn html_start(&mut self, tag: Tag) {
        match self.mode {
            Mode::Body => self.body_start(tag),
            Mode::Template => self.template_start(tag),
            Mode::Table => self.table_start(tag),
            Mode::Caption => self.caption_start(tag),
            Mode::Columns => self.columns_start(tag),
            Mode::Rows => self.rows_start(tag),
            Mode::Row => self.row_start(tag),
            Mode::Cell => self.cell_start(tag),
        }
    }

    /// The same for an end tag.
    pub fn html_end(&mut self, tag: &str) {
        match self.mode {
            Mode::Body => self.body_end(tag),
            Mode::Template if tag == "template" => self.body_end(tag),
            Mode::Template => {}
            Mode::Table => self.table_end(tag),
            Mode::Caption => self.caption_end(tag),
            Mode::Columns => self.columns_end(tag),
            Mode::Rows => self.rows_end(tag),
            Mode::Row => self.row_end(tag),
            Mode::Cell => self.cell_end(tag),
        }
    }

    pub fn body_start(&mut self, mut tag: Tag) {
        if tag.name == "image" {
            tag.name = "img".into();
        }
        let traits = traits(&tag.name);
        match tag.name.as_str() {
            _ if traits & (FRAME | TABLE_PART) != 0 => {}
            "template" => self.template(tag, traits),
            "form" => self.form(tag, traits),
            "li" => self.item(&["li"], tag, traits),
            "dd" | "dt" => self.item(&["dd", "dt"], tag, traits),
            "a" | "nobr" => self.lone_mark(tag, traits),
            "math" | "svg" => {
                self.reopen_marks();
                self.insert_foreign(tag);
            }
            "plaintext" => {
                self.close_paragraph();
                self.insert(tag, traits);
                let text = self.tokens.plain();
                self.body_text(text);
            }
            "table" => {
                self.close_paragraph();
                if self.insert(tag, traits).is_some() {
                    self.mode = Mode::Table;
                }
            }
            _ if traits & (RAW | RAW_WITH_REFERENCES) != 0 => self.raw(tag, traits),
            _ => {
                if !self.make_way(&tag.name, traits) {
                    return;
                }
                self.skips_newline = matches!(tag.name.as_str(), "pre" | "listing");
                if traits & VOID != 0 {
                    self.leaf(tag, traits);
                } else if let Some(id) = self.insert(tag, traits) {
                    if traits & MARK != 0 {
                        self.push_mark(id);
                    } else if traits & OBJECT != 0 {
                        self.marks.push(None);
                    }
                }
            }
        }
    }

    /// Closes what a new element does not stand in, and opens marks again that it stands in. Whether it comes at all.
    fn make_way(&mut self, tag: &str, traits: u32) -> bool {
        let in_select = match tag {
            "hr" | "input" | "select" | "option" | "optgroup" => self.find("select", SCOPE),
            _ => None,
        };
        match tag {
            "hr" => {
                self.close_paragraph();
                if in_select.is_some() {
                    self.close_implied(IMPLIED, "");
                }
                return true;
            }
            "input" | "select" => {
                if let Some(at) = in_select {
                    self.close_to(at);
                    if tag == "select" {
                        return false;
                    }
                }
            }
            "option" if in_select.is_some() => self.close_implied(IMPLIED, "optgroup"),
            "optgroup" if in_select.is_some() => self.close_implied(IMPLIED, ""),
            "option" | "optgroup" if self.is(self.current(), "option") => self.pop(),
            "button" => {
                if let Some(at) = self.find("button", SCOPE) {
                    self.close_to(at);
                }
            }
            "rb" | "rtc" | "rp" | "rt" => {
                if self.find("ruby", SCOPE).is_some() {
                    self.close_implied(IMPLIED, if matches!(tag, "rp" | "rt") { "rtc" } else { "" });
                }
                return true;
            }
            _ if traits & (BLOCK | HEADING) != 0 => {
                self.close_paragraph();
                if traits & HEADING != 0 && self.has(self.current(), HEADING) {
                    self.pop();
                }
                return true;
            }
            _ if traits & (METADATA | BARE) != 0 => return true,
            _ => {}
        }
        self.reopen_marks();
        true
    }

    pub fn body_end(&mut self, tag: &str) {
        let traits = traits(tag);
        match tag {
            "template" => self.template_end(),
            "form" => self.form_end(),
            "p" => {
                if self.find("p", SCOPE | BUTTON_SCOPE).is_none() {
                    self.leaf(Tag::new("p"), traits);
                }
                self.close_paragraph();
            }
            "br" => {
                self.reopen_marks();
                self.leaf(Tag::new("br"), traits);
            }
            "li" => self.close(self.find(tag, SCOPE | LIST_SCOPE)),
            _ if traits & MARK != 0 => self.end_mark(tag),
            _ if traits & HEADING != 0 => self.close(self.find_any(HEADING, SCOPE)),
            "dd" | "dt" | "button" | "select" => self.close(self.find(tag, SCOPE)),
            _ if traits & (BLOCK | OBJECT) != 0 => {
                let at = self.find(tag, SCOPE);
                self.close(at);
                if at.is_some() && traits & OBJECT != 0 {
                    self.forget_marks();
                }
            }
            _ => self.any_end(tag),
        }
    }

    /// Closes an element and all that is open in it.
    fn close(&mut self, at: Option<usize>) {
        if let Some(at) = at {
            self.close_to(at);
        }
    }

    /// An end tag without a rule of its own.
    pub fn any_end(&mut self, tag: &str) {
        self.close(self.find(tag, SPECIAL));
    }

    pub fn close_paragraph(&mut self) {
        if let Some(at) = self.find("p", SCOPE | BUTTON_SCOPE) {
            self.close_to(at);
        }
    }

    /// A list's item closes the one before.
    fn item(&mut self, tags: &[&str], tag: Tag, traits: u32) {
        let stop = |id: &usize| {
            let special = self.has(*id, SPECIAL) && !["address", "div", "p"].contains(&self.tree.tag(*id));
            special || tags.iter().any(|tag| self.is(*id, tag))
        };
        if let Some(at) = self.open.iter().rposition(stop)
            && self.open.get(at).is_some_and(|id| tags.iter().any(|tag| self.is(*id, tag)))
        {
            self.close_to(at);
        }
        self.close_paragraph();
        self.insert(tag, traits);
    }

    fn form(&mut self, tag: Tag, traits: u32) {
        if self.form.is_some() && self.templates.is_empty() {
            return;
        }
        self.close_paragraph();
        let id = self.insert(tag, traits);
        if self.templates.is_empty() {
            self.form = id;
        }
    }

    fn form_end(&mut self) {
        if !self.templates.is_empty() {
            return self.close(self.find("form", SCOPE));
        }
        let form = self.form.take();
        if form.is_some() && self.find("form", SCOPE).and_then(|at| self.open.get(at)).copied() == form {
            self.close_implied(IMPLIED, "");
            self.open.retain(|id| Some(*id) != form);
        }
    }

    /// An element whose content is text.
    pub fn raw(&mut self, tag: Tag, traits: u32) {
        if tag.name == "xmp" {
            self.close_paragraph();
            self.reopen_marks();
        }
        let mut text = self.tokens.raw(&tag.name);
        if traits & RAW_WITH_REFERENCES != 0 {
            decode(&std::mem::take(&mut text), false, &mut text);
        }
        if tag.name == "textarea" && text.starts_with('\n') {
            text.remove(0);
        }
        if let Some(id) = self.leaf(tag, traits)
            && !text.is_empty()
        {
            self.tree.add_text(super::nodes::Place { parent: id, before: None }, text);
        }
    }
}
