//! Finds the words before a quotation that say whose it is: 'He argued that', 'Hegseth’s call for', 'Anna Weber: “…”'.

use super::cues::{Found, TAIL};
use super::lexicon::*;
use super::phrases::{Who, phrase, skip};
use super::subjects::{BACK, first, subject};
use super::words::{Kind, Row};

/// The phrase before a quotation, in its sentence; `stops` tells which quotations end one.
pub fn before(row: &Row, quote: usize, stops: &dyn Fn(usize) -> bool, lexicon: &Lexicon) -> Option<Found> {
    let lead = quote.checked_sub(1)?;
    let mut from = quote.saturating_sub(BACK);
    for index in (from..quote).rev() {
        let item = row.at(index);
        let ends = match item.kind {
            Kind::Stop => true,
            Kind::Quote(number) => stops(number),
            _ => false,
        };
        if ends {
            from = index + 1;
            break;
        }
    }
    if from > lead {
        return None;
    }
    let colon = row.at(lead).is(Kind::Colon);
    let beside = colon || row.at(lead).is(Kind::Comma);
    if colon
        && lead > from
        && let Kind::Name(number) = row.at(lead - 1).kind
        && !row.at(lead - 1).has(OF)
        && !(from..lead).any(|index| row.at(index).has(SAY | SAYING | PREP | ACCORD))
    {
        // 'Opposition leader Helena Crossley: “…”'
        return Some(Found { who: Who::Name(number), from, to: lead, verb: lead - 1, sure: 94, beside: true });
    }
    let verb = (from..quote).rev().find(|index| {
        let item = row.at(*index);
        let near = *index + 3 >= lead;
        item.is(Kind::Word)
            && (item.has(SAY | SAYING | CALL | ACCORD)
                && !(item.has(TITLE) || loose(row, *index) || (item.has(NOUN) && row.at(index.wrapping_sub(1)).has(DET | OF)))
                || (item.has(WEAK) && near && (beside || *index == lead)))
    });
    if let Some(noun) = (from..quote).rev().take(4).find(|index| row.at(*index).has(NOUN) && row.at(*index).is(Kind::Word))
        && let Some(owner) = (from..noun).rev().take(3).find(|index| row.at(*index).is_name() && row.at(*index).has(OF))
        && let Kind::Name(number) = row.at(owner).kind
    {
        return Some(Found { who: Who::Name(number), from: owner, to: noun + 1, verb: noun, sure: 88, beside });
    }
    // 'In the words of Weber, “…”'
    if verb.is_none()
        && let Some(noun) = (from..quote).rev().take(10).find(|index| row.at(*index).has(NOUN) && row.at(*index + 1).has(PREP))
        && let Some((who, end)) = phrase(row, noun + 2)
        && end + 1 >= quote
        && who != Who::Nobody
    {
        return Some(Found { who, from: noun, to: end.min(quote), verb: noun, sure: 90, beside });
    }
    // 'Per il geologo Andrea Sala «…»'
    if verb.is_none()
        && matches!(row.words(&row.at(from)), "Per" | "Pour" | "Para" | "Für" | "For")
        && let Some((who @ Who::Name(_), to)) = phrase(row, from + 1)
    {
        return Some(Found { who, from, to: to.min(quote), verb: from, sure: 86, beside: false });
    }
    let Some(verb) = verb else {
        let noun = (from..quote).rev().take(5).find(|index| row.at(*index).has(NOUN) && row.at(*index).is(Kind::Word));
        let verb = noun.or(colon.then_some(lead))?;
        let (who, at, sure) = first(row, from, lead)?;
        return Some(Found {
            who,
            from: at,
            to: if noun.is_some() { verb + 1 } else { lead },
            verb: at.max(verb.min(lead - 1)),
            sure: sure.min(84),
            beside: colon,
        });
    };
    let item = row.at(verb);
    let to = if lead > verb + TAIL { verb + 1 } else { lead + usize::from(!beside) };
    if item.has(ACCORD) {
        let next = if row.at(verb + 1).has(PREP) { verb + 2 } else { verb + 1 };
        let (who, end) = phrase(row, next)?;
        return Some(Found { who, from: verb, to: end.min(quote), verb, sure: 94, beside });
    }
    // 'was described by Smith as'.
    if item.has(CALL | SAY)
        && matches!(row.words(&row.at(verb + 1)), "by" | "von" | "par" | "por" | "da")
        && let Some((who, end)) = phrase(row, verb + 2)
    {
        return Some(Found { who, from: verb, to: end.min(quote), verb, sure: 92, beside });
    }
    let left = subject(row, from, verb);
    if lexicon.tongue != Tongue::English && !matches!(left, Some((_, _, 88..))) {
        // 'Am Dienstag sagte Merz: „…“'
        let next = skip(row, verb + 1);
        if next < quote
            && let Some((who, end)) = phrase(row, next)
            && !matches!(who, Who::Nobody)
            && end <= quote
        {
            return Some(Found { who, from: verb, to: end.max(to), verb, sure: 92, beside });
        }
        if left.is_none() && lexicon.tongue.drops_pronouns() {
            return Some(Found { who: Who::Same, from: verb, to: to.max(verb + 1), verb, sure: 84, beside });
        }
    }
    if left.is_none()
        && lexicon.tongue == Tongue::English
        && let Some((who, end)) = phrase(row, verb + 1)
        && end <= quote
        && beside
    {
        return Some(Found { who, from: verb, to: end, verb, sure: 88, beside });
    }
    let (who, at, sure) = left.unwrap_or((Who::Nobody, verb, 80));
    Some(Found { who, from: at, to: to.max(verb + 1), verb, sure, beside })
}

/// 'Acuerdo' and 'acordo' without 'de'.
fn loose(row: &Row, at: usize) -> bool {
    // 'Dismissed the reports as'.
    let noun = matches!(row.words(&row.at(at.wrapping_sub(1))), "the" | "The" | "its" | "his" | "their" | "these" | "those");
    if noun {
        return !row.at(at).has(SAYING);
    }
    matches!(row.words(&row.at(at)), "acuerdo" | "acordo") && !same(row.words(&row.at(at.wrapping_sub(1))), "de")
}
