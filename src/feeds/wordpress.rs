//! WordPress's REST API: `/wp-json/wp/v2/posts`, a post of it or a list, with `_embed` and without.

use super::fields::Fields;
use super::json::Json;
use super::reader::{Reader, any, html_line, lacks, lang, number};
use super::{Read, html, lead};
use crate::model::article::{Article, Author, Block, Candidate, Image, plain_text};
use crate::model::date::Date;
use crate::model::error::LoadError;
use crate::model::post::{Post, Posts};
use crate::model::text::join;
use crate::model::url::Url;

/// Letters of an excerpt that are looked for in the text.
const EXCERPT_BEGINS: usize = 60;
/// Blocks of the text at which an excerpt that WordPress made may begin: it passes some by.
const EXCERPT_WITHIN: usize = 6;

/// Whether a document is a post, a list of them, or a list in which nothing was found.
pub fn is(document: &Json) -> bool {
    match document {
        Json::List(items) => items.is_empty() || any(items, is_post),
        _ => Fields::of(document).is_some_and(is_post),
    }
}

fn first(document: &Json) -> Option<Fields<'_>> {
    Fields::of(document.items().first().unwrap_or(document))
}

fn is_post(post: Fields) -> bool {
    rendered(post, "title").is_some()
}

/// A text in the form that WordPress shows it: HTML.
fn rendered<'a>(post: Fields<'a>, name: &str) -> Option<&'a str> {
    post.object(name)?.raw("rendered")
}

/// Whether a part of a post is shown only to those who have its password.
fn is_protected(post: Fields, name: &str) -> bool {
    post.object(name).is_some_and(|part| part.flag("protected"))
}

/// Reads a post, or the first of a list.
pub fn article(document: &Json, base: Option<&Url>) -> Result<Read<Article>, LoadError> {
    let Some(post) = first(document).filter(|post| is_post(*post)) else { return lacks("post with a `title.rendered`") };
    let mut reader = Reader::new(base);
    let mut blocks = Vec::new();
    if is_protected(post, "content") {
        reader.skipped.note("text behind a password");
    } else {
        blocks = reader.body(rendered(post, "content"));
    }
    let standfirst = excerpt(post).filter(|excerpt| !begins(excerpt, &blocks));
    lead::open_with(picture(&mut reader, post), &mut blocks);
    let (section, tags) = terms(post);
    let article = Article {
        headline: html_line(rendered(post, "title")).unwrap_or_default(),
        authors: embedded(post, "author").iter().filter_map(|value| author(&mut reader, Fields::of(value)?)).collect(),
        published: date(post, "date"),
        modified: date(post, "modified"),
        url: reader.page(post.raw("link")),
        lang: lang(post, "lang"),
        dir: post.direction(),
        standfirst,
        section,
        tags,
        blocks,
        ..Article::default()
    };
    reader.article(article)
}

/// Reads a list of posts.
pub fn posts(document: &Json, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    if !is(document) {
        return lacks("post with a `title.rendered`");
    }
    let mut reader = Reader::new(base);
    let items = if matches!(document, Json::List(_)) { document.items() } else { std::slice::from_ref(document) };
    let posts = reader.posts(&mut items.iter(), &mut post);
    reader.list(posts)
}

fn post(reader: &mut Reader, fields: Fields) -> Option<Post> {
    let url = reader.page(fields.raw("link"));
    let post = reader.post(fields, html_line(rendered(fields, "title")), url, lang(fields, "lang"))?;
    let image = picture(reader, fields);
    Some(Post { excerpt: excerpt(fields), date: date(fields, "date"), section: terms(fields).0, image, ..post })
}

/// The excerpt; that of a protected post says only that it is one.
fn excerpt(post: Fields) -> Option<String> {
    if is_protected(post, "excerpt") || is_protected(post, "content") {
        return None;
    }
    html::excerpt(rendered(post, "excerpt")?)
}

/// An instant from `…_gmt`, which is UTC and does not say so; else the day by the site's own clock.
fn date(post: Fields, name: &str) -> Option<Date> {
    let utc = post.raw(&join!(name, "_gmt")).and_then(|text| Date::parse(&join!(text.trim(), "Z")).or_else(|| Date::parse(text)));
    utc.or_else(|| post.date(name))
}

fn embedded<'a>(post: Fields<'a>, name: &str) -> &'a [Json] {
    post.object("_embedded").map_or(&[], |embedded| embedded.list(name))
}

fn author(reader: &mut Reader, fields: Fields) -> Option<Author> {
    let mut picture = (0, None);
    if let Some(Json::Object(sizes)) = fields.get("avatar_urls") {
        for (size, url) in sizes {
            let size = size.parse::<u32>().unwrap_or_default();
            if size >= picture.0 {
                picture = (size, url.text());
            }
        }
    }
    reader.author(html_line(fields.raw("name")), fields.raw("link"), picture.1)
}

/// The featured picture. Of its sizes those are kept that show all of it.
fn picture(reader: &mut Reader, post: Fields) -> Option<Image> {
    let media = Fields::of(embedded(post, "wp:featuredmedia").first()?)?;
    let image = reader.image(media.raw("source_url"))?;
    let details = media.object("media_details");
    let size = |fields: Fields| Some((number(fields, "width")?, number(fields, "height")?));
    let full = details.and_then(size);
    let mut srcset = Vec::new();
    if let (Some(Json::Object(sizes)), Some((width, height))) = (details.and_then(|details| details.get("sizes")), full) {
        for (_, value) in sizes {
            let Some(fields) = Fields::of(value) else { continue };
            let Some((w, h)) = size(fields) else { continue };
            let whole = (u64::from(w) * u64::from(height)).abs_diff(u64::from(h) * u64::from(width)) <= u64::from(width);
            let src = fields.raw("source_url").and_then(|src| Url::image(src, reader.base));
            srcset.extend(src.filter(|_| whole && w > 0).map(|src| Candidate { src, width: w }));
        }
        if !srcset.is_empty() && srcset.iter().all(|candidate| candidate.src != image.src) {
            srcset.push(Candidate { src: image.src.clone(), width });
        }
    }
    let (width, height) = (full.map(|(width, _)| width), full.map(|(_, height)| height));
    Some(Image { srcset, width, height, alt: media.line("alt_text"), caption: html_line(rendered(media, "caption")), ..image })
}

/// The first category, and the tags. What nobody has put into a category is in none.
fn terms(post: Fields) -> (Option<String>, Vec<String>) {
    let (mut section, mut tags) = (None, Vec::new());
    for value in embedded(post, "wp:term").iter().flat_map(Json::items) {
        let Some(term) = Fields::of(value) else { continue };
        match term.raw("taxonomy") {
            Some("category") if term.raw("slug") != Some("uncategorized") => section = section.or_else(|| html_line(term.raw("name"))),
            Some("post_tag") => tags.extend(html_line(term.raw("name"))),
            _ => {}
        }
    }
    (section, tags)
}

/// Whether an excerpt is the text's beginning, as it is where nobody wrote one.
fn begins(excerpt: &str, blocks: &[Block]) -> bool {
    let excerpt = letters(excerpt, EXCERPT_BEGINS);
    let mut texts = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } | Block::Verse { content } => texts.push(plain_text(content)),
            Block::Quote(quote) | Block::PullQuote(quote) => texts.push(quote.text.clone()),
            _ => {}
        }
        if texts.len() > EXCERPT_WITHIN * 2 {
            break;
        }
    }
    (0..texts.len().min(EXCERPT_WITHIN))
        .any(|at| letters(&texts.get(at..).unwrap_or_default().concat(), EXCERPT_BEGINS).starts_with(&excerpt))
}

/// The first letters of a text, without spaces and marks, which WordPress changes.
fn letters(text: &str, most: usize) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c >= '\u{c0}' && !matches!(c, '\u{2000}'..='\u{206f}')).take(most).collect()
}
