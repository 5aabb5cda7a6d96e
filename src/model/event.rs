//! What the elements tell the page: the events, their details, and which of them a page can cancel.

mod tools;

use super::article::Article;
use super::date::Date;

pub use tools::ToolEvent;

/// What an address leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// An article.
    #[default]
    Article,
    /// A list of posts.
    Related,
}

impl Part {
    /// The word in details.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Related => "related",
        }
    }
}

/// Something that happened; browser/custom_event.rs turns it into a `CustomEvent`.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// An article or a list of posts has been drawn.
    Ready {
        /// Which of the two.
        part: Part,
        /// Where it came from.
        url: String,
        /// Blocks or posts that the document has.
        count: usize,
        /// Parts left out because their type is unknown or a field that they need is missing.
        skipped: usize,
        /// Of an article, what [`about`] says.
        about: Vec<(&'static str, Field)>,
    },
    /// An article or a list could not be loaded.
    Error {
        /// Which of the two.
        part: Part,
        /// See `LoadError::code`.
        code: String,
        /// What was asked for.
        url: String,
        /// What happened.
        message: String,
        /// What to do about it.
        remedy: String,
        /// Whether what was there before is still shown.
        kept: bool,
    },
    /// A reader opened or closed a quotation.
    QuoteToggle {
        /// Whether it is open now.
        open: bool,
        /// Its words.
        text: String,
        /// Who said them.
        speaker: Option<String>,
    },
    /// A reader copied a quotation with its citation.
    QuoteCopy {
        /// What was put into the clipboard as plain text.
        text: String,
        /// Who said it.
        speaker: Option<String>,
        /// In which form: `quote` for words and citation, a style's word.
        form: &'static str,
    },
    /// A reader is about to share the article or a quotation. Cancelable: the link is then not followed.
    Share {
        /// A network's id, `copy` or `system`.
        network: &'static str,
        /// The article's address, or the link to the quotation.
        url: String,
        /// The article's headline.
        headline: String,
        /// The quotation's words, where one is shared.
        quote: Option<String>,
        /// Whether the reader leaves it to the page where it opens: not by Ctrl, Shift and the like, and then it is not cancelable.
        here: bool,
    },
    /// A reader is about to open a related post. Cancelable.
    RelatedOpen {
        /// The post's address.
        url: String,
        /// Its title.
        title: String,
        /// Its place in the list, from 0.
        index: usize,
        /// Whether the reader leaves it to the page where it opens: not by Ctrl, Shift and the like, and then it is not cancelable.
        here: bool,
    },
}

/// A value in an event's detail.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// A string.
    Text(String),
    /// A number.
    Number(usize),
    /// A truth value.
    Flag(bool),
    /// A list of strings.
    List(Vec<String>),
    /// `null`.
    Nothing,
}

/// What is known of an article: for the page that wants to count it or to name it.
pub fn about(article: &Article) -> Vec<(&'static str, Field)> {
    let day = |date: &Option<Date>| (&date.as_ref().map(|date| date.as_str().to_string())).into();
    vec![
        ("headline", (&article.headline).into()),
        ("canonical", (&article.url.as_ref().map(|url| url.as_str().into())).into()),
        ("published", day(&article.published)),
        ("modified", day(&article.modified)),
        ("authors", Field::List(article.authors.iter().map(|author| author.name.clone()).collect())),
        ("lang", (&article.lang).into()),
    ]
}

impl From<&String> for Field {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&Option<String>> for Field {
    fn from(text: &Option<String>) -> Self {
        text.as_ref().map_or(Self::Nothing, Self::from)
    }
}

impl Event {
    /// The event's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Ready { .. } => "lede-ready",
            Self::Error { .. } => "lede-error",
            Self::QuoteToggle { .. } => "lede-quote-toggle",
            Self::QuoteCopy { .. } => "lede-quote-copy",
            Self::Share { .. } => "lede-share",
            Self::RelatedOpen { .. } => "lede-related-open",
        }
    }

    /// Whether `preventDefault()` stops what would come next.
    pub fn cancelable(&self) -> bool {
        matches!(self, Self::Share { here: true, .. } | Self::RelatedOpen { here: true, .. })
    }

    /// The detail's properties.
    pub fn detail(&self) -> Vec<(&'static str, Field)> {
        use Field::{Flag, Number, Text};
        let word = |text: &'static str| Text(text.to_string());
        match self {
            Self::Ready { part, url, count, skipped, about } => {
                let detail =
                    vec![("part", word(part.as_str())), ("url", url.into()), ("count", Number(*count)), ("skipped", Number(*skipped))];
                detail.into_iter().chain(about.iter().cloned()).collect()
            }
            Self::Error { part, code, url, message, remedy, kept } => {
                vec![
                    ("part", word(part.as_str())),
                    ("code", code.into()),
                    ("url", url.into()),
                    ("message", message.into()),
                    ("remedy", remedy.into()),
                    ("kept", Flag(*kept)),
                ]
            }
            Self::QuoteToggle { open, text, speaker } => vec![("open", Flag(*open)), ("text", text.into()), ("speaker", speaker.into())],
            Self::QuoteCopy { text, speaker, form } => vec![("text", text.into()), ("speaker", speaker.into()), ("form", word(form))],
            Self::Share { network, url, headline, quote, .. } => {
                vec![("network", word(network)), ("url", url.into()), ("headline", headline.into()), ("quote", quote.into())]
            }
            Self::RelatedOpen { url, title, index, .. } => vec![("url", url.into()), ("title", title.into()), ("index", Number(*index))],
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn only_what_leads_away_from_the_page_can_be_cancelled() {
        let share = Event::Share { network: "x", url: String::new(), headline: String::new(), quote: None, here: true };
        let toggle = Event::QuoteToggle { open: true, text: String::new(), speaker: None };
        assert!(share.cancelable() && !toggle.cancelable());
        let open = |here| Event::RelatedOpen { url: String::new(), title: String::new(), index: 0, here };
        assert!(open(true).cancelable() && !open(false).cancelable());
        assert_eq!(toggle.detail().last(), Some(&("speaker", Field::Nothing)));
    }
}
