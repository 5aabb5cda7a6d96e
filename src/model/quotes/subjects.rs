//! Finds the subject of a verb that stands before a quotation, by looking back from it.

use super::lexicon::*;
use super::phrases::Who;
use super::words::{Kind, Row};

/// Words that are looked back over.
pub const BACK: usize = 48;

/// Who does what the verb at `verb` says, the first item of that phrase, and how sure it is, in percent.
pub fn subject(row: &Row, from: usize, verb: usize) -> Option<(Who, usize, u8)> {
    let participle = !row.at(verb).has(SAY) && (row.at(verb).has(SAYING) || row.words(&row.at(verb)).ends_with("ing"));
    if !participle && let Some(near) = near(row, from, verb) {
        return Some(near);
    }
    // 'He said it was bad, adding': the subject of the verb before.
    if participle
        && !row.at(verb.wrapping_sub(1)).has(PREP)
        && let Some(other) = (from..verb).rev().find(|index| row.at(*index).has(SAY))
        && let Some((who, at, sure)) = near(row, from, other)
    {
        return Some((who, at, sure.min(88)));
    }
    // 'Asks him to apologise for calling': not the subject's own words.
    let distant = participle && matches!(row.words(&row.at(verb.wrapping_sub(1))), "for" | "of" | "from" | "to");
    first(row, from, verb).map(|(who, at, sure)| (who, at, if distant { sure.min(62) } else { sure }))
}

/// The phrase directly before the verb.
fn near(row: &Row, from: usize, verb: usize) -> Option<(Who, usize, u8)> {
    let mut at = verb.checked_sub(1)?;
    for _ in 0..5 {
        let item = row.at(at);
        if at > from && item.is(Kind::Word) && (item.has(AUX) || row.words(&item).ends_with("ly")) && !item.has(DET | PREP | HE | SHE) {
            at = at.checked_sub(1)?;
        } else if at > from && item.is(Kind::Paren) {
            let open = (from..at).rev().take(8).find(|index| row.at(*index).is(Kind::Paren))?;
            at = open.checked_sub(1)?;
        } else {
            break;
        }
    }
    if at < from {
        return None;
    }
    let item = row.at(at);
    match item.kind {
        Kind::Name(number) if !item.has(OF) => {
            let before = row.at(at.wrapping_sub(1));
            // 'A ministra da Justiça'.
            let of = before.has(DET) && matches!(row.words(&before), "da" | "do" | "dos" | "del" | "della" | "du" | "des" | "der");
            if at > from && (before.has(PREP) || of) {
                return Some(headed(row, from, at).unwrap_or((Who::Name(number), at, if of { 94 } else { 84 })));
            }
            Some((Who::Name(number), at, 94))
        }
        Kind::Word if item.has(HE) => Some((Who::He, at, 94)),
        Kind::Word if item.has(SHE) && !item.has(DET) => Some((Who::She, at, 94)),
        Kind::Word if item.has(WHO) => antecedent(row, from, at),
        Kind::Word if item.has(THEY) => Some((Who::Nobody, at, 90)),
        Kind::Comma | Kind::Dash => apposed(row, from, at),
        Kind::Word if item.has(AND | FUNC | PREP | SAY | SAYING | AUX) => None,
        Kind::Word => {
            if let Some(found) = headed(row, from, at) {
                return Some(found);
            }
            Some((Who::Role(item.start, item.end), at, 80))
        }
        _ => None,
    }
}

/// The noun that a phrase ending at `end` is about: 'the minister of health', 'Smith of Arsenal'.
fn headed(row: &Row, from: usize, end: usize) -> Option<(Who, usize, u8)> {
    let mut title = None;
    for at in (from.max(end.saturating_sub(9))..=end).rev() {
        let item = row.at(at);
        match item.kind {
            Kind::Name(number) if at < end && row.at(at + 1).has(PREP) && !item.has(OF) => return Some((Who::Name(number), at, 88)),
            Kind::Name(_) => {}
            Kind::Word if item.has(TITLE) => title = Some((Who::Role(item.start, item.end), at, 90)),
            Kind::Word if item.has(DET) && title.is_some() => return title.map(|(who, _, sure)| (who, at, sure)),
            Kind::Word if item.has(SAY | SAYING | WHO | AND | HE | SHE | THEY) && !item.has(NOUN) => break,
            Kind::Word => {}
            _ => break,
        }
    }
    title
}

/// The one before 'who'.
fn antecedent(row: &Row, from: usize, who: usize) -> Option<(Who, usize, u8)> {
    let mut at = who.checked_sub(1)?;
    if row.at(at).is(Kind::Comma) {
        at = at.checked_sub(1)?;
    }
    if at < from {
        return None;
    }
    let item = row.at(at);
    match item.kind {
        Kind::Name(_) if item.has(PLACE | ORG) && row.at(at.wrapping_sub(1)).has(PREP) => {
            headed(row, from, at).or(Some((Who::Nobody, at, 60)))
        }
        Kind::Name(number) if !item.has(OF) => Some((Who::Name(number), at, 90)),
        Kind::Word => apposed(row, from, who.checked_sub(1)?).or(Some((Who::Role(item.start, item.end), at, 80))),
        _ => None,
    }
}

/// The name that an insertion ending at the comma `close` belongs to.
fn apposed(row: &Row, from: usize, close: usize) -> Option<(Who, usize, u8)> {
    // 'The mayor of Lyon, Anna Weber, said'.
    let last = close.checked_sub(1)?;
    if let Kind::Name(number) = row.at(last).kind
        && last >= from
        && !row.at(last).has(OF)
        && !row.at(last.wrapping_sub(1)).has(PREP | DET | OF)
        && (!row.at(last.wrapping_sub(2)).is_name() || row.at(last.wrapping_sub(3)).has(PREP | DET))
    {
        return Some((Who::Name(number), last, 90));
    }
    for at in (from.max(close.saturating_sub(24))..close).rev() {
        let item = row.at(at);
        if item.is(Kind::Stop) {
            return None;
        }
        let next = row.at(at + 1);
        // 'Hugh Lee, of the British Antarctic Survey, who': not the Survey.
        let before = row.at(at.wrapping_sub(1));
        let governed = before.has(PREP) || (before.has(DET) && row.at(at.wrapping_sub(2)).has(PREP));
        if at + 1 < close && matches!(next.kind, Kind::Comma | Kind::Dash) && !governed {
            match item.kind {
                Kind::Name(number) if !item.has(OF) => return Some((Who::Name(number), at, 90)),
                Kind::Word if item.has(TITLE) => return Some((Who::Role(item.start, item.end), at, 84)),
                _ => {}
            }
        }
    }
    None
}

/// 'A Western diplomat', 'the Harvard study': a name that describes the noun after it.
pub fn adjective(row: &Row, at: usize) -> bool {
    let next = row.at(at + 1);
    // 'Council leader John Cottrell', 'Israeli government spokesman Eitan Shalev'.
    let plain = |index: &usize| row.at(*index).is(Kind::Word) && !row.at(*index).has(CAPITAL | FUNC | AUX | SAY | WEAK | SAYING | CALL);
    let office = (at + 1..at + 4).take_while(plain).find(|index| row.at(*index).has(TITLE));
    if office.is_some_and(|office| row.at(office + 1).is_name()) {
        return true;
    }
    row.at(at.wrapping_sub(1)).has(DET)
        && next.is(Kind::Word)
        && !next.has(CAPITAL | FUNC | AUX | SAY | SAYING | CALL | WEAK | WHO | AND | PREP)
        && !row.words(&next).ends_with("ed")
}

/// The first subject of the sentence; less sure where others stand between it and the verb.
pub fn first(row: &Row, from: usize, to: usize) -> Option<(Who, usize, u8)> {
    let mut found: Option<(Who, usize, u8)> = None;
    for at in from..to {
        let item = row.at(at);
        let before = if at > from { row.at(at - 1).bits } else { 0 };
        let who = match item.kind {
            Kind::Name(number) if !item.has(OF) && before & PREP == 0 && !adjective(row, at) => Some(Who::Name(number)),
            Kind::Word if item.has(HE) => Some(Who::He),
            Kind::Word if item.has(SHE) && !item.has(DET) => Some(Who::She),
            Kind::Word if item.has(TITLE) && before & PREP == 0 && found.is_none() && !row.at(at + 1).is_name() => {
                Some(Who::Role(item.start, item.end))
            }
            _ => None,
        };
        let Some(who) = who else { continue };
        match &mut found {
            None => found = Some((who, at, 86)),
            Some((Who::Role(..), _, sure)) if matches!(who, Who::Name(_)) && row.at(at - 1).is(Kind::Comma) => {
                let sure = *sure;
                found = Some((who, at, sure));
            }
            Some((_, _, sure)) if matches!(who, Who::Name(_)) && *sure > 76 => *sure -= 5,
            Some(_) => {}
        }
    }
    found
}
