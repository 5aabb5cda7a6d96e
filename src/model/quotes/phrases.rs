//! Reads who a phrase means: a name, a pronoun, 'the minister'.

use super::lexicon::*;
use super::words::{Item, Kind, Row};

/// Whom the words beside a quotation mean, before anybody is looked up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Who {
    /// The number of a mention.
    Name(usize),
    He,
    She,
    /// The noun, in bytes: 'minister'.
    Role(usize, usize),
    /// The verb stands alone: its subject goes on.
    Same,
    Nobody,
}

/// Words that a noun phrase may have.
const LONG: usize = 12;

/// The phrase that begins at `at`, and what stands after it.
pub fn phrase(row: &Row, at: usize) -> Option<(Who, usize)> {
    let item = row.at(at);
    match item.kind {
        // 'One of them, Armin Thoma, said'.
        Kind::Word if item.has(THEY) && row.at(at + 1).has(PREP) => {
            let comma = (at + 2..at + 6).find(|index| row.at(*index).is(Kind::Comma));
            match comma.map(|comma| (comma, row.at(comma + 1).kind)) {
                Some((comma, Kind::Name(number))) => Some((Who::Name(number), comma + 2)),
                _ => Some((Who::Nobody, at + 1)),
            }
        }
        Kind::Name(_) => {
            // 'Verleger Armin Thoma', 'Bernstein’s Helena Strand': the last of them.
            let last = at + (at + 1..at + LONG).take_while(|index| row.at(*index).is_name()).count();
            match row.at(last).kind {
                Kind::Name(number) if !row.at(last).has(OF) => Some((Who::Name(number), last + 1)),
                _ => noun(row, last + 1),
            }
        }
        Kind::Word if item.has(HE) => Some((Who::He, at + 1)),
        Kind::Word if item.has(SHE) && !item.has(DET) => Some((Who::She, at + 1)),
        Kind::Word if item.has(THEY) => Some((Who::Nobody, at + 1)),
        Kind::Word if item.has(DET | TITLE) || !item.has(FUNC | AND | PREP | SAY | SAYING | AUX | WHO | WEAK | ACCORD) => noun(row, at),
        _ => None,
    }
}

/// 'The Czech', 'the Spaniard', 'the 22-year-old': somebody of whom the article has spoken.
pub fn citizen(word: &str) -> bool {
    // 'The mother-of-two'.
    let name = word.starts_with(|c: char| !c.is_ascii_lowercase());
    word.contains("-of-")
        || name
            && [
                "-year-old",
                "-Jährige",
                "-Politiker",
                "-Politikerin",
                "ian",
                "rican",
                "ench",
                "ese",
                "iard",
                "iton",
                "man",
                "woman",
                "zech",
                "wiss",
                "wede",
                "orean",
                "Turk",
                "Dane",
            ]
            .iter()
            .any(|end| word.ends_with(end))
}

fn noun(row: &Row, at: usize) -> Option<(Who, usize)> {
    let mut head: Option<Item> = None;
    let mut last: Option<Item> = None;
    let mut within = false;
    for index in at..at + LONG {
        let item = row.at(index);
        let before = row.at(index.wrapping_sub(1));
        match item.kind {
            Kind::Name(number) => {
                // 'The defense secretary Pete Hegseth', 'le ministre de l’Intérieur Jean Dupont'.
                if (before.has(TITLE) || (before.is_name() && within)) && index > at && head.is_some() {
                    return Some((Who::Name(number), index + 1));
                }
                if !within && head.is_none() {
                    // 'The World Health Organization (WHO) said'.
                    let next = row.at(index + 1);
                    let whole = before.has(DET) && (next.has(SAY | AUX | WHO | FUNC) || !next.is(Kind::Word));
                    // 'La consigliera Giulia Conti', 'said entomologist Emil Strand'.
                    let described = index > at && row.words(&item).contains(' ') && before.is(Kind::Word) && !before.has(FUNC);
                    if whole && row.words(&before).ends_with("he") && citizen(row.words(&item)) {
                        return Some((Who::Role(item.start, item.end), index + 1));
                    }
                    if (whole || described) && !item.has(OF) {
                        return Some((Who::Name(number), index + 1));
                    }
                    last = Some(item);
                }
            }
            Kind::Word if item.has(TITLE) => {
                if head.is_none() && !within {
                    head = Some(item);
                }
            }
            Kind::Word if item.has(SAY | WHO | WEAK | AND | HE | SHE) && !item.has(DET) && index > at => break,
            Kind::Word if item.has(AUX) && !item.has(DET | PREP) => break,
            Kind::Word if item.has(PREP) && last.is_some() => within = true,
            Kind::Word => {
                if !within && !item.has(FUNC) {
                    last = Some(item);
                }
            }
            // 'The hospice’s matron, Anna Weber.'
            Kind::Comma
                if row.at(index + 1).is_name()
                    && matches!(row.at(index + 2).kind, Kind::Stop | Kind::Comma)
                    && (at..index).any(|owner| row.at(owner).has(OF)) =>
            {
                return phrase(row, index + 1);
            }
            Kind::Comma if head.is_some() => {
                // 'The mayor of Lyon, Anna Weber'.
                if let Kind::Name(number) = row.at(index + 1).kind {
                    return Some((Who::Name(number), index + 2));
                }
                return ended(head, last, index);
            }
            _ => return ended(head, last, index),
        }
        if head.is_some() && last.is_none() {
            last = head;
        }
        if index + 1 == at + LONG {
            return ended(head, last, index + 1);
        }
    }
    let stop = (at..at + LONG).find(|index| {
        let item = row.at(*index);
        *index > at && (item.has(SAY | WHO | WEAK | AND | AUX | HE | SHE)) && !item.has(DET | PREP | TITLE)
    })?;
    ended(head, last, stop)
}

fn ended(head: Option<Item>, last: Option<Item>, next: usize) -> Option<(Who, usize)> {
    head.or(last).map(|item| (Who::Role(item.start, item.end), next))
}

/// Where the words go on after what stands between subject and verb: adverbs, 'has', a parenthesis.
pub fn skip(row: &Row, mut at: usize) -> usize {
    for _ in 0..5 {
        let item = row.at(at);
        if item.is(Kind::Word) && !item.has(SAY) && (item.has(AUX) || row.words(&item).ends_with("ly")) {
            at += 1;
        } else if item.is(Kind::Paren) {
            match (at + 1..at + 8).find(|index| row.at(*index).is(Kind::Paren)) {
                Some(close) => at = close + 1,
                None => return at,
            }
        } else {
            return at;
        }
    }
    at
}

/// Where the words go on after an insertion between commas: ', the mayor,', ', who lives there,'.
pub fn insertion(row: &Row, at: usize) -> Option<usize> {
    if row.at(at).has(WHO) {
        return (at..at + 16).find(|index| row.at(*index).is(Kind::Comma)).map(|comma| comma + 1);
    }
    let open = row.at(at).kind;
    if !matches!(open, Kind::Comma | Kind::Dash) {
        return None;
    }
    let mut close = None;
    for index in at + 1..at + 24 {
        let item = row.at(index);
        match item.kind {
            Kind::Stop | Kind::Colon => break,
            Kind::Quote(_) => break,
            kind if kind == open => {
                close = Some(index + 1);
                // The insertion ends where a verb of speech follows.
                if row.at(skip(row, index + 1)).has(SAY | WEAK) {
                    break;
                }
            }
            _ => {}
        }
    }
    close
}
