//! Reads single fields out of JSON: one of a wrong type counts as absent, and costs nothing but itself.

use super::json::{self, Json};

use crate::model::date::Date;
use crate::model::direction::Direction;
use crate::model::error::LoadError;
use crate::model::text;

/// An object's fields.
#[derive(Clone, Copy)]
pub struct Fields<'a>(&'a [(String, Json)]);

impl<'a> Fields<'a> {
    /// The fields of a value that is an object.
    pub fn of(value: &'a Json) -> Option<Self> {
        match value {
            Json::Object(members) => Some(Self(members)),
            _ => None,
        }
    }

    /// The first of them.
    pub fn first(self, most: usize) -> Self {
        Self(self.0.get(..most).unwrap_or(self.0))
    }

    /// The value of a field, `null` and absent alike.
    pub fn get(self, name: &str) -> Option<&'a Json> {
        let (_, value) = self.0.iter().rfind(|(other, _)| other == name)?;
        Some(value).filter(|value| !matches!(value, Json::Null))
    }

    /// A text on one line; nothing where it is empty.
    pub fn line(self, name: &str) -> Option<String> {
        self.get(name)?.line()
    }

    /// A text, each of its lines as [`Fields::line`]; nothing where it is empty.
    pub fn lines(self, name: &str) -> Option<String> {
        Some(text::lines(self.raw(name)?)).filter(|text| !text.is_empty())
    }

    /// A text as it stands.
    pub fn raw(self, name: &str) -> Option<&'a str> {
        self.get(name)?.text()
    }

    /// A whole number from 0.
    pub fn number(self, name: &str) -> Option<u32> {
        match self.get(name)? {
            Json::Number(number) => *number,
            _ => None,
        }
    }

    /// A truth value; absent is false.
    pub fn flag(self, name: &str) -> bool {
        matches!(self.get(name), Some(Json::Flag(true)))
    }

    /// A date.
    pub fn date(self, name: &str) -> Option<Date> {
        Date::parse(self.raw(name)?)
    }

    /// A language: a BCP 47 tag by its looks; the browser decides what it means.
    pub fn lang(self, name: &str) -> Option<String> {
        self.line(name).filter(|tag| is_tag(tag))
    }

    /// The direction that the field `dir` gives.
    pub fn direction(self) -> Option<Direction> {
        self.raw("dir").and_then(Direction::parse)
    }

    /// An object.
    pub fn object(self, name: &str) -> Option<Fields<'a>> {
        Fields::of(self.get(name)?)
    }

    /// The items of a list; none where there is no list.
    pub fn list(self, name: &str) -> &'a [Json] {
        self.get(name).map_or(&[], Json::items)
    }
}

/// Whether a text looks like a BCP 47 tag.
pub fn is_tag(text: &str) -> bool {
    text.len() <= 35 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Parses a text. Two things before it are none of JSON's, and common: a byte order mark, and `)]}'`, which keeps a
/// script from reading it.
pub fn parse(text: &str) -> Result<Json, LoadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    json::parse(match text.strip_prefix(")]}'") {
        Some(text) => text.strip_prefix(',').unwrap_or(text),
        None => text,
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_read_as_its_type_and_one_of_another_type_is_absent() {
        let text = r#"{"line":" a\n b ","lines":"a  b\n\n c ","empty":" \n ","number":7,"yes":true,"no":false,"date":"2025-02-12",
            "lang":"pt-BR","dir":"rtl","object":{"n":1},"list":[1,2],"null":null,"twice":1,"twice":2}"#;
        let document = parse(text).unwrap();
        let fields = Fields::of(&document).unwrap();
        assert_eq!((fields.line("line").as_deref(), fields.line("empty"), fields.line("number")), (Some("a b"), None, None));
        assert_eq!((fields.lines("lines").as_deref(), fields.lines("empty"), fields.lines("list")), (Some("a b\nc"), None, None));
        assert_eq!((fields.raw("line"), fields.raw("yes"), fields.raw("none")), (Some(" a\n b "), None, None));
        assert_eq!((fields.number("number"), fields.number("line"), fields.number("twice")), (Some(7), None, Some(2)));
        assert_eq!(["yes", "no", "line", "none"].map(|name| fields.flag(name)), [true, false, false, false]);
        assert_eq!((fields.date("date").unwrap().as_str(), fields.date("line"), fields.date("number")), ("2025-02-12", None, None));
        assert_eq!((fields.lang("lang").as_deref(), fields.lang("line"), fields.direction()), (Some("pt-BR"), None, Some(Direction::Rtl)));
        assert_eq!(fields.object("object").unwrap().number("n"), Some(1));
        assert!(fields.object("list").is_none() && fields.get("null").is_none() && fields.get("none").is_none());
        assert_eq!((fields.list("list").len(), fields.list("object").len(), fields.list("none").len()), (2, 0, 0));
        assert!(Fields::of(&parse("[]").unwrap()).is_none());
    }

    #[test]
    fn a_language_is_letters_figures_and_hyphens_and_no_longer_than_the_longest_tags() {
        assert!(["en", "zh-Hant-TW", "de-1996", &"a".repeat(35)].iter().all(|tag| is_tag(tag)));
        assert!(!["pt_BR", "<b>", "en GB", "é", &"a".repeat(36)].iter().any(|tag| is_tag(tag)));
    }

    #[test]
    fn what_may_stand_before_json_is_passed_by() {
        for text in ["[7]", "\u{feff}[7]", ")]}'\n[7]", ")]}',\n[7]", "\u{feff})]}'[7]"] {
            assert_eq!(parse(text), Ok(Json::List(vec![Json::Number(Some(7))])), "{text:?}");
        }
        assert!(parse(")]}[7]").is_err());
    }
}
