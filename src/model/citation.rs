//! Writes a quotation with its citation, for the clipboard: as text, Markdown and HTML, in the styles of papers, for BibTeX.

mod bibtex;
mod markdown;
mod parts;
mod styles;

use super::date::Date;
use super::quote::Quote;
use super::text::{self, escape_html, join};
use super::url::Url;

/// The article that a quotation is taken from, as far as a citation needs it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// The headline.
    pub headline: String,
    /// The canonical address.
    pub url: Option<Url>,
    /// BCP 47 tag of the article's language.
    pub lang: Option<String>,
    /// Who wrote it, as the byline names them.
    pub authors: Vec<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// The newspaper or the site that it stands in.
    pub site: Option<String>,
}

impl Work {
    /// The newspaper or the site; where it is not known by name, by its host.
    pub fn publication(&self) -> Option<&str> {
        let host = || self.url.as_ref().map(Url::host).filter(|host| !host.is_empty());
        self.site.as_deref().or_else(|| host().map(|host| host.strip_prefix("www.").unwrap_or(host)))
    }
}

/// A form in which a quotation is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // their own names
pub enum Style {
    Text,
    Markdown,
    Html,
    Apa,
    Mla,
    Chicago,
    Bibtex,
}

impl Style {
    /// Every style, plain text first.
    pub const ALL: [Self; 7] = [Self::Text, Self::Markdown, Self::Html, Self::Apa, Self::Mla, Self::Chicago, Self::Bibtex];

    /// Its name on a button; that of plain text belongs to the language.
    pub fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Text => return None,
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Apa => "APA",
            Self::Mla => "MLA",
            Self::Chicago => "Chicago",
            Self::Bibtex => "BibTeX",
        })
    }

    /// The word that events use.
    pub fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Apa => "apa",
            Self::Mla => "mla",
            Self::Chicago => "chicago",
            Self::Bibtex => "bibtex",
        }
    }
}

/// A quotation in one of the styles; `quoted` are its words in the marks of the language, in which the styles of papers do not
/// write. `link` is its own address (permalink.rs), and left out where it is none to follow;
/// `today`, as in 2025-02-28, is when the article was read.
pub fn write(style: Style, quote: &Quote, quoted: &str, work: &Work, link: &str, today: &str) -> String {
    let link = Url::page(link);
    let parts = || parts::Parts::of(quote, work, link.clone(), today);
    match style {
        Style::Text => cite(quote, quoted, &Work { url: link, ..work.clone() }).plain,
        Style::Html => cite(quote, quoted, &Work { url: link, ..work.clone() }).html,
        Style::Markdown => markdown::quotation(quote, work, link.as_ref()),
        Style::Apa => styles::apa(&parts()),
        Style::Mla => styles::mla(&parts()),
        Style::Chicago => styles::chicago(&parts()),
        Style::Bibtex => bibtex::entry(&parts(), work, today),
    }
}

/// The two forms that the clipboard takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// For `text/plain`.
    pub plain: String,
    /// For `text/html`: a blockquote, its speaker and its source outside it, as the HTML standard asks.
    pub html: String,
}

/// The words, `quoted` in their marks, who said them, where, and the article they stand in.
pub fn cite(quote: &Quote, quoted: &str, work: &Work) -> Citation {
    let words = quote.words();
    let said = said_by(quote);
    let mut plain = quoted.to_string();
    let mut html =
        join!("<blockquote", cite_attribute(quote, work), "><p>", escape_html(words).replace('\n', "</p><p>"), "</p></blockquote>");
    if let Some(said) = &said {
        plain.push_str(&join!("\n— ", said));
        html.push_str(&join!("<p>— ", escape_html(said), "</p>"));
    }
    let title = escape_html(&work.headline);
    match (&work.url, work.headline.is_empty()) {
        (Some(url), true) => {
            plain.push_str(&join!("\n", url));
            html.push_str(&join!("<p>", escape_html(url.as_str()), "</p>"));
        }
        (Some(url), false) => {
            plain.push_str(&join!("\n", work.headline, ", ", url));
            html.push_str(&join!("<p><cite><a href=\"", escape_html(url.as_str()), "\">", title, "</a></cite></p>"));
        }
        (None, false) => {
            plain.push_str(&join!("\n", work.headline));
            html.push_str(&join!("<p><cite>", title, "</cite></p>"));
        }
        (None, true) => {}
    }
    Citation { plain, html }
}

fn cite_attribute(quote: &Quote, work: &Work) -> String {
    let url = quote.source.as_ref().or(work.url.as_ref());
    url.map(|url| join!(" cite=\"", escape_html(url.as_str()), "\"")).unwrap_or_default()
}

fn said_by(quote: &Quote) -> Option<String> {
    let occasion = quote.occasion.as_ref();
    let speaker = quote.speaker.as_ref().map(|speaker| speaker.line(", "));
    text::list(
        ", ",
        &[
            speaker.as_deref(),
            occasion.and_then(|occasion| occasion.event.as_deref()),
            occasion.and_then(|occasion| occasion.place.as_deref()),
            occasion.and_then(|occasion| occasion.date.as_ref()).map(|date| date.day()),
        ],
    )
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
