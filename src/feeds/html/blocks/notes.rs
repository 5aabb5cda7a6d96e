//! Footnotes: a mark in the text that leads to an item with an id, and the list of those items, which goes from the text.
//!
//! As Gutenberg's footnotes, Markdown's, and those of the digital publishing module of WAI-ARIA are written.

use super::super::meaning::has_class;
use super::super::tree::{Id, Tree};
use super::Reader;
use super::flow::Flow;
use crate::model::article::{Block, Inline, Inlines};

/// Footnotes that are read of one body.
const MOST: usize = 500;
/// Marks that are looked up, and items among which.
const MOST_MARKS: usize = 1_000;
const MOST_ITEMS: usize = 1_000;

/// The footnotes so far.
#[derive(Default)]
pub struct Notes {
    /// The items that can be one; nothing until there is a first mark.
    items: Option<Vec<Id>>,
    /// How many marks have been looked up.
    asked: usize,
    /// The items that have been read, in the order of their marks.
    read: Vec<(Id, Inlines)>,
    /// Whether one is being read: there are none within another.
    reading: bool,
}

impl Reader<'_> {
    /// The footnotes, once all has been read.
    pub fn notes(self) -> Vec<Inlines> {
        self.notes.read.into_iter().map(|(_, content)| content).collect()
    }

    /// Reads a mark, or the list of footnotes that marks have led to, or a way back; says whether it is one.
    pub fn note(&mut self, id: Id, flow: &mut Flow) -> bool {
        let tree = self.tree;
        match tree.tag(id) {
            "a" if self.notes.reading => is_back(tree, id),
            // The words of a quotation are plain text, in which a mark is none.
            "sup" | "a" if !self.notes.reading && !self.quoting => match self.mark(id) {
                Some(item) => self.read_note(item, flow),
                None => false,
            },
            "ol" | "section" | "div" | "aside" => !self.notes.reading && is_list(tree, id) && self.are_read(id),
            "hr" => has_class(tree, id, "footnotes-sep") && self.notes.items.is_some(),
            _ => false,
        }
    }

    /// The item that a mark leads to.
    fn mark(&mut self, id: Id) -> Option<Id> {
        let tree = self.tree;
        let link = if tree.tag(id) == "a" { id } else { tree.children(id).find(|child| tree.tag(*child) == "a")? };
        let known = |node| has_class(tree, node, "fn") || has_class(tree, node, "footnote-ref") || role(tree, node) == "doc-noteref";
        let target = tree.attribute(link, "href")?.strip_prefix('#')?;
        if !(tree.tag(id) == "sup" || known(id)) || self.notes.read.len() >= MOST || self.notes.asked >= MOST_MARKS {
            return None;
        }
        self.notes.asked += 1;
        let items = self.notes.items.get_or_insert_with(|| items(tree));
        items.iter().copied().find(|item| tree.attribute(*item, "id") == Some(target))
    }

    /// Reads an item, unless it has been read already, and sets its mark.
    fn read_note(&mut self, item: Id, flow: &mut Flow) -> bool {
        let known = self.notes.read.iter().position(|(other, _)| *other == item);
        let at = known.or_else(|| {
            self.notes.reading = true;
            let mut inner = Flow::new();
            self.walk(item, &mut inner);
            self.notes.reading = false;
            let content = run(inner.finish())?;
            self.notes.read.push((item, content));
            Some(self.notes.read.len() - 1)
        });
        if let Some(at) = at {
            flow.add_inline(Inline::Note { number: at as u32 + 1 });
        }
        at.is_some()
    }

    /// Whether every item of a list has been read as a footnote.
    fn are_read(&self, id: Id) -> bool {
        let tree = self.tree;
        let (mut waiting, mut any) = (vec![id], false);
        while let Some(node) = waiting.pop() {
            if tree.tag(node) == "li" {
                any = true;
                if !self.notes.read.iter().any(|(item, _)| *item == node) {
                    return false;
                }
            } else {
                waiting.extend(tree.children(node));
            }
        }
        any
    }
}

fn role(tree: &Tree, id: Id) -> &str {
    tree.attribute(id, "role").unwrap_or_default()
}

/// Whether a link leads from a footnote to its mark.
fn is_back(tree: &Tree, id: Id) -> bool {
    let leads_up = tree.attribute(id, "href").is_some_and(|href| href.starts_with('#'));
    leads_up && (has_class(tree, id, "footnote-backref") || role(tree, id) == "doc-backlink" || is_arrow(tree, id))
}

fn is_arrow(tree: &Tree, id: Id) -> bool {
    tree.children(id).any(|child| tree.text(child).is_some_and(|text| text.trim_start().starts_with(['↩', '↑', '^', '⤴'])))
}

/// Whether an element is where the footnotes stand.
fn is_list(tree: &Tree, id: Id) -> bool {
    has_class(tree, id, "wp-block-footnotes") || has_class(tree, id, "footnotes") || role(tree, id) == "doc-endnotes"
}

/// The items of lists that have an id, in their order: of two with the same the first counts, as in a page.
fn items(tree: &Tree) -> Vec<Id> {
    tree.ids().filter(|id| tree.tag(*id) == "li" && tree.attribute(*id, "id").is_some()).take(MOST_ITEMS).collect()
}

/// Blocks as one run of text; nothing where there is none.
fn run(blocks: Vec<Block>) -> Option<Inlines> {
    let mut run = Inlines::new();
    for block in blocks {
        let content = match block {
            Block::Paragraph { content } | Block::Heading { content, .. } | Block::Verse { content } => content,
            Block::Quote(quote) => vec![Inline::Quote(Box::new(quote))],
            Block::Preformatted { text } => vec![Inline::Code { text }],
            _ => continue,
        };
        if !run.is_empty() {
            run.push(Inline::Break);
        }
        run.extend(content);
    }
    (!run.is_empty()).then_some(run)
}
