//! Whether words in quotation marks are speech, or a title, a nickname, a word as a word, irony.

use super::cues::{End, Found};
use super::lexicon::*;
use super::shape::Shape;
use super::words::{Kind, Row};

/// How a quotation stands in its sentence.
pub struct Place {
    /// A sentence may begin with it.
    pub starts: bool,
    /// Nothing follows in its sentence.
    pub ends: bool,
    /// The whole paragraph.
    pub alone: bool,
}

/// How sure it is that this is direct speech, in percent; nothing where it is not.
pub fn certainty(row: &Row, quote: usize, shape: &Shape, place: &Place, after: Option<&Found>, before: Option<&Found>) -> Option<u8> {
    let lead = row.at(quote.wrapping_sub(1));
    let second = row.at(quote.wrapping_sub(2));
    let beside = after.is_some_and(|after| after.beside);
    if !place.starts {
        let comma = lead.is(Kind::Comma);
        let named = if comma { second } else { lead };
        if named.has(NAMED) && named.is(Kind::Word) && (shape.upper || shape.words <= 3) && !called(row, quote, before) {
            return None;
        }
        // Ana “La Leona” Ruiz.
        if lead.is_name() && row.at(quote + 1).is_name() && shape.words <= 3 {
            return None;
        }
        let verb = before.is_some_and(|before| before.beside && before.verb + 6 >= quote);
        let introduced =
            lead.has(SAY | SAYING | WEAK | CALL) || (comma && verb) || matches!(row.words(&lead), "that" | "dass" | "que" | "che" | "as");
        if shape.title
            && !introduced
            && !(comma && beside && shape.words > 1 && shape.end == End::Comma && before.is_none() && second.has(AND))
        {
            return None;
        }
        // 'Er sprach von einem „Weckruf für alle“.'
        let called = before.is_some_and(|before| row.at(before.verb).has(CALL) && before.verb + 4 >= quote);
        if shape.upper && !introduced && !called && !comma && after.is_none() && shape.words < 6 {
            return None;
        }
    } else if shape.title && shape.words > 1 && !place.ends && !lead.is(Kind::Colon) && !beside {
        return None;
    }
    match (after, before) {
        (Some(after), _) if after.beside => Some(98),
        (_, Some(before)) if before.beside => Some(96),
        (_, Some(_)) => Some(90),
        (Some(_), _) => Some(88),
        _ if place.alone && (shape.words > 2 || shape.end != End::Open) => Some(88),
        _ if place.starts && (shape.upper || lead.is(Kind::Colon)) => {
            let sentence = matches!(shape.end, End::Stop | End::Shout) && (place.ends || shape.words > 2);
            let open = shape.words > 3 && (place.ends || shape.end == End::Comma);
            // '“That’s rich,” the senator …'
            let next = row.at(quote + 1);
            let goes_on = shape.end == End::Comma && shape.words > 1 && (next.is_name() || next.has(DET | HE | SHE));
            (sentence || open || goes_on).then_some(84)
        }
        _ => None,
    }
}

/// 'He called it “X”' is speech, 'a dog called “X”' is not.
fn called(row: &Row, quote: usize, before: Option<&Found>) -> bool {
    let lead = row.at(quote.wrapping_sub(1));
    let second = row.at(quote.wrapping_sub(2));
    lead.has(CALL) && (second.has(HE | SHE | THEY | WHO) || second.is_name()) && before.is_some()
}
