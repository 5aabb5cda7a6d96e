//! Quotations that stand by themselves: their words, and who said them, as the markup tells.

use super::super::meaning::{child, find, is_block, is_space};
use super::super::tree::{Id, Tree};
use super::super::words::words;
use super::Reader;
use super::flat::flatten;
use super::flow::Flow;
use crate::model::article::{Block, Inlines, plain_text};
use crate::model::quote::{Quote, Speaker};
use crate::model::text::lines;

/// What stands before a name under a quotation.
const DASHES: [char; 6] = ['—', '–', '―', '-', '~', ' '];

/// Bytes of a line that may be a name; what is longer is said.
const LONGEST_NAME: usize = 120;

impl Reader<'_> {
    /// Reads a `blockquote`.
    pub(super) fn quote(&mut self, id: Id, flow: &mut Flow) {
        let blocks = self.quotation(id);
        flow.add(blocks);
    }

    /// Reads what a class calls a pull quote: around a blockquote with its caption, or itself the words.
    pub(super) fn pull_quote(&mut self, id: Id, flow: &mut Flow) {
        let around = child(self.tree, id, "blockquote").is_some();
        let blocks = if around { self.figure_blocks(id, None, flow) } else { self.quotation(id) };
        flow.add(blocks.into_iter().map(|block| match block {
            Block::Quote(quote) => Block::PullQuote(quote),
            other => other,
        }));
    }

    /// The quotation whose words stand in an element, and after it the pictures that stood among them.
    fn quotation(&mut self, id: Id) -> Vec<Block> {
        if self.quoting {
            return self.within(id, &Flow::new());
        }
        let tree = self.tree;
        let speaker = speaker(tree, id);
        (self.quoting, self.except) = (true, speaker);
        let mut blocks = self.within(id, &Flow::new());
        self.except = None;
        let mut source = self.web(id, "cite");
        let mut name = String::new();
        if let Some(speaker) = speaker {
            // A quotation of nothing but a name is a name that nobody quotes.
            if blocks.is_empty() {
                blocks = self.within(speaker, &Flow::new());
            } else {
                name = spoken_by(&words(tree, speaker));
                source = source.or_else(|| self.web(find(tree, speaker, &|node| tree.tag(node) == "a")?, "href"));
            }
        }
        self.quoting = false;
        let (mut line, mut aside) = (Inlines::new(), Vec::new());
        flatten(blocks, &mut line, &mut aside);
        let text = lines(&plain_text(&line));
        let speaker = (!name.is_empty()).then(|| Speaker { name, ..Speaker::default() });
        if !text.is_empty() {
            aside.insert(0, Block::Quote(Quote { text, speaker, source, ..Quote::default() }));
        }
        aside
    }
}

/// The name in a caption: without the dash that leads to it.
pub fn spoken_by(caption: &str) -> String {
    caption.trim_start_matches(DASHES).to_string()
}

/// The caption within the words of a quotation: at their end or at their start a `footer`, a `cite`, or a paragraph of
/// nothing else; elsewhere a `cite` is a work.
fn speaker(tree: &Tree, id: Id) -> Option<Id> {
    let parts: Vec<Id> = tree.children(id).filter(|child| !is_space(tree, *child)).collect();
    let (first, last) = (*parts.first()?, *parts.last()?);
    let opens = parts.get(1).is_some_and(|second| is_block(tree.tag(*second)) || tree.tag(*second) == "br");
    caption(tree, last).or_else(|| caption(tree, first).filter(|found| opens && *found == first)).or_else(|| {
        // The classic editor has no more for a name than a last paragraph behind a dash; two with dashes are a dialogue.
        let dashed = |id: Id| tree.tag(id) == "p" && words(tree, id).starts_with(['—', '–', '―']);
        let short = words(tree, last).len() <= LONGEST_NAME;
        Some(last).filter(|_| short && dashed(last) && !parts.iter().rev().skip(1).any(|part| dashed(*part)))
    })
}

fn caption(tree: &Tree, id: Id) -> Option<Id> {
    match tree.tag(id) {
        "footer" | "cite" | "figcaption" => return Some(id),
        "p" | "div" => {}
        _ => return None,
    }
    let parts: Vec<Id> = tree.children(id).filter(|child| !is_space(tree, *child)).collect();
    let last = *parts.last()?;
    let alone = parts.len() == 1;
    let named = matches!(tree.tag(last), "footer" | "cite");
    if named && alone {
        return Some(id);
    }
    // Within a paragraph of words a name has its own dash, or its own line.
    let breaks = parts.iter().nth_back(1).is_some_and(|before| tree.tag(*before) == "br");
    Some(last).filter(|_| named && (breaks || words(tree, last).starts_with(['—', '–', '―'])))
}
