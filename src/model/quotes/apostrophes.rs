//! Tells single quotation marks and apostrophes apart.

use super::marks::{Mark, is_letter};

/// Marks that are looked at before one is taken for an apostrophe.
const AHEAD: usize = 32;

/// Words that begin with an apostrophe.
const ELIDED: &str = " em n tis twas til till cause bout round cos im er ere nuff ave ello ad ";

/// Whether a single mark opens a quotation: room before it, no elision after it, and one that closes.
pub fn opens_single(mark: &Mark, following: &[Mark], text: &str) -> bool {
    if !mark.can_open() {
        return false;
    }
    let closed = following.iter().take(AHEAD).any(|next| candidate(mark, next, text));
    // It may go on in the next paragraph.
    let begins = || text.get(..mark.at).map(str::trim_end).is_some_and(|before| before.is_empty() || before.ends_with([':', ',']));
    (closed || (mark.c == '‘' && begins())) && !elides(mark, text)
}

/// Whether a single mark ends the quotation that `first` has opened.
pub fn closes_single(first: &Mark, mark: &Mark, following: &[Mark], text: &str) -> bool {
    if !candidate(first, mark, text) {
        return false;
    }
    // 'the players’ room,’ and 'goin’ home,’: a mark after s or n closes only where no surer one follows.
    if mark.before.is_some_and(|c| matches!(c, 's' | 'S' | 'n' | 'z' | 'x')) {
        for next in following.iter().take(AHEAD) {
            if matches!(next.c, '‘' | '\'' | '‚') && next.can_open() && !elides(next, text) {
                return true;
            }
            if candidate(first, next, text) {
                return !next.before.is_some_and(|c| matches!(c, '.' | ',' | '!' | '?' | '…'));
            }
        }
    }
    true
}

fn candidate(first: &Mark, mark: &Mark, text: &str) -> bool {
    let fits = match first.c {
        '‘' => mark.c == '’',
        '‚' => matches!(mark.c, '‘' | '’'),
        c => mark.c == c,
    };
    let apostrophe = || mark.before.is_some_and(is_letter) && mark.after.is_some_and(is_letter);
    let elided = || text.get(..mark.at).is_some_and(|before| before.ends_with("’n") || before.ends_with("'n") || before.ends_with("‘n"));
    fits && mark.can_close() && !apostrophe() && !(mark.before == Some('n') && elided())
}

/// ’90s, ’em, ’n’.
fn elides(mark: &Mark, text: &str) -> bool {
    let rest = text.get(mark.at + mark.c.len_utf8()..).unwrap_or_default();
    let end = rest.char_indices().take(7).find(|(_, c)| !is_letter(*c)).map_or(rest.len().min(7), |(at, _)| at);
    let word = rest.get(..end).unwrap_or_default();
    let years = word.len() == 3 && word.ends_with('s') && word.starts_with(|c: char| c.is_ascii_digit());
    years || (!word.is_empty() && is_one_of(word, ELIDED))
}

/// Whether a word stands in a list between spaces, whatever its capitals.
pub fn is_one_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|known| known.eq_ignore_ascii_case(word) && !known.is_empty())
}
