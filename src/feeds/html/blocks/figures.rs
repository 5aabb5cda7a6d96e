//! Figures: what they show, with its caption; several pictures are a gallery.

use super::super::meaning::{Made, classes};
use super::super::tree::{Id, Tree};
use super::super::words::{caption, words};
use super::Reader;
use super::flow::Flow;
use super::quotes::spoken_by;
use crate::model::article::{Block, Image};
use crate::model::quote::{Quote, Speaker};

impl Reader<'_> {
    /// Reads a figure, or what a class says is one.
    pub(super) fn figure(&mut self, id: Id, made: Option<Made>, flow: &mut Flow) {
        let blocks = self.figure_blocks(id, made, flow);
        flow.add(blocks);
    }

    pub(super) fn figure_blocks(&mut self, id: Id, made: Option<Made>, flow: &Flow) -> Vec<Block> {
        let tree = self.tree;
        let caption = tree.children(id).find(|child| is_caption(tree, *child));
        let mut inner = flow.within();
        for child in tree.children(id).filter(|child| Some(*child) != caption) {
            self.node(child, &mut inner);
        }
        let mut blocks = inner.finish();
        let pictures = !blocks.is_empty() && blocks.iter().all(|block| matches!(block, Block::Image(_)));
        match made {
            Some(Made::Embed) => self.embedded(id, &mut blocks),
            Some(Made::Gallery) => blocks = gallery(blocks),
            _ if pictures => blocks = gallery(blocks),
            _ => {}
        }
        if let Some(caption) = caption
            && !self.goes(caption)
            && !captioned(tree, caption, &mut blocks)
        {
            let more = self.within(caption, flow);
            blocks.extend(more);
        }
        blocks
    }
}

/// Whether a child of a figure is its caption; WordPress has had three elements for it.
fn is_caption(tree: &Tree, id: Id) -> bool {
    tree.tag(id) == "figcaption" || classes(tree, id).any(|class| matches!(class, "wp-caption-text" | "gallery-caption"))
}

/// Two pictures or more as a gallery, and after it what stood among them; one is a picture.
fn gallery(blocks: Vec<Block>) -> Vec<Block> {
    let mut count = 0;
    for block in &blocks {
        count += match block {
            Block::Image(_) => 1,
            Block::Gallery { images, .. } => images.len(),
            _ => 0,
        };
    }
    if count < 2 {
        return blocks;
    }
    let (mut images, mut said, mut rest): (Vec<Image>, Option<String>, Vec<Block>) = (Vec::new(), None, Vec::new());
    for block in blocks {
        match block {
            Block::Image(image) => images.push(image),
            Block::Gallery { images: more, caption } if caption.is_none() || said.is_none() => {
                images.extend(more);
                said = said.or(caption);
            }
            other => rest.push(other),
        }
    }
    rest.insert(0, Block::Gallery { images, caption: said });
    rest
}

/// Gives the caption to the first block that has room for one; says whether there is such a block.
fn captioned(tree: &Tree, id: Id, blocks: &mut [Block]) -> bool {
    let room = |block: &&mut Block| match block {
        Block::Image(image) => image.caption.is_none() && image.credit.is_none(),
        Block::Gallery { caption, .. } | Block::Table { caption, .. } => caption.is_none(),
        Block::Embed { title, .. } => title.is_none(),
        Block::Quote(quote) | Block::PullQuote(quote) => quote.speaker.is_none(),
        _ => false,
    };
    let Some(block) = blocks.iter_mut().find(room) else { return false };
    let whole = words(tree, id);
    match block {
        _ if whole.is_empty() => {}
        Block::Image(image) => (image.caption, image.credit) = caption(tree, id),
        Block::Gallery { caption, .. } | Block::Table { caption, .. } | Block::Embed { title: caption, .. } => *caption = Some(whole),
        Block::Quote(Quote { speaker, .. }) | Block::PullQuote(Quote { speaker, .. }) => {
            *speaker = Some(Speaker { name: spoken_by(&whole), ..Speaker::default() }).filter(|speaker| !speaker.name.is_empty());
        }
        _ => return false,
    }
    true
}
