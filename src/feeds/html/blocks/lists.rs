//! What holds blocks of its own: lists, and what can be opened.

use super::super::meaning::is_space;
use super::super::tree::Id;
use super::super::words::some_words;
use super::Reader;
use super::flow::Flow;
use crate::model::article::{Block, Inline, Inlines, Item};

/// Lists and details within each other; deeper ones become paragraphs. A reader of JSON allows 128 levels, of which each takes four.
const DEEPEST: usize = 16;

impl Reader<'_> {
    pub(super) fn list(&mut self, id: Id, flow: &mut Flow) {
        let tree = self.tree;
        flow.end();
        if self.depth >= DEEPEST {
            return self.walk(id, flow);
        }
        self.depth += 1;
        let mut items: Vec<Item> = Vec::new();
        for child in tree.children(id).filter(|child| !is_space(tree, *child)) {
            let mut inner = flow.within();
            let tag = tree.tag(child);
            if tag == "li" && self.goes(child) {
                continue;
            }
            if tag == "li" {
                self.walk(child, &mut inner)
            } else {
                self.node(child, &mut inner)
            }
            let blocks = inner.finish();
            match items.last_mut() {
                // A list that stands beside the item to which it belongs.
                Some(last) if matches!(tag, "ul" | "ol") => last.blocks.extend(blocks),
                _ => items.extend(item(blocks)),
            }
        }
        self.depth -= 1;
        if !items.is_empty() {
            let ordered = tree.tag(id) == "ol";
            let start = tree.attribute(id, "start").and_then(|start| start.trim().parse().ok());
            flow.add([Block::List { ordered, start: start.filter(|start| ordered && *start != 1), items }]);
        }
    }

    /// What can be opened: a `details`, or a system's own; the summary may stand within the content.
    pub(super) fn disclosure(&mut self, summary: Option<Id>, content: Id, flow: &mut Flow) {
        let tree = self.tree;
        let title = summary.and_then(|summary| some_words(tree, summary));
        let Some(title) = title.filter(|_| self.depth < DEEPEST) else {
            flow.end();
            self.walk(content, flow);
            return flow.end();
        };
        self.depth += 1;
        let mut inner = flow.within();
        for child in tree.children(content).filter(|child| Some(*child) != summary) {
            self.node(child, &mut inner);
        }
        self.depth -= 1;
        let blocks = inner.finish();
        flow.add([match blocks.is_empty() {
            true => Block::Paragraph { content: vec![Inline::Text(title)] },
            false => Block::Details { summary: title, blocks },
        }]);
    }
}

/// An item of what stands in an `li`: a paragraph at its start is the item's own text.
fn item(mut blocks: Vec<Block>) -> Option<Item> {
    let content = match blocks.first_mut() {
        Some(Block::Paragraph { content }) => std::mem::take(content),
        Some(_) => Inlines::new(),
        None => return None,
    };
    if !content.is_empty() {
        blocks.remove(0);
    }
    Some(Item { content, blocks })
}
