//! Compares spellings: of names, and of the nouns for an office.

use super::apostrophes::is_one_of;
use super::lexicon::{hash, same};
use super::people::{Entry, Named};

/// Words for one office.
pub const ALIKE: &[&str] = &[
    "spokesman spokeswoman spokesperson",
    "coach manager boss",
    "allenatore tecnico ct allenatrice",
    "entrenador técnico seleccionador entrenadora técnica",
    "treinador técnico treinadora técnica",
    "entraîneur technicien sélectionneur coach",
    "trainer coach",
    "chairman chairwoman chair",
    "lawyer attorney barrister solicitor",
    "mp lawmaker legislator",
    "prosecutor attorney",
    "author writer novelist",
    "chef boss",
];

/// Whether a word of a role is the noun, or one for the same office, or ends with it: 'Wirtschaftsministerin'.
pub fn alike(one: &str, noun: &str, group: &str) -> bool {
    if one.len() > noun.len() && noun.len() > 5 {
        let end = one.get(one.len() - noun.len()..);
        return end.is_some_and(|end| same(end, noun)) || (!group.is_empty() && is_one_of(one, group));
    }
    same(one, noun) || (!group.is_empty() && is_one_of(one, group))
}

/// A bit for each word.
pub fn sketch(words: &[u32]) -> u64 {
    words.iter().fold(0, |sketch, word| sketch | 1 << (word % 64))
}

/// How well a name fits somebody known: 0 is not at all.
pub fn fit(words: &[u32], named: &Named, entry: &Entry) -> u8 {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return 0 };
    let own = entry.words.as_slice();
    if own == words {
        return 9;
    }
    // 'Lee' may be a given name and here a surname.
    let bare = words.len() == 1 && named.printed.len() == named.name.len() && own.len() > 1;
    if !(bare || named.gender.fits(entry.gender)) || (named.person && entry.body) || (named.body && entry.person) {
        return 0;
    }
    if words.len() == 1 {
        return match own.iter().position(|word| word == last) {
            Some(at) if at + 1 == own.len() => 7,
            Some(0) if entry.body => 6,
            Some(_) if entry.body => 0,
            // 'Dame Harriet', but not 'Mr. Harriet'.
            Some(0) if named.printed.len() > named.name.len() && !named.printed.starts_with(['S', 'D']) => 0,
            Some(_) => 5,
            None if entry.aliases.contains(last) => 6,
            None => 0,
        };
    }
    if named.body || entry.body {
        return 0;
    }
    let junior = |words: &[u32]| words.last().is_some_and(|word| [hash("Jr"), hash("Sr"), hash("II"), hash("III")].contains(word));
    if junior(words) != junior(own) {
        return 0;
    }
    if own.len() == 1 {
        return if own.first() == Some(last) { 6 } else { 0 };
    }
    let within = |short: &[u32], long: &[u32]| {
        let mut rest = long.iter();
        short.iter().all(|word| rest.any(|other| other == word))
    };
    if own.last() == Some(last) && (own.first() == Some(first) || within(words, own) || within(own, words)) {
        return 8;
    }
    u8::from(within(words, own) || within(own, words)) * 6
}
