//! The three styles of papers and books, as plain text: the quotation as it stands in a text, below it the entry or the note.
//!
//! What a reader was told by somebody in an article is cited from the article, in each style as an indirect source. The
//! headline stays as it was printed: which of its words are names no rule tells, so APA's sentence case is left to the writer,
//! and so are italics.

use super::parts::{Parts, quoted, spaced, stopped, within};
use crate::model::names::Name;
use crate::model::text::join;

/// Words from which APA sets a quotation as a block, without marks (Publication Manual, block quotations).
const BLOCK: usize = 40;
/// Authors that APA names at most (Publication Manual, 21 or more authors).
const MOST: usize = 20;

/// APA, 7th edition: `Author, A. (Year, Month Day). Headline. Site. URL` (webpage on a news website; checked with the guide of
/// Lynn University, lynn-library.libguides.com/apa/web); in the text `(Speaker, as cited in Author, Year)` (secondary sources;
/// utsouthwestern.libguides.com/APA7/in-text-secondary-sources).
pub fn apa(parts: &Parts) -> String {
    let authors: Vec<String> = parts.authors.iter().map(Name::initials).collect();
    let year = parts.published.as_ref().map_or("n.d.", |day| day.year());
    let cited = match parts.authors.is_empty() {
        true => join!("“", parts.short_title(), ",” ", year),
        false => join!(short(parts, " & "), ", ", year),
    };
    let cited = join!(said(parts, ", as cited in "), cited);
    let words = match parts.words.split(' ').count() < BLOCK {
        true => quoted(&parts.words, &cited),
        false => join!(parts.words, " (", cited, ")"),
    };
    let authors = match authors.as_slice() {
        [all @ .., last] if (1..MOST).contains(&all.len()) => join!(all.join(", "), ", & ", last),
        [_, .., last] if authors.len() > MOST => {
            let first: Vec<&str> = authors.iter().take(MOST - 1).map(String::as_str).collect();
            join!(first.join(", "), ", . . . ", last)
        }
        authors => authors.join(", "),
    };
    let date = join!("(", parts.published.as_ref().map_or("n.d.".into(), |day| day.year_first()), ").");
    let headline = ended(&parts.headline);
    let (first, second) = if authors.is_empty() { (headline, String::new()) } else { (ended(&authors), headline) };
    let site = parts.publication.as_deref().map(ended).unwrap_or_default();
    join!(words, "\n\n", spaced(&[&first, &date, &second, &site, link(parts)]))
}

/// MLA, 9th edition: `Author. “Headline.” Site, Day Month Year, URL. Accessed Day Month Year.` (checked with the guide
/// learningcommons.dccc.edu/mla9/wcweb; 5.95 lets a link keep its `https://`); in the text `(Speaker qtd. in Author)` (6.77,
/// indirect sources; guides.library.uq.edu.au/referencing/mla9).
pub fn mla(parts: &Parts) -> String {
    let words = quoted(&parts.words, &join!(said(parts, " qtd. in "), short(parts, " and ")));
    let authors = match parts.authors.as_slice() {
        [] => String::new(),
        [one] => one.inverted(),
        [one, other] => join!(one.inverted(), ", and ", other.straight()),
        [one, ..] => join!(one.inverted(), ", et al."),
    };
    let headline = if parts.headline.is_empty() { String::new() } else { join!("“", within(&stopped(&parts.headline)), "”") };
    let published = parts.published.as_ref().map(|day| day.day_first());
    let container = listed(&[parts.publication.as_deref(), published.as_deref(), parts.link.as_ref().map(AsRef::as_ref)]);
    let accessed = parts.accessed.as_ref().map(|day| join!("Accessed ", day.day_first(), ".")).unwrap_or_default();
    join!(words, "\n\n", spaced(&[&ended(&authors), &headline, &ended(&container), &accessed]))
}

/// Chicago, 17th edition, notes and bibliography: the note `Author, “Headline,” Site, Month Day, Year, URL` (checked with the
/// guide of the University of Auckland, auckland.libguides.com/chicago17th/newspaper); `quoted in` where the words are another's;
/// the day of access where no day of publication is known (14.12).
pub fn chicago(parts: &Parts) -> String {
    let names: Vec<String> = parts.authors.iter().map(Name::straight).collect();
    let authors = match names.as_slice() {
        [one, other] => join!(one, " and ", other),
        [one, two, three] => join!(one, ", ", two, ", and ", three),
        [one, _, _, ..] => join!(one, " et al."),
        names => names.concat(),
    };
    let speaker = parts.speaker.as_ref().map(|name| join!(name.straight(), ", quoted in ")).unwrap_or_default();
    let headline = if parts.headline.is_empty() { String::new() } else { join!("“", within(&parts.headline), ",”") };
    let accessed = parts.accessed.as_ref().map(|day| join!("accessed ", day.month_first()));
    let date = parts.published.as_ref().map(|day| day.month_first()).or(accessed);
    let place = listed(&[parts.publication.as_deref(), date.as_deref(), parts.link.as_ref().map(AsRef::as_ref)]);
    let authors = if authors.is_empty() { authors } else { join!(authors, ",") };
    join!("“", within(&parts.words), "”\n\n", speaker, ended(&spaced(&[&authors, &headline, &place])))
}

/// Who said it, before the word that leads to the article.
fn said(parts: &Parts, leads: &str) -> String {
    parts.speaker.as_ref().map(|name| join!(name.short(), leads)).unwrap_or_default()
}

/// The authors in a text, or the headline where there are none.
fn short(parts: &Parts, and: &str) -> String {
    match parts.authors.as_slice() {
        [] => join!("“", parts.short_title(), "”"),
        [one] => one.short().into(),
        [one, other] => join!(one.short(), and, other.short()),
        [one, ..] => join!(one.short(), " et al."),
    }
}

fn link(parts: &Parts) -> &str {
    parts.link.as_ref().map(AsRef::as_ref).unwrap_or_default()
}

/// What is there, with a full stop.
fn ended(text: &str) -> String {
    if text.is_empty() { String::new() } else { stopped(text) }
}

fn listed(parts: &[Option<&str>]) -> String {
    crate::model::text::list(", ", parts).unwrap_or_default()
}
