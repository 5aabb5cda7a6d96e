//! Which way a text runs: by its language, or by its letters where no language is known.

/// The direction of a text: the HTML attribute `dir`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize), serde(rename_all = "lowercase"))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
    /// By the first letter that has a direction.
    Auto,
}

impl Direction {
    /// Reads the attribute's value.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ltr" => Some(Self::Ltr),
            "rtl" => Some(Self::Rtl),
            "auto" => Some(Self::Auto),
            _ => None,
        }
    }

    /// The attribute's value.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
            Self::Auto => "auto",
        }
    }
}

/// Scripts that are written from right to left, as BCP 47 names them.
const SCRIPTS: [&str; 9] = ["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];
/// Languages that are written in one of them where their tag names no script.
const LANGUAGES: [&str; 28] = [
    "ar", "arc", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb", "prs",
    "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
];

/// The direction of a text in a language that is known, or else of the text itself. Nothing where it is that of most.
pub fn of(lang: Option<&str>, text: &str) -> Option<Direction> {
    match lang {
        Some(lang) => is_rtl(lang).then_some(Direction::Rtl),
        None => begins_rtl(text).then_some(Direction::Auto),
    }
}

/// Whether a language is written from right to left: `ar`, `fa-IR`, `ku-Arab`, but not `ur-Latn`.
fn is_rtl(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    match parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic())) {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&language),
    }
}

/// Whether the first letter of a text is of a script that runs from right to left.
fn begins_rtl(text: &str) -> bool {
    for c in text.chars() {
        match c {
            // Figures and marks say nothing.
            '\u{660}'..='\u{66c}' | '\u{6f0}'..='\u{6f9}' => {}
            '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' => {
                return true;
            }
            // Not asked of Unicode: what is below À has no letters but those of ASCII, and these are punctuation.
            '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe6f}' | '\u{1f000}'.. => {}
            c if c.is_ascii_alphabetic() || c >= '\u{c0}' => return false,
            _ => {}
        }
    }
    false
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_language_tells_the_direction_and_a_script_tells_it_better() {
        for tag in ["ar", "AR-eg", "he", "fa-IR", "ur", "ps", "sd", "ug", "yi", "dv", "ckb-IQ", "ku-Arab", "az-Arab-IR", "zh-yue-Hebr"] {
            assert_eq!(of(Some(tag), "Title"), Some(Direction::Rtl), "{tag}");
        }
        for tag in ["en", "ku", "az", "ur-Latn", "sd-Deva-IN", "de-1996", "arn", "", "-"] {
            assert_eq!(of(Some(tag), "مرحبا"), None, "{tag}");
        }
    }

    #[test]
    fn without_a_language_the_first_letter_tells_it() {
        for text in ["مرحبا", "“שלום”", "3. שלום", "٣٠ مرحبا", "ܫܠܡܐ", "ދިވެހި", "🎉 שלום"] {
            assert_eq!(of(None, text), Some(Direction::Auto), "{text}");
        }
        for text in ["", "123", "“…”", "Éclair שלום", "BBC عربي", "新聞 שלום", "Новости"] {
            assert_eq!(of(None, text), None, "{text}");
        }
    }

    #[test]
    fn the_tables_are_sorted_and_have_no_word_twice() {
        assert!(SCRIPTS.is_sorted_by(|a, b| a < b) && LANGUAGES.is_sorted_by(|a, b| a < b));
    }
}
