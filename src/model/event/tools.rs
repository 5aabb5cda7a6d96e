//! What the tools of an article tell the page, and what readers see and read of it. None of these can be cancelled.

use super::Field;

/// Something that happened with the tools, or that was measured.
#[derive(Clone, Debug, PartialEq)]
pub enum ToolEvent {
    /// A reader has the article read aloud.
    Listen {
        /// `start`, `pause`, `resume`, `stop`, `end` or `error`.
        state: &'static str,
    },
    /// A reader opened a picture.
    Zoom {
        /// The picture's address.
        url: String,
        /// Its place among the article's pictures, from 0.
        index: usize,
    },
    /// A reader changed the size of the text.
    TextSize {
        /// In percent of the page's own.
        percent: usize,
    },
    /// A reader has seen a quotation or a related post: half of it, for a second. Once for each.
    Impression {
        /// `quote` or `post`.
        part: &'static str,
        /// The words, or the title.
        text: String,
        /// Of a post, its address.
        url: Option<String>,
        /// Of a quotation, who said it, where that is known.
        speaker: Option<String>,
        /// Its place among those of its part, from 0.
        index: usize,
    },
    /// A reader has come so far in the article. Once for each quarter.
    Depth {
        /// 25, 50, 75 or 100.
        percent: usize,
    },
    /// A reader has been with the article for so long: every fifteen seconds, and at the end of the visit.
    Engaged {
        /// Seconds of the whole visit.
        seconds: usize,
    },
}

impl ToolEvent {
    /// The event's name.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Listen { .. } => "lede-listen",
            Self::Zoom { .. } => "lede-zoom",
            Self::TextSize { .. } => "lede-text-size",
            Self::Impression { .. } => "lede-impression",
            Self::Depth { .. } => "lede-depth",
            Self::Engaged { .. } => "lede-engaged",
        }
    }

    /// The detail's properties.
    pub fn detail(&self) -> Vec<(&'static str, Field)> {
        use Field::{Number, Text};
        match self {
            Self::Listen { state } => vec![("state", Text((*state).to_string()))],
            Self::Zoom { url, index } => vec![("url", url.into()), ("index", Number(*index))],
            Self::TextSize { percent } => vec![("percent", Number(*percent))],
            Self::Impression { part, text, url, speaker, index } => {
                vec![
                    ("part", Text((*part).to_string())),
                    ("text", text.into()),
                    ("url", url.into()),
                    ("speaker", speaker.into()),
                    ("index", Number(*index)),
                ]
            }
            Self::Depth { percent } => vec![("percent", Number(*percent))],
            Self::Engaged { seconds } => vec![("seconds", Number(*seconds))],
        }
    }
}
