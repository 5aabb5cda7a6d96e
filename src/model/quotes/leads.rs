//! Finds the words before a quotation that say whose it is: 'He argued that', 'Hegseth’s call for', 'Anna Weber: “…”'.

use super::cues::{Found, TAIL};
use super::lexicon::*;
use super::phrases::{Who, phrase, skip};
use super::subjects::{BACK, first, subject};
use super::words::{Kind, Row};

/// The phrase before a quotation, in its sentence; `stops` tells which quotations end one.
pub fn before(row: &Row, quote: usize, stops: &dyn Fn(usize) -> bool, lexicon: &Lexicon) -> Option<Found> {
    let lead = Lead::of(row, quote, stops)?;
    lead.label().or_else(|| lead.owner()).or_else(|| match lead.verb() {
        Some(verb) => lead.said(verb, lexicon),
        None => lead.words_of().or_else(|| lead.view_of()).or_else(|| lead.noun()),
    })
}

/// A sentence as far as the quotation in it.
struct Lead<'a> {
    row: &'a Row<'a>,
    /// Its first item, and its last before the quotation.
    from: usize,
    last: usize,
    quote: usize,
    colon: bool,
    /// Whether a colon or a comma leads to the quotation.
    beside: bool,
}

impl<'a> Lead<'a> {
    fn of(row: &'a Row, quote: usize, stops: &dyn Fn(usize) -> bool) -> Option<Self> {
        let last = quote.checked_sub(1)?;
        let back = quote.saturating_sub(BACK);
        let ends = |index: &usize| match row.at(*index).kind {
            Kind::Stop => true,
            Kind::Quote(number) => stops(number),
            _ => false,
        };
        let from = (back..quote).rev().find(ends).map_or(back, |end| end + 1);
        let colon = row.at(last).is(Kind::Colon);
        (from <= last).then_some(Self { row, from, last, quote, colon, beside: colon || row.at(last).is(Kind::Comma) })
    }

    /// Its items from the quotation back.
    fn back(&self) -> impl Iterator<Item = usize> + use<> {
        (self.from..self.quote).rev()
    }

    /// Of the last few the one closest to the quotation that is a noun for what is said: 'call', 'statement'.
    fn noun_within(&self, few: usize) -> Option<usize> {
        self.back().take(few).find(|index| self.row.at(*index).has(NOUN) && self.row.at(*index).is(Kind::Word))
    }

    /// 'Opposition leader Helena Crossley: “…”'
    fn label(&self) -> Option<Found> {
        let Self { row, from, last, .. } = *self;
        let name = row.at(last.wrapping_sub(1));
        let Kind::Name(number) = name.kind else { return None };
        let plain = |index| !row.at(index).has(SAY | SAYING | PREP | ACCORD);
        let is_label = self.colon && last > from && !name.has(OF) && (from..last).all(plain);
        is_label.then_some(Found { who: Who::Name(number), from, to: last, verb: last - 1, sure: 94, beside: true })
    }

    /// 'Hegseth’s call for “…”'
    fn owner(&self) -> Option<Found> {
        let (row, noun) = (self.row, self.noun_within(4)?);
        let owner = (self.from..noun).rev().take(3).find(|index| row.at(*index).is_name() && row.at(*index).has(OF))?;
        let Kind::Name(number) = row.at(owner).kind else { return None };
        Some(Found { who: Who::Name(number), from: owner, to: noun + 1, verb: noun, sure: 88, beside: self.beside })
    }

    /// The verb of the sentence that is closest to the quotation.
    fn verb(&self) -> Option<usize> {
        let Self { row, last, beside, .. } = *self;
        self.back().find(|index| {
            let item = row.at(*index);
            let near = *index + 3 >= last;
            item.is(Kind::Word)
                && (item.has(SAY | SAYING | CALL | ACCORD)
                    && !(item.has(TITLE) || loose(row, *index) || (item.has(NOUN) && row.at(index.wrapping_sub(1)).has(DET | OF)))
                    || (item.has(WEAK) && near && (beside || *index == last)))
        })
    }

    /// 'In the words of Weber, “…”'
    fn words_of(&self) -> Option<Found> {
        let Self { row, quote, beside, .. } = *self;
        let noun = self.back().take(10).find(|index| row.at(*index).has(NOUN) && row.at(*index + 1).has(PREP))?;
        let (who, end) = phrase(row, noun + 2)?;
        (end + 1 >= quote && who != Who::Nobody).then(|| Found { who, from: noun, to: end.min(quote), verb: noun, sure: 90, beside })
    }

    /// 'Per il geologo Andrea Sala «…»'
    fn view_of(&self) -> Option<Found> {
        let Self { row, from, quote, .. } = *self;
        if !matches!(row.words(&row.at(from)), "Per" | "Pour" | "Para" | "Für" | "For") {
            return None;
        }
        let (who @ Who::Name(_), to) = phrase(row, from + 1)? else { return None };
        Some(Found { who, from, to: to.min(quote), verb: from, sure: 86, beside: false })
    }

    /// Whoever the sentence begins with, where a noun for what is said, or a colon, leads to the quotation.
    fn noun(&self) -> Option<Found> {
        let Self { row, from, last, colon, .. } = *self;
        let noun = self.noun_within(5);
        let verb = noun.or(colon.then_some(last))?;
        let (who, at, sure) = first(row, from, last)?;
        let to = if noun.is_some() { verb + 1 } else { last };
        Some(Found { who, from: at, to, verb: at.max(verb.min(last - 1)), sure: sure.min(84), beside: colon })
    }

    /// What a verb says of the quotation.
    fn said(&self, verb: usize, lexicon: &Lexicon) -> Option<Found> {
        let Self { row, from, last, quote, beside, .. } = *self;
        let item = row.at(verb);
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
        let to = if last > verb + TAIL { verb + 1 } else { last + usize::from(!beside) };
        let left = subject(row, from, verb);
        self.right(verb, left, to, lexicon).or_else(|| {
            let (who, at, sure) = left.unwrap_or((Who::Nobody, verb, 80));
            Some(Found { who, from: at, to: to.max(verb + 1), verb, sure, beside })
        })
    }

    /// A subject behind its verb, where the one before it, if there is one, is not sure enough.
    fn right(&self, verb: usize, left: Option<(Who, usize, u8)>, to: usize, lexicon: &Lexicon) -> Option<Found> {
        let Self { row, quote, beside, .. } = *self;
        if lexicon.tongue == Tongue::English {
            let (who, end) = phrase(row, verb + 1).filter(|(_, end)| left.is_none() && *end <= quote && beside)?;
            return Some(Found { who, from: verb, to: end, verb, sure: 88, beside });
        }
        if matches!(left, Some((_, _, 88..))) {
            return None;
        }
        // 'Am Dienstag sagte Merz: „…“'
        let next = skip(row, verb + 1);
        if next < quote
            && let Some((who, end)) = phrase(row, next)
            && !matches!(who, Who::Nobody)
            && end <= quote
        {
            return Some(Found { who, from: verb, to: end.max(to), verb, sure: 92, beside });
        }
        let same = left.is_none() && lexicon.tongue.drops_pronouns();
        same.then(|| Found { who: Who::Same, from: verb, to: to.max(verb + 1), verb, sure: 84, beside })
    }
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
