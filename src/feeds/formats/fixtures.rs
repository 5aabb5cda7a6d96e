//! The documents in tests/fixtures/feeds, and what is read of them, for the tests of every format.

use serde::Serialize;
use serde_json::Value;

use super::{article, posts};
use crate::feeds::Read;
use crate::model::article::Article;
use crate::model::post::Posts;
use crate::model::url::Url;

/// Where the documents are said to come from.
pub fn base() -> Url {
    Url::page("https://n.example/api/list.json?page=2").unwrap()
}

/// Names of the documents, and their texts.
pub fn all() -> Vec<(String, String)> {
    let folder = format!("{}/tests/fixtures/feeds", env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        all.push((path.file_stem().unwrap().to_str().unwrap().to_string(), std::fs::read_to_string(&path).unwrap()));
    }
    all.sort();
    assert!(all.len() > 15);
    all
}

/// The text of a document.
pub fn text(name: &str) -> String {
    all().into_iter().find(|(other, _)| other == name).unwrap().1
}

/// A document read as an article, whatever its format.
pub fn read_article(name: &str) -> Read<Article> {
    article(&text(name), Some(&base()), None).unwrap()
}

/// A document read as a list, whatever its format.
pub fn read_posts(name: &str) -> Read<Posts> {
    posts(&text(name), Some(&base()), None).unwrap()
}

/// A value as JSON, without what is absent or empty in it.
pub fn json(value: &impl Serialize) -> Value {
    fn bare(value: &mut Value) {
        match value {
            Value::Object(members) => {
                members.values_mut().for_each(bare);
                members.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
            }
            Value::Array(items) => items.iter_mut().for_each(bare),
            _ => {}
        }
    }
    let mut json = serde_json::to_value(value).unwrap();
    bare(&mut json);
    json
}

/// What was skipped: names with their counts.
pub fn skipped<T>(read: &Read<T>) -> Vec<(&str, usize)> {
    read.skipped.list().iter().map(|(name, count)| (name.as_str(), *count)).collect()
}
