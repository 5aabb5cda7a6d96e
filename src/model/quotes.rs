//! Finds the direct quotations of an article in its words, and who said them, as far as the page says so.

mod apostrophes;
mod cues;
mod english;
mod german;
mod leads;
mod lexicon;
mod marks;
mod mentions;
mod names;
mod page;
mod people;
mod phrases;
mod reader;
mod refer;
mod roles;
mod romance;
mod shape;
mod spans;
mod speech;
mod spelling;
mod subjects;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod words;

pub use self::lexicon::Lexicon;
pub use self::marks::may_open;
use self::people::{Gender, Named, People};
use self::reader::{Part, Reader};
use self::refer::Talk;
use self::spans::Raw;

/// A stretch of a paragraph, in bytes, with its quotation marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Which paragraph.
    pub paragraph: usize,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// The page's own words that say who speaks: "Hegseth said Tuesday".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cue {
    /// All of them.
    pub span: Span,
    /// The verb among them.
    pub verb: Span,
}

/// A quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its parts in order, with their marks: several where "he said" interrupts a sentence, or where it runs over paragraphs.
    pub spans: Vec<Span>,
    /// The words, without the marks around them; parts of one sentence joined by a space, paragraphs by a line feed.
    pub text: String,
    /// Who said it, in [`Findings::people`], and how sure that is, in percent.
    pub speaker: Option<(usize, u8)>,
    /// The page's own words that say so.
    pub cue: Option<Cue>,
    /// How sure it is that this is direct speech, in percent.
    pub confidence: u8,
}

/// Somebody who is quoted.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The fullest spelling.
    pub name: String,
    /// As printed before or after the name: "U.S. Defense Secretary".
    pub role: Option<String>,
    /// Every spelling met.
    pub names: Vec<String>,
}

/// What an article quotes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// In the order of the article.
    pub quotes: Vec<Found>,
    /// Who is quoted.
    pub people: Vec<Person>,
}

/// What the publisher's markup says; it always wins: nothing found overlaps it, its speakers are people of the article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marked {
    /// Its parts, in order.
    pub spans: Vec<Span>,
    /// Who said it, where the markup says so.
    pub speaker: Option<String>,
}

/// From which a speaker is a fact; below, only the page's own words are shown. Chosen by measuring (docs/quotes.md).
pub const SURE: u8 = 75;

impl Found {
    /// The speaker, where that is a fact.
    pub fn known(&self) -> Option<usize> {
        self.speaker.filter(|(_, sure)| *sure >= SURE).map(|(who, _)| who)
    }
}

/// The quotations of an article in a language (BCP 47), and who said them.
pub fn find(paragraphs: &[&str], lang: &str, marked: &[Marked]) -> Findings {
    let lexicon = Lexicon::new(lang);
    let mut search = Search::new(paragraphs, &lexicon, marked);
    while search.read_on() {}
    search.findings()
}

/// The same, paragraph by paragraph, for who has something else to do in between.
pub struct Search<'a> {
    paragraphs: &'a [&'a str],
    marked: &'a [Marked],
    speakers: Vec<Option<usize>>,
    raws: Vec<Raw>,
    reader: Reader<'a>,
    /// The next paragraph.
    next: usize,
}

impl<'a> Search<'a> {
    /// Of an article in the lexicon's language.
    pub fn new(paragraphs: &'a [&'a str], lexicon: &'a Lexicon, marked: &'a [Marked]) -> Self {
        let mut people = People::default();
        let speakers = marked.iter().map(|mark| mark.speaker.as_deref().and_then(|name| meet(&mut people, name))).collect();
        let raws = spans::raws(paragraphs, marked);
        let reader = Reader { lexicon, people, parts: Vec::with_capacity(raws.len()), talk: Talk::default(), order: 0 };
        Self { paragraphs, marked, speakers, raws, reader, next: 0 }
    }

    /// Reads one paragraph more; false where there is none.
    pub fn read_on(&mut self) -> bool {
        let Some(text) = self.paragraphs.get(self.next) else { return false };
        // Each stretch between marks has become a part.
        let rest = self.raws.get(self.reader.parts.len()..).unwrap_or_default();
        let here = rest.iter().take_while(|raw| raw.paragraph == self.next).count();
        self.reader.paragraph(self.next, text, rest.get(..here).unwrap_or_default());
        self.next += 1;
        true
    }

    /// What was found in what has been read.
    pub fn findings(mut self) -> Findings {
        let mut first: Vec<Option<usize>> = vec![None; self.marked.len()];
        for (index, (raw, part)) in self.raws.iter().zip(&mut self.reader.parts).enumerate() {
            if raw.given
                && let Some(first) = first.get_mut(raw.marked)
            {
                part.group = *first.get_or_insert(index);
                part.speaker = self.speakers.get(raw.marked).copied().flatten().map(|who| (who, 100)).or(part.speaker);
            }
        }
        assemble(self.paragraphs, self.reader.parts, self.reader.people)
    }
}

fn meet(people: &mut People, name: &str) -> Option<usize> {
    let named = Named { name, printed: name, role: None, gender: Gender::Unknown, person: true, body: false, paragraph: 0 };
    people.meet(&named, true).map(|(who, _)| who)
}

/// Makes quotations of their parts, and keeps of the people those who speak.
fn assemble(paragraphs: &[&str], parts: Vec<Part>, people: People) -> Findings {
    let mut quotes: Vec<Found> = Vec::new();
    // For each part, the quotation that it has become.
    let mut made: Vec<Option<usize>> = Vec::with_capacity(parts.len());
    for (index, part) in parts.into_iter().enumerate() {
        let text = paragraphs.get(part.span.paragraph).and_then(|text| text.get(part.span.start..part.span.end)).unwrap_or_default();
        let text = shape::inner(text);
        let whole = if part.group < index { made.get(part.group).copied().flatten() } else { None };
        if let Some(whole) = whole
            && let Some(found) = quotes.get_mut(whole)
        {
            let same = found.spans.last().is_some_and(|last| last.paragraph == part.span.paragraph);
            found.text.push(if same { ' ' } else { '\n' });
            found.text.push_str(text);
            found.spans.push(part.span);
            let surer = part.speaker.is_some_and(|(_, sure)| found.speaker.is_none_or(|(_, other)| sure > other));
            if surer || found.cue.is_none() {
                found.cue = part.cue.or(found.cue);
            }
            if surer {
                found.speaker = part.speaker;
            }
            made.push(Some(whole));
            continue;
        }
        made.push(part.certainty.map(|_| quotes.len()));
        if let Some(confidence) = part.certainty {
            quotes.push(Found { spans: vec![part.span], text: text.to_string(), speaker: part.speaker, cue: part.cue, confidence });
        }
    }
    let mut numbers: Vec<Option<usize>> = vec![None; people.entries.len()];
    let mut kept = Vec::new();
    for found in &mut quotes {
        if let Some((who, _)) = &mut found.speaker
            && let Some(number) = numbers.get_mut(*who)
        {
            *who = *number.get_or_insert_with(|| {
                kept.push(*who);
                kept.len() - 1
            });
        }
    }
    let mut all: Vec<Option<Person>> = people.publish().into_iter().map(Some).collect();
    let people = kept.into_iter().filter_map(|who| all.get_mut(who).and_then(Option::take)).collect();
    Findings { quotes, people }
}
