//! What any format reads is safe, and is the same after a way through Lede JSON, as between the two modules.

use crate::safe::Walk;
use lede::feeds::{Read, formats, json_ld, lede as own};
use lede::model::article::Article;
use lede::model::error::LoadError;
use lede::model::post::Posts;
use lede::model::url::Url;
use serde::Serialize;

/// Where the documents came from: an address whose scheme alone can differ.
fn bases() -> [Url; 2] {
    ["https://news.example/api/posts.json?page=2", "http://127.0.0.1:8080/feed/"].map(|base| Url::page(base).expect("a page"))
}

/// A document in one of the formats of `feeds::formats`.
pub fn format(text: &str, word: &str) {
    let [https, http] = bases();
    check_article(formats::article(text, Some(&https), Some(word)), Some(&https));
    check_posts(formats::posts(text, Some(&https), Some(word)), Some(&https));
    check_article(formats::article(text, None, None), None);
    check_posts(formats::posts(text, Some(&http), None), Some(&http));
}

/// A document in Lede JSON.
pub fn lede(text: &str) {
    for base in bases() {
        check_article(own::article(text, Some(&base)), Some(&base));
        check_posts(own::posts(text, Some(&base)), Some(&base));
    }
    check_article(own::article(text, None), None);
}

/// The scripts of a page: each line is one.
pub fn json_ld(text: &str) {
    let [base, _] = bases();
    let scripts: Vec<String> = text.lines().map(str::to_string).collect();
    for current in [None, Some(&base), Url::page("https://n.example/one").as_ref()] {
        if let Some(article) = json_ld::article(&scripts, current, Some(&base)) {
            Walk(Some(&base)).article(&article);
        }
    }
}

#[derive(Serialize)]
struct Document<'a, T> {
    lede: u8,
    #[serde(flatten)]
    value: &'a T,
}

/// What is read as Lede JSON is safe, and what is written from it is read as it was.
pub fn check_article(read: Result<Read<Article>, LoadError>, base: Option<&Url>) {
    let Ok(Read { value, .. }) = read else { return };
    Walk(base).article(&value);
    let text = serde_json::to_string(&Document { lede: 1, value: &value }).expect("JSON");
    match own::article(&text, base) {
        Ok(again) => {
            assert_eq!(again.value, value, "{text}");
            assert_eq!(again.skipped.list(), [], "{text}");
        }
        Err(LoadError::Empty) => assert!(value.headline.is_empty() && value.blocks.is_empty()),
        Err(error) => panic!("{error:?}: {text}"),
    }
}

fn check_posts(read: Result<Read<Posts>, LoadError>, base: Option<&Url>) {
    let Ok(Read { value, .. }) = read else { return };
    Walk(base).posts(&value);
    let text = serde_json::to_string(&Document { lede: 1, value: &value }).expect("JSON");
    let again = own::posts(&text, base).unwrap_or_else(|error| panic!("{error:?}: {text}"));
    assert_eq!(again.value, value, "{text}");
    assert_eq!(again.skipped.list(), [], "{text}");
}
