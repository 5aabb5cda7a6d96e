//! From an element to blocks: which of them stands for which tag.

mod embeds;
mod figures;
mod flat;
pub mod flow;
mod lists;
mod media;
mod notes;
mod quotes;
mod tables;

pub use self::media::srcset;

use self::flow::{Flow, Kind, Mark};
use self::notes::Notes;
use super::meaning::{Fate, Made, child, fate, find, has_class, is_block, is_media, made};
use super::tree::{Id, Tree};
use crate::feeds::Skipped;
use crate::model::article::Block;
use crate::model::url::Url;

/// Empty cells that the tables of one body are filled up with.
const SPARE: usize = 4_000;

/// What the parts of a body are read with.
pub struct Reader<'a> {
    tree: &'a Tree,
    base: Option<&'a Url>,
    skipped: &'a mut Skipped,
    /// Empty cells that tables may still be filled up with.
    spare: usize,
    /// A node that somebody has read already: the speaker within the words of a quotation.
    except: Option<Id>,
    /// Whether this is within the words of a quotation: what is quoted there are words like the others.
    quoting: bool,
    depth: usize,
    notes: Notes,
}

impl<'a> Reader<'a> {
    /// One for a tree; relative addresses are resolved against `base`.
    pub fn new(tree: &'a Tree, base: Option<&'a Url>, skipped: &'a mut Skipped) -> Self {
        Self { tree, base, skipped, spare: SPARE, except: None, quoting: false, depth: 0, notes: Notes::default() }
    }

    /// Reads what stands within a node.
    pub fn walk(&mut self, id: Id, flow: &mut Flow) {
        let tree = self.tree;
        for child in tree.children(id) {
            self.node(child, flow);
        }
    }

    /// What stands within a node, as blocks of its own.
    fn within(&mut self, id: Id, flow: &Flow) -> Vec<Block> {
        let mut inner = flow.within();
        self.walk(id, &mut inner);
        inner.finish()
    }

    /// Whether an element is not read; what a reader may miss is noted.
    fn goes(&mut self, id: Id) -> bool {
        match fate(self.tree, id) {
            Fate::Stays => false,
            Fate::Goes => true,
            Fate::Noted(name) => {
                self.skipped.note(name);
                true
            }
        }
    }

    /// Reads a node.
    fn node(&mut self, id: Id, flow: &mut Flow) {
        let tree = self.tree;
        if let Some(text) = tree.text(id) {
            return flow.text(text);
        }
        if self.except == Some(id) || self.goes(id) {
            return;
        }
        if self.note(id, flow) {
            return;
        }
        let tag = tree.tag(id);
        if is_block(tag) && made(tree, id).is_some_and(|(made, _)| self.made(id, made, flow)) {
            return;
        }
        match tag {
            "a" => self.link(id, flow),
            "b" | "strong" => self.strong(id, flow),
            "em" | "i" | "cite" | "dfn" | "var" => self.marked(id, Mark::Em, flow),
            "sub" => self.marked(id, Mark::Sub, flow),
            "sup" => self.marked(id, Mark::Sup, flow),
            "del" | "s" | "strike" => self.marked(id, Mark::Del, flow),
            "code" | "kbd" | "samp" | "tt" => self.marked(id, Mark::Code, flow),
            "q" => self.marked(id, Mark::Quote(self.web(id, "cite")), flow),
            "br" => flow.line_break(),
            "hr" => flow.add([Block::Divider]),
            "h1" | "h2" => self.run(id, Kind::Heading(2), flow),
            "h3" => self.run(id, Kind::Heading(3), flow),
            "h4" => self.run(id, Kind::Heading(4), flow),
            "h5" => self.run(id, Kind::Heading(5), flow),
            "h6" => self.run(id, Kind::Heading(6), flow),
            "dt" => {
                flow.end();
                self.marked(id, Mark::Strong, flow);
                flow.end();
            }
            "ul" | "ol" | "menu" | "dir" => self.list(id, flow),
            "pre" | "listing" => self.preformatted(id, flow),
            "blockquote" => self.quote(id, flow),
            "figure" => self.figure(id, None, flow),
            "details" => self.disclosure(child(tree, id, "summary"), id, flow),
            "table" => self.table(id, flow),
            "img" | "amp-img" => self.picture(id, None, flow),
            "picture" => self.sources(id, flow),
            tag if is_media(tag) => self.media(id, tag, flow),
            tag if is_block(tag) => {
                flow.end();
                self.walk(id, flow);
                flow.end();
            }
            _ => self.walk(id, flow),
        }
    }

    /// Reads an element as what its class says; says whether it could.
    fn made(&mut self, id: Id, made: Made, flow: &mut Flow) -> bool {
        match made {
            Made::PullQuote => self.pull_quote(id, flow),
            Made::Gallery | Made::Figure | Made::Embed => self.figure(id, Some(made), flow),
            Made::Post => return self.post(id, flow),
            Made::Bookmark => return self.bookmark(id, flow),
            Made::File => return self.file(id, flow),
            Made::Player => return self.player(id, flow),
            Made::Toggle => {
                let part = |class| find(self.tree, id, &|node| has_class(self.tree, node, class));
                let Some(content) = part("kg-toggle-content") else { return false };
                self.disclosure(part("kg-toggle-heading-text"), content, flow);
            }
            Made::Inline => {
                flow.space();
                self.walk(id, flow);
                flow.space();
            }
            Made::Apart => return false,
        }
        true
    }

    fn marked(&mut self, id: Id, mark: Mark, flow: &mut Flow) {
        let opened = flow.open(mark);
        self.walk(id, flow);
        if opened {
            flow.close();
        }
    }

    /// Google Docs puts all that is copied from it into a `b` whose style says that it is none.
    fn strong(&mut self, id: Id, flow: &mut Flow) {
        let style = self.tree.attribute(id, "style").unwrap_or_default();
        let weight = style.split(';').find_map(|property| property.trim_start().strip_prefix("font-weight:"));
        if weight.is_some_and(|weight| matches!(weight.trim(), "normal" | "400")) {
            self.walk(id, flow);
        } else {
            self.marked(id, Mark::Strong, flow);
        }
    }

    fn link(&mut self, id: Id, flow: &mut Flow) {
        // What leads to a place within the article has lost it: ids do not come through.
        let href = self.tree.attribute(id, "href").filter(|href| !href.trim_start().starts_with('#'));
        match href.map(|href| Url::link(href, self.base)) {
            Some(Some(url)) => self.marked(id, Mark::Link(url), flow),
            unsafe_or_none => {
                if unsafe_or_none.is_some() {
                    self.skipped.note("link without safe address");
                }
                self.walk(id, flow);
            }
        }
    }

    /// A page's address in an attribute.
    fn web(&self, id: Id, name: &str) -> Option<Url> {
        let text = self.tree.attribute(id, name).filter(|text| !text.trim().is_empty())?;
        Url::link(text, self.base).filter(Url::is_web)
    }

    /// Reads an element whose text becomes something else than paragraphs.
    fn run(&mut self, id: Id, kind: Kind, flow: &mut Flow) {
        let before = flow.begin(kind);
        self.walk(id, flow);
        flow.begin(before);
    }

    fn preformatted(&mut self, id: Id, flow: &mut Flow) {
        if has_class(self.tree, id, "wp-block-verse") || has_class(self.tree, id, "verse") {
            return self.run(id, Kind::Verse, flow);
        }
        let mut text = String::new();
        self.raw(id, &mut text);
        let text = text.trim_start_matches(['\n', '\r']).trim_end();
        flow.add((!text.trim().is_empty()).then(|| Block::Preformatted { text: text.into() }));
    }

    /// A text as it stands.
    fn raw(&mut self, id: Id, into: &mut String) {
        let tree = self.tree;
        for child in tree.children(id) {
            match (tree.text(child), tree.tag(child)) {
                (Some(text), _) => into.push_str(text),
                (None, "br") => into.push('\n'),
                (None, tag) if !self.goes(child) => {
                    self.raw(child, into);
                    if is_block(tag) && !into.ends_with('\n') {
                        into.push('\n');
                    }
                }
                _ => {}
            }
        }
    }
}
