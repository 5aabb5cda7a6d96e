//! Finds the words beside a quotation that say whose it is: 'Hegseth said Tuesday', 'according to NATO'.

use super::lexicon::*;

use super::phrases::{Who, insertion, phrase, skip};
use super::words::{Kind, Row};

/// How the words of a quotation end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    Stop,
    Shout,
    Comma,
    Open,
}

/// A phrase that attributes, in items.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub who: Who,
    pub from: usize,
    pub to: usize,
    pub verb: usize,
    /// How sure it is, in percent.
    pub sure: u8,
    /// Directly beside the quotation.
    pub beside: bool,
}

/// Words of a cue that are shown after its verb.
pub const TAIL: usize = 10;

/// The phrase after a quotation.
pub fn after(row: &Row, quote: usize, end: End, lexicon: &Lexicon) -> Option<Found> {
    let mut at = quote + 1;
    let apart = matches!(row.at(at).kind, Kind::Comma | Kind::Dash);
    if apart {
        at += 1;
    }
    if let Some(found) = led(row, at, end == End::Comma, lexicon) {
        if end == End::Stop && !apart {
            // A sentence of its own: only a short one attributes.
            let stop = (found.verb + 1..found.verb + 8).find(|index| row.at(*index).is(Kind::Stop))?;
            let object = (found.verb + 1..stop).any(|index| row.at(index).has(FUNC) && !row.at(index).has(PREP | DET));
            return (!object).then_some(Found { sure: found.sure.min(82), ..found });
        }
        return Some(found);
    }
    if end == End::Stop {
        return None;
    }
    // '“… a disaster” for the region, Smith said.'
    for index in at..at + 30 {
        match row.at(index).kind {
            Kind::Stop | Kind::Quote(_) | Kind::Colon => return None,
            Kind::Comma => {
                if let Some(found) = led(row, index + 1, false, lexicon)
                    && (found.verb + 1..found.verb + 9).any(|index| matches!(row.at(index).kind, Kind::Stop))
                {
                    return Some(Found { sure: found.sure.min(90), beside: false, ..found });
                }
            }
            _ => {}
        }
    }
    None
}

/// A phrase that begins at `at`: subject and verb, or verb and subject, or 'according to'.
fn led(row: &Row, at: usize, comma: bool, lexicon: &Lexicon) -> Option<Found> {
    let german = lexicon.tongue == Tongue::German;
    // 'Nach Angaben der Stadt', 'de acuerdo con'.
    let at = at + usize::from(row.at(at).has(PREP) && row.at(at + 1).has(ACCORD));
    let item = row.at(at);
    if item.has(ACCORD) || (german && row.words(&item) == "so") {
        let next = if row.at(at + 1).has(PREP) { at + 2 } else { at + 1 };
        let (who, to) = phrase(row, next)?;
        return Some(found(who, at, to, at, 94));
    }
    if let Some(found) = inverted(row, at, lexicon) {
        return Some(found);
    }
    let start = if item.has(AUX) && german { at + 1 } else { at };
    let Some((who, mut next)) = phrase(row, start) else { return described(row, at) };
    next = skip(row, next);
    if row.at(next).has(PREP) && matches!(who, Who::Name(_)) {
        // 'Haruka Mori of the company Tsukiyo told'.
        let plain = |index: &usize| {
            let item = row.at(*index);
            !item.has(SAY | WHO | AND | ACCORD | HE | SHE) && (item.is_name() || item.is(Kind::Word))
        };
        let verb = next + (next..next + 8).take_while(plain).count();
        // 'Friends of the Valley director Tamsin Ojo said'.
        let other = row.at(verb - 1).is_name() && row.at(verb.saturating_sub(2)).has(TITLE);
        next = if row.at(verb).has(SAY) && !other { verb } else { next };
    }
    // 'The boy’s mother, Danielle Weber, said'.
    if row.at(next).is(Kind::Comma) && row.at(next.wrapping_sub(1)).is_name() && next > start + 2 && row.at(skip(row, next + 1)).has(SAY) {
        next = skip(row, next + 1);
    }
    if !row.at(next).has(SAY | WEAK)
        && let Some(after) = insertion(row, next)
    {
        next = skip(row, after);
    }
    let verb = row.at(next);
    // '“That’s rich,” Cruz thundered': after a comma within the marks a verb need not be listed.
    let other = comma && next == at + 1 && verb.end > verb.start + 4 && row.words(&verb).ends_with("ed") && !verb.has(FUNC | AUX);
    if !verb.is(Kind::Word) || !(verb.has(SAY | WEAK) || other) {
        return described(row, at);
    }
    Some(found(who, at, tail(row, next), next, if other { 84 } else { 97 }))
}

/// 'Friends of the Valley director Tamsin Ojo said': the name directly before the verb.
fn described(row: &Row, at: usize) -> Option<Found> {
    let verb = (at..at + 10).find(|index| row.at(*index).has(SAY) || !matches!(row.at(*index).kind, Kind::Word | Kind::Name(_)))?;
    let name = row.at(verb.wrapping_sub(1));
    let Kind::Name(number) = name.kind else { return None };
    let alone = verb >= at + 2 && row.at(verb).has(SAY) && row.at(verb).is(Kind::Word) && row.at(verb - 2).has(TITLE);
    (alone && !name.has(OF)).then(|| found(Who::Name(number), at, tail(row, verb), verb, 86))
}

/// A verb that no list has, known by where it stands: '«…», souffle un employé', '«…», bromeó', '„…“, polterte Maier'.
fn unlisted(row: &Row, at: usize, verb: usize, lexicon: &Lexicon) -> bool {
    let item = row.at(verb);
    let word = row.words(&item);
    let comma = matches!(row.at(at.wrapping_sub(1)).kind, Kind::Comma | Kind::Dash) && row.at(at.wrapping_sub(2)).is_quote();
    if !comma || word.len() < 4 || item.has(CAPITAL | FUNC | AUX | TITLE | ORG | NAMED | NOUN | FIGURE) {
        return false;
    }
    let next = row.at(verb + 1);
    let past = match lexicon.tongue {
        Tongue::Spanish => word.ends_with('ó'),
        Tongue::Portuguese => word.ends_with("ou") || word.ends_with("eu"),
        _ => false,
    };
    past || verb > at || next.is_name() || next.has(HE | SHE) || (next.has(DET) && !next.has(PREP))
}

/// 'said Pete Hegseth', 'a-t-il déclaré', 'dijo ayer la ministra'.
fn inverted(row: &Row, at: usize, lexicon: &Lexicon) -> Option<Found> {
    let english = lexicon.tongue == Tongue::English;
    let mut verb = if english { at } else { skip(row, at) };
    let mut pronoun = None;
    if verb > at && row.at(verb).has(HE | SHE) && !row.at(verb).has(DET) {
        pronoun = Some(if row.at(verb).has(HE) { Who::He } else { Who::She });
        verb = skip(row, verb + 1);
    }
    let item = row.at(verb);
    if !item.is(Kind::Word) || !(item.has(SAY) || (!english && unlisted(row, at, verb, lexicon))) {
        return None;
    }
    if let Some(who) = pronoun {
        return Some(found(who, at, tail(row, verb), verb, 97));
    }
    let mut next = verb + 1;
    if english {
        // 'Told the Mirror': whom, not who.
        if matches!(row.words(&item), "told" | "tells") {
            return None;
        }
        let (who, to) = phrase(row, next)?;
        // 'said the plan was': a clause, no subject.
        let clause = row.at(to).has(AUX | SAY) && !matches!(who, Who::Name(_));
        return (!clause && who != Who::Nobody).then(|| found(who, at, to, verb, 97));
    }
    for _ in 0..6 {
        let item = row.at(next);
        if item.has(PREP) && !item.has(DET) && !item.is_name() {
            next += 1;
            while row.at(next).has(DET) && row.at(next).is(Kind::Word) {
                next += 1;
            }
            if !matches!(row.at(next).kind, Kind::Word | Kind::Name(_)) {
                break;
            }
            next += 1;
        } else if item.has(DET) && row.at(next + 1).has(AUX | FUNC) && !row.at(next + 1).has(DET) {
            next += 2;
        } else if item.has(AUX | FUNC) && !item.has(DET | HE | SHE | THEY) {
            next += 1;
        } else {
            break;
        }
    }
    if let Some((who, to)) = phrase(row, next)
        && (who != Who::Nobody || !lexicon.tongue.drops_pronouns())
    {
        return Some(found(who, at, to, verb, if next > verb + 1 { 90 } else { 96 }));
    }
    lexicon.tongue.drops_pronouns().then(|| found(Who::Same, at, tail(row, verb), verb, 90))
}

/// The words after a verb that belong to the phrase: 'Tuesday', 'reporters in Brussels'.
fn tail(row: &Row, verb: usize) -> usize {
    let end = (verb + 1..verb + 1 + TAIL).find(|index| !matches!(row.at(*index).kind, Kind::Word | Kind::Name(_)));
    end.unwrap_or(verb + 1)
}

fn found(who: Who, from: usize, to: usize, verb: usize, sure: u8) -> Found {
    Found { who, from, to, verb, sure, beside: true }
}
