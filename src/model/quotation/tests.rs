//! JSON-LD as machines read it, held against what schema.org documents.

use super::*;
use crate::model::date::Date;
use proptest::prelude::*;
use serde_json::Value;

/// Of each type what it is a kind of, and what its properties expect.
fn schema() -> Value {
    serde_json::from_str::<Value>(include_str!("../../../tests/fixtures/schema-org.json")).unwrap()["types"].take()
}

fn is_a(schema: &Value, kind: &str, wanted: &str) -> bool {
    kind == wanted || schema[kind]["of"].as_str().is_some_and(|of| is_a(schema, of, wanted))
}

/// The types that a property of a type expects; of the type itself, or of what it is a kind of.
fn expected<'a>(schema: &'a Value, kind: &str, property: &str) -> Option<&'a Value> {
    let found = &schema[kind]["properties"][property];
    if found.is_null() { expected(schema, schema[kind]["of"].as_str()?, property) } else { Some(found) }
}

fn is_of(schema: &Value, value: &Value, wanted: &str) -> bool {
    match (wanted, value) {
        ("Text", Value::String(text)) => !text.is_empty(),
        ("URL", Value::String(text)) => url::Url::parse(text).is_ok(),
        ("Date" | "DateTime", Value::String(text)) => Date::parse(text).is_some(),
        ("Integer", Value::Number(number)) => number.is_i64(),
        (_, Value::Object(node)) => is_a(schema, node["@type"].as_str().unwrap(), wanted),
        _ => false,
    }
}

/// What is wrong with a node and with those in it.
fn faults(schema: &Value, node: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let kind = node["@type"].as_str().unwrap_or_default();
    if schema[kind].is_null() {
        faults.push(format!("no type {kind:?}"));
    }
    for (property, value) in node.as_object().unwrap().iter().filter(|(name, _)| !name.starts_with('@')) {
        let values: Vec<&Value> = value.as_array().map_or_else(|| vec![value], |list| list.iter().collect());
        match expected(schema, kind, property) {
            None => faults.push(format!("{kind} has no {property}")),
            Some(wanted) => {
                for value in values {
                    if !wanted.as_array().unwrap().iter().any(|wanted| is_of(schema, value, wanted.as_str().unwrap())) {
                        faults.push(format!("{kind}.{property} is {value}"));
                    }
                    if value.is_object() {
                        faults.extend(self::faults(schema, value));
                    }
                }
            }
        }
    }
    faults
}

fn check(json: &str) -> Value {
    let document: Value = serde_json::from_str(json).unwrap();
    assert_eq!(document["@context"], "https://schema.org");
    for node in document["@graph"].as_array().unwrap() {
        assert_eq!(faults(&schema(), node), [] as [String; 0], "{node}");
    }
    document
}

fn said(text: &str, name: &str) -> Quote {
    let url = Url::page("https://n.example/hegseth");
    let speaker = Speaker { name: name.into(), role: Some("Secretary".into()), organisation: Some("Pentagon".into()), url };
    Quote { text: text.into(), speaker: Some(speaker), ..Quote::default() }
}

fn link() -> Url {
    Url::page("https://n.example/a#lede-q-1").unwrap()
}

#[test]
fn every_property_is_one_that_its_type_has_with_a_value_that_it_expects() {
    let whole = Article {
        headline: "A <b>day</b>".into(),
        url: Url::page("https://n.example/a"),
        published: Date::parse("2025-02-13T09:30:00+05:30"),
        modified: Date::parse("2025-02-14"),
        lang: Some("en-US".into()),
        section: Some("World".into()),
        dateline: Some("Brussels".into()),
        authors: ["IAT News Desk", "Ann Bee"]
            .map(|name| Author { name: name.into(), role: Some("Editor".into()), ..Author::default() })
            .to_vec(),
        ..Article::default()
    };
    let (person, body, nobody) = (said("“This must end,”", "Pete Hegseth"), said("“We know.”", "The ministry"), Quote::default());
    let quotes = [(&person, &link()), (&nobody, &link()), (&body, &link())];
    let document = check(&article(&whole, Some("IAT News"), &quotes));
    let kinds: Vec<&str> = document["@graph"].as_array().unwrap().iter().map(|node| node["@type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["NewsArticle", "Quotation", "Quotation"]);
    assert_eq!(document["@graph"][0]["author"][1]["@type"], "Person");
    assert_eq!(
        document["@graph"][1],
        serde_json::json!({
            "@type": "Quotation", "text": "This must end", "url": "https://n.example/a#lede-q-1",
            "spokenByCharacter": {
                "@type": "Person", "name": "Pete Hegseth", "jobTitle": "Secretary", "url": "https://n.example/hegseth",
                "affiliation": { "@type": "Organization", "name": "Pentagon" }
            },
            "isPartOf": { "@type": "NewsArticle", "headline": "A <b>day</b>", "url": "https://n.example/a" }
        })
    );
    assert_eq!(document["@graph"][2]["spokenByCharacter"]["@type"], "Organization");
    check(&article(&Article::default(), None, &[]));
    assert_eq!(quotations(&whole.work(), &[(&nobody, &link())]), None);
}

#[test]
fn no_more_is_described_than_a_page_can_hold_whatever_the_headline() {
    let work = Work { headline: "x".repeat(100_000), ..Work::default() };
    let (quote, link) = (said("We stay.", "Ada Example"), link());
    let json = quotations(&work, &vec![(&quote, &link); 4_000]).unwrap();
    assert_eq!(check(&json)["@graph"].as_array().unwrap().len(), 2);
    let long = Work { headline: "x".repeat(MOST), ..Work::default() };
    assert_eq!(quotations(&long, &[(&quote, &link)]), None);
}

#[test]
fn the_check_finds_what_is_wrong() {
    for node in [
        r#"{"@type":"Quote"}"#,
        r#"{"@type":"Quotation","speaker":"x"}"#,
        r#"{"@type":"Quotation","spokenByCharacter":"x"}"#,
        r#"{"@type":"Quotation","isPartOf":{"@type":"Person","name":"x"}}"#,
        r#"{"@type":"Quotation","isPartOf":{"@type":"NewsArticle","name":7}}"#,
        r#"{"@type":"Person","headline":"x"}"#,
    ] {
        assert_eq!(faults(&schema(), &serde_json::from_str(node).unwrap()).len(), 1, "{node}");
    }
}

proptest! {
    #[test]
    fn nothing_ends_the_script_and_every_letter_arrives(text in "(\\PC|[<>/\"\\\\\n\u{0}\u{1f}\u{2028}\u{2029}]|</script>|<!--){1,40}", name in "(\\PC|</script>){1,10}") {
        let quote = Quote { text: text.clone(), ..said("", &name) };
        let json = quotations(&Work::default(), &[(&quote, &link())]);
        prop_assert_eq!(json.is_some(), !quote.words().is_empty());
        if let Some(json) = json {
            let ends = |c: char| c < ' ' || c == '<' || c == '\u{2028}' || c == '\u{2029}';
            prop_assert_eq!(json.find(ends), None);
            let document: Value = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(document["@graph"][0]["text"].as_str(), Some(quote.words()));
            prop_assert_eq!(document["@graph"][0]["spokenByCharacter"]["name"].as_str(), Some(name.as_str()));
        }
    }
}
