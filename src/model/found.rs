//! The quotations of an article: found in its text, cited, and what is known of them then.
//!
//! It comes once an article that may have quotations is drawn, so that finding them costs no reader the first sight.

mod lines;

use std::pin::Pin;

use self::lines::Line;
use super::citation::{Style, Work, write};
use super::quote::{Quote, Speaker};
use super::quotes::{self, Findings, Lexicon, Marked, Search};
use super::share::Network;
use super::text::one_line;
use super::url::Url;
use super::{permalink, quotation, speakers};

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

/// What the markup says of a quotation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Its speaker; no name is none.
    pub speaker: Option<Speaker>,
    /// Its words.
    pub words: String,
}

/// One quotation in each form that it can be copied in, and its addresses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cited {
    /// Its own address; nothing where the article has none.
    pub link: Option<Url>,
    /// Its address at each network, where it has one of its own.
    pub networks: Vec<(Network, String)>,
    /// Its words in each style.
    pub texts: Vec<(Style, String)>,
}

/// A text to look through.
pub struct Text {
    /// Its paragraphs, a line each.
    pub text: String,
    /// Its language (BCP 47).
    pub lang: String,
    /// The quotations of the markup, in the order of the text.
    pub marked: Vec<Mark>,
    /// The article that it is of.
    pub work: Work,
    /// Whether others are looked for, too.
    pub all: bool,
}

/// Gives way between two pieces of work, where it is time to.
pub type Rest = fn() -> Pin<Box<dyn Future<Output = ()>>>;
/// [`find`].
pub type Find = fn(Text, Rest) -> Pin<Box<dyn Future<Output = Quotations>>>;

/// The quotations of a text, by and by, so that a page goes on while a long one is read.
pub fn find(text: Text, rest: Rest) -> Pin<Box<dyn Future<Output = Quotations>>> {
    Box::pin(async move {
        let Text { text, lang, marked, work, all } = text;
        rest().await;
        let lines: Vec<Line> = text.split('\n').map(Line::of).collect();
        let paragraphs: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        let marks: Vec<Marking> = marked.iter().map(|mark| marking(mark, &lines)).collect();
        let speaker = |mark: &Marking| mark.speaker.as_ref().map(|speaker| speaker.name.clone());
        let given: Vec<Marked> = marks.iter().map(|mark| Marked { spans: mark.spans.clone(), speaker: speaker(mark) }).collect();
        let lexicon = Lexicon::new(&lang);
        let mut search = Search::new(&paragraphs, &lexicon, &given);
        while search.read_on() {
            rest().await;
        }
        let mut list = listed(&search.findings(), &lines, &marks);
        if !all {
            list.retain(|found| found.marked.is_some());
        }
        number(&mut list);
        rest().await;
        let voices = voices(&list);
        rest().await;
        Quotations { voices, json_ld: described(&list, &work).unwrap_or_default(), list }
    })
}

/// One quotation in each form: its words in their marks, how many of the same words stand before it, its article; `day` is today,
/// `2025-02-12`.
pub fn cite(quote: &Quote, quoted: &str, nth: usize, work: &Work, day: &str) -> Cited {
    let link = work.url.as_ref().map(|page| permalink::link(page, quote.words(), nth));
    let speaker = quote.speaker.as_ref().map(|speaker| speaker.name.as_str());
    let share = |network: Network| Some((network, network.href_of_quote(link.as_ref()?, quote.words(), speaker, &work.headline)));
    let address = link.as_ref().map(Url::as_str).unwrap_or_default();
    Cited {
        networks: Network::ALL.into_iter().filter_map(share).collect(),
        texts: Style::ALL.into_iter().map(|style| (style, write(style, quote, quoted, work, address, day))).collect(),
        link,
    }
}

/// The markup's word, by the bytes of what is read.
struct Marking {
    spans: Vec<quotes::Span>,
    speaker: Option<Speaker>,
    words: String,
}

fn marking(mark: &Mark, lines: &[Line]) -> Marking {
    let span = |[paragraph, start, end]: &Span| {
        let line = lines.get(*paragraph)?;
        Some(quotes::Span { paragraph: *paragraph, start: line.byte(*start), end: line.byte(*end) })
    };
    let named = |speaker: &Speaker| {
        let role = speaker.role.as_deref().map(one_line).filter(|role| !role.is_empty());
        Some(Speaker { name: one_line(&speaker.name), role, ..Speaker::default() }).filter(|speaker| !speaker.name.is_empty())
    };
    Marking {
        spans: mark.spans.iter().filter_map(span).collect(),
        speaker: mark.speaker.as_ref().and_then(named),
        words: one_line(&mark.words),
    }
}

fn listed(findings: &Findings, lines: &[Line], marks: &[Marking]) -> Vec<Found> {
    let place = |span: &quotes::Span| (span.paragraph, span.start);
    let mut mark = 0;
    let mut list = Vec::new();
    for quote in &findings.quotes {
        // Both are in the order of the text.
        let first = quote.spans.first().map(place);
        while marks.get(mark).is_some_and(|mark| mark.spans.first().map(place) < first) {
            mark += 1;
        }
        let marked = marks.get(mark).filter(|mark| mark.spans.first().map(place) == first);
        let person = quote.known().and_then(|person| findings.people.get(person));
        let own = marked.and_then(|mark| mark.speaker.as_ref());
        let words = marked.map(|mark| mark.words.clone()).filter(|words| !words.is_empty());
        list.push(Found {
            words: words.unwrap_or_else(|| Quote { text: quote.text.clone(), ..Quote::default() }.words().to_string()),
            speaker: own.map(|own| own.name.clone()).or_else(|| person.map(|person| person.name.clone())),
            role: own.and_then(|own| own.role.clone()).or_else(|| person.and_then(|person| person.role.clone())),
            guess: quote.cue.as_ref().filter(|_| own.is_none() && person.is_none()).and_then(|cue| said(&cue.span, lines)),
            spans: quote.spans.iter().filter_map(|span| in_page(span, lines)).collect(),
            marked: marked.map(|_| mark),
            ..Found::default()
        });
    }
    list
}

fn said(span: &quotes::Span, lines: &[Line]) -> Option<String> {
    lines.get(span.paragraph)?.text.get(span.start..span.end).map(one_line)
}

fn in_page(span: &quotes::Span, lines: &[Line]) -> Option<Span> {
    let line = lines.get(span.paragraph)?;
    Some([span.paragraph, line.in_page(span.start), line.in_page(span.end)])
}

/// Gives each its id; of the same words each has its number.
fn number(list: &mut [Found]) {
    let words: Vec<&str> = list.iter().map(|found| found.words.as_str()).collect();
    let ids = permalink::ids(&words);
    for (found, id) in list.iter_mut().zip(ids) {
        let parts: Vec<&str> = found.words.split('\n').collect();
        (found.nth, found.fragment) = (permalink::nth(&id), permalink::fragment_to(&id, &parts));
        found.id = id;
    }
}

fn voices(list: &[Found]) -> Vec<Voice> {
    let said: Vec<_> = list.iter().map(|found| found.speaker.as_deref().map(|name| (name, found.role.as_deref()))).collect();
    let voices = speakers::voices(&said);
    if !speakers::is_worth_an_index(&voices) {
        return Vec::new();
    }
    let voice = |voice: speakers::Voice| Voice {
        fragment: permalink::of_voice(&voice.name),
        name: voice.name,
        role: voice.role,
        quotes: voice.quotes,
    };
    voices.into_iter().map(voice).collect()
}

/// JSON-LD of those whose speaker is known; nothing where there is none, or no address to lead to.
fn described(list: &[Found], work: &Work) -> Option<String> {
    let page = work.url.as_ref()?;
    let quote = |found: &Found| {
        let speaker = Speaker { name: found.speaker.clone()?, role: found.role.clone(), ..Speaker::default() };
        let quote = Quote { text: found.words.clone(), speaker: Some(speaker), ..Quote::default() };
        Some((quote, page.with_fragment(&found.fragment)))
    };
    let fits = quotation::within(quotation::MOST, |(_, link): &(Quote, Url)| link.as_str().len());
    let known: Vec<(Quote, Url)> = list.iter().filter_map(quote).take_while(fits).collect();
    let known: Vec<(&Quote, &Url)> = known.iter().map(|(quote, link)| (quote, link)).collect();
    quotation::quotations(work, &known)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
