//! The texts of every language, for views that are drawn as text: there is nothing to fetch them from.

use super::{Messages, know, known};
use crate::i18n::LANGUAGES;

macro_rules! texts {
    ($($lang:literal)*) => { [$(($lang, include_str!(concat!("../../i18n/texts/", $lang, ".json")))),*] };
}

const TEXTS: [(&str, &str); LANGUAGES.len()] = texts!("ar" "de" "es" "fr" "he" "hi" "it" "ja" "ko" "nl" "pl" "pt" "tr" "uk" "zh");

/// Has the texts of a language here.
pub fn know_language(lang: &'static str) {
    if let Some((_, texts)) = TEXTS.iter().find(|(of, _)| *of == lang && known(lang, "").is_none()) {
        know(lang, "", &Messages::EN, texts);
    }
}
