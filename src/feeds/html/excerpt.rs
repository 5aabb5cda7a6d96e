//! Excerpts without the tails that systems add: marks of a cut, and words that lead on.

use super::meaning::has_class;
use super::tree::{Id, Tree};
use super::words::{last_of, some, words};

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

/// What may stand after such words.
const AFTER: [char; 10] = ['→', '»', '›', '>', '➔', '…', '.', ':', ' ', ')'];
/// Bytes at the end of an excerpt in which such words are looked for.
const LONGEST: usize = 300;
/// Tails of one excerpt.
const MOST: usize = 4;

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
    for _ in 0..MOST {
        text = text.trim_end();
        let before = text.len();
        for mark in ["[…]", "[...]", "(…)", "(...)", "[ … ]"] {
            text = text.strip_suffix(mark).unwrap_or(text);
        }
        text = without_lead(text);
        if text.len() == before {
            break;
        }
    }
    some(text.trim_end().to_string())
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
    let text = text.trim_start_matches(['[', '(', '→', '»', ' ', '…']);
    let begins = |lead: &str| text.as_bytes().get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead.as_bytes()));
    LEADS.iter().any(|lead| begins(lead.trim_start_matches('(')))
}

/// A text without the words at its end that lead on, and the title that they may lead to, where a sentence ends before
/// them, or a mark of a cut does.
fn without_lead(text: &str) -> &str {
    let from = text.floor_char_boundary(text.len().saturating_sub(LONGEST));
    let end = text.get(from..).unwrap_or_default();
    for lead in LEADS {
        let Some(at) = last_of(end, lead) else { continue };
        let after = end.get(at + lead.len()..).unwrap_or_default().trim_start();
        let before = text.get(..from + at).unwrap_or_default().trim_end();
        let last = after.starts_with(['"', '“', '„', '«', '‘']) || after.trim_end_matches(|c| AFTER.contains(&c)).is_empty();
        if last && (before.is_empty() || before.ends_with(['.', '!', '?', '…', ']', ')', '”', '"', '»', '。'])) {
            return before;
        }
    }
    text
}
