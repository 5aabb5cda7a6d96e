//! The plain text of a node: of a title, a caption, the words of a link.

use super::meaning::{Fate, fate, find, is_block, is_media, is_space};
use super::tree::{Id, Tree};
use crate::model::text::one_line;

/// The text of a node on one line: blocks and line breaks part words, what goes from a body is none of it.
pub fn words(tree: &Tree, id: Id) -> String {
    words_without(tree, id, None)
}

/// The text of a node on one line; nothing where it is empty.
pub fn some_words(tree: &Tree, id: Id) -> Option<String> {
    some(words(tree, id))
}

/// A text that is not empty.
pub fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// Where a part stands last in a text, capitals and small letters of ASCII alike. The library's own search weighs 2 KB more.
pub fn last_of(text: &str, part: &str) -> Option<usize> {
    // Most places are told by one byte.
    let first = |bytes: &[u8]| bytes.first().map(|byte| byte | 32);
    let (part, begins) = (part.as_bytes(), first(part.as_bytes()));
    text.as_bytes().windows(part.len()).rposition(|window| first(window) == begins && window.eq_ignore_ascii_case(part))
}

/// An attribute on one line; nothing where it is empty.
pub fn attribute(tree: &Tree, id: Id, name: &str) -> Option<String> {
    some(one_line(tree.attribute(id, name)?))
}

/// A caption's text, and whose picture it is: what a class calls a credit, or what ends the caption in small print.
pub fn caption(tree: &Tree, id: Id) -> (Option<String>, Option<String>) {
    let called = find(tree, id, &|node| tree.attribute(node, "class").is_some_and(|class| last_of(class, "credit").is_some()));
    let credit = called.or_else(|| {
        let (mut last, mut count) = (None, 0);
        for child in tree.children(id).filter(|child| !is_space(tree, *child)) {
            (last, count) = (Some(child), count + 1);
        }
        last.filter(|last| count > 1 && matches!(tree.tag(*last), "small" | "cite"))
    });
    (some(words_without(tree, id, credit)), credit.and_then(|credit| some_words(tree, credit)))
}

fn words_without(tree: &Tree, id: Id, except: Option<Id>) -> String {
    let mut text = String::new();
    gather(tree, id, except, &mut text);
    one_line(&text)
}

fn gather(tree: &Tree, id: Id, except: Option<Id>, text: &mut String) {
    if let Some(part) = tree.text(id) {
        return text.push_str(part);
    }
    let tag = tree.tag(id);
    if Some(id) == except || is_media(tag) || !matches!(fate(tree, id), Fate::Stays) {
        return;
    }
    let parts = tag == "br" || is_block(tag);
    if parts {
        text.push(' ');
    }
    for child in tree.children(id) {
        gather(tree, child, except, text);
    }
    if parts {
        text.push(' ');
    }
}
