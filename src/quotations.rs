//! The edge of the third module: the quotations of a text, found and cited, for the first module to draw.
//!
//! It is loaded once an article that may have quotations is drawn, so that finding them costs no reader the first sight.

mod lines;

use wasm_bindgen::prelude::wasm_bindgen;

use self::lines::Line;
use crate::model::citation::{Style, Work, write};
use crate::model::found::{self, Found, Quotations, Voice};
use crate::model::quote::{Quote, Speaker};
use crate::model::quotes::{self, Findings, Marked, Span};
use crate::model::share::Network;
use crate::model::text::one_line;
use crate::model::url::Url;
use crate::model::{permalink, quotation, speakers};

/// What the markup says of a quotation.
struct Mark {
    spans: Vec<Span>,
    speaker: Option<Speaker>,
    words: String,
}

/// The quotations of a text in a language: paragraphs are lines. `marked` are the quotations of the markup, a record each:
/// numbers by threes (paragraph, start, end, in UTF-16 code units), name and role of the speaker, words; `work` is the
/// article's record. Without `all` those alone are given. The answer is that of model/found.rs.
#[wasm_bindgen]
pub fn find(text: &str, lang: &str, marked: &str, work: &str, all: &str) -> String {
    let lines: Vec<Line> = text.split('\n').map(Line::of).collect();
    let paragraphs: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let marks: Vec<Mark> = found::each(marked).map(|record| mark(record, &lines)).collect();
    let speaker = |mark: &Mark| mark.speaker.as_ref().map(|speaker| speaker.name.clone());
    let given: Vec<Marked> = marks.iter().map(|mark| Marked { spans: mark.spans.clone(), speaker: speaker(mark) }).collect();
    let findings = quotes::find(&paragraphs, lang, &given);
    let mut list = listed(&findings, &lines, &marks);
    if all.is_empty() {
        list.retain(|found| found.marked.is_some());
    }
    number(&mut list);
    let work = found::to_work(work);
    let quotations = Quotations { voices: voices(&list), json_ld: described(&list, &work).unwrap_or_default(), list };
    quotations.write()
}

/// One quotation's link, then its address at each network, then its words in each style; `day` is today, `2025-02-12`.
#[wasm_bindgen]
pub fn cite(quote: &str, work: &str, day: &str) -> String {
    let ((quote, nth), work) = (found::to_quote(quote), found::to_work(work));
    let page = work.url.clone();
    let link = page.as_ref().map(|page| permalink::link(page, quote.words(), nth));
    let speaker = quote.speaker.as_ref().map(|speaker| speaker.name.as_str());
    let share = |network: Network| link.as_ref().map(|link| network.href_of_quote(link, quote.words(), speaker, &work.headline));
    let link = link.as_ref().map(Url::as_str).unwrap_or_default();
    let mut texts = vec![link.to_string()];
    texts.extend(Network::ALL.into_iter().map(|network| share(network).unwrap_or_default()));
    texts.extend(Style::ALL.into_iter().map(|style| write(style, &quote, &work, link, day)));
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    found::fields(&texts)
}

fn mark(record: &str, lines: &[Line]) -> Mark {
    let fields = found::parted(record);
    let field = |at: usize| fields.get(at).copied().unwrap_or_default();
    let span = |[paragraph, start, end]: found::Span| {
        let line = lines.get(paragraph)?;
        Some(Span { paragraph, start: line.byte(start), end: line.byte(end) })
    };
    let role = Some(one_line(field(2))).filter(|role| !role.is_empty());
    let speaker = Some(one_line(field(1))).filter(|name| !name.is_empty()).map(|name| Speaker { name, role, ..Speaker::default() });
    Mark { spans: found::spans(field(0)).into_iter().filter_map(span).collect(), speaker, words: one_line(field(3)) }
}

fn listed(findings: &Findings, lines: &[Line], marks: &[Mark]) -> Vec<Found> {
    let place = |span: &Span| (span.paragraph, span.start);
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

fn said(span: &Span, lines: &[Line]) -> Option<String> {
    lines.get(span.paragraph)?.text.get(span.start..span.end).map(one_line)
}

fn in_page(span: &Span, lines: &[Line]) -> Option<found::Span> {
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
    let known: Vec<(Quote, Url)> = list.iter().filter_map(quote).collect();
    let known: Vec<(&Quote, &Url)> = known.iter().map(|(quote, link)| (quote, link)).collect();
    quotation::quotations(work, &known)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
