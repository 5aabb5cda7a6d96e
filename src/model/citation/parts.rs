//! What the citation styles share: the work and the quotation in pieces, dates in figures and in words, marks within marks.

use crate::model::citation::Work;
use crate::model::date::Date;
use crate::model::names::Name;
use crate::model::quote::Quote;
use crate::model::text::{join, one_line};
use crate::model::url::Url;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// All that a citation is made of, each piece on one line.
pub struct Parts {
    /// The words, without marks around them.
    pub words: String,
    /// Who said them.
    pub speaker: Option<Name>,
    /// Who wrote the article.
    pub authors: Vec<Name>,
    /// Its headline.
    pub headline: String,
    /// The newspaper or the site; left out where it is the author.
    pub publication: Option<String>,
    /// When it was published.
    pub published: Option<Day>,
    /// When it was read.
    pub accessed: Option<Day>,
    /// The address of the quotation.
    pub link: Option<Url>,
}

/// A day of the calendar.
pub struct Day {
    year: String,
    month: usize,
    day: String,
}

impl Parts {
    /// The pieces, where they are known.
    pub fn of(quote: &Quote, work: &Work, link: Option<Url>, today: &str) -> Self {
        let authors = Name::all(&work.authors);
        let publication = work.publication().map(one_line);
        Self {
            words: one_line(quote.words()),
            speaker: quote.speaker.as_ref().map(|speaker| Name::parse(&speaker.name)),
            headline: one_line(&work.headline),
            publication: publication.filter(|name| !matches!(authors.as_slice(), [Name::Whole(author)] if author == name)),
            published: work.published.as_ref().map(Day::of),
            accessed: Date::parse(today).as_ref().map(Day::of),
            authors,
            link,
        }
    }

    /// The first words of the headline: what stands, in marks, for an author who is not named.
    pub fn short_title(&self) -> String {
        let end = self.headline.match_indices(' ').nth(3).map_or(self.headline.len(), |(at, _)| at);
        let short = self.headline.get(..end).unwrap_or_default();
        within(short.trim_end_matches([',', ':', ';', '.', '–', '—', ' ']))
    }
}

impl Day {
    fn of(date: &Date) -> Self {
        let mut parts = date.day().split('-');
        let mut next = || parts.next().unwrap_or_default();
        let (year, month, day) = (next(), next(), next());
        Self { year: year.into(), month: month.parse().unwrap_or_default(), day: day.trim_start_matches('0').into() }
    }

    /// `2025`.
    pub fn year(&self) -> &str {
        &self.year
    }

    /// `February`.
    fn month(&self) -> &'static str {
        MONTHS.get(self.month.wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// `2025, February 13`.
    pub fn year_first(&self) -> String {
        join!(self.year, ", ", self.month(), " ", self.day)
    }

    /// `February 13, 2025`.
    pub fn month_first(&self) -> String {
        join!(self.month(), " ", self.day, ", ", self.year)
    }

    /// `13 Feb. 2025`: months of more than four letters are cut, as MLA cuts them.
    pub fn day_first(&self) -> String {
        let month = self.month();
        let month = match month.len() {
            0..=4 => month.to_string(),
            _ => join!(month.get(..if self.month == 9 { 4 } else { 3 }).unwrap_or_default(), "."),
        };
        join!(self.day, " ", month, " ", self.year)
    }
}

/// A text that is to stand between double marks: those that it has become single ones.
pub fn within(text: &str) -> String {
    let mut open = false;
    let single = |c| match c {
        '“' => '‘',
        '”' => '’',
        '"' => {
            open = !open;
            if open { '‘' } else { '’' }
        }
        c => c,
    };
    text.chars().map(single).collect()
}

/// A text that ends with a full stop, unless it ends as sentences do.
pub fn stopped(text: &str) -> String {
    let bare = text.trim_end_matches(['’', '”', '»', '"']);
    if bare.ends_with(['.', '?', '!', '…', '。', '！', '？']) { text.into() } else { join!(text, ".") }
}

/// Parts that are there, one space between them.
pub fn spaced(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// The words between marks, with their citation, as APA and MLA place it: before the full stop, behind any other end.
pub fn quoted(words: &str, cited: &str) -> String {
    join!("“", within(words.strip_suffix('.').filter(|rest| !rest.ends_with('.')).unwrap_or(words)), "” (", cited, ").")
}
