//! From an element to blocks: which of them stands for which tag.

use super::flow::{Flow, Kind, Mark};
use super::tags::{self, Fate, Made, child, fate, find, has_class, is_block, is_space, made};
use super::tree::{Id, Tree};
use super::words::{some_words, words};
use crate::feeds::Skipped;
use crate::model::article::{Block, Inline, Inlines, Item};
use crate::model::url::Url;

/// Lists and details within each other; deeper ones become paragraphs. A reader of JSON allows 128 levels, of which each takes four.
const DEEPEST: usize = 16;

/// Empty cells that the tables of one body are filled up with.
const SPARE: usize = 4_000;

/// What the parts of a body are read with.
pub struct Reader<'a> {
    pub(super) tree: &'a Tree,
    pub(super) base: Option<&'a Url>,
    pub(super) skipped: &'a mut Skipped,
    /// Empty cells that tables may still be filled up with.
    pub(super) spare: usize,
    /// A node that somebody has read already: the speaker within the words of a quotation.
    pub(super) except: Option<Id>,
    depth: usize,
}

impl<'a> Reader<'a> {
    /// One for a tree; relative addresses are resolved against `base`.
    pub fn new(tree: &'a Tree, base: Option<&'a Url>, skipped: &'a mut Skipped) -> Self {
        Self { tree, base, skipped, spare: SPARE, except: None, depth: 0 }
    }

    /// Reads what stands within a node.
    pub fn walk(&mut self, id: Id, flow: &mut Flow) {
        let tree = self.tree;
        for child in tree.children(id) {
            self.node(child, flow);
        }
    }

    /// What stands within a node, as blocks of its own.
    pub(super) fn within(&mut self, id: Id, flow: &Flow) -> Vec<Block> {
        let mut inner = flow.within();
        self.walk(id, &mut inner);
        inner.finish()
    }

    /// Whether an element is not read; what a reader may miss is noted.
    pub(super) fn goes(&mut self, id: Id) -> bool {
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
    pub(super) fn node(&mut self, id: Id, flow: &mut Flow) {
        let tree = self.tree;
        if let Some(text) = tree.text(id) {
            return flow.text(text);
        }
        if self.except == Some(id) || self.goes(id) {
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
            tag if tags::is_media(tag) => self.media(id, tag, flow),
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

    pub(super) fn marked(&mut self, id: Id, mark: Mark, flow: &mut Flow) {
        let opened = flow.open(mark);
        self.walk(id, flow);
        if opened {
            flow.close();
        }
    }

    /// Google Docs puts all that is copied from it into a `b` whose style says that it is none.
    fn strong(&mut self, id: Id, flow: &mut Flow) {
        let style = self.tree.attribute(id, "style").unwrap_or_default();
        let weight = style.split_once("font-weight:").map_or("", |(_, weight)| weight.trim_start());
        if weight.starts_with("normal") || weight.starts_with("400") {
            self.walk(id, flow);
        } else {
            self.marked(id, Mark::Strong, flow);
        }
    }

    fn link(&mut self, id: Id, flow: &mut Flow) {
        match self.tree.attribute(id, "href").map(|href| Url::link(href, self.base)) {
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
    pub(super) fn web(&self, id: Id, name: &str) -> Option<Url> {
        let text = self.tree.attribute(id, name).filter(|text| !text.trim().is_empty())?;
        Url::link(text, self.base).filter(Url::is_web)
    }

    /// Reads an element whose text becomes something else than paragraphs.
    fn run(&mut self, id: Id, kind: Kind, flow: &mut Flow) {
        let before = flow.begin(kind);
        self.walk(id, flow);
        flow.begin(before);
    }

    fn list(&mut self, id: Id, flow: &mut Flow) {
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
            match items.pop() {
                // A list that stands beside the item to which it belongs.
                Some(last) if matches!(tag, "ul" | "ol") => items.push(joined(last, blocks)),
                last => {
                    items.extend(last);
                    items.extend(item(blocks));
                }
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
    fn disclosure(&mut self, summary: Option<Id>, content: Id, flow: &mut Flow) {
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

    /// A paragraph that is a link to a file, which is what a system's card of it says.
    fn file(&mut self, id: Id, flow: &mut Flow) -> bool {
        let tree = self.tree;
        let link = find(tree, id, &|node| tree.attribute(node, "href").is_some() && tree.tag(node) == "a");
        let title = find(tree, id, &|node| has_class(tree, node, "kg-file-card-title")).or(link);
        let (Some(link), Some(title)) = (link, title) else { return false };
        let (Some(url), text) = (self.web(link, "href"), words(tree, title)) else { return false };
        if text.is_empty() {
            return false;
        }
        flow.add([Block::Paragraph { content: vec![Inline::Link { url, content: vec![Inline::Text(text)] }] }]);
        true
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
    Some(if blocks.is_empty() { Item::Text(content) } else { Item::Blocks { content, blocks } })
}

fn joined(item: Item, more: Vec<Block>) -> Item {
    match item {
        Item::Text(content) if more.is_empty() => Item::Text(content),
        Item::Text(content) => Item::Blocks { content, blocks: more },
        Item::Blocks { content, mut blocks } => {
            blocks.extend(more);
            Item::Blocks { content, blocks }
        }
    }
}
