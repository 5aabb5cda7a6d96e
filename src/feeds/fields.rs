//! Reads single fields out of JSON: one of a wrong type counts as absent, and costs nothing but itself.

use serde_json::{Map, Value};

use crate::model::date::Date;
use crate::model::error::LoadError;
use crate::model::text::one_line;

/// An object's fields.
#[derive(Clone, Copy)]
pub struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// The fields of a value that is an object.
    pub fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    /// The value of a field, `null` and absent alike.
    pub fn get(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// A text on one line; nothing where it is empty.
    pub fn line(self, name: &str) -> Option<String> {
        self.get(name)?.as_str().map(one_line).filter(|text| !text.is_empty())
    }

    /// A text as it stands.
    pub fn raw(self, name: &str) -> Option<&'a str> {
        self.get(name)?.as_str()
    }

    /// A whole number from 0.
    pub fn number(self, name: &str) -> Option<u32> {
        self.get(name)?.as_u64().and_then(|number| u32::try_from(number).ok())
    }

    /// A truth value; absent is false.
    pub fn flag(self, name: &str) -> bool {
        self.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    /// A date.
    pub fn date(self, name: &str) -> Option<Date> {
        Date::parse(self.raw(name)?)
    }

    /// An object.
    pub fn object(self, name: &str) -> Option<Fields<'a>> {
        Fields::of(self.get(name)?)
    }

    /// The items of a list; none where there is no list.
    pub fn list(self, name: &str) -> &'a [Value] {
        self.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }
}

/// Parses a text that must be a JSON object.
pub fn parse(text: &str) -> Result<Value, LoadError> {
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text).map_err(|error| LoadError::Malformed(format!("line {}, column {}", error.line(), error.column())))?;
    match value {
        Value::Object(_) => Ok(value),
        _ => Err(LoadError::Shape("an object was expected at the top".into())),
    }
}
