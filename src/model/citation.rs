//! Writes a quotation with its citation, as plain text and as HTML, for the clipboard.

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
}

/// The two forms that the clipboard takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// For `text/plain`.
    pub plain: String,
    /// For `text/html`: a blockquote, its speaker and its source outside it, as the HTML standard asks.
    pub html: String,
}

/// The words, who said them, where, and the article they stand in.
pub fn cite(quote: &Quote, work: &Work) -> Citation {
    let words = quote.words();
    let said = said_by(quote);
    let mut plain = join!("“", words, "”");
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
    let speaker = quote.speaker.as_ref().map(|speaker| speaker.line());
    text::list(&[
        speaker.as_deref(),
        occasion.and_then(|occasion| occasion.event.as_deref()),
        occasion.and_then(|occasion| occasion.place.as_deref()),
        occasion.and_then(|occasion| occasion.date.as_ref()).map(|date| date.day()),
    ])
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::date::Date;
    use crate::model::quote::{Occasion, Speaker};

    #[test]
    fn cites_speaker_occasion_and_article_in_both_forms() {
        let quote = Quote {
            text: "“War & <peace>,”".into(),
            speaker: Some(Speaker { name: "Leo".into(), ..Speaker::default() }),
            occasion: Some(Occasion { event: Some("Reading".into()), place: None, date: Date::parse("2025-02-12") }),
            ..Quote::default()
        };
        let work = Work { headline: "A \"day\"".into(), url: Url::page("https://n.example/a?b=1&c=2"), lang: None };
        let citation = cite(&quote, &work);
        assert_eq!(citation.plain, "“War & <peace>”\n— Leo, Reading, 2025-02-12\nA \"day\", https://n.example/a?b=1&c=2");
        assert_eq!(
            citation.html,
            "<blockquote cite=\"https://n.example/a?b=1&amp;c=2\"><p>War &amp; &lt;peace&gt;</p></blockquote><p>— Leo, Reading, 2025-02-12</p>\
             <p><cite><a href=\"https://n.example/a?b=1&amp;c=2\">A &quot;day&quot;</a></cite></p>"
        );
    }

    #[test]
    fn cites_the_words_alone_where_nothing_else_is_known() {
        let quote = Quote { text: "So be it".into(), ..Quote::default() };
        assert_eq!(cite(&quote, &Work::default()).plain, "“So be it”");
    }
}
