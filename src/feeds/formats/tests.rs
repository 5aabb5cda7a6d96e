//! The table of formats: every document is recognised as its own, and what is read of it can be read again.

mod any;

use super::*;
use crate::feeds::json::Json;
use crate::feeds::lede;
use crate::model::article::{Block, Image};
use crate::model::format::NAMES;
use proptest::prelude::*;

fn lede_json<T: serde::Serialize>(read: &Read<T>) -> String {
    let mut value = serde_json::to_value(&read.value).unwrap();
    value["lede"] = 1.into();
    value["skipped"] = serde_json::to_value(read.skipped.list()).unwrap();
    value.to_string()
}

#[test]
fn the_words_of_the_table_are_those_that_the_first_module_knows() {
    let names: Vec<&str> = std::iter::once(lede::NAME).chain(FORMATS.iter().map(|format| format.name)).collect();
    assert_eq!(names, NAMES);
}

#[test]
fn the_documentation_has_the_table_with_what_each_row_can_hold() {
    let docs = include_str!("../../../docs/formats.md");
    let rows = docs.lines().filter(|line| line.starts_with("| `") && line.contains(" | yes | "));
    let rows: Vec<(&str, bool)> = rows.map(|line| (line.split('`').nth(1).unwrap(), line.contains(" | yes | yes | "))).collect();
    let known = FORMATS.iter().map(|format| (format.name, format.article.is_some()));
    assert_eq!(rows, std::iter::once((lede::NAME, true)).chain(known).collect::<Vec<_>>());
}

#[test]
fn every_document_is_recognised_as_its_own_format_and_by_no_row_before_it() {
    for (name, text) in fixtures::all() {
        let document = parse(&text).unwrap();
        let format = FORMATS.iter().find(|format| (format.is)(&document)).unwrap_or_else(|| panic!("{name} is not recognised"));
        assert!(name.starts_with(format.name), "{name} is taken for {}", format.name);
    }
    let covered = |format: &Format| fixtures::all().iter().any(|(name, _)| name.starts_with(format.name));
    assert!(FORMATS.iter().all(covered));
}

#[test]
fn what_is_read_of_every_document_is_read_again_by_the_first_module_and_nothing_more_is_skipped() {
    let base = fixtures::base();
    let mut count = 0;
    for (name, text) in fixtures::all() {
        if let Ok(read) = article(&text, Some(&base), None) {
            count += 1;
            assert_eq!(lede::article(&lede_json(&read), Some(&base)).as_ref(), Ok(&read), "{name}");
        }
        if let Ok(read) = posts(&text, Some(&base), None) {
            count += 1;
            assert_eq!(lede::posts(&lede_json(&read), Some(&base)).as_ref(), Ok(&read), "{name}");
        }
    }
    assert!(count > 15);
}

#[test]
fn every_source_of_the_demo_is_read_in_the_format_that_it_is_named_for_and_little_is_skipped() {
    let base = Url::page("https://n.example/demo/api/sources/x.json").unwrap();
    let mut seen = 0;
    for entry in std::fs::read_dir(format!("{}/demo/api/sources", env!("CARGO_MANIFEST_DIR"))).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let format = find(&parse(&text).unwrap(), None).unwrap().name;
        let read = posts(&text, Some(&base), None).map(|read| read.skipped);
        let read = read.or_else(|_| article(&text, Some(&base), None).map(|read| read.skipped)).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with(format), "{name} is taken for {format}");
        let planted = usize::from(name == "json-feed-2.json") + 2 * usize::from(name == "arc-story.json");
        assert_eq!(read.count(), planted, "{name}: {:?}", read.list());
        seen += 1;
    }
    assert!(seen > 3);
}

#[test]
fn html_that_is_nested_as_deep_as_it_may_be_is_read_again() {
    let base = fixtures::base();
    for open in
        ["<ul><li>x", "<blockquote>x", "<details><summary>s</summary>x", "<p><b><i>x", "<table><tr><td>x", "<div><ol><li><blockquote>x"]
    {
        let post = serde_json::json!({ "title": { "rendered": "T" }, "content": { "rendered": open.repeat(90) } });
        let read = article(&post.to_string(), Some(&base), None).unwrap();
        assert!(!read.value.blocks.is_empty());
        assert_eq!(lede::article(&lede_json(&read), Some(&base)), Ok(read), "{open}");
    }
}

fn error(text: &str, name: Option<&str>) -> String {
    match article(text, None, name) {
        Err(LoadError::Shape(what)) => what,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_only_lacks_the_version_of_lede_json_is_told_so() {
    for text in [r#"{"headline":"T","blocks":[]}"#, r#"{"posts":[{"title":"T","url":"/t"}]}"#] {
        assert!(error(text, None).ends_with("(if it is Lede JSON, it lacks `\"lede\": 1`)"), "{text}: {}", error(text, None));
    }
}

#[test]
fn an_unknown_document_is_told_by_what_stands_at_its_top() {
    let known = "in none of the formats that Lede knows: lede, wordpress, ghost, json-feed, arc, schema-org, jetpack, amp-list";
    for (text, seen) in [
        (r#"{"found":1,"a b\n":2,"c":3}"#, "an object with `found`, `a b`, `c`"),
        (r#"{"1":0,"2":0,"3":0,"4":0,"5":0}"#, "an object with `1`, `2`, `3`, `4`, `5`"),
        (r#"{"1":0,"2":0,"3":0,"4":0,"5":0,"6":0}"#, "an object with `1`, `2`, `3`, `4`, `5`, …"),
        ("{}", "an empty object"),
        ("[[[[]]]]", "a list that begins with a list"),
        (r#"[{"x":1}]"#, "a list that begins with an object with `x`"),
        ("[7]", "a list that begins with a number"),
        ("\"<html>\"", "a string"),
        ("null", "a single word"),
    ] {
        assert_eq!(error(text, None), format!("this is {seen}, {known}"));
    }
    let long = error(&format!("{{\"{}\":0}}", "x".repeat(99)), None);
    assert!(long.contains(&format!("`{}…`", "x".repeat(29))), "{long}");
}

#[test]
fn a_format_that_is_named_must_be_known_and_fit() {
    assert_eq!(
        error("{}", Some("rss")),
        "`format` says rss, which is none of wordpress, ghost, json-feed, arc, schema-org, jetpack, amp-list"
    );
    assert_eq!(error("{}", Some("ghost")), "`format` says ghost, but there is no post in a list `posts`");
    assert_eq!(error("[7]", Some("wordpress")), "`format` says wordpress, but there is no post with a `title.rendered`");
    assert_eq!(error(&fixtures::text("jetpack-list"), None), "this looks like jetpack, but that has lists of posts, and no articles");
    assert_eq!(error(&fixtures::text("amp-list-items"), None), "this looks like amp-list, but that has lists of posts, and no articles");
    for name in NAMES {
        for text in ["7", "[]", "{}", "[[]]", r#"{"posts":7,"items":"x","content_elements":{}}"#] {
            assert!(!matches!(posts(text, None, Some(name)), Err(LoadError::Malformed(_))), "{name}");
        }
    }
    assert_eq!(article("{", None, None).unwrap_err().code(), "malformed");
}

#[test]
fn a_format_that_is_named_reads_what_would_not_be_recognised() {
    let read = posts(r#"{"items":[{"caption":1},{"title":"T","href":"https://n.example/t"}]}"#, None, Some("amp-list")).unwrap();
    assert_eq!((read.value.posts.len(), read.skipped.count()), (1, 1));
}

#[test]
fn what_keeps_scripts_from_reading_a_document_is_taken_away() {
    for prefix in ["", "\u{feff}", ")]}'", ")]}',\n", "\u{feff})]}'\n "] {
        let text = format!("{prefix}{}", fixtures::text("amp-list-pages"));
        assert_eq!(posts(&text, Some(&fixtures::base()), None), Ok(fixtures::read_posts("amp-list-pages")), "{prefix:?}");
    }
    assert_eq!(posts(")]}", None, None).unwrap_err().code(), "malformed");
}

#[test]
fn a_list_that_goes_on_with_itself_ends() {
    let base = Url::page("https://n.example/more?a=1");
    let next = |next: &str| posts(&format!("{{\"items\":[],\"load-more-src\":\"{next}\"}}"), base.as_ref(), None).unwrap().value.next;
    for same in ["", "?a=1#x", "https://n.example/more?a=1", "javascript:x", "mailto:a@b.example"] {
        assert_eq!(next(same), None, "{same}");
    }
    assert_eq!(next("?a=2").unwrap().as_str(), "https://n.example/more?a=2");
}

#[test]
fn no_list_is_read_further_than_posts_are_shown() {
    let many = |item: &str| vec![item; 1000].join(",");
    let base = fixtures::base();
    for (text, name) in [
        (format!("[{}]", many(r#"{"link":"/a","title":{"rendered":"T"}}"#)), "wordpress"),
        (format!(r#"{{"posts":[{}]}}"#, many(r#"{"url":"/a","title":"T","uuid":"u"}"#)), "ghost"),
        (format!(r#"{{"version":"https://jsonfeed.org/version/1","items":[{}]}}"#, many(r#"{"url":"/a","title":"T"}"#)), "json-feed"),
        (format!(r#"{{"content_elements":[{}]}}"#, many(r#"{"canonical_url":"/a","headlines":{"basic":"T"}}"#)), "arc"),
        (format!(r#"{{"@type":"ItemList","itemListElement":[{}]}}"#, many(r#"{"url":"/a","name":"T"}"#)), "schema-org"),
        (format!(r#"[{}]"#, many(r#"{"@type":"Article","url":"/a","headline":"T"}"#)), "schema-org"),
        (format!(r#"{{"show_thumbnails":true,"items":[{}]}}"#, many(r#"{"url":"/a","title":"T"}"#)), "jetpack"),
        (format!(r#"{{"items":[{}]}}"#, many(r#"{"url":"/a","title":"T"}"#)), "amp-list"),
    ] {
        let read = posts(&text, Some(&base), None).unwrap();
        assert_eq!((read.value.posts.len(), read.skipped.count()), (400, 0), "{name}");
    }
}
