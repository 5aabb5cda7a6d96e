//! Who reads: Lede's own ways, and the same work done by html5ever and serde_json.

use std::cell::Cell;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer};
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use lede::feeds::formats::{Answered, document};
use lede::feeds::html::{Body, body, excerpt, text};
use lede::feeds::json::{Json, parse};
use lede::feeds::{Document, Skipped, html::tree::Tree};
use lede::model::article::{Block, Image, Inline, Inlines, Item};
use lede::model::event::Part;
use lede::model::quote::Quote;
use lede::model::url::Url;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use serde_json::Value;

/// Where everything came from.
pub const BASE: &str = "https://news.example/wp-json/wp/v2/posts";

/// What became of a feed in which all HTML is read: the lines, and the bodies.
pub type Feed = (Vec<String>, Vec<Body>);

/// A body as blocks.
pub fn model(html: &str) -> Body {
    let mut skipped = Skipped::default();
    let body = body(html, Url::page(BASE).as_ref(), &mut skipped);
    assert!(!body.cut && skipped.count() == 0, "{:?}", skipped.list());
    body
}

/// What Lede makes of an answer.
pub fn translated(answer: &str, part: Part) -> Document {
    document(&Answered { text: answer, url: Url::page(BASE).as_ref(), part, ..Answered::default() }).unwrap().value
}

/// An answer in Lede's tree of JSON, and the trees of all HTML of its items: what [`peer`] does.
pub fn trees(answer: &str) -> (Json, Vec<Tree>) {
    let document = parse(answer).unwrap();
    let mut trees = Vec::new();
    for item in member(&document, "items").unwrap_or(&document).items() {
        let parts = ["title", "excerpt", "content"].map(|name| member(item, name).and_then(|part| member(part, "rendered")));
        let html = parts.into_iter().chain([member(item, "content_html")]).flatten().filter_map(Json::text);
        trees.extend(html.map(Tree::parse));
    }
    (document, trees)
}

/// All HTML of a feed, Lede's way: titles as lines, excerpts, bodies as blocks.
pub fn feed(answer: &str) -> Feed {
    let document = parse(answer).unwrap();
    let (mut lines, mut bodies) = (Vec::new(), Vec::new());
    for item in member(&document, "items").unwrap_or(&document).items() {
        if let Some(html) = member(item, "content_html").and_then(Json::text) {
            bodies.push(model(html));
            continue;
        }
        let html = |name| member(member(item, name).unwrap(), "rendered").and_then(Json::text).unwrap();
        lines.push(text(html("title")));
        lines.extend(excerpt(html("excerpt")));
        bodies.push(model(html("content")));
    }
    (lines, bodies)
}

fn member<'a>(value: &'a Json, name: &str) -> Option<&'a Json> {
    let Json::Object(members) = value else { return None };
    members.iter().find(|(other, _)| other == name).map(|(_, value)| value)
}

/// html5ever's tree, as its users build one: a part of a document, in a `div`, in the nodes that come with it.
pub fn dom(html: &str) -> RcDom {
    let div = QualName::new(None, ns!(html), local_name!("div"));
    parse_fragment(RcDom::default(), ParseOpts::default(), div, Vec::new(), false).one(html)
}

/// What counts characters, and keeps nothing.
#[derive(Default)]
struct Count(Cell<usize>);

impl TokenSink for Count {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::CharacterTokens(text) = &token {
            self.0.set(self.0.get() + text.len());
        }
        std::hint::black_box(token);
        TokenSinkResult::Continue
    }
}

/// html5ever's tokenizer alone: the bytes of text that it found. Nothing is built, so nobody could do less.
pub fn tokens(html: &str) -> usize {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Count::default(), Default::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.get()
}

/// An answer in serde_json's tree, and html5ever's trees of the HTML that stands at these places in its first items.
pub fn peer(answer: &str, items: usize, places: &[&str]) -> (Value, Vec<RcDom>) {
    let document: Value = serde_json::from_str(answer).unwrap();
    let alone = std::slice::from_ref(&document);
    let list = document.get("items").unwrap_or(&document).as_array().map_or(alone, Vec::as_slice);
    let html = |item: &Value| places.iter().map(|place| dom(item.pointer(place).unwrap().as_str().unwrap())).collect::<Vec<_>>();
    let doms = list.iter().take(items).flat_map(html).collect();
    (document, doms)
}

/// The text of Lede's tree.
pub fn text_of(tree: &Tree) -> String {
    fn gather(tree: &Tree, id: usize, text: &mut String) {
        text.push_str(tree.text(id).unwrap_or_default());
        tree.children(id).for_each(|child| gather(tree, child, text));
    }
    let mut text = String::new();
    gather(tree, Tree::ROOT, &mut text);
    text
}

/// The text of html5ever's.
pub fn text_of_dom(dom: &RcDom) -> String {
    fn gather(node: &Handle, text: &mut String) {
        if let NodeData::Text { contents } = &node.data {
            text.push_str(&contents.borrow());
        }
        node.children.borrow().iter().for_each(|child| gather(child, text));
    }
    let mut text = String::new();
    gather(&dom.document, &mut text);
    text
}

/// Letters and marks of a text: what is left where white space is written otherwise.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// The same of blocks: of all that a reader reads there.
pub fn letters_of(body: &Body) -> usize {
    blocks(&body.blocks)
}

fn blocks(all: &[Block]) -> usize {
    all.iter().map(block).sum()
}

fn block(block: &Block) -> usize {
    match block {
        Block::Paragraph { content } | Block::Heading { content, .. } | Block::Verse { content } => inlines(content),
        Block::List { items, .. } => items.iter().map(item).sum(),
        Block::Quote(quote) | Block::PullQuote(quote) => said(quote),
        Block::Image(image) => picture(image),
        Block::Gallery { images, caption } => images.iter().map(picture).sum::<usize>() + line(caption),
        Block::Table { caption, header, rows } => line(caption) + header.iter().chain(rows.iter().flatten()).map(inlines).sum::<usize>(),
        Block::Preformatted { text } => letters(text),
        Block::Details { summary, blocks: within } => letters(summary) + blocks(within),
        Block::Embed { title, provider, .. } => line(title) + line(provider),
        Block::Divider => 0,
    }
}

fn item(item: &Item) -> usize {
    inlines(&item.content) + blocks(&item.blocks)
}

fn inlines(content: &Inlines) -> usize {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Strong { content } | Inline::Em { content } | Inline::Sub { content } | Inline::Sup { content } => inlines(content),
            Inline::Del { content } | Inline::Link { content, .. } => inlines(content),
            Inline::Quote(quote) => said(quote),
            Inline::Code { text } | Inline::Text(text) => letters(text),
            Inline::Break | Inline::Note { .. } => 0,
        })
        .sum()
}

fn said(quote: &Quote) -> usize {
    letters(&quote.text) + quote.speaker.as_ref().map_or(0, |speaker| letters(&speaker.name) + line(&speaker.role))
}

fn picture(image: &Image) -> usize {
    line(&image.caption) + line(&image.credit)
}

fn line(text: &Option<String>) -> usize {
    text.as_deref().map_or(0, letters)
}
