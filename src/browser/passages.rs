//! The text of an article in the page, by paragraphs, and where each of its characters stands.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, StaticRange, StaticRangeInit};

use super::held::Held;
use super::task::Behalf;
use super::{dom, light_dom};
use crate::model::found::Span;
use crate::model::permalink::PREFIX;
use crate::model::quote::{Quote, Speaker};

/// What is no text of the article's, though it stands in it.
const APART: &str = "script,style,noscript,template,button,select,textarea,nav,aside,form,svg,iframe,object,video,audio,canvas,\
    blockquote:is([class*=embed],[class*=tweet],[class*=twitter],[class*=-media],[class*=reddit],[class*=xfbml]),\
    lede-related,lede-share,details.lede-about,[aria-hidden=true],[hidden=''],[contenteditable],.quote-details,[role=doc-noteref],[role=doc-backlink],[role=doc-endnotes],.wp-block-footnotes";
/// What a page's markup says is a quotation, and what Lede's own does.
const MARKED: &str = "blockquote,q,span.lede-said";
const DRAWN: &str = "blockquote,.said";
/// Elements within each other that are read.
const DEEPEST: usize = 200;
/// UTF-16 code units that are read; an article has a hundredth of it.
const LONGEST: usize = 1_000_000;

/// An article's text, and where it stands.
#[derive(Default)]
pub struct Passages {
    /// The paragraphs, a line each. Each code unit of the page's is one here; what would end a line is a space.
    pub text: String,
    /// What the markup has.
    pub marked: Vec<Mark>,
    pieces: Vec<Piece>,
    paragraph: usize,
    length: usize,
    total: usize,
    within: bool,
    /// Whether Lede has drawn it.
    drawn: bool,
    /// Whether a line break came last.
    broken: bool,
    /// The details of what was rendered ahead, by its ids, once they were asked for.
    details: Option<Vec<(String, Element)>>,
}

/// A text node's part of a paragraph.
struct Piece {
    node: Node,
    paragraph: usize,
    start: usize,
    length: usize,
}

/// A quotation of the markup's.
pub struct Mark {
    /// The element of its words.
    pub element: Element,
    /// What the markup says of it.
    pub quote: Quote,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Of one that was rendered ahead (src/ahead.rs), its id; its details stand behind the paragraph.
    pub ahead: Option<String>,
    /// Whether it has no button of Lede's.
    pub bare: bool,
}

/// What holds the text of the article that code runs for: the element itself where it is in the page, else what is drawn.
pub fn holder(in_place: bool) -> Option<Element> {
    let behalf = Behalf::current();
    let host = behalf.host()?;
    if in_place { Some(host.clone().into()) } else { host.shadow_root()?.query_selector(".text").ok()? }
}

/// What is read aloud of it: the headline and the standfirst, too, where they do not stand in it.
pub fn aloud(in_place: bool) -> Vec<Element> {
    let Some(text) = holder(in_place) else { return Vec::new() };
    let above = dom::closest(&text, ".article").filter(|_| !in_place);
    let mut all = above.map(|article| dom::all(&article, ".headline,.standfirst")).unwrap_or_default();
    all.push(text);
    all
}

/// What the size of the text of the article that code runs for is set on: in its own shadow root, whichever it is.
pub fn sized() -> Held {
    let held = Held::default();
    let root = Behalf::current().host().and_then(|host| host.shadow_root());
    if let Some(element) = root.and_then(|root| root.query_selector(".article,.prose").ok().flatten()) {
        held.made(&element);
    }
    held
}

impl Passages {
    /// The text within an element.
    pub fn of(root: &Element) -> Self {
        Self::of_all(std::slice::from_ref(root))
    }

    /// The text within several, one behind the other.
    pub fn of_all(roots: &[Element]) -> Self {
        let own = Behalf::current().host().and_then(|host| host.shadow_root());
        let drawn = roots.first().zip(own.as_ref()).is_some_and(|(root, own)| root.get_root_node() == ***own);
        let mut passages = Self { drawn, ..Self::default() };
        for root in roots {
            passages.part();
            passages.gather(root, 0);
        }
        passages
    }

    fn gather(&mut self, node: &Node, depth: usize) {
        // By their numbers: a form's field may have the name of the way to its sibling.
        let children = node.child_nodes();
        for child in (0..children.length()).map_while(|at| children.get(at)) {
            if self.total > LONGEST {
                return;
            }
            if child.node_type() == Node::TEXT_NODE {
                self.add(child);
            } else if let Some(element) = child.dyn_ref::<Element>() {
                self.enter(element, depth);
            }
        }
    }

    fn enter(&mut self, element: &Element, depth: usize) {
        // First, since it passes forms by, whose fields may have the names of what is asked for then.
        if element.matches(APART).is_ok_and(|is| is) {
            return;
        }
        let name = element.tag_name();
        if name == "BR" {
            // A space, and where two follow each other a paragraph.
            if self.broken {
                self.part()
            } else {
                self.space()
            }
            self.broken = true;
        } else if depth < DEEPEST {
            let parts = !light_dom::is_phrasing(&name);
            if parts {
                self.part();
            }
            let marked = if self.drawn { DRAWN } else { MARKED };
            if !self.within && element.matches(marked).is_ok_and(|is| is) {
                self.mark(element, depth);
            } else {
                self.gather(element, depth + 1);
            }
            if parts {
                self.part();
            }
        }
    }

    /// A quotation of the markup's; one within it is a part of it.
    fn mark(&mut self, element: &Element, depth: usize) {
        let (from, start) = (self.paragraph, self.length);
        self.within = true;
        self.gather(element, depth + 1);
        self.within = false;
        let mut spans: Vec<Span> = Vec::new();
        for piece in self.pieces.iter().rev().take_while(|piece| (piece.paragraph, piece.start) >= (from, start)) {
            match spans.last_mut() {
                Some([paragraph, first, _]) if *paragraph == piece.paragraph => *first = piece.start,
                _ => spans.push([piece.paragraph, piece.start, piece.start + piece.length]),
            }
        }
        spans.reverse();
        let ahead = ahead(element);
        // Parts of one quotation, between which somebody said so.
        match self.marked.last_mut().filter(|mark| ahead.is_some() && mark.ahead == ahead) {
            Some(mark) => mark.spans.append(&mut spans),
            None => {
                let quote = self.said(element, ahead.as_deref());
                let bare = !self.drawn && dom::closest(element, "lede-quote").is_none();
                self.marked.push(Mark { element: element.clone(), quote, spans, ahead, bare });
            }
        }
    }

    /// Ends the paragraph, where there is one.
    fn part(&mut self) {
        if self.length > 0 {
            self.text.push('\n');
            self.paragraph += 1;
            self.length = 0;
        }
    }

    fn space(&mut self) {
        if self.length > 0 {
            self.text.push(' ');
            self.length += 1;
        }
    }

    fn add(&mut self, node: Node) {
        let value = node.text_content().unwrap_or_default();
        // Between blocks there is white space that is none of a paragraph's.
        if self.length == 0 && value.trim().is_empty() {
            return;
        }
        self.broken &= value.trim().is_empty();
        let length = value.encode_utf16().count();
        self.text.extend(value.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }));
        self.pieces.push(Piece { node, paragraph: self.paragraph, start: self.length, length });
        self.length += length;
        self.total += length;
    }

    /// The details of a quotation that was rendered ahead.
    pub fn details(&self, id: &str) -> Option<&Element> {
        self.details.as_ref()?.iter().find(|(of, _)| of == id).map(|(_, details)| details)
    }

    /// What the markup says of a quotation; one that Lede has drawn says it in attributes, and has its words from the text.
    fn said(&mut self, element: &Element, ahead: Option<&str>) -> Quote {
        if self.drawn {
            let speaker = |name| Speaker { name, role: attribute(element, "data-role"), ..Speaker::default() };
            return Quote { speaker: attribute(element, "data-speaker").map(speaker), ..Quote::default() };
        }
        if let Some(id) = ahead {
            self.details.get_or_insert_with(|| all_details(element));
            let words = |selector: &str| self.details(id)?.query_selector(selector).ok()??.text_content();
            let speaker = words(".lede-speaker").map(|name| Speaker { name, role: words(".lede-role"), ..Speaker::default() });
            return Quote { speaker, ..Quote::default() };
        }
        let host = dom::closest(element, "lede-quote");
        let mut quote = light_dom::quote_of(element, host.as_ref().unwrap_or(element));
        let named = || Some(Speaker { name: attribute(host.as_ref()?, "speaker")?, ..Speaker::default() });
        quote.speaker = quote.speaker.or_else(named);
        quote
    }

    /// A stretch of the text as the browser's own object. It does not follow the page as it changes: thousands that did
    /// would make each change slow.
    pub fn range(&self, [paragraph, start, end]: Span) -> Option<StaticRange> {
        let at = self.pieces.partition_point(|piece| (piece.paragraph, piece.start) <= (paragraph, start));
        let first = self.pieces.get(at.checked_sub(1)?)?;
        let at = self.pieces.partition_point(|piece| (piece.paragraph, piece.start) < (paragraph, end));
        let last = self.pieces.get(at.checked_sub(1)?)?;
        let offset = |piece: &Piece, at: usize| at.saturating_sub(piece.start).min(piece.length) as u32;
        StaticRange::new(&StaticRangeInit::new(&last.node, offset(last, end), &first.node, offset(first, start))).ok()
    }
}

/// The id of a quotation that was rendered ahead.
fn ahead(element: &Element) -> Option<String> {
    let said = dom::closest(element, ".lede-said")?;
    said.get_attribute("data-lede-quote").or_else(|| said.id().strip_prefix(PREFIX).map(str::to_string))
}

fn all_details(words: &Element) -> Vec<(String, Element)> {
    let Some(host) = dom::closest(words, "lede-article") else { return Vec::new() };
    let details = dom::all(&host, "details.lede-about");
    details.into_iter().filter_map(|details| Some((details.get_attribute("data-lede-quote")?, details))).collect()
}

/// A speaker's attribute that has something in it.
fn attribute(element: &Element, name: &str) -> Option<String> {
    element.get_attribute(name).filter(|value| !value.is_empty())
}
