//! Reads single fields out of JSON: one of a wrong type counts as absent, and costs nothing but itself.

use super::json::{self, Json};

use crate::model::article::Direction;
use crate::model::date::Date;
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
