//! What the words of a quotation look like: a sentence, a part of one, a title.

use super::cues::End;
use super::marks::is_letter;
use super::words::is_capital;

const MARKS: [char; 16] = ['״', '“', '”', '„', '‘', '’', '‚', '«', '»', '‹', '›', '"', '\'', '「', '」', '』'];

#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub end: End,
    /// Begins as sentences do.
    pub upper: bool,
    /// Its words, up to 12.
    pub words: usize,
    /// Every longer word has a capital, as in titles.
    pub title: bool,
}

/// The words of a part, without the marks around it.
pub fn inner(text: &str) -> &str {
    let opens = ['״', '“', '”', '„', '«', '»', '‹', '›', '"', '‘', '\'', '‚', '「', '『'];
    let text = text.trim();
    let Some(inner) = text.strip_prefix(opens) else { return text };
    inner.strip_suffix(opens).or_else(|| inner.strip_suffix(['’', '」', '』'])).unwrap_or(inner).trim()
}

pub fn shape(text: &str) -> Shape {
    let inner = inner(text);
    let bare = inner.trim_end_matches(|c: char| MARKS.contains(&c) || c.is_whitespace() || c == ')');
    let end = match bare.chars().next_back() {
        Some('.' | '…' | '。') => End::Stop,
        Some('!' | '?' | '！' | '？') => End::Shout,
        Some(',' | '，' | ';' | '—' | '–') => End::Comma,
        _ => End::Open,
    };
    let first = inner.chars().take(12).find(|c| is_letter(*c));
    let upper = first.is_some_and(|c| is_capital(c) || c.is_ascii_digit() || c > '\u{2e80}');
    let mut words = 0;
    let mut title = upper;
    for word in inner.split_whitespace().take(12) {
        words += 1;
        let word = word.trim_start_matches(|c| !is_letter(c));
        let capital = word.chars().next().is_none_or(|c| is_capital(c) || c.is_ascii_digit());
        title &= capital || word.chars().count() < 4;
    }
    Shape { end, upper, words, title: title && words < 10 }
}
