//! JSON Feed, versions 1.0 and 1.1: <https://www.jsonfeed.org/version/1.1/>.

use super::fields::Fields;
use super::json::Json;
use super::reader::{Reader, lacks, lang, paragraphs, plain_line};
use super::{Read, html};
use crate::model::article::Article;
use crate::model::error::LoadError;
use crate::model::post::{Post, Posts};
use crate::model::text::{cut, one_line};
use crate::model::url::Url;

/// Characters of a text that stand in for the title that it lacks.
const TITLE: usize = 100;

/// Whether a document is a feed, or an item of one alone.
pub fn is(document: &Json) -> bool {
    let Some(fields) = Fields::of(document) else { return false };
    is_feed(fields) || (fields.get("content_html").or_else(|| fields.get("content_text")).is_some())
}

fn is_feed(fields: Fields) -> bool {
    let version = fields.raw("version").and_then(|version| version.split_once(':'));
    version.is_some_and(|(scheme, rest)| scheme.starts_with("http") && rest.starts_with("//jsonfeed.org/version/"))
}

/// Reads an item that is alone, or the first of a feed.
pub fn article(document: &Json, base: Option<&Url>) -> Result<Read<Article>, LoadError> {
    let Some(feed) = Fields::of(document) else { return lacks("object") };
    let item = match feed.get("items") {
        Some(items) => items.items().first().and_then(Fields::of),
        None => Some(feed).filter(|_| is(document) && !is_feed(feed)),
    };
    let Some(item) = item else { return lacks("item in a list `items`, and no `content_html` or `content_text`") };
    let mut reader = Reader::new(base);
    let mut blocks = match item.raw("content_html") {
        Some(html) => reader.body(Some(html)),
        None => paragraphs(item.raw("content_text").unwrap_or_default(), true, plain_line),
    };
    let lead = reader.image(item.raw("image").or_else(|| item.raw("banner_image")));
    reader.open_with(lead, &mut blocks);
    let mut authors = Vec::new();
    for person in people(item).or_else(|| people(feed)).unwrap_or_default().iter().filter_map(Fields::of) {
        authors.extend(reader.author(person.line("name"), person.raw("url"), person.raw("avatar")));
    }
    let article = Article {
        headline: item.line("title").unwrap_or_default(),
        standfirst: item.line("summary"),
        authors,
        published: item.date("date_published"),
        modified: item.date("date_modified"),
        url: address(&reader, item),
        lang: lang(item, "language").or_else(|| lang(feed, "language")),
        dir: item.direction(),
        tags: item.list("tags").iter().filter_map(Json::line).collect(),
        blocks,
        ..Article::default()
    };
    reader.article(article)
}

/// Reads a feed.
pub fn posts(document: &Json, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    let feed = Fields::of(document).filter(|feed| matches!(feed.get("items"), Some(Json::List(_))));
    let Some(feed) = feed else { return lacks("list `items`") };
    let mut reader = Reader::new(base);
    let language = lang(feed, "language");
    let posts = reader.posts(&mut feed.list("items").iter(), &mut |reader, item| {
        let url = address(reader, item);
        let title = item.line("title").or_else(|| beginning(item));
        let post = reader.post(item, title, url, lang(item, "language").or_else(|| language.clone()))?;
        let image = reader.image(item.raw("image").or_else(|| item.raw("banner_image")));
        Some(Post { excerpt: item.line("summary"), date: item.date("date_published"), image, ..post })
    });
    let next = reader.page(feed.raw("next_url"));
    reader.list(Posts { heading: feed.line("title"), next, ..posts })
}

/// Version 1.1 has a list of authors, 1.0 had one author.
fn people(fields: Fields<'_>) -> Option<&[Json]> {
    match fields.list("authors") {
        [] => fields.get("author").map(std::slice::from_ref),
        people => Some(people),
    }
}

/// Where an item stands: its own page before the one that it is about. Its id is often its address, too.
fn address(reader: &Reader, item: Fields) -> Option<Url> {
    let url = reader.page(item.raw("url")).or_else(|| reader.page(item.raw("external_url")));
    url.or_else(|| item.raw("id").and_then(Url::page))
}

/// The beginning of the text of an item without a title.
fn beginning(item: Fields) -> Option<String> {
    let text = match (item.raw("content_text"), item.raw("content_html")) {
        (Some(text), _) => one_line(text),
        (None, html) => html::text(html?),
    };
    Some(cut(&text, TITLE)).filter(|title| !title.is_empty())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::fields::parse;
    use super::super::formats::fixtures::{json, read_article, read_posts, skipped};
    use super::*;
    use crate::model::direction::Direction;
    use serde_json::json;

    #[test]
    fn a_feed_is_a_list_in_its_languages() {
        let read = read_posts("json-feed-list");
        let expected = json!({
            "heading": "News Example",
            "posts": [
                {
                    "title": "Tea & <b>Sympathy</b>", "url": "https://n.example/one", "excerpt": "A plain & short summary.",
                    "date": "2025-02-12T09:30:00-05:00", "image": { "src": "https://n.example/one.jpg" }, "lang": "en-GB"
                },
                {
                    "title": "A note without a title that goes on for so long that it must be cut somewhere, and better at a…",
                    "url": "https://other.example/two", "image": { "src": "https://n.example/api/banner-2.jpg" }, "lang": "ar", "dir": "rtl"
                },
                { "title": "Three & more", "url": "https://n.example/three", "lang": "en-GB" }
            ],
            "next": "https://n.example/feed.json?page=2"
        });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), [("post without address", 2), ("post without title", 1), ("post that is no object", 1)]);
    }

    #[test]
    fn an_item_alone_is_an_article_and_its_plain_text_has_paragraphs() {
        let read = read_article("json-feed-item");
        let expected = json!({
            "headline": "سلام",
            "authors": [{ "name": "A. Bee", "url": "https://n.example/bee" }],
            "published": "2025-02-12T09:30:00Z",
            "url": "https://n.example/fa/one",
            "lang": "fa",
            "dir": "rtl",
            "tags": ["x", "y z"],
            "continues": false,
            "blocks": [
                { "type": "image", "src": "https://n.example/one.jpg" },
                { "type": "paragraph", "content": ["First line", { "type": "break" }, "second line"] },
                { "type": "paragraph", "content": ["Second paragraph <b>as it stands</b> &amp; so on"] }
            ]
        });
        assert_eq!(json(&read.value), expected);
    }

    #[test]
    fn the_first_item_of_a_feed_is_the_article_and_has_the_feeds_authors() {
        let article = read_article("json-feed-first").value;
        assert_eq!((article.headline.as_str(), article.authors[0].name.as_str()), ("One", "The desk"));
        assert_eq!(article.blocks.len(), 2, "its picture stands in the text");
        let read = read_article("json-feed-list").value;
        assert_eq!((read.lang.as_deref(), read.standfirst.as_deref()), (Some("en-GB"), Some("A plain & short summary.")));
    }

    #[test]
    fn a_feed_without_items_is_an_empty_list_and_no_article() {
        let feed = parse(r#"{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[]}"#).unwrap();
        assert!(posts(&feed, None).unwrap().value.posts.is_empty());
        assert_eq!(article(&feed, None).unwrap_err().code(), "wrong-shape");
    }

    #[test]
    fn what_has_another_version_and_no_content_is_neither_feed_nor_item() {
        for other in
            [r#"{"version":"https://other.example/1"}"#, r#"{"version":"gopher://jsonfeed.org/version/1"}"#, r#"{"title":"T"}"#, "[]"]
        {
            let other = parse(other).unwrap();
            assert!(!is(&other) && article(&other, None).unwrap_err().code() == "wrong-shape");
        }
        assert!(is(&parse(r#"{"version":"http://jsonfeed.org/version/1"}"#).unwrap()));
    }

    #[test]
    fn an_item_says_when_it_was_changed_and_how_it_is_written() {
        let item = r#"{"title":"T","content_text":"x","dir":"rtl","date_modified":"2025-02-13T08:00:00Z"}"#;
        let read = article(&parse(item).unwrap(), None).unwrap().value;
        let modified = read.modified.map(|date| date.as_str().to_string());
        assert_eq!((modified.as_deref(), read.dir), (Some("2025-02-13T08:00:00Z"), Some(Direction::Rtl)));
    }
}
