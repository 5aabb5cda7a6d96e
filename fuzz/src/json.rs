//! Our JSON reader and serde_json agree on any text.

use lede::feeds::json::{Json, parse};
use serde_json::Value;

/// Checks one text.
pub fn same_as_serde(text: &str) {
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{ours:?}, {theirs:?}"),
        (Err(_), Err(_)) => {}
        (Ok(_), Err(error)) => {
            // A number that no double can hold; half of a surrogate pair; and a level that serde_json counts otherwise.
            let known = ["out of range", "surrogate", "hex escape", "recursion limit"];
            assert!(known.iter().any(|part| error.to_string().contains(part)), "only serde_json refuses it: {error}");
        }
        (Err(error), Ok(value)) => panic!("only we refuse it: {error:?}, {value:?}"),
    }
}

fn same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Flag(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Number(ours), Value::Number(theirs)) => *ours == theirs.as_u64().and_then(|number| number.try_into().ok()),
        (Json::Text(ours), Value::String(theirs)) => ours == theirs,
        (Json::List(ours), Value::Array(theirs)) => ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| same(a, b)),
        (Json::Object(ours), Value::Object(theirs)) => {
            let last = |name: &str| ours.iter().rfind(|(other, _)| other == name).map(|(_, value)| value);
            ours.iter().all(|(name, _)| theirs.contains_key(name))
                && theirs.iter().all(|(name, value)| last(name).is_some_and(|ours| same(ours, value)))
        }
        _ => false,
    }
}
