//! Ghost's Content API: `/ghost/api/content/posts/`, a post of it or a list, with `include=authors,tags` and without.

use super::fields::Fields;
use super::json::Json;
use super::reader::{Reader, any, html_line, lacks, number, paragraphs, plain_line};
use super::{Read, paging};
use crate::model::article::{Article, Image};
use crate::model::error::LoadError;
use crate::model::post::{Post, Posts};
use crate::model::url::Url;

/// Fields of which a post of Ghost's has at least one, and an item of no other format all the others.
const OWN: [&str; 6] = ["uuid", "comment_id", "feature_image", "html", "primary_author", "published_at"];

/// Whether a document holds posts, or pages, of Ghost's.
pub fn is(document: &Json) -> bool {
    let Some(fields) = Fields::of(document) else { return false };
    items(fields).is_some_and(|items| any(items, is_post) || items.is_empty() && pagination(fields).is_some())
}

fn is_post(post: Fields) -> bool {
    post.raw("title").is_some() && OWN.iter().any(|name| post.get(name).is_some())
}

fn items(fields: Fields<'_>) -> Option<&[Json]> {
    match fields.get("posts").or_else(|| fields.get("pages")) {
        Some(Json::List(items)) => Some(items),
        _ => None,
    }
}

fn pagination(fields: Fields<'_>) -> Option<Fields<'_>> {
    fields.object("meta")?.object("pagination")
}

/// Reads a post, or the first of a list.
pub fn article(document: &Json, base: Option<&Url>) -> Result<Read<Article>, LoadError> {
    let first = Fields::of(document).and_then(items).and_then(|items| items.first());
    let Some(post) = first.and_then(Fields::of) else { return lacks("post in a list `posts`") };
    let mut reader = Reader::new(base);
    let mut blocks = match (post.raw("html"), post.raw("plaintext")) {
        (None, Some(text)) => paragraphs(text, true, plain_line),
        (html, _) => reader.body(html),
    };
    // What only members may read ends where others must stop.
    reader.cut |= matches!(post.get("access"), Some(Json::Flag(false)));
    let lead = picture(&mut reader, post);
    reader.open_with(lead, &mut blocks);
    let authors = match post.list("authors") {
        [] => post.get("primary_author").map(std::slice::from_ref).unwrap_or_default(),
        authors => authors,
    };
    let mut people = Vec::new();
    for person in authors.iter().filter_map(Fields::of) {
        people.extend(reader.author(person.line("name"), person.raw("url"), person.raw("profile_image")));
    }
    let section = section(post);
    let tags = post.list("tags").iter().filter_map(Fields::of).filter_map(public_tag).filter(|tag| Some(tag) != section.as_ref()).collect();
    let article = Article {
        headline: post.line("title").unwrap_or_default(),
        standfirst: post.line("custom_excerpt"),
        authors: people,
        published: post.date("published_at"),
        modified: post.date("updated_at"),
        url: reader.page(post.raw("url")),
        section,
        tags,
        blocks,
        ..Article::default()
    };
    reader.article(article)
}

/// Reads a list of posts.
pub fn posts(document: &Json, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    let fields = Fields::of(document);
    let Some((fields, items)) = fields.and_then(|fields| Some((fields, items(fields)?))) else { return lacks("list `posts`") };
    let mut reader = Reader::new(base);
    let posts = reader.posts(&mut items.iter(), &mut post);
    let page = pagination(fields).and_then(|pagination| number(pagination, "next"));
    let next = base.zip(page).and_then(|(base, page)| paging::with_parameter(base, "page", page));
    reader.list(Posts { next, ..posts })
}

fn post(reader: &mut Reader, fields: Fields) -> Option<Post> {
    let url = reader.page(fields.raw("url"));
    let post = reader.post(fields, fields.line("title"), url, None)?;
    let excerpt = fields.line("custom_excerpt").or_else(|| fields.line("excerpt"));
    let image = picture(reader, fields);
    Some(Post { excerpt, date: fields.date("published_at"), section: section(fields), image, ..post })
}

fn picture(reader: &mut Reader, post: Fields) -> Option<Image> {
    let image = reader.image(post.raw("feature_image"))?;
    Some(Image { alt: post.line("feature_image_alt"), caption: html_line(post.raw("feature_image_caption")), ..image })
}

fn section(post: Fields) -> Option<String> {
    post.object("primary_tag").or_else(|| Fields::of(post.list("tags").first()?)).and_then(public_tag)
}

/// A tag's name; those that begin with `#` are for the theme, not for readers.
fn public_tag(tag: Fields) -> Option<String> {
    tag.line("name").filter(|name| !name.starts_with('#') && tag.raw("visibility") != Some("internal"))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::fields::parse;
    use super::super::formats::fixtures::{json, read_article, read_posts, skipped};
    use super::*;
    use serde_json::json;

    #[test]
    fn a_post_is_an_article_whose_title_is_plain_and_whose_caption_is_not() {
        let read = read_article("ghost-post");
        let expected = json!({
            "headline": "Tea & <Sympathy>",
            "standfirst": "Chairs, lamps & quiet.",
            "authors": [
                { "name": "Nora Pellew", "url": "https://g.example/author/nora/", "picture": { "src": "https://g.example/content/nora.jpg" } }
            ],
            "published": "2025-02-12T09:30:00.000+00:00",
            "modified": "2025-02-13T08:00:00.000+00:00",
            "url": "https://g.example/reading-room/",
            "section": "City",
            "tags": ["Libraries"],
            "continues": false,
            "blocks": [
                {
                    "type": "image", "src": "https://n.example/content/images/2025/02/room.jpg",
                    "alt": "Three windows", "caption": "Photo by P. & Q."
                },
                { "type": "paragraph", "content": ["The great hall reopens."] },
                { "type": "heading", "level": 2, "content": ["When"] },
                { "type": "list", "ordered": false, "items": [["On Saturday"], ["At ", { "type": "strong", "content": ["two"] }]] }
            ]
        });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), [("author without name", 1)]);
    }

    #[test]
    fn a_list_goes_on_with_the_next_page_of_its_own_address() {
        let read = read_posts("ghost-list");
        let expected = json!({
            "posts": [
                {
                    "title": "One", "url": "https://g.example/one/", "date": "2025-02-12T09:30:00.000+01:00", "section": "City",
                    "excerpt": "Made by Ghost from the text", "image": { "src": "https://g.example/content/one.jpg" }
                },
                { "title": "שלום", "url": "https://n.example/api/two/", "excerpt": "By hand", "dir": "auto" }
            ],
            "next": "https://n.example/api/list.json?page=3"
        });
        assert_eq!(json(&read.value), expected);
        let expected =
            [("image without safe address", 1), ("post without title", 1), ("post without address", 1), ("post that is no object", 1)];
        assert_eq!(skipped(&read), expected);
        assert_eq!(read_posts("ghost-members").value.next, None);
    }

    #[test]
    fn what_members_may_read_continues_at_its_address() {
        let article = read_article("ghost-members").value;
        assert!(article.continues && article.blocks.len() == 1 && article.authors.len() == 1);
    }

    #[test]
    fn a_page_that_is_plain_text_has_paragraphs() {
        let page = parse(r#"{"pages":[{"title":"T","uuid":"u","plaintext":"One\n\nTwo\nlines"}]}"#).unwrap();
        assert!(is(&page));
        assert_eq!(article(&page, None).unwrap().value.blocks.len(), 2);
    }
    #[test]
    fn a_list_is_ghosts_by_one_of_its_posts_or_where_it_is_empty_by_its_pagination() {
        let post = r#"{"title":"T","uuid":"u"}"#;
        for (posts, meta, expected) in
            [(post, "{}", true), ("", r#"{"pagination":{}}"#, true), ("", "{}", false), ("7", r#"{"pagination":{}}"#, false)]
        {
            let list = parse(&format!(r#"{{"posts":[{posts}],"meta":{meta}}}"#)).unwrap();
            assert_eq!(is(&list), expected, "{posts} {meta}");
        }
    }

    #[test]
    fn tags_for_the_theme_are_no_tags() {
        let tags = r##"[{"name":"City"},{"name":"Tea"},{"name":"#wide"},{"name":"Desk","visibility":"internal"},{"name":"Art","visibility":"public"}]"##;
        let post = parse(&format!(r#"{{"posts":[{{"title":"T","uuid":"u","tags":{tags}}}]}}"#)).unwrap();
        let article = article(&post, None).unwrap().value;
        assert_eq!((article.section.as_deref(), article.tags), (Some("City"), vec!["Tea".to_string(), "Art".into()]));
    }
}
