//! HTML text to the model: bodies to blocks, titles and excerpts to plain text. Nothing is ever written as HTML again.

mod blocks;
mod entities;
mod excerpt;
mod meaning;
mod tags;
mod tokens;
pub mod tree;
mod words;

use self::blocks::Reader;
use self::blocks::flow::Flow;
pub use self::blocks::srcset;
use self::tree::Tree;
use super::Skipped;
use crate::model::article::{Block, Inlines};
use crate::model::heaps::without_heaps;
use crate::model::url::Url;

/// What became of a body.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Its footnotes, in the order of their marks.
    pub notes: Vec<Inlines>,
    /// Whether a cap cut it off, so that there is more than stands here.
    pub cut: bool,
}

/// Reads a body; relative addresses are resolved against `base`. What has no block is noted in `skipped` by its tag.
pub fn body(html: &str, base: Option<&Url>, skipped: &mut Skipped) -> Body {
    let tree = Tree::parse(html);
    let mut flow = Flow::new();
    let mut reader = Reader::new(&tree, base, skipped);
    reader.walk(Tree::ROOT, &mut flow);
    Body { notes: reader.notes(), blocks: flow.finish(), cut: tree.is_cut() }
}

/// Bytes of a title or an excerpt that are read: far more than any has.
const LONGEST_LINE: usize = 64 << 10;

fn line(html: &str) -> Tree {
    Tree::parse(html.get(..html.floor_char_boundary(LONGEST_LINE)).unwrap_or_default())
}

/// The plain text of a title, on one line: character references decoded, tags gone, scripts and styles with their content.
pub fn text(html: &str) -> String {
    let mut text = words::words(&line(html), Tree::ROOT);
    without_heaps(&mut text);
    text
}

/// The plain text of an excerpt, without the tails that systems add: `[…]`, 'Read more'. Nothing where nothing is left.
pub fn excerpt(html: &str) -> Option<String> {
    excerpt::excerpt(&line(html))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
