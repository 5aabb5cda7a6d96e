//! The tree construction of the HTML standard: which elements are open, and where the next node goes.

use super::beyond::Beyond;
use super::nodes::Place;
use super::{DEEPEST, Id, MOST, Tree};
use crate::feeds::html::tags::*;
use crate::feeds::html::tokens::{Tag, Token, Tokens, is_space, without_nul};

/// Nodes that one token can make at most, with room to spare: every open mark again, and what the adoption agency makes.
const AT_ONCE: usize = 128;

/// Which rules are followed: the standard's insertion modes, as far as a part of a document has them.
#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    Body,
    Table,
    Caption,
    Columns,
    Rows,
    Row,
    Cell,
    Template,
}

/// A tree that is being built.
pub struct Builder<'a> {
    pub tree: Tree,
    pub tokens: Tokens<'a>,
    /// The open elements; the root is the first.
    pub open: Vec<Id>,
    /// The marks that are opened again where something closed them too early; nothing where none from before count.
    pub marks: Vec<Option<Id>>,
    pub mode: Mode,
    /// For each open template, how its content is read.
    pub templates: Vec<Mode>,
    /// The open form: there is one at most.
    pub form: Option<Id>,
    /// Whether what stands wrongly in a table goes before it.
    pub fosters: bool,
    /// Whether a line break that comes next is left out.
    pub skips_newline: bool,
    pub beyond: Beyond,
}

impl<'a> Builder<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            tree: Tree::new(traits("html")),
            tokens: Tokens::new(text),
            open: vec![Tree::ROOT],
            marks: Vec::new(),
            mode: Mode::Body,
            templates: Vec::new(),
            form: None,
            fosters: false,
            skips_newline: false,
            beyond: Beyond::default(),
        }
    }

    pub fn build(mut self) -> Tree {
        while let Some(token) = self.tokens.next(self.has(self.current(), FOREIGN)) {
            if self.tree.len() + AT_ONCE > MOST {
                self.tree.cut();
                break;
            }
            let skips = std::mem::take(&mut self.skips_newline);
            match token {
                Token::Text(text) if skips && text.starts_with('\n') => self.text(text.get(1..).unwrap_or_default().into()),
                Token::Text(text) => self.text(text),
                Token::Start(tag) => self.start(tag),
                Token::End(tag) => self.end(&tag),
                Token::Comment => {}
            }
        }
        if self.tokens.cut {
            self.tree.cut();
        }
        self.tree
    }

    fn text(&mut self, text: String) {
        let current = self.tree.traits(self.current());
        if current & FOREIGN != 0 && current & INTEGRATION == 0 {
            return self.add_text(without_nul(text));
        }
        let text = if text.contains('\0') { text.replace('\0', "") } else { text };
        let space = text.bytes().all(is_space);
        match self.mode {
            Mode::Table | Mode::Rows | Mode::Row => {
                if space && current & FOSTERS != 0 {
                    return self.add_text(text);
                }
                self.fosters = true;
                self.body_text(text);
                self.fosters = false;
            }
            Mode::Columns => {
                // Between columns stands space only; the first other character ends them, but for those of a template.
                let start = text.bytes().take_while(|byte| is_space(*byte)).count();
                let (start, rest) = text.split_at_checked(start).unwrap_or_default();
                self.add_text(start.into());
                if !space && self.leave_columns() {
                    self.text(rest.into());
                } else {
                    self.add_text(rest.chars().filter(char::is_ascii_whitespace).collect());
                }
            }
            _ => self.body_text(text),
        }
    }

    pub fn body_text(&mut self, text: String) {
        if !text.is_empty() {
            self.reopen_marks();
            self.add_text(text);
        }
    }

    pub fn start(&mut self, tag: Tag) {
        let current = self.tree.traits(self.current());
        if !self.beyond.tags.is_empty() {
            self.start_beyond(&tag);
        } else if current & FOREIGN != 0 && current & INTEGRATION == 0 {
            self.foreign_start(tag);
        } else {
            self.html_start(tag);
        }
    }

    fn end(&mut self, tag: &str) {
        if self.beyond.end(tag) {
            return;
        }
        if self.has(self.current(), FOREIGN) {
            self.foreign_end(tag);
        } else {
            self.html_end(tag);
        }
    }

    pub fn current(&self) -> Id {
        self.open.last().copied().unwrap_or(Tree::ROOT)
    }

    pub fn has(&self, id: Id, traits: u32) -> bool {
        self.tree.traits(id) & traits != 0
    }

    /// Whether this is an element of HTML with that tag.
    pub fn is(&self, id: Id, tag: &str) -> bool {
        self.tree.tag(id) == tag && !self.has(id, FOREIGN)
    }

    /// The innermost open element with this tag, by its place among the open ones, unless a wall stands before it.
    pub fn find(&self, tag: &str, walls: u32) -> Option<usize> {
        for (at, id) in self.open.iter().enumerate().rev() {
            if self.is(*id, tag) {
                return Some(at);
            }
            if self.has(*id, walls) {
                return None;
            }
        }
        None
    }

    /// The same for elements of a kind.
    pub fn find_any(&self, traits: u32, walls: u32) -> Option<usize> {
        let at = self.open.iter().rposition(|id| self.has(*id, traits | walls))?;
        self.open.get(at).is_some_and(|id| self.has(*id, traits)).then_some(at)
    }

    /// Closes elements from the innermost on until `left` are left, or the root is.
    pub fn close_to(&mut self, left: usize) {
        self.open.truncate(left.max(1));
        self.beyond = Beyond::default();
    }

    pub fn pop(&mut self) {
        self.close_to(self.open.len() - 1);
    }

    /// Closes what may be left open, but not `except`.
    pub fn close_implied(&mut self, traits: u32, except: &str) {
        while self.has(self.current(), traits) && !self.is(self.current(), except) {
            self.pop();
        }
    }

    /// Where a node would be put into `target`.
    pub fn place(&self, target: Id) -> Place {
        let plain = Place { parent: target, before: None };
        if !self.fosters || !self.has(target, FOSTERS) {
            return plain;
        }
        let Some(id) = self.find_any(TABLE_SCOPE, 0).and_then(|at| self.open.get(at)).copied() else { return plain };
        match self.tree.parent(id) {
            Some(parent) if self.is(id, "table") => Place { parent, before: Some(id) },
            _ => Place { parent: id, before: None },
        }
    }

    pub fn add_text(&mut self, text: String) {
        if !text.is_empty() {
            self.tree.add_text(self.place(self.current()), text);
        }
    }

    /// Whether so many elements within each other can be made here.
    pub fn has_room(&self, more: usize) -> bool {
        let parent = self.place(self.current()).parent;
        self.beyond.tags.is_empty() && self.tree.depth(parent) + more <= DEEPEST
    }

    /// An element that is not left open.
    pub fn leaf(&mut self, tag: Tag, traits: u32) -> Option<Id> {
        if !self.has_room(1) {
            self.tree.cut();
            return None;
        }
        Some(self.tree.add_element(self.place(self.current()), tag.name, tag.attributes, traits))
    }

    /// An element that is left open.
    pub fn insert(&mut self, tag: Tag, traits: u32) -> Option<Id> {
        // A table or a template always has room for its rows and cells, so that what is implied can be relied on.
        let more = if traits & TABLE_SCOPE == 0 { 1 } else { 4 };
        if !self.has_room(more) {
            self.go_beyond(tag.name);
            return None;
        }
        let id = self.leaf(tag, traits);
        self.open.extend(id);
        id
    }

    pub fn insert_implied(&mut self, tag: &str) {
        self.insert(Tag::new(tag), traits(tag));
    }
}
