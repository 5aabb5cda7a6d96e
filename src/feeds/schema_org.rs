//! schema.org's articles and lists of them as documents by themselves: JSON-LD with the text in it.

use super::fields::Fields;
use super::json::Json;
use super::json_ld::{self, is_article, one_or_more};
use super::reader::{Reader, any, decoded, lacks, lang, number, paragraphs};
use super::{Read, lead};
use crate::model::article::{Article, Author, Image};
use crate::model::error::LoadError;
use crate::model::post::{Post, Posts};
use crate::model::url::Url;

/// Pictures of one article that are looked at; most sites give the same one in three shapes.
const MOST_PICTURES: usize = 10;

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
            let other = things.iter().find(|thing| thing.raw("@id") == Some(id) && thing.get("@type").is_some());
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
    let mut blocks =
        if ["</", "<p", "<br"].iter().any(|tag| text.contains(tag)) { reader.body(Some(text)) } else { paragraphs(text, false, decoded) };
    lead::open_with(picture(&mut reader, thing, &things), &mut blocks);
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
    let mut elements: Vec<&Json> = one_or_more(*owner, if list.is_some() { "itemListElement" } else { "hasPart" }).iter().collect();
    elements.sort_by_key(|value| Fields::of(value).and_then(|fields| number(fields, "position")).unwrap_or(u32::MAX));
    let posts = reader.posts(&mut elements.into_iter(), &mut |reader, fields| post(reader, fields, &things));
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
