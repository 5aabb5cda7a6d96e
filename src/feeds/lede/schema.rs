//! The JSON Schemas in docs/, generated from the model's types, and the proof that the reader reads all that they name.

use std::collections::BTreeMap;

use schemars::{JsonSchema, schema_for};
use serde::Serialize;

use crate::model::article::*;
use crate::model::date::Date;
use crate::model::direction::Direction;
use crate::model::post::{Post, Posts};
use crate::model::quote::{Occasion, Quote, Speaker};
use crate::model::url::Url;

/// Lede JSON, version 1: an article.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Lede JSON, version 1: an article")]
struct ArticleDocument {
    /// The version.
    #[schemars(range(min = 1, max = 1))]
    lede: u8,
    /// Speakers by key, for quotes that name the key instead of repeating the speaker.
    #[serde(default)]
    speakers: BTreeMap<String, Speaker>,
    /// Occasions by key.
    #[serde(default)]
    occasions: BTreeMap<String, Occasion>,
    #[serde(flatten)]
    article: Article,
}

/// Lede JSON, version 1: a list of posts.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Lede JSON, version 1: related posts")]
struct PostsDocument {
    /// The version.
    #[schemars(range(min = 1, max = 1))]
    lede: u8,
    #[serde(flatten)]
    posts: Posts,
}

fn some(text: &str) -> Option<String> {
    Some(text.to_string())
}

fn url(path: &str) -> Url {
    Url::page(&format!("https://n.example/{path}")).unwrap()
}

fn image() -> Image {
    let srcset = vec![Candidate { src: url("b.png"), width: 6 }];
    Image { src: url("a.png"), srcset, alt: some("alt"), width: Some(3), height: Some(2), caption: some("caption"), credit: some("credit") }
}

fn quote() -> Quote {
    let speaker = Speaker { name: "Name".into(), role: some("role"), organisation: some("organisation"), url: Some(url("speaker")) };
    let occasion = Occasion { event: some("event"), place: some("place"), date: Date::parse("2025-02-12") };
    Quote {
        text: "“Words”".into(),
        speaker: Some(speaker),
        occasion: Some(occasion),
        context: some("context"),
        source: Some(url("source")),
    }
}

/// Every field of every type is set: a new field does not compile here until it is.
fn whole_article() -> Article {
    let text = || vec![Inline::Text("text".into())];
    let inlines = vec![
        Inline::Strong { content: text() },
        Inline::Em { content: text() },
        Inline::Sub { content: text() },
        Inline::Sup { content: text() },
        Inline::Del { content: text() },
        Inline::Link { url: url("link"), content: text() },
        Inline::Quote(Box::new(quote())),
        Inline::Code { text: "code".into() },
        Inline::Break,
        Inline::Note { number: 1 },
        Inline::Text(" kept as it is ".into()),
    ];
    Article {
        kicker: some("kicker"),
        headline: "headline".into(),
        standfirst: some("standfirst"),
        authors: vec![Author { name: "name".into(), role: some("role"), url: Some(url("author")), picture: Some(image()), posts: Some(7) }],
        published: Date::parse("2025-02-12T09:30:00Z"),
        modified: Date::parse("2025-02-13"),
        dateline: some("dateline"),
        url: Some(url("")),
        lang: some("en-GB"),
        dir: Some(Direction::Ltr),
        section: some("section"),
        tags: vec!["tag".into()],
        blocks: vec![
            Block::Paragraph { content: inlines },
            Block::Heading { level: 3, content: text() },
            Block::List {
                ordered: true,
                start: Some(4),
                items: vec![text().into(), Item { content: text(), blocks: vec![Block::Divider] }],
            },
            Block::Quote(quote()),
            Block::PullQuote(quote()),
            Block::Image(image()),
            Block::Gallery { images: vec![image()], caption: some("caption") },
            Block::Table { caption: some("caption"), header: vec![text()], rows: vec![vec![text(), vec![]]] },
            Block::Preformatted { text: "a\n  b".into() },
            Block::Verse { content: text() },
            Block::Details { summary: "summary".into(), blocks: vec![Block::Divider] },
            Block::Divider,
            Block::Embed { url: url("embed"), title: some("title"), provider: some("provider"), image: Some(image()) },
        ],
        notes: vec![text()],
        continues: true,
    }
}

fn whole_posts() -> Posts {
    let post = Post {
        title: "title".into(),
        url: url("post"),
        excerpt: some("excerpt"),
        date: Date::parse("2025-02-12"),
        section: some("section"),
        image: Some(image()),
        lang: some("ar"),
        dir: Some(Direction::Rtl),
    };
    Posts { heading: some("heading"), posts: vec![post], next: Some(url("next")) }
}

#[test]
fn the_reader_reads_every_field_that_the_types_have() {
    let article = whole_article();
    let text = serde_json::to_string(&ArticleDocument {
        lede: 1,
        speakers: BTreeMap::new(),
        occasions: BTreeMap::new(),
        article: article.clone(),
    })
    .unwrap();
    let read = super::article(&text, None).unwrap();
    assert_eq!(read.value, article);
    assert_eq!(read.skipped.count(), 0);

    let posts = whole_posts();
    let text = serde_json::to_string(&PostsDocument { lede: 1, posts: posts.clone() }).unwrap();
    assert_eq!(super::posts(&text, None).unwrap().value, posts);
}

/// Where a quote's speaker is asked for, its key or its name will do.
fn schema_of<T: JsonSchema>() -> serde_json::Value {
    let mut schema = serde_json::to_value(schema_for!(T)).unwrap();
    for field in ["speaker", "occasion"] {
        let properties = schema.pointer_mut("/$defs/Quote/properties").and_then(|properties| properties.get_mut(field));
        if let Some(list) = properties.and_then(|field| field.get_mut("anyOf")).and_then(|any| any.as_array_mut()) {
            list.push(serde_json::json!({ "type": "string" }));
        }
    }
    schema
}

/// `LEDE_WRITE=1 cargo test` writes the files anew.
fn same_as_in_docs(name: &str, schema: &serde_json::Value) {
    let path = format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = serde_json::to_string_pretty(schema).unwrap() + "\n";
    if std::env::var_os("LEDE_WRITE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap_or_default() == text, "{path} is not what the types say: run LEDE_WRITE=1 cargo test");
}

#[test]
fn the_schemas_in_docs_are_what_the_types_say() {
    same_as_in_docs("lede-article.schema.json", &schema_of::<ArticleDocument>());
    same_as_in_docs("lede-related.schema.json", &schema_of::<PostsDocument>());
}

#[test]
fn every_document_of_the_demo_is_valid_and_nothing_but_the_planted_block_is_skipped() {
    let article = jsonschema::validator_for(&schema_of::<ArticleDocument>()).unwrap();
    let posts = jsonschema::validator_for(&schema_of::<PostsDocument>()).unwrap();
    let folder = format!("{}/demo/api", env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue; // documents in other formats
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let base = Url::page("https://n.example/demo/api/x.json").unwrap();
        seen += 1;
        if value.get("posts").is_some() {
            assert!(posts.is_valid(&value), "{path:?}");
            assert_eq!(super::posts(&text, Some(&base)).unwrap().skipped.list(), []);
        } else {
            let planted = path.ends_with("blocks.json");
            assert_eq!(article.is_valid(&value), !planted, "{path:?}");
            let expected = if planted { vec![("poll".to_string(), 1)] } else { vec![] };
            assert_eq!(super::article(&text, Some(&base)).unwrap().skipped.list(), expected, "{path:?}");
        }
    }
    assert!(seen >= 6);
}
