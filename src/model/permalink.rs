//! Links to one quotation that outlast edits of the article: an id made of its words alone, found again when they change.

mod directive;
mod sketch;

use super::fold::fold;
use super::text::{figures, join};
use super::url::{Url, percent_encode};

/// What the hash of a link to a quotation begins with.
pub const PREFIX: &str = "lede-q-";

/// Crockford's base 32: no letter that is taken for another, and no words by accident.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters for the exact words: 30 bits, so that of an article's quotations no two meet.
const EXACT: usize = 6;
/// Characters without the number of the repetition.
const LENGTH: usize = EXACT + sketch::LENGTH;
/// Figures of that number at most.
const MOST_FIGURES: usize = 6;

/// The id of a quotation by its words; `nth` tells apart those of the same words in one article, from 0. Case, accents,
/// marks, space and punctuation do not count. Scripts cannot read the text directive of an address, so the id itself holds
/// what finds an edited quotation again: a hash of the words, a sketch of them, the number where there is one.
pub fn id(words: &str, nth: usize) -> String {
    let folded = fold(words);
    let mut id = String::with_capacity(LENGTH);
    push(hash(folded.bytes()), EXACT, &mut id);
    sketch::push(&folded, &mut id);
    if nth > 0 {
        id.push_str(&figures(nth));
    }
    id
}

/// The ids of an article's quotations, in their order; repetitions are numbered.
pub fn ids(words: &[&str]) -> Vec<String> {
    let mut ids: Vec<String> = words.iter().map(|words| id(words, 0)).collect();
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_by(|one, other| ids.get(*one).cmp(&ids.get(*other)));
    let (mut before, mut nth) = (String::new(), 0);
    for at in order {
        let Some(id) = ids.get_mut(at) else { continue };
        nth = if *id == before { nth + 1 } else { 0 };
        before.clone_from(id);
        if nth > 0 {
            id.push_str(&figures(nth));
        }
    }
    ids
}

/// How many quotations of the same words stand before the one of this id.
pub fn nth(id: &str) -> usize {
    id.get(LENGTH..).and_then(|figures| figures.parse().ok()).unwrap_or_default()
}

/// The fragment of an address that leads to a quotation, whose lines are its parts: `lede-q-ID:~:text=START,END`. Browsers
/// that know text fragments (WICG) mark the words even where Lede does not run.
pub fn fragment(words: &str, nth: usize) -> String {
    let parts: Vec<&str> = words.split('\n').collect();
    fragment_to(&id(words, nth), &parts)
}

/// The same by the id of a quotation whose parts stand apart in the page: START is of the first, END of the last.
pub fn fragment_to(id: &str, parts: &[&str]) -> String {
    join!(PREFIX, id, directive::of(parts))
}

/// The fragment of an address that leads to a speaker in an article's index, as an address has it: `lede-by-%D0%B8…`.
pub fn of_voice(name: &str) -> String {
    let words: Vec<String> = name.split(|c: char| !c.is_alphanumeric()).map(fold).filter(|word| !word.is_empty()).collect();
    join!("lede-by-", percent_encode(&words.join("-"), |byte| byte.is_ascii()))
}

/// The address of a quotation in a page; a fragment that the page's address has is replaced.
pub fn link(page: &Url, words: &str, nth: usize) -> Url {
    page.with_fragment(&fragment(words, nth))
}

/// The id in a location's hash, with or without `#` and with what is left of the directive; decoded or not.
pub fn target(hash: &str) -> Option<&str> {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    let hash = hash.strip_prefix(PREFIX).or_else(|| hash.strip_prefix("lede%2Dq%2D")).or_else(|| hash.strip_prefix("lede%2dq%2d"))?;
    let end = hash.bytes().take(LENGTH + MOST_FIGURES + 1).take_while(u8::is_ascii_alphanumeric).count();
    let (id, rest) = hash.split_at_checked(end)?;
    let ends = rest.is_empty() || [":~:", "%3A~%3A", "%3a~%3a"].iter().any(|directive| rest.starts_with(directive));
    (ends && is_id(id)).then_some(id)
}

fn is_id(id: &str) -> bool {
    id.split_at_checked(LENGTH).is_some_and(|(words, nth)| {
        let number = nth.len() <= MOST_FIGURES && nth.bytes().all(|figure| figure.is_ascii_digit()) && !nth.starts_with('0');
        number && words.bytes().all(|letter| ALPHABET.contains(&letter))
    })
}

/// What an id leads to among the quotations of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The quotation with these words.
    Same(usize),
    /// The one that its words have most likely become.
    Changed(usize),
    /// None: it was taken out, or changed beyond recognition.
    Gone,
}

/// Finds a quotation by its id among those of an article: the same words, else those that are most alike.
pub fn find(id: &str, ids: &[String]) -> Match {
    let Some((words, _)) = id.split_at_checked(LENGTH).filter(|_| is_id(id)) else { return Match::Gone };
    if let Some(at) = ids.iter().position(|other| other == id) {
        return Match::Same(at);
    }
    // Of several with the same words one was taken out: the last that is left is nearest.
    if let Some(at) = ids.iter().rposition(|other| other.starts_with(words)) {
        return Match::Same(at);
    }
    let mut best = (sketch::ALIKE, None);
    for (at, other) in ids.iter().enumerate() {
        let alike = sketch::alike(sketch_of(id), sketch_of(other));
        if alike > best.0 || (alike == best.0 && best.1.is_none()) {
            best = (alike, Some(at));
        }
    }
    best.1.map_or(Match::Gone, Match::Changed)
}

fn sketch_of(id: &str) -> &[u8] {
    id.as_bytes().get(EXACT..LENGTH).unwrap_or_default()
}

/// As many characters of five bits each as asked for.
fn push(mut bits: u64, characters: usize, id: &mut String) {
    for _ in 0..characters {
        id.extend(ALPHABET.get(bits as usize & 31).map(|letter| char::from(*letter)));
        bits >>= 5;
    }
}

/// FNV-1a, and a last stir (MurmurHash3), so that every bit depends on every letter.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
    hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
