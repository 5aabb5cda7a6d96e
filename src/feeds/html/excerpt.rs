//! Excerpts without the tails that systems add: marks of a cut, and words that lead on.

use super::meaning::has_class;
use super::tree::{Id, Tree};
use super::words::{some, words};

/// What leads on, as its words begin, in small letters of ASCII.
const LEADS: [&str; 26] = [
    "read more",
    "continue reading",
    "keep reading",
    "read on",
    "read the rest",
    "read the full",
    "learn more",
    "find out more",
    "(more",
    "weiterlesen",
    "mehr lesen",
    "mehr erfahren",
    "lire la suite",
    "lire plus",
    "en savoir plus",
    "leer más",
    "seguir leyendo",
    "continuar leyendo",
    "leggi tutto",
    "continua a leggere",
    "lees meer",
    "lees verder",
    "leia mais",
    "ler mais",
    "czytaj dalej",
    "läs mer",
];

/// What stands around such words.
const ARROWS: [char; 12] = ['→', '»', '›', '>', '➔', '⟶', '↗', '…', '.', ':', '"', '”'];

/// The plain text of an excerpt; nothing where nothing is left.
pub fn excerpt(tree: &Tree) -> Option<String> {
    let whole = words(tree, Tree::ROOT);
    let mut text = whole.as_str();
    if let Some(link) = last_link(tree, Tree::ROOT) {
        let lead = words(tree, link);
        let made = has_class(tree, link, "more-link") || has_class(tree, link, "read-more");
        if !lead.is_empty() && (made || leads(&lead)) {
            text = text.strip_suffix(lead.as_str()).unwrap_or(text);
        }
    }
    loop {
        let before = text.len();
        text = text.trim_end();
        for mark in ["[…]", "[...]", "(…)", "(...)", "[ … ]"] {
            text = text.strip_suffix(mark).unwrap_or(text);
        }
        text = without_lead(text);
        if text.len() == before {
            return some(text.to_string());
        }
    }
}

fn last_link(tree: &Tree, id: Id) -> Option<Id> {
    let mut last = None;
    for child in tree.children(id) {
        let own = Some(child).filter(|child| tree.tag(*child) == "a");
        last = last_link(tree, child).or(own).or(last);
    }
    last
}

fn leads(text: &str) -> bool {
    let text = text.trim_start_matches(['[', '(', '→', '»', ' ', '…']).to_ascii_lowercase();
    LEADS.iter().any(|lead| text.starts_with(lead.trim_start_matches('(')))
}

/// A text without the words at its end that lead on, where a sentence ends before them, or a mark of a cut does.
fn without_lead(text: &str) -> &str {
    let bare = text.trim_end_matches(|c| ARROWS.contains(&c) || c == ' ');
    for lead in LEADS {
        let Some((before, last)) = bare.len().checked_sub(lead.len()).and_then(|at| bare.split_at_checked(at)) else { continue };
        let before = before.trim_end();
        let ends = before.is_empty() || before.ends_with(['.', '!', '?', '…', ']', ')', '”', '"', '»', '。']);
        if ends && last.eq_ignore_ascii_case(lead) {
            return before;
        }
    }
    text
}
