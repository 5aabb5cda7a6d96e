//! A quotation as an object: what was said, by whom, on what occasion, in what context, and where it stands.

use super::date::Date;
use super::text;
use super::url::Url;

/// Characters of a quotation that its teaser shows before the reader expands it.
pub const TEASER: usize = 220;

/// Something that somebody said.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Quote {
    /// The words, with their quotation marks where the article prints them; a line for each of its paragraphs.
    pub text: String,
    /// Who said it. In JSON a string is a key of `speakers`, or where there is none, the name.
    pub speaker: Option<Speaker>,
    /// Where and when it was said. In JSON a string is a key of `occasions`, or where there is none, the event.
    pub occasion: Option<Occasion>,
    /// The sentences around it.
    pub context: Option<String>,
    /// Where the words stand first: a transcript, a recording.
    pub source: Option<Url>,
}

/// Somebody who is quoted.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Speaker {
    /// The name, as the article would print it.
    pub name: String,
    /// Office or profession.
    pub role: Option<String>,
    /// The body that the speaker speaks for.
    pub organisation: Option<String>,
    /// A page about the speaker.
    pub url: Option<Url>,
}

/// Where and when something was said.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Occasion {
    /// A meeting, an interview, a speech.
    pub event: Option<String>,
    /// City and country, or a building.
    pub place: Option<String>,
    /// The day.
    pub date: Option<Date>,
}

impl Quote {
    /// The words alone.
    pub fn words(&self) -> &str {
        words(&self.text)
    }

    /// The part to show at first, and the rest, where the quotation is long.
    pub fn teaser(&self) -> Option<(&str, &str)> {
        text::teaser_end(&self.text, TEASER).and_then(|at| self.text.split_at_checked(at))
    }
}

/// The words alone: without the marks around them, and without the comma that American style puts inside.
pub fn words(text: &str) -> &str {
    let opening = ['“', '”', '„', '‚', '‘', '«', '»', '‹', '›', '"', '״', '「', '『'];
    let closing = ['”', '“', '’', '‘', '»', '«', '›', '‹', '"', '״', '」', '』'];
    let text = text.trim();
    let inner = text.strip_prefix(opening).map(|inner| inner.strip_suffix(closing).unwrap_or(inner).trim());
    inner.unwrap_or(text).trim_end_matches(',')
}

impl Speaker {
    /// Role and organisation, the parts that are known.
    pub fn title(&self, comma: &str) -> Option<String> {
        text::list(comma, &[self.role.as_deref(), self.organisation.as_deref()])
    }

    /// Name, role and organisation on a line.
    pub fn line(&self, comma: &str) -> String {
        match self.title(comma) {
            Some(title) => text::join!(self.name, comma, title),
            None => self.name.clone(),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_words_stand_without_the_marks_around_them() {
        for text in ["“This must end,”", "«This must end»", "„This must end“", "\"This must end\"", "This must end,", "“This must end"]
        {
            assert_eq!(words(text), "This must end", "{text}");
        }
        assert_eq!(words("“He said “stop” twice.”"), "He said “stop” twice.");
        assert_eq!(words("“”"), "");
        assert_eq!(words("“"), "");
    }

    #[test]
    fn a_long_quotation_has_a_teaser_and_a_rest_that_join_to_the_whole() {
        let quote = Quote { text: "A sentence of some length stands here. ".repeat(12), ..Quote::default() };
        let (teaser, rest) = quote.teaser().unwrap();
        assert_eq!(format!("{teaser}{rest}"), quote.text);
        assert!(teaser.ends_with('.'));
        assert!(Quote { text: "Short.".into(), ..Quote::default() }.teaser().is_none());
    }

    #[test]
    fn a_speaker_is_named_with_what_is_known() {
        let mut speaker = Speaker { name: "A. Bee".into(), ..Speaker::default() };
        assert_eq!(speaker.line(", "), "A. Bee");
        speaker.organisation = Some("The Hive".into());
        speaker.role = Some("Minister".into());
        assert_eq!(speaker.line(", "), "A. Bee, Minister, The Hive");
    }
}
