//! JSON (RFC 8259) as a tree, in one pass, to a depth of 128.
//!
//! serde_json does more than a reader of news needs, and in the shipped module weighs 5 KB of brotli more than this. It
//! is the oracle that the tests compare with.

use crate::model::error::LoadError;
use crate::model::heaps::{MOST_MARKS, without_heaps};
use crate::model::text::{figures, one_line};

/// Levels of lists and objects within each other; what is deeper is refused.
const DEEPEST: usize = 128;

/// A value. An object keeps the order of its members; of two with one name the later counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` and `false`.
    Flag(bool),
    /// A number; its value where it is a whole one from 0, since news needs no other.
    Number(Option<u32>),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The text of a string.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a string on one line; nothing where it is empty.
    pub fn line(&self) -> Option<String> {
        self.text().map(one_line).filter(|text| !text.is_empty())
    }

    /// The items of a list; none of anything else.
    pub fn items(&self) -> &[Json] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }
}

/// Parses a whole text; an error says where.
pub fn parse(text: &str) -> Result<Json, LoadError> {
    let mut parser = Parser { bytes: text.as_bytes(), text, at: 0, too_deep: false };
    let value = parser.value(0).and_then(|value| {
        parser.space();
        (parser.at == text.len()).then_some(value)
    });
    value.ok_or_else(|| {
        let before = text.as_bytes().get(..parser.at).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        let what = if parser.too_deep { "nested too deeply in " } else { "" };
        LoadError::Malformed([what, "line ", &figures(line), ", column ", &figures(column)].concat())
    })
}

struct Parser<'a> {
    bytes: &'a [u8],
    text: &'a str,
    at: usize,
    too_deep: bool,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> Option<()> {
        (self.peek() == Some(byte)).then(|| self.at += 1)
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.bytes.get(self.at..)?.starts_with(word.as_bytes()).then(|| {
            self.at += word.len();
            value
        })
    }

    fn value(&mut self, depth: usize) -> Option<Json> {
        self.space();
        match self.peek()? {
            b'{' | b'[' if depth >= DEEPEST => {
                self.too_deep = true;
                None
            }
            b'{' => self.object(depth + 1),
            b'[' => self.list(depth + 1),
            b'"' => self.string().map(Json::Text),
            b't' => self.word("true", Json::Flag(true)),
            b'f' => self.word("false", Json::Flag(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        let mut members = Vec::new();
        self.items(b'}', |parser| {
            parser.space();
            let name = parser.string()?;
            parser.space();
            parser.eat(b':')?;
            members.push((name, parser.value(depth)?));
            Some(())
        })?;
        Some(Json::Object(members))
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        let mut items = Vec::new();
        self.items(b']', |parser| {
            items.push(parser.value(depth)?);
            Some(())
        })?;
        Some(Json::List(items))
    }

    /// Items between commas, up to the closing byte.
    fn items(&mut self, close: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.space();
        if self.eat(close).is_some() {
            return Some(());
        }
        loop {
            item(self)?;
            self.space();
            if self.eat(close).is_some() {
                return Some(());
            }
            self.eat(b',')?;
        }
    }

    fn string(&mut self) -> Option<String> {
        self.eat(b'"')?;
        let mut string = String::new();
        loop {
            let from = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            string.push_str(self.text.get(from..self.at)?);
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    // Marks have two bytes or more: where a heap stands, one of these chunks has nothing else.
                    if string.as_bytes().chunks(MOST_MARKS + 1).any(|chunk| !chunk.iter().any(u8::is_ascii)) {
                        without_heaps(&mut string);
                    }
                    return Some(string);
                }
                b'\\' => {
                    self.at += 1;
                    string.push(self.escape()?);
                }
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => byte.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.unicode()?,
            _ => return None,
        })
    }

    /// Half of a pair alone, which a text cut between its halves leaves behind, costs that character and no more.
    fn unicode(&mut self) -> Option<char> {
        let unit = self.hex()?;
        if !(0xd800..0xdc00).contains(&unit) {
            return Some(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let after = self.at;
        let low = self.eat(b'\\').and_then(|()| self.eat(b'u')).and_then(|()| self.hex());
        if let Some(low @ 0xdc00..0xe000) = low {
            return char::from_u32(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
        }
        self.at = after;
        Some(char::REPLACEMENT_CHARACTER)
    }

    fn hex(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }

    fn digits(&mut self) -> Option<(usize, usize)> {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        (self.at > from).then_some((from, self.at))
    }

    fn number(&mut self) -> Option<Json> {
        let negative = self.eat(b'-').is_some();
        let (from, to) = self.digits()?;
        if to - from > 1 && self.bytes.get(from) == Some(&b'0') {
            self.at = from + 1;
            return None;
        }
        let mut whole = !negative;
        if self.eat(b'.').is_some() {
            // Some write each number with a fraction.
            let (from, to) = self.digits()?;
            whole &= self.bytes.get(from..to).is_some_and(|fraction| fraction.iter().all(|digit| *digit == b'0'));
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            whole = false;
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        let value = self.text.get(from..to).filter(|_| whole).and_then(|digits| digits.parse().ok());
        Some(Json::Number(value))
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn same(ours: &Json, theirs: &Value) -> bool {
        match (ours, theirs) {
            (Json::Null, Value::Null) => true,
            (Json::Flag(ours), Value::Bool(theirs)) => ours == theirs,
            (Json::Number(ours), Value::Number(theirs)) => ours.is_none_or(|ours| theirs.as_f64() == Some(ours.into())),
            (Json::Text(ours), Value::String(theirs)) => ours == theirs,
            (Json::List(ours), Value::Array(theirs)) => ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| same(a, b)),
            (Json::Object(ours), Value::Object(theirs)) if !theirs.keys().all(|key| ours.iter().any(|(name, _)| name == key)) => false,
            (Json::Object(ours), Value::Object(theirs)) => ours.iter().all(|(name, _)| {
                let last = ours.iter().rfind(|(other, _)| other == name).map(|(_, value)| value);
                last.is_some_and(|value| theirs.get(name).is_some_and(|other| same(value, other)))
            }),
            _ => false,
        }
    }

    fn check(text: &str) {
        match (parse(text), serde_json::from_str::<Value>(text)) {
            (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{text:?}: {ours:?}, {theirs:?}"),
            (Err(_), Err(_)) => {}
            // What is an error there: a number that no double can hold.
            // And half of a surrogate pair, which is read as U+FFFD here.
            (Ok(_), Err(error)) if ["out of range", "surrogate", "hex escape"].iter().any(|part| error.to_string().contains(part)) => {}
            (ours, theirs) => panic!("{text:?}: {ours:?}, {theirs:?}"),
        }
    }

    #[test]
    fn agrees_with_serde_json_on_awkward_texts() {
        for text in [
            "",
            " ",
            "nul",
            "null",
            "tru e",
            "[]",
            "[ ]",
            "[,]",
            "[1,]",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{a:1}",
            "{\"a\" 1}",
            "01",
            "-0",
            "-",
            "1.",
            "1.5e+3",
            "1e",
            "1e999",
            "4294967296",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\udc00\"",
            "\"\\x\"",
            "\"a\nb\"",
            "\"\\u00e9é\\n\"",
            "1 2",
            "\u{feff}1",
            "{\"a\":[{\"b\":null}]}",
            "\"\\u12",
        ] {
            check(text);
        }
        check(&["[".repeat(127), "]".repeat(127)].concat());
        check(&["[".repeat(129), "]".repeat(129)].concat());
        for escape in ["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\a", "\\u00E9", "\\u00e"] {
            check(&["\"a", escape, "z\""].concat());
        }
    }

    #[test]
    fn lists_and_objects_are_read_to_the_same_depth() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let nested = |depth: usize| [open.repeat(depth), "1".into(), close.repeat(depth)].concat();
            assert!(parse(&nested(DEEPEST)).is_ok(), "{open}");
            assert!(parse(&nested(DEEPEST + 1)).is_err(), "{open}");
        }
    }

    #[test]
    fn a_number_has_a_value_where_it_is_whole_and_not_negative() {
        for (text, value) in [
            ("0", Some(0)),
            ("10", Some(10)),
            ("4294967295", Some(u32::MAX)),
            ("4294967296", None),
            ("-1", None),
            ("1.0", Some(1)),
            ("640.000", Some(640)),
            ("1.50", None),
            ("1.05", None),
            ("-1.0", None),
            ("1.0e2", None),
            ("1e2", None),
        ] {
            assert_eq!(parse(text), Ok(Json::Number(value)), "{text}");
        }
    }

    #[test]
    fn half_a_surrogate_pair_costs_one_character() {
        for (text, expected) in [
            ("\"a\\ud83d\"", "a\u{fffd}"),
            ("\"\\ud83d\\u0041\"", "\u{fffd}A"),
            ("\"\\udc00b\"", "\u{fffd}b"),
            ("\"\\ud83d\\ude00\"", "😀"),
        ] {
            assert_eq!(parse(text), Ok(Json::Text(expected.into())), "{text}");
        }
        assert!(parse("\"\\ud83d\\u00\"").is_err());
    }

    #[test]
    fn says_where_a_text_is_broken() {
        assert_eq!(parse("{\n  \"a\": x}"), Err(LoadError::Malformed("line 2, column 8".into())));
        assert_eq!(parse("[01]"), Err(LoadError::Malformed("line 1, column 3".into())));
        let deep = Err(LoadError::Malformed("nested too deeply in line 1, column 129".into()));
        assert_eq!(parse(&"[".repeat(200)), deep);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5000))]
        #[test]
        fn agrees_with_serde_json_on_any_text(text in "[\\[\\]{}\",:0-9aeEtrufls\\\\.+é -]{0,24}") {
            check(&text);
        }
    }
}
