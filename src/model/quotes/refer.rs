//! Whom 'he', 'she' and 'the minister' mean, and how sure that is.

use super::apostrophes::is_one_of;
use super::people::{Entry, Gender, People};

/// Who has spoken, and who is spoken of, up to here.
#[derive(Default)]
pub struct Talk {
    /// The last speaker, and the paragraph.
    pub last: Option<(usize, usize)>,
    /// The one who spoke before the last, if another.
    pub other: Option<(usize, usize)>,
    /// The subject of the last sentence that had a name for it, and the paragraph.
    pub subject: Option<(usize, usize)>,
    /// The last paragraph that has somebody without a name for a subject, and nobody with one after.
    pub stranger: usize,
    /// Whether that one is a 'he' or a 'she'.
    pub kin: Gender,
}

/// What a noun tells: 'her husband'.
pub fn kin(noun: &str) -> Gender {
    if is_one_of(noun, "husband father brother son grandfather uncle man boy") {
        Gender::Male
    } else if is_one_of(noun, "wife mother sister daughter grandmother aunt woman girl widow") {
        Gender::Female
    } else {
        Gender::Unknown
    }
}

impl Talk {
    pub fn spoke(&mut self, who: usize, paragraph: usize) {
        if let Some((last, _)) = self.last
            && last != who
        {
            self.other = self.last;
        }
        self.last = Some((who, paragraph));
    }

    /// Somebody named is what a sentence is about.
    pub fn met(&mut self, who: usize, paragraph: usize) {
        self.subject = Some((who, paragraph));
        self.stranger = 0;
    }

    /// The subject that a verb without one has, or 'the Spaniard'.
    pub fn same(&self, people: &People, paragraph: usize) -> Option<(usize, u8)> {
        let here = self.subject.filter(|(_, at)| *at == paragraph);
        let last = self.last.filter(|(_, at)| *at + 1 >= paragraph);
        let sure = |who: usize, sure: u8| if people.get(who).is_some_and(|entry| entry.person) { sure } else { sure.min(76) };
        Some(match (here, last) {
            (Some((here, _)), Some((last, _))) => (here, if here == last { 92 } else { sure(here, 80) }),
            (Some((here, _)), None) => (here, sure(here, 86)),
            (None, Some((last, _))) => (last, 86),
            (None, None) => self.subject.filter(|(_, at)| *at + 1 >= paragraph).map(|(who, _)| (who, sure(who, 80)))?,
        })
    }

    /// Whether only the last speaker has spoken of late.
    pub fn alone(&self, paragraph: usize) -> bool {
        self.other.is_none_or(|(_, other)| other + 3 < paragraph)
    }

    /// 'He' or 'she' in a paragraph, and how sure, in percent.
    pub fn pronoun(&self, gender: Gender, people: &People, paragraph: usize) -> Option<(usize, u8)> {
        let (who, sure) = self.likely(gender, people, paragraph)?;
        let other = self.stranger == paragraph && self.kin.fits(gender);
        let stranger = other || people.get(who).is_some_and(|entry| !entry.person);
        let rival = other || self.last.is_some_and(|(last, at)| last != who && at + 1 >= paragraph && people.gender(last) == gender);
        Some((who, if stranger { sure.min(if rival { 70 } else { 78 }) } else { sure }))
    }

    fn likely(&self, gender: Gender, people: &People, paragraph: usize) -> Option<(usize, u8)> {
        let fits = |who: &usize| people.get(*who).is_some_and(|entry| !entry.body && entry.gender.fits(gender));
        let known = |who: usize| people.gender(who) == gender;
        let here = self.subject.filter(|(who, at)| *at == paragraph && fits(who)).map(|(who, _)| who);
        let last = self.last.filter(|(who, _)| fits(who));
        let later = |last: usize, at: usize| self.subject.is_some_and(|(who, since)| who != last && since >= at && fits(&who));
        // Others of that sex who are named nearby.
        let near = |entry: &Entry, but: usize, paragraphs: usize| {
            entry.person
                && entry.gender == gender
                && entry.paragraph + paragraphs >= paragraph
                && people.get(but).is_some_and(|one| one.name != entry.name)
        };
        let rivals = |but: usize, paragraphs: usize| people.entries.iter().filter(|entry| near(entry, but, paragraphs)).count();
        let doubt = |who: usize, sure: u8, paragraphs: usize| {
            let rivals = rivals(who, paragraphs);
            if rivals == 0 {
                sure
            } else if known(who) {
                sure - 6
            } else {
                sure - 24
            }
        };
        match (here, last) {
            (Some(here), Some((last, _))) if here == last => Some((here, doubt(here, 95, 0).max(if known(here) { 90 } else { 0 }))),
            (Some(here), None) => Some((here, doubt(here, 90, 0))),
            (Some(here), Some(_)) => Some((here, if known(here) { 86 } else { doubt(here, 84, 0) })),
            // Somebody else was the subject since.
            (None, Some((last, at))) if later(last, at) => self.subject.map(|(who, _)| (who, if known(who) { 80 } else { 70 })),
            (None, Some((last, at))) if at + 1 >= paragraph => Some((last, doubt(last, 90, 0))),
            (None, Some((last, at))) => {
                let still = self.subject.is_some_and(|(who, at)| who == last && at + 1 >= paragraph);
                Some((
                    last,
                    doubt(
                        last,
                        if still {
                            90
                        } else if at + 3 >= paragraph {
                            84
                        } else {
                            72
                        },
                        1,
                    ),
                ))
            }
            (None, None) => {
                let subject = self.subject.filter(|(who, at)| *at + 2 >= paragraph && fits(who)).map(|(who, _)| (who, doubt(who, 84, 1)));
                subject.or_else(|| only(people, |entry| entry.person && entry.gender == gender).map(|who| (who, 78)))
            }
        }
    }

    /// 'The minister': the only one with that role, or the last.
    pub fn role(&self, noun: &str, people: &People) -> Option<(usize, u8)> {
        let (found, count) = people.with_role(noun);
        let found = found?;
        if count == 1 {
            return Some((found, 88));
        }
        let latest = self.last.is_some_and(|(last, _)| last == found) || self.subject.is_some_and(|(subject, _)| subject == found);
        Some((found, if latest && count == 2 { 76 } else { 60 }))
    }
}

/// The one entry that is so; nothing where there are more.
fn only(people: &People, so: impl Fn(&Entry) -> bool) -> Option<usize> {
    let mut found = people.entries.iter().enumerate().filter(|(_, entry)| so(entry)).map(|(index, _)| index);
    let first = found.next();
    if found.next().is_some() { None } else { first }
}
