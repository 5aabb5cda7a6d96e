//! WordPress's REST API: `/wp-json/wp/v2/posts`, a post of it or a list, with `_embed` and without.

use super::fields::Fields;
use super::json::Json;
use super::reader::{Reader, any, html_line, lacks, lang, number};
use super::{Read, html};
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
    let lead = picture(&mut reader, post);
    reader.open_with(lead, &mut blocks);
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::fields::parse;
    use super::super::formats::fixtures::{self, json, read_article, read_posts, skipped};
    use super::*;
    use crate::model::direction::Direction;
    use serde_json::json;

    #[test]
    fn a_post_is_an_article_with_its_people_its_picture_and_its_terms() {
        let read = read_article("wordpress-post");
        let uploads = "https://n.example/wp-content/uploads/2025/02";
        let expected = json!({
            "headline": "The Reading Room’s Light & Shade",
            "standfirst": "What the city waited for: chairs, lamps & quiet.",
            "authors": [{ "name": "Nora O’Pellew", "url": "https://n.example/author/nora/", "picture": { "src": "https://img.example/nora?s=96" } }],
            "published": "2025-02-12T09:30:00Z",
            "modified": "2025-02-13T07:00:00Z",
            "url": "https://n.example/2025/02/reading-room/",
            "lang": "en-GB",
            "section": "Arts & City",
            "tags": ["Libraries", "R&B"],
            "continues": false,
            "blocks": [
                {
                    "type": "image", "src": format!("{uploads}/room.jpg"), "width": 1200, "height": 800,
                    "alt": "Three arched windows", "caption": "Three windows. Pool photo",
                    "srcset": [
                        { "src": format!("{uploads}/room-300x200.jpg"), "width": 300 },
                        { "src": format!("{uploads}/room-1024x683.jpg"), "width": 1024 },
                        { "src": format!("{uploads}/room.jpg"), "width": 1200 }
                    ]
                },
                { "type": "paragraph", "content": ["The great hall reopens on Saturday, after two years of work on its roof and its windows."] },
                { "type": "image", "src": format!("{uploads}/hall.jpg"), "alt": "The hall", "width": 1024, "height": 683 },
                {
                    "type": "paragraph",
                    "content": ["The ", { "type": "link", "url": "https://n.example/programme", "content": ["programme"] }, " is long. Nothing runs."]
                }
            ]
        });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), [("link without safe address", 1), ("script", 1), ("author without name", 1)]);
    }

    #[test]
    fn a_list_keeps_its_good_posts_and_counts_the_others() {
        let read = read_posts("wordpress-list");
        let expected = json!({ "posts": [
            { "title": "Café “A”", "url": "https://n.example/a/", "date": "2025-02-12", "excerpt": "One sentence", "section": "City" },
            { "title": "مرحبا", "url": "https://n.example/b/", "date": "2025-02-11T10:00:00Z", "lang": "ar", "dir": "rtl" },
            { "title": "Protected: C", "url": "https://n.example/c/" },
            { "title": "Later counts", "url": "https://n.example/f/" }
        ] });
        assert_eq!(json(&read.value), expected);
        let expected =
            [("image without safe address", 1), ("post without address", 1), ("post without title", 2), ("post that is no object", 1)];
        assert_eq!(skipped(&read), expected);
        assert!(posts(&parse("[]").unwrap(), None).unwrap().value.posts.is_empty());
    }

    #[test]
    fn a_text_behind_a_password_stays_there_and_the_article_leads_to_it() {
        let read = read_article("wordpress-protected");
        let expected = json!({ "headline": "Protected: C", "url": "https://n.example/c/", "published": "2025-02-12", "continues": true });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), [("text behind a password", 1)]);
    }

    fn post_of(content: &str, excerpt: &str, picture: &str) -> Article {
        let embedded = json!({ "wp:featuredmedia": [{ "source_url": picture }] });
        let (content, excerpt) = (json!({ "rendered": content }), json!({ "rendered": excerpt }));
        let post = json!({ "title": { "rendered": "T" }, "content": content, "excerpt": excerpt, "_embedded": embedded });
        article(&parse(&post.to_string()).unwrap(), Some(&fixtures::base())).unwrap().value
    }

    #[test]
    fn an_excerpt_that_is_the_beginning_of_the_text_is_no_standfirst() {
        let text = "The great hall reopens on Saturday, after two years of work on its roof &#8212; and its windows.";
        let standfirst = |content: &str, excerpt: &str| post_of(content, excerpt, "").standfirst;
        for before in
            ["", "<h2>The hall</h2>", "<figure><img src='/a.jpg'><figcaption>A hall</figcaption></figure>", "<p>By us</p><p>12:30</p>"]
        {
            let content = format!("{before}<p>{text}</p><p>More.</p>");
            assert_eq!(standfirst(&content, &format!("<p>{text} More [&hellip;]</p>")), None, "{before}");
            assert_eq!(
                standfirst(&content, "The great hall reopens on Saturday, after&nbsp;two years of work on its roof &#8211; and"),
                None
            );
            assert_eq!(standfirst(&content, "<p>The great hall is open again.</p>").as_deref(), Some("The great hall is open again."));
        }
        assert_eq!(standfirst("<p>One.</p><p>Two.</p>", "<p>One. Two.</p>"), None);
        assert_eq!(standfirst("<blockquote>One.</blockquote><p>Two.</p>", "<p>One. Two.</p>"), None);
        assert_eq!(standfirst("<blockquote class=pullquote>One.</blockquote><p>Two.</p>", "<p>One. Two.</p>"), None);
        assert_eq!(standfirst("<p>One.</p>", ""), None);
    }

    #[test]
    fn the_featured_picture_opens_the_text_unless_it_stands_there_in_another_size() {
        let opens = |body: &str| {
            let article = post_of(body, "", "https://n.example/wp-content/uploads/room-scaled.jpg");
            article.blocks.iter().filter(|block| matches!(block, Block::Image(_))).count()
        };
        assert_eq!(opens("<p>One</p><img src='/wp-content/uploads/room-300x200.jpg'>"), 1);
        assert_eq!(opens("<p>One</p><img src='/wp-content/uploads/hall.jpg'>"), 2);
        assert_eq!(opens("<p>One</p>"), 1);
    }

    #[test]
    fn a_post_with_nothing_in_it_is_empty() {
        let post = parse(r#"{"title":{"rendered":" "},"content":{"rendered":"\n"}}"#).unwrap();
        assert_eq!(article(&post, None), Err(LoadError::Empty));
    }
    #[test]
    fn the_direction_that_a_post_names_counts() {
        let post = parse(r#"{"title":{"rendered":"T"},"dir":"rtl"}"#).unwrap();
        assert_eq!(article(&post, None).unwrap().value.dir, Some(Direction::Rtl));
    }
    #[test]
    fn a_post_of_a_list_has_its_picture_and_an_excerpt_unless_a_password_keeps_any_part_of_it() {
        let read = |shut: &str| {
            let part = |name: &str| json!({ "rendered": "x", "protected": name == shut });
            let media = json!({ "wp:featuredmedia": [{ "source_url": "/a.jpg" }] });
            let post = json!({ "title": { "rendered": "T" }, "link": "/t", "excerpt": part("excerpt"), "content": part("content"), "_embedded": media });
            let post = posts(&parse(&post.to_string()).unwrap(), Some(&fixtures::base())).unwrap().value.posts.remove(0);
            (post.excerpt, post.image.map(|image| image.src.to_string()))
        };
        let picture = Some("https://n.example/a.jpg".to_string());
        assert_eq!(read(""), (Some("x".into()), picture.clone()));
        assert_eq!([read("excerpt"), read("content")], [(None, picture.clone()), (None, picture)]);
    }
    #[test]
    fn a_picture_has_its_full_size_once_among_the_others_and_none_without_them() {
        let widths = |sizes: serde_json::Value| {
            let details = json!({ "width": 1200, "height": 800, "sizes": sizes });
            let media = json!({ "wp:featuredmedia": [{ "source_url": "/a.jpg", "media_details": details }] });
            let post = json!({ "title": { "rendered": "T" }, "link": "/t", "_embedded": media });
            let posts = posts(&parse(&post.to_string()).unwrap(), Some(&fixtures::base())).unwrap().value.posts;
            posts[0].image.as_ref().unwrap().srcset.iter().map(|candidate| candidate.width).collect::<Vec<_>>()
        };
        let size = |width: u32, height: u32, src: &str| json!({ "width": width, "height": height, "source_url": src });
        assert_eq!(widths(json!({ "medium": size(300, 200, "/b.jpg") })), [300, 1200]);
        assert_eq!(widths(json!({ "full": size(1200, 800, "/a.jpg"), "medium": size(300, 200, "/b.jpg") })), [1200, 300]);
        assert_eq!(widths(json!({ "thumbnail": size(150, 150, "/c.jpg"), "none": size(0, 0, "/d.jpg") })), [0; 0]);
    }
    #[test]
    fn an_excerpt_may_begin_at_the_sixth_text_and_go_on_over_seven_more() {
        let texts: Vec<String> = ('a'..='n').map(|letter| letter.to_string().repeat(3)).collect();
        let content = format!("<p>{}</p>", texts.join("</p><p>"));
        let standfirst = |from: usize, to: usize| post_of(&content, &texts[from..to].join(" "), "").standfirst;
        assert_eq!([standfirst(0, 13), standfirst(5, 13)], [None, None]);
        assert_eq!(standfirst(6, 13).as_deref(), Some("ggg hhh iii jjj kkk lll mmm"));
        assert_eq!(standfirst(5, 14).as_deref(), Some("fff ggg hhh iii jjj kkk lll mmm nnn"));
    }
}
