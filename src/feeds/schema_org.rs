//! schema.org's articles and lists of them as documents by themselves: JSON-LD with the text in it.

use super::Read;
use super::fields::Fields;
use super::json::Json;
use super::json_ld::{self, is_article, one_or_more};
use super::reader::{Reader, any, decoded, lacks, lang, number, paragraphs};
use crate::model::article::{Article, Author, Image};
use crate::model::error::LoadError;
use crate::model::post::{MOST, Post, Posts};
use crate::model::url::Url;

/// Pictures of one article that are looked at; most sites give the same one in three shapes.
const MOST_PICTURES: usize = 10;

/// Things among which is looked for what others refer to: each reference looks through all of them.
const MOST_KNOWN: usize = 1_000;

/// Whether a document is JSON-LD.
pub fn is(document: &Json) -> bool {
    Fields::of(document).map_or_else(|| any(document.items(), is_thing), is_thing)
}

fn is_thing(fields: Fields) -> bool {
    ["@type", "@graph", "@context"].iter().any(|name| fields.get(name).is_some())
}

/// The things at the top, in lists and in `@graph`, and what a page is mostly about.
fn things(document: &Json) -> Vec<Fields<'_>> {
    let mut things = Vec::new();
    json_ld::collect(document, &mut things);
    for at in 0..things.len() {
        let thing: Option<&Fields> = things.get(at);
        if let Some(entity) = thing.and_then(|thing| thing.object("mainEntity")) {
            things.push(entity);
        }
    }
    things
}

/// What stands elsewhere in the document where only its `@id` stands here.
fn resolved<'a>(fields: Fields<'a>, things: &[Fields<'a>]) -> Fields<'a> {
    match fields.raw("@id") {
        Some(id) if fields.get("@type").is_none() => {
            let mut known = things.iter().take(MOST_KNOWN);
            let other = known.find(|thing| thing.raw("@id") == Some(id) && thing.get("@type").is_some());
            other.copied().unwrap_or(fields)
        }
        _ => fields,
    }
}

/// Reads the first article.
pub fn article(document: &Json, base: Option<&Url>) -> Result<Read<Article>, LoadError> {
    let things = things(document);
    let Some(thing) = things.iter().copied().find(|thing| is_article(*thing)) else {
        return lacks("thing of the type `NewsArticle`, or another kind of `Article`");
    };
    let mut reader = Reader::new(base);
    let head = json_ld::read(thing, &things, base);
    let text = thing.raw("articleBody").unwrap_or_default();
    let mut blocks = if has_tags(text) { reader.body(Some(text)) } else { paragraphs(text, false, decoded) };
    let lead = picture(&mut reader, thing, &things);
    reader.open_with(lead, &mut blocks);
    let other = decoded(thing.raw("alternativeHeadline"));
    let headline = decoded(Some(&head.headline)).or_else(|| other.clone()).unwrap_or_default();
    let standfirst = decoded(thing.raw("description")).or(other).filter(|text| *text != headline);
    let authors = head.authors.into_iter().filter_map(|author| Some(Author { name: decoded(Some(&author.name))?, ..author }));
    let article = Article {
        standfirst,
        authors: authors.collect(),
        lang: language(thing),
        dir: thing.direction(),
        dateline: decoded(thing.raw("dateline")).or_else(|| decoded(thing.object("locationCreated")?.raw("name"))),
        section: section(thing),
        tags: keywords(thing),
        headline,
        blocks,
        ..head
    };
    reader.article(article)
}

/// Whether a text is HTML and not only one in which a `<` stands.
fn has_tags(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| ["/", "p>", "p ", "br"].iter().any(|tag| rest.starts_with(tag)))
}

/// Reads a list: the first `ItemList`, else the parts of a page, else the articles that stand side by side.
pub fn posts(document: &Json, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    let things = things(document);
    let list = things.iter().find(|thing| has_type(**thing, "ItemList"));
    let owner = list.or_else(|| things.iter().find(|thing| thing.get("hasPart").is_some() && !is_article(**thing)));
    let mut reader = Reader::new(base);
    let Some(owner) = owner else {
        let graph = Fields::of(document).map_or_else(|| document.items(), |fields| fields.list("@graph"));
        let mut articles = graph.iter().filter(|value| Fields::of(value).is_some_and(is_article)).peekable();
        if articles.peek().is_none() {
            return lacks("thing of the type `ItemList`, and no list of articles");
        }
        let posts = reader.posts(&mut articles, &mut |reader, fields| post(reader, fields, &things));
        return reader.list(posts);
    };
    let elements = one_or_more(*owner, if list.is_some() { "itemListElement" } else { "hasPart" });
    let mut sorted: Vec<(u32, &Json)> = Vec::new();
    // The library's sort weighs more than all else here.
    for element in elements.iter().take(2 * MOST) {
        let position = Fields::of(element).and_then(|fields| number(fields, "position")).unwrap_or(u32::MAX);
        sorted.insert(sorted.partition_point(|(before, _)| *before <= position), (position, element));
    }
    let posts = reader.posts(&mut sorted.into_iter().map(|(_, element)| element), &mut |reader, fields| post(reader, fields, &things));
    reader.list(Posts { heading: decoded(owner.raw("name")), ..posts })
}

fn has_type(thing: Fields, name: &str) -> bool {
    one_or_more(thing, "@type").iter().any(|kind| kind.text() == Some(name))
}

/// A list's element: an article, or an item that has one, or says itself what it is and where.
fn post<'a>(reader: &mut Reader, element: Fields<'a>, things: &[Fields<'a>]) -> Option<Post> {
    let element = resolved(element, things);
    let item = element.object("item").map_or(element, |item| resolved(item, things));
    let title = ["headline", "name"].iter().find_map(|name| decoded(item.raw(name))).or_else(|| decoded(element.raw("name")));
    let url = json_ld::address(item, reader.base).or_else(|| json_ld::address(element, reader.base));
    let id = || [element.raw("item"), item.raw("@id")].into_iter().flatten().find_map(Url::page);
    let post = reader.post(item, title, url.or_else(id), language(item))?;
    let image = picture(reader, item, things).or_else(|| picture(reader, element, things));
    Some(Post { excerpt: decoded(item.raw("description")), date: item.date("datePublished"), section: section(item), image, ..post })
}

/// A language, by its tag or as a thing of its own.
fn language(thing: Fields) -> Option<String> {
    lang(thing, "inLanguage").or_else(|| lang(thing.object("inLanguage")?, "alternateName"))
}

fn section(thing: Fields) -> Option<String> {
    one_or_more(thing, "articleSection").iter().find_map(|value| decoded(value.text()))
}

/// Keywords: a list, or a text with commas.
fn keywords(thing: Fields) -> Vec<String> {
    let mut keywords = Vec::new();
    for value in one_or_more(thing, "keywords") {
        match Fields::of(value) {
            Some(term) => keywords.extend(decoded(term.raw("name"))),
            None => keywords.extend(value.text().unwrap_or_default().split(',').filter_map(|word| decoded(Some(word)))),
        }
    }
    keywords
}

/// The first picture whose address can be used.
fn picture<'a>(reader: &mut Reader, thing: Fields<'a>, things: &[Fields<'a>]) -> Option<Image> {
    for value in one_or_more(thing, "image").iter().chain(thing.get("thumbnailUrl")).take(MOST_PICTURES) {
        let Some(object) = Fields::of(value) else {
            if let Some(image) = reader.image(value.text()) {
                return Some(image);
            }
            continue;
        };
        let object = resolved(object, things);
        if let Some(image) = reader.image(object.raw("url").or_else(|| object.raw("contentUrl"))) {
            let (width, height) = (number(object, "width"), number(object, "height"));
            let (caption, credit) = (decoded(object.raw("caption")), decoded(object.raw("creditText")));
            return Some(Image { width, height, caption, credit, ..image });
        }
    }
    None
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::fields::parse;
    use super::super::formats::fixtures::{json, read_article, read_posts, skipped};
    use super::*;
    use crate::model::article::Block;
    use crate::model::direction::Direction;
    use serde_json::json;

    #[test]
    fn an_article_in_a_graph_has_its_references_and_its_text() {
        let read = read_article("schema-org-article");
        let expected = json!({
            "headline": "AT&T and a <b> tag",
            "standfirst": "What it’s about",
            "authors": [{ "name": "A. O'Bee", "url": "https://n.example/bee" }, { "name": "The desk" }],
            "published": "2025-02-12T09:30:00+01:00",
            "modified": "2025-02-13",
            "dateline": "Aldermouth",
            "url": "https://n.example/one/",
            "lang": "en-US",
            "section": "News & Views",
            "tags": ["one", "two & three", "four"],
            "continues": false,
            "blocks": [
                { "type": "image", "src": "https://n.example/one.jpg", "width": 1200, "caption": "One", "credit": "P. Q." },
                { "type": "paragraph", "content": ["First & foremost."] },
                { "type": "paragraph", "content": ["If a < b then stop."] },
                { "type": "paragraph", "content": ["Third."] }
            ]
        });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), []);
    }

    #[test]
    fn a_text_with_tags_is_html_and_the_first_picture_that_can_be_loaded_opens_it() {
        let read = read_article("schema-org-html");
        let expected = json!({
            "headline": "שלום",
            "standfirst": "Under it",
            "url": "https://n.example/two/",
            "lang": "he",
            "dir": "rtl",
            "tags": ["a", "b"],
            "continues": false,
            "blocks": [
                { "type": "image", "src": "https://n.example/two.jpg" },
                { "type": "paragraph", "content": ["One ", { "type": "em", "content": ["two"] }] },
                { "type": "paragraph", "content": ["Three"] }
            ]
        });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), [("image without safe address", 1)]);
    }

    #[test]
    fn a_text_is_html_where_it_has_tags_and_not_where_it_has_a_lesser_sign() {
        assert!(["<p>x", "<p class=x>", "a<br/>b", "a</b>"].iter().all(|text| has_tags(text)));
        assert!(["", "a < b", "a <b", "<", "2<3 > 1", "<person>"].iter().all(|text| !has_tags(text)));
    }

    #[test]
    fn a_list_is_read_by_the_positions_of_its_items() {
        let read = read_posts("schema-org-list");
        let expected = json!({ "heading": "Most & read", "posts": [
            {
                "title": "One & only", "url": "https://n.example/one", "excerpt": "First", "date": "2025-02-12", "section": "City",
                "image": { "src": "https://n.example/one.jpg" }, "lang": "ar", "dir": "rtl"
            },
            { "title": "Two", "url": "https://n.example/two", "image": { "src": "https://n.example/two.jpg" } },
            { "title": "Three", "url": "https://n.example/three" }
        ] });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), [("post without address", 2), ("post that is no object", 1)]);
    }

    #[test]
    fn articles_side_by_side_and_the_parts_of_a_page_are_lists() {
        let titles = |posts: Posts| posts.posts.into_iter().map(|post| post.title).collect::<Vec<_>>();
        assert_eq!(titles(read_posts("schema-org-articles").value), ["One", "Two"]);
        let page = r##"{"@graph":[{"@type":"WebPage","hasPart":[{"@id":"#2"},{"@type":"NewsArticle","name":"1","url":"https://n.example/1"}]},
            {"@type":"NewsArticle","@id":"#2","headline":"2","url":"https://n.example/2"}]}"##;
        assert_eq!(titles(posts(&parse(page).unwrap(), None).unwrap().value), ["2", "1"]);
    }

    #[test]
    fn an_article_without_its_text_leads_to_it() {
        assert!(read_article("schema-org-articles").value.continues);
        let other = parse(r#"{"@type":"Organization"}"#).unwrap();
        assert_eq!(article(&other, None).unwrap_err().code(), "wrong-shape");
        assert_eq!(posts(&other, None).unwrap_err().code(), "wrong-shape");
        assert_eq!(article(&parse(r#"{"@type":"NewsArticle"}"#).unwrap(), None), Err(LoadError::Empty));
    }

    #[test]
    fn what_says_what_it_is_is_not_looked_for_elsewhere() {
        let list = r##"{"@graph":[{"@type":"NewsArticle","@id":"#1","name":"Other","url":"https://n.example/other"},
            {"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","@id":"#1","name":"Own","url":"https://n.example/own"}]}]}"##;
        let posts = posts(&parse(list).unwrap(), None).unwrap().value.posts;
        assert_eq!((posts[0].title.as_str(), posts.len()), ("Own", 1));
    }

    #[test]
    fn a_reference_is_looked_for_among_the_first_thousand_things() {
        let picture = |at: usize| {
            let others = r#"{"@type":"Thing"},"#.repeat(at - 2);
            let page = format!(
                r##"{{"@graph":[{{"@type":"NewsArticle","headline":"T","image":{{"@id":"#p"}}}},{others}
                {{"@type":"ImageObject","@id":"#p","url":"https://n.example/a.jpg"}}]}}"##
            );
            article(&parse(&page).unwrap(), None).unwrap().value.blocks.len()
        };
        // The graph is one of them.
        assert_eq!((picture(MOST_KNOWN - 1), picture(MOST_KNOWN)), (1, 0));
    }

    #[test]
    fn the_direction_that_an_article_names_counts() {
        let thing = parse(r#"{"@type":"NewsArticle","headline":"T","dir":"rtl"}"#).unwrap();
        assert_eq!(article(&thing, None).unwrap().value.dir, Some(Direction::Rtl));
    }

    #[test]
    fn a_picture_says_how_wide_and_how_high_it_is() {
        let thing = r#"{"@type":"NewsArticle","headline":"T","image":{"url":"https://n.example/a.jpg","width":"1200","height":800}}"#;
        let article = article(&parse(thing).unwrap(), None).unwrap().value;
        let [Block::Image(image)] = article.blocks.as_slice() else { panic!("{:?}", article.blocks) };
        assert_eq!((image.width, image.height), (Some(1200), Some(800)));
    }
}
