//! A paragraph while it is read: its row of words, and what its quotations have in common.

use super::cues::{End, Found};
use super::lexicon::*;
use super::mentions::Mention;
use super::shape::Shape;
use super::words::{Kind, Row};
use super::{Cue, Span};

/// A paragraph while it is read.
pub struct Page<'a> {
    pub number: usize,
    /// Its number among those that have words.
    pub order: usize,
    pub row: Row<'a>,
    pub mentions: Vec<Mention>,
    pub shapes: Vec<Shape>,
    /// Speaker of the last quotation in this paragraph.
    pub spoken: Option<(usize, u8)>,
    /// Whether somebody else has become the subject since.
    pub since: Option<usize>,
    /// Whether the present sentence has its subject.
    pub subject: bool,
    /// The verb of what attributes the last quotation directly after it.
    pub follows: Option<usize>,
}

impl Page<'_> {
    /// Whether a sentence ends with a quotation.
    pub fn stops(&self, quote: usize) -> bool {
        self.shapes.get(quote).is_some_and(|shape| matches!(shape.end, End::Stop | End::Shout))
    }

    /// The quotation that goes on after '..., he said,'.
    pub fn interrupted(&self, index: usize, quote: usize, verb: usize) -> Option<usize> {
        let next = (index + 2..index + 32).find(|at| self.row.at(*at).is_quote())?;
        let Kind::Quote(number) = self.row.at(next).kind else { return None };
        if self.shapes.get(quote)?.end == End::Stop || (index + 1..next).any(|at| matches!(self.row.at(at).kind, Kind::Stop | Kind::Colon))
        {
            return None;
        }
        let (lead, second) = (self.row.at(next - 1), self.row.at(next - 2));
        let lower = !self.shapes.get(number)?.upper;
        let goes_on = match lead.kind {
            Kind::Comma | Kind::Dash => !(second.has(SAYING) || (verb + 2 < next && second.has(SAY))),
            Kind::Name(_) | Kind::Word => lower && next <= verb + 3 && !lead.has(FUNC),
            _ => false,
        };
        goes_on.then_some(next)
    }

    pub fn cue(&self, found: &Found) -> Option<Cue> {
        let (from, to) = (self.row.at(found.from), self.row.at(found.to.checked_sub(1)?));
        let verb = self.row.at(found.verb);
        let span = |start, end| Span { paragraph: self.number, start, end };
        (from.start < to.end && verb.start < verb.end)
            .then(|| Cue { span: span(from.start, to.end.max(verb.end)), verb: span(verb.start, verb.end) })
    }
}

/// In a language without a list of verbs: what has the length of a sentence.
pub fn foreign(shape: &Shape, row: &Row, index: usize) -> Option<u8> {
    let item = row.at(index);
    let letters = row.words(&item).chars().take(12).count();
    let colon = row.at(index.wrapping_sub(1)).is(Kind::Colon);
    let long = shape.words > 3 || (shape.words == 1 && letters > 8 && row.words(&item).chars().nth(1).is_some_and(|c| c > '\u{2e80}'));
    (colon || long || matches!(shape.end, End::Stop | End::Shout)).then_some(80)
}
