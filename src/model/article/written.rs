//! What Lede JSON writes in another way than it is kept.

use super::{Block, Inlines};

/// An item of a list. In JSON one that has no blocks is the list of its inlines.
#[derive(serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Item {
    /// Running text, and nothing below it.
    Text(Inlines),
    /// Text with blocks below it, mostly a list within the list.
    Blocks {
        /// Its text.
        content: Inlines,
        /// What stands below.
        blocks: Vec<Block>,
    },
}

impl From<super::Item> for Item {
    fn from(super::Item { content, blocks }: super::Item) -> Self {
        if blocks.is_empty() { Self::Text(content) } else { Self::Blocks { content, blocks } }
    }
}
