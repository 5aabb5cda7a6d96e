//! The messages of every language: complete, with the same names in them, and with the forms that its numbers need.

use std::collections::BTreeMap;

use super::*;

#[test]
fn who_reads_a_language_that_is_there_is_spoken_to_in_it_and_everybody_else_in_english() {
    for (lang, spoken) in [
        ("de", "de"),
        ("de-AT", "de"),
        ("PT_br", "pt"),
        ("iw", "he"),
        ("zh", "zh"),
        ("zh-Hans-SG", "zh"),
        ("zh-TW", "en"),
        ("zh-Hans-HK", "zh"),
        ("zh-HK", "en"),
        ("zh-Hant", "en"),
        ("en-GB", "en"),
        ("sv", "en"),
        ("", "en"),
        ("deu", "en"),
        ("ü-ß", "en"),
    ] {
        assert_eq!(closest(lang), spoken, "{lang}");
    }
}

#[test]
fn a_message_is_filled_and_what_it_has_no_value_for_goes() {
    assert_eq!(fill("Posts {first} to {last}", &[("last", "5"), ("first", "{last}")]), "Posts {last} to 5");
    assert_eq!(fill("no {such} name", &[]), "no  name");
    assert_eq!(fill("a { b } c {", &[]), "a  c {");
    assert_eq!(fill("plain", &[("plain", "x")]), "plain");
}

#[test]
fn of_several_forms_that_of_the_category_is_taken_and_else_the_last() {
    let forms = "one: {count} wpis | few: {count} wpisy | other: {count} wpisu";
    assert_eq!(form(forms, "few"), "{count} wpisy");
    assert_eq!(form(forms, "many"), "{count} wpisu");
    assert_eq!(form("just this", "one"), "just this");
    assert_eq!(form("Beiträge: {count}", "other"), "Beiträge: {count}");
}

#[test]
fn the_english_messages_have_names_of_their_own() {
    let mut names = Messages::NAMES.to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Messages::NAMES.len());
    let spoken = Messages::EN.with(&|name| (name == "by").then_some("Von"));
    assert_eq!((spoken.by(), spoken.and()), ("Von", " and "));
}

#[test]
fn each_language_says_all_that_english_says_with_the_same_names_in_it() {
    let english: BTreeMap<&str, &str> = Messages::NAMES.iter().copied().zip(Messages::EN.all().iter().copied()).collect();
    for lang in LANGUAGES {
        let texts = texts(lang);
        assert!(texts.keys().eq(english.keys()), "{lang}: {:?}", texts.keys());
        assert_eq!(texts["lang"], lang);
        for (name, text) in texts.iter().filter(|(name, _)| *name != "lang") {
            let english = english[name.as_str()];
            assert!(
                !text.trim().is_empty() && (["and", "comma", "listComma"].contains(&name.as_str()) || text.trim() == text),
                "{lang}: {name} is \"{text}\""
            );
            let is_count = english.contains(" | ");
            assert_eq!(text.contains(": ") && text.contains("other: "), is_count, "{lang}: {name} is \"{text}\"");
            for form in text.split(" | ").filter(|_| is_count) {
                let (category, _) = form.split_once(": ").unwrap();
                assert!(CATEGORIES.contains(&category), "{lang}: {name} has {category}");
            }
            let names = placeholders(english.rsplit(" | ").next().unwrap());
            for form in text.split(" | ") {
                // Exactly one, or two, can be said in words.
                let in_words = ["zero: ", "one: ", "two: "].iter().any(|category| form.starts_with(category));
                let said = placeholders(form);
                assert!(said == names || (in_words && said.is_empty()), "{lang}: {name} has \"{form}\"");
            }
        }
    }
}

#[test]
fn each_language_has_a_form_for_every_number() {
    for lang in LANGUAGES {
        let texts = texts(lang);
        let counted: Vec<_> = texts.iter().filter(|(_, text)| text.contains(": ") && text.contains("{count}")).collect();
        assert_eq!(counted.len(), 5, "{lang}");
        for (name, text) in counted {
            let forms: Vec<&str> = text.split(" | ").map(|form| form.split_once(": ").unwrap().0).collect();
            for number in (0..200).chain([1_000, 1_000_000]) {
                let category = crate::browser::intl::category(lang, number);
                assert!(forms.contains(&category.as_str()), "{lang}: {name} has no form for {number}, which is {category}");
            }
        }
    }
}

fn texts(lang: &str) -> BTreeMap<String, String> {
    let path = format!("{}/src/i18n/texts/{lang}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The names in braces, in the order of the alphabet.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text.split('{').skip(1).map(|after| after.split('}').next().unwrap()).collect();
    names.sort_unstable();
    names
}
