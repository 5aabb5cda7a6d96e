//! Reads an article paragraph by paragraph: which quotations are speech, and whose.

use super::cues::{self, End, Found};
use super::leads;
use super::lexicon::*;
use super::mentions::mentions;
use super::page::{Page, foreign};
use super::people::{Gender, Named, People};
use super::phrases::{Who, citizen};
use super::refer::{Talk, kin};
use super::shape::shape;
use super::spans::Raw;
use super::speech::{Place, certainty};
use super::subjects::adjective;
use super::words::{Item, Kind, row};
use super::{Cue, Span};

/// What is found out about a stretch between marks.
pub struct Part {
    pub span: Span,
    /// The first part of the quotation that it belongs to.
    pub group: usize,
    pub certainty: Option<u8>,
    pub speaker: Option<(usize, u8)>,
    pub cue: Option<Cue>,
}

pub struct Reader<'a> {
    pub lexicon: &'a Lexicon,
    pub people: People,
    pub parts: Vec<Part>,
    pub talk: Talk,
    /// Paragraphs that have words, up to here.
    pub order: usize,
}

impl Reader<'_> {
    pub fn paragraph(&mut self, number: usize, text: &str, raws: &[Raw]) {
        if text.trim().is_empty() {
            return;
        }
        let places: Vec<(usize, usize)> = raws.iter().map(|raw| (raw.start, raw.end)).collect();
        self.order += 1;
        let mut row = row(text, &places, self.lexicon);
        let mentions = mentions(&mut row, self.lexicon, &mut self.people, self.order);
        let shapes = raws.iter().map(|raw| shape(text.get(raw.start..raw.end).unwrap_or_default())).collect();
        let mut page = Page { number, order: self.order, row, mentions, shapes, spoken: None, since: None, subject: false, follows: None };
        let mut joined: Option<(usize, usize)> = None;
        for index in 0..page.row.items.len() {
            let item = page.row.at(index);
            let Kind::Quote(quote) = item.kind else {
                self.track(&mut page, index, &item);
                continue;
            };
            let Some(raw) = raws.get(quote) else { continue };
            let mut part = self.quotation(&mut page, index, quote, raw);
            if let Some((_, to)) = joined.filter(|(at, _)| *at == index)
                && let Some(first) = self.parts.get(to)
            {
                part.group = first.group;
                part.certainty = first.certainty;
                part.speaker = first.speaker;
            } else if raw.continues
                && let Some(first) = self.parts.len().checked_sub(1)
            {
                part.group = self.parts.get(first).map_or(first, |part| part.group);
            }
            joined = page.follows.and_then(|verb| page.interrupted(index, quote, verb)).map(|next| (next, self.parts.len()));
            if part.certainty.is_some() {
                if let Some((who, sure)) = part.speaker {
                    page.spoken = Some((who, sure));
                    self.talk.spoke(who, page.order);
                } else {
                    page.spoken = None;
                }
                page.since = None;
            }
            page.subject &= !page.stops(quote);
            self.parts.push(part);
        }
    }

    /// Keeps in mind who the sentences are about.
    fn track(&mut self, page: &mut Page, index: usize, item: &Item) {
        let before = page.row.at(index.wrapping_sub(1));
        match item.kind {
            Kind::Stop => page.subject = false,
            // 'A patient who asked to be called Jean said'.
            Kind::Word if before.is(Kind::Stop) && item.has(DET) && (index + 2..index + 4).any(|at| page.row.at(at).has(WHO)) => {
                self.talk.stranger = page.order;
                self.talk.kin = kin(page.row.words(&page.row.at(index + 1)));
                page.subject = true;
            }
            Kind::Word if !page.subject && item.has(TITLE) && before.has(DET) && page.row.at(index.wrapping_sub(2)).is(Kind::Stop) => {
                // 'Her sister nodded. “We did,” she said.'
                self.talk.stranger = page.order;
                self.talk.kin = kin(page.row.words(item));
                if let Some((who, 80..)) = self.talk.role(page.row.words(item), &self.people) {
                    self.talk.met(who, page.order);
                    page.since = Some(who);
                }
            }
            Kind::Name(number) if !page.subject && !item.has(OF) && !before.has(PREP) && !adjective(&page.row, index) => {
                let person = page.mentions.get(number).and_then(|mention| mention.who.filter(|_| !mention.body));
                if let Some((who, false)) = person
                    && self.people.get(who).is_some_and(|entry| entry.person || (entry.words.len() > 1 && !item.has(PLACE)))
                {
                    self.talk.met(who, page.order);
                    page.since = Some(who);
                    page.subject = self.people.get(who).is_some_and(|entry| entry.person);
                }
            }
            Kind::Word if !page.subject && (item.has(HE) || (item.has(SHE) && !item.has(DET))) => {
                page.subject = true;
                let gender = if item.has(HE) { Gender::Male } else { Gender::Female };
                if let Some((who, 80..)) = self.talk.pronoun(gender, &self.people, page.order) {
                    self.talk.subject = Some((who, page.order));
                    page.since = Some(who);
                }
            }
            _ => {}
        }
    }

    fn quotation(&mut self, page: &mut Page, index: usize, quote: usize, raw: &Raw) -> Part {
        let span = Span { paragraph: page.number, start: raw.start, end: raw.end };
        let group = self.parts.len();
        let mut part = Part { span, group, certainty: None, speaker: None, cue: None };
        let Some(shape) = page.shapes.get(quote).copied() else { return part };
        let lead = page.row.at(index.wrapping_sub(1));
        let next = page.row.at(index + 1);
        let starts = match lead.kind {
            Kind::Stop | Kind::Colon => true,
            Kind::Quote(number) => page.stops(number),
            _ => false,
        };
        let place = Place {
            starts,
            ends: next.is(Kind::Stop) || next.is_quote(),
            alone: page.row.items.len() == 1 || (index == 0 && next.is(Kind::Stop) && page.row.items.len() <= 2),
        };
        let after = cues::after(&page.row, index, shape.end, self.lexicon);
        let stops = |number: usize| page.stops(number);
        let before = if starts && !lead.is(Kind::Colon) { None } else { leads::before(&page.row, index, &stops, self.lexicon) };
        part.certainty = match (self.lexicon.tongue, raw.given) {
            (_, true) => Some(100),
            (Tongue::Other, _) => foreign(&shape, &page.row, index),
            _ => certainty(&page.row, index, &shape, &place, after.as_ref(), before.as_ref()),
        };
        if raw.continues || raw.goes_on {
            part.certainty = Some(part.certainty.unwrap_or(90).max(90));
        }
        page.follows = None;
        if part.certainty.is_none() {
            return part;
        }
        let strong = |found: &Found| if found.beside { found.sure } else { found.sure.saturating_sub(5) };
        // 'Hale asked, “Who pays?” Vogt replied, “We do.”': what stands after belongs to the next.
        let led = before.is_some_and(|found| found.beside && found.verb + 5 >= index) && shape.end != End::Comma;
        let best = match (after, before) {
            (Some(after), Some(before)) if led || strong(&before) > strong(&after) => Some(before),
            (Some(after), _) => Some(after),
            (None, before) => before,
        };
        match best {
            Some(found) => {
                page.follows = Some(found.verb).filter(|_| found.from > index && found.beside);
                part.speaker = self.resolve(page, &found);
                part.cue = page.cue(&found);
            }
            None if self.lexicon.tongue != Tongue::Other => part.speaker = self.context(page, index, starts),
            None => {}
        }
        part
    }

    fn resolve(&mut self, page: &Page, found: &Found) -> Option<(usize, u8)> {
        let (who, sure) = match found.who {
            Who::Name(number) => {
                let mention = page.mentions.get(number)?;
                let name = page.row.text.get(mention.start..mention.end)?;
                let printed = page.row.text.get(mention.printed..mention.end)?;
                let named = Named {
                    name,
                    printed,
                    role: None,
                    gender: mention.gender,
                    person: mention.person,
                    body: mention.body,
                    paragraph: page.order,
                };
                let (who, unsure) = mention.who.or_else(|| self.people.meet(&named, true))?;
                let common = mention.who.is_none() && mention.common;
                (
                    who,
                    if unsure {
                        60
                    } else if common {
                        70
                    } else {
                        97
                    },
                )
            }
            Who::He | Who::She => {
                let gender = if found.who == Who::He { Gender::Male } else { Gender::Female };
                let (who, sure) = self.talk.pronoun(gender, &self.people, page.order)?;
                if sure > 85 {
                    self.people.tell(who, gender);
                }
                (who, sure)
            }
            Who::Role(start, end) => {
                let (before, noun) = (page.row.text.get(..start)?, page.row.text.get(start..end)?);
                let known = ["he ", "er ", "ie ", "le ", "’"].iter().any(|end| before.ends_with(end));
                // 'The mother of five'.
                let parent = kin(noun) != Gender::Unknown && page.row.text.get(end..)?.starts_with(" of ");
                let role = self.talk.role(noun, &self.people);
                role.or_else(|| if known && (citizen(noun) || parent) { self.talk.same(&self.people, page.order) } else { None })?
            }
            Who::Same => self.talk.same(&self.people, page.order)?,
            Who::Nobody => return None,
        };
        Some((who, sure.min(found.sure)))
    }

    /// Whose a quotation is that nothing attributes.
    fn context(&self, page: &Page, index: usize, starts: bool) -> Option<(usize, u8)> {
        if let Some((who, sure)) = page.spoken {
            return match page.since {
                Some(since) if since != who => Some((since, 74)),
                _ => Some((who, sure.min(92))),
            };
        }
        if index > 0 {
            let (who, at) = self.talk.subject?;
            let sure = if self.talk.stranger == at || !self.people.get(who)?.person { 70 } else { 78 };
            return (at == page.order && starts).then_some((who, sure));
        }
        // '“That’s rich,” the senator …': whoever follows, if anybody.
        if page.shapes.first().is_some_and(|shape| shape.end == End::Comma) {
            return None;
        }
        let (who, at) = self.talk.last?;
        let fits = self.talk.subject.is_none_or(|(subject, paragraph)| subject == who || paragraph < at);
        (at + 1 == page.order).then_some((who, if fits && self.talk.alone(page.order) { 84 } else { 60 }))
    }
}
