//! Marks such as `b` and `a` that overlap other elements: opened again where they go on, and the adoption agency.

use super::Id;
use super::build::Builder;
use super::nodes::Place;
use crate::feeds::html::tags::*;
use crate::feeds::html::tokens::Tag;

/// How many equal marks are opened again at most.
const MOST_EQUAL: usize = 3;

impl Builder<'_> {
    /// The last mark that counts and of which this is true, by its place in the list.
    fn mark(&self, is: impl Fn(Id) -> bool) -> Option<usize> {
        for (at, mark) in self.marks.iter().enumerate().rev() {
            if is((*mark)?) {
                return Some(at);
            }
        }
        None
    }

    fn mark_of(&self, id: Id) -> Option<usize> {
        self.mark(|mark| mark == id)
    }

    fn open_at(&self, id: Id) -> Option<usize> {
        self.open.iter().rposition(|open| *open == id)
    }

    /// Notes a mark that was opened. Of more than three equal ones the first is forgotten.
    pub fn push_mark(&mut self, id: Id) {
        let equal = |other: Id| self.tree.tag(other) == self.tree.tag(id) && self.tree.attributes(other) == self.tree.attributes(id);
        let count = self.marks.iter().rev().map_while(|mark| *mark).filter(|mark| equal(*mark)).count();
        if count >= MOST_EQUAL {
            let from = self.marks.iter().rposition(Option::is_none).map_or(0, |at| at + 1);
            let first = self.marks.iter().skip(from).position(|mark| mark.is_some_and(equal));
            if let Some(first) = first {
                self.marks.remove(from + first);
            }
        }
        self.marks.push(Some(id));
    }

    /// Forgets the marks since the last table cell, caption, object or template began.
    pub fn forget_marks(&mut self) {
        while let Some(Some(_)) = self.marks.pop() {}
    }

    /// Opens the marks again that something closed before their end.
    pub fn reopen_marks(&mut self) {
        let mut at = self.marks.len();
        while let Some(Some(id)) = at.checked_sub(1).and_then(|before| self.marks.get(before)) {
            if self.open_at(*id).is_some() {
                break;
            }
            at -= 1;
        }
        while let Some(Some(id)) = self.marks.get(at).copied() {
            if !self.has_room(1) {
                return;
            }
            let twin = self.tree.twin(id);
            self.tree.insert(twin, self.place(self.current()));
            self.open.push(twin);
            self.replace_mark(at, twin);
            at += 1;
        }
    }

    fn replace_mark(&mut self, at: usize, id: Id) {
        if let Some(mark) = self.marks.get_mut(at) {
            *mark = Some(id);
        }
    }

    /// `a` and `nobr`, which do not stand in themselves.
    pub fn lone_mark(&mut self, tag: Tag, traits: u32) {
        if tag.name == "a"
            && let Some(Some(id)) = self.mark(|id| self.tree.tag(id) == "a").and_then(|at| self.marks.get(at)).copied()
        {
            self.end_mark("a");
            if let Some(at) = self.mark_of(id) {
                self.marks.remove(at);
            }
            self.open.retain(|open| *open != id);
        }
        self.reopen_marks();
        if tag.name == "nobr" && self.find("nobr", SCOPE).is_some() {
            self.end_mark("nobr");
            self.reopen_marks();
        }
        if let Some(id) = self.insert(tag, traits) {
            self.push_mark(id);
        }
    }

    /// The standard's adoption agency: ends a mark, also where it overlaps blocks.
    pub fn end_mark(&mut self, tag: &str) {
        let current = self.current();
        if self.is(current, tag) && self.mark_of(current).is_none() {
            return self.pop();
        }
        for _ in 0..8 {
            let Some(at) = self.mark(|id| self.tree.tag(id) == tag) else { return self.any_end(tag) };
            let Some(Some(mark)) = self.marks.get(at).copied() else { return };
            let Some(open) = self.open_at(mark) else {
                self.marks.remove(at);
                return;
            };
            if self.open.iter().skip(open + 1).any(|id| self.has(*id, SCOPE)) {
                return;
            }
            let Some(block) = self.open.iter().skip(open + 1).position(|id| self.has(*id, SPECIAL)) else {
                self.close_to(open);
                self.marks.remove(at);
                return;
            };
            self.adopt(mark, open, open + 1 + block);
        }
    }

    /// Takes a block out of a mark, and puts the mark into the block instead.
    fn adopt(&mut self, mark: Id, open: usize, block_at: usize) {
        let Some(block) = self.open.get(block_at).copied() else { return };
        let around = open.checked_sub(1).and_then(|at| self.open.get(at)).copied().unwrap_or_default();
        let mut last = block;
        // After which mark the new one comes; at first the ended one itself.
        let mut after = mark;
        for (count, at) in (open + 1..block_at).rev().enumerate() {
            let Some(id) = self.open.get(at).copied() else { return };
            let mut place = self.mark_of(id);
            if count >= 3
                && let Some(at) = place.take()
            {
                self.marks.remove(at);
            }
            let Some(place) = place else {
                self.open.remove(at);
                continue;
            };
            let twin = self.tree.twin(id);
            self.replace_mark(place, twin);
            if let Some(open) = self.open.get_mut(at) {
                *open = twin;
            }
            if last == block {
                after = twin;
            }
            self.move_to(last, Place { parent: twin, before: None });
            last = twin;
        }
        self.tree.detach(last);
        let place = self.place(around);
        self.tree.insert(last, place);

        let twin = self.tree.twin(mark);
        self.tree.move_children(block, twin);
        for id in &self.open {
            if self.tree.parent(*id) == Some(block) {
                self.tree.set_parent(*id, twin);
            }
        }
        self.tree.insert(twin, Place { parent: block, before: None });
        if let Some(at) = self.mark_of(after) {
            self.marks.insert(at + 1, Some(twin));
        }
        if let Some(at) = self.mark_of(mark) {
            self.marks.remove(at);
        }
        self.open.retain(|id| *id != mark);
        if let Some(at) = self.open_at(block) {
            self.open.insert(at + 1, twin);
        }
    }

    fn move_to(&mut self, id: Id, place: Place) {
        self.tree.detach(id);
        self.tree.insert(id, place);
    }
}
