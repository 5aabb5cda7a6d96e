//! What is known of an article's quotations once they have been looked for: one text, which goes from one module to another.
//!
//! Two control characters part what is in it, records and their fields (ECMA-48's RS and US); neither stands in a text that
//! has gone through [`super::text::one_line`].

use super::citation::Work;
use super::date::Date;
use super::quote::{Occasion, Quote, Speaker};
use super::text::{figures, join};
use super::url::Url;

/// Between records.
const RECORD: char = '\u{1e}';
/// Between the fields of a record.
const FIELD: char = '\u{1f}';

/// A stretch of a paragraph, in UTF-16 code units, as a browser counts: paragraph, start, end.
pub type Span = [usize; 3];

/// One quotation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Its id, of its words alone.
    pub id: String,
    /// How many quotations of the same words stand before it.
    pub nth: usize,
    /// What comes behind the `#` of a link to it: the id, and a directive for browsers that find text themselves.
    pub fragment: String,
    /// The words, without the marks around them.
    pub words: String,
    /// Who said them, where that is sure.
    pub speaker: Option<String>,
    /// The speaker's office or profession, as the article has it.
    pub role: Option<String>,
    /// Where it is not sure, what the article says of it: “the minister said”.
    pub guess: Option<String>,
    /// Where it stands, its marks included.
    pub spans: Vec<Span>,
    /// Which of the quotations that the markup has it is.
    pub marked: Option<usize>,
}

/// One speaker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voice {
    /// The fullest spelling of the name.
    pub name: String,
    /// Office or profession.
    pub role: Option<String>,
    /// What comes behind the `#` of a link to this speaker in the index.
    pub fragment: String,
    /// Which quotations are this speaker's.
    pub quotes: Vec<usize>,
}

/// All quotations of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotations {
    /// In their order.
    pub list: Vec<Found>,
    /// Who is quoted, where an index of them says more than the text.
    pub voices: Vec<Voice>,
    /// The same for machines: JSON-LD, or nothing.
    pub json_ld: String,
}

impl Quotations {
    /// As one text.
    pub fn write(&self) -> String {
        let mut text = self.json_ld.clone();
        for found in &self.list {
            text.push(RECORD);
            let numbers = |number: &Option<usize>| number.map(figures).unwrap_or_default();
            let spans: Vec<usize> = found.spans.iter().flatten().copied().collect();
            text.push_str(&fields(&[
                "q",
                &found.id,
                &figures(found.nth),
                &found.fragment,
                &found.words,
                found.speaker.as_deref().unwrap_or_default(),
                found.role.as_deref().unwrap_or_default(),
                found.guess.as_deref().unwrap_or_default(),
                &list(&spans),
                &numbers(&found.marked),
            ]));
        }
        for voice in &self.voices {
            text.push(RECORD);
            text.push_str(&fields(&["v", &voice.name, voice.role.as_deref().unwrap_or_default(), &voice.fragment, &list(&voice.quotes)]));
        }
        text
    }

    /// What [`Self::write`] wrote.
    pub fn read(text: &str) -> Self {
        let mut records = text.split(RECORD);
        let mut quotations = Self { json_ld: records.next().unwrap_or_default().into(), ..Self::default() };
        for record in records {
            let mut fields = record.split(FIELD);
            let kind = fields.next();
            let mut next = || fields.next().unwrap_or_default();
            if kind == Some("v") {
                quotations.voices.push(Voice { name: next().into(), role: some(next()), fragment: next().into(), quotes: numbers(next()) });
                continue;
            }
            quotations.list.push(Found {
                id: next().into(),
                nth: next().parse().unwrap_or_default(),
                fragment: next().into(),
                words: next().into(),
                speaker: some(next()),
                role: some(next()),
                guess: some(next()),
                spans: spans(next()),
                marked: next().parse().ok(),
            });
        }
        quotations
    }
}

/// A quotation, and how many of the same words stand before it, as a record.
pub fn of_quote(quote: &Quote, nth: usize) -> String {
    let (speaker, occasion) = (quote.speaker.clone().unwrap_or_default(), quote.occasion.clone().unwrap_or_default());
    fields(&[
        &quote.text,
        &figures(nth),
        &speaker.name,
        speaker.role.as_deref().unwrap_or_default(),
        speaker.organisation.as_deref().unwrap_or_default(),
        occasion.event.as_deref().unwrap_or_default(),
        occasion.place.as_deref().unwrap_or_default(),
        occasion.date.as_ref().map(Date::as_str).unwrap_or_default(),
        quote.source.as_ref().map(Url::as_str).unwrap_or_default(),
    ])
}

/// What [`of_quote`] wrote.
pub fn to_quote(record: &str) -> (Quote, usize) {
    let mut fields = record.split(FIELD);
    let mut next = || fields.next().unwrap_or_default();
    let (text, nth) = (next().into(), next().parse().unwrap_or_default());
    let speaker = Speaker { name: next().into(), role: some(next()), organisation: some(next()), url: None };
    let occasion = Occasion { event: some(next()), place: some(next()), date: Date::parse(next()) };
    let speaker = Some(speaker).filter(|speaker| !speaker.name.is_empty());
    let occasion = Some(occasion).filter(|occasion| *occasion != Occasion::default());
    (Quote { text, speaker, occasion, source: Url::page(next()), ..Quote::default() }, nth)
}

/// An article, as far as a citation needs it, as a record.
pub fn of_work(work: &Work) -> String {
    let (url, published) = (work.url.as_ref().map(Url::as_str), work.published.as_ref().map(Date::as_str));
    let (lang, site) = (work.lang.as_deref(), work.site.as_deref());
    let mut texts = vec![work.headline.as_str()];
    texts.extend([url, lang, published, site].map(Option::unwrap_or_default));
    texts.extend(work.authors.iter().map(String::as_str));
    fields(&texts)
}

/// What [`of_work`] wrote.
pub fn to_work(record: &str) -> Work {
    let mut fields = record.split(FIELD);
    let mut next = || fields.next().unwrap_or_default();
    let (headline, url, lang) = (next().into(), Url::page(next()), some(next()));
    let (published, site) = (Date::parse(next()), some(next()));
    Work { headline, url, lang, published, site, authors: fields.map(str::to_string).collect() }
}

/// Texts as the fields of one record.
pub fn fields(texts: &[&str]) -> String {
    let mut record = String::new();
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            record.push(FIELD);
        }
        record.extend(text.chars().filter(|c| !matches!(*c, RECORD | FIELD)));
    }
    record
}

/// The fields of a record.
pub fn parted(record: &str) -> Vec<&str> {
    record.split(FIELD).collect()
}

/// Records as one text.
pub fn records(records: &[String]) -> String {
    records.join("\u{1e}")
}

/// The records of a text; of an empty one there are none.
pub fn each(text: &str) -> impl Iterator<Item = &str> {
    text.split(RECORD).filter(|record| !record.is_empty())
}

/// Numbers between spaces.
pub fn list(numbers: &[usize]) -> String {
    let mut text = String::new();
    for number in numbers {
        text.push_str(&join!(figures(*number), " "));
    }
    text
}

/// Numbers between spaces, by threes.
pub fn spans(text: &str) -> Vec<Span> {
    numbers(text).chunks_exact(3).filter_map(|three| three.try_into().ok()).collect()
}

fn numbers(text: &str) -> Vec<usize> {
    text.split(' ').filter_map(|number| number.parse().ok()).collect()
}

fn some(text: &str) -> Option<String> {
    Some(text).filter(|text| !text.is_empty()).map(str::to_string)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_as_it_was(
            words in "[^\u{1e}\u{1f}]{0,20}", speaker in proptest::option::of("[^\u{1e}\u{1f}]{1,9}"), nth in 0usize..9,
            span in proptest::array::uniform3(0usize..99_999), marked in proptest::option::of(0usize..9), json_ld in "[a-z{}]{0,9}",
        ) {
            let found = Found { words, speaker: speaker.clone(), nth, spans: vec![span, [0, 1, 2]], marked, ..Found::default() };
            let voice = Voice { name: "N".into(), role: speaker, fragment: "lede-by-n".into(), quotes: vec![0, 7] };
            let quotations = Quotations { list: vec![found.clone(), found], voices: vec![voice], json_ld };
            prop_assert_eq!(Quotations::read(&quotations.write()), quotations);
        }

        #[test]
        fn whatever_comes_is_read_without_a_panic(text in "[qv0-9 \u{1e}\u{1f}]{0,60}") {
            Quotations::read(&text);
        }
    }

    #[test]
    fn a_quotation_and_its_article_come_over_whole() {
        let quote = Quote {
            text: "“So be it”".into(),
            speaker: Some(Speaker { name: "A. Bee".into(), role: Some("Chair".into()), organisation: Some("The Hive".into()), url: None }),
            occasion: Some(Occasion { event: Some("Swarm".into()), place: None, date: Date::parse("2025-02-12") }),
            source: Url::page("https://n.example/tape"),
            ..Quote::default()
        };
        assert_eq!(to_quote(&of_quote(&quote, 3)), (quote, 3));
        assert_eq!(to_quote(&of_quote(&Quote::default(), 0)), (Quote::default(), 0));
        let work = Work {
            headline: "H".into(),
            url: Url::page("https://n.example/a"),
            lang: None,
            published: Date::parse("2025-02-13"),
            site: Some("The News".into()),
            authors: vec!["A".into(), "B".into()],
        };
        assert_eq!(to_work(&of_work(&work)), work);
        assert_eq!(to_work(&of_work(&Work::default())), Work::default());
    }

    #[test]
    fn a_field_cannot_break_out_of_its_record() {
        let found = Found { words: "a\u{1e}q\u{1f}b".into(), ..Found::default() };
        let read = Quotations::read(&Quotations { list: vec![found], ..Quotations::default() }.write());
        assert_eq!(read.list.len(), 1);
        assert_eq!(read.list[0].words, "aqb");
    }
}
