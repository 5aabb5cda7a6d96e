//! Jetpack's related posts: what a WordPress page with the module answers to `?relatedposts=1`.

use super::fields::Fields;
use super::html::srcset;
use super::json::Json;
use super::reader::{Reader, any, html_line, lacks, number};
use super::{Read, html};
use crate::model::article::Image;
use crate::model::error::LoadError;
use crate::model::post::{Post, Posts};
use crate::model::url::Url;

/// Whether a document is what only Jetpack answers.
pub fn is(document: &Json) -> bool {
    let Some(fields) = Fields::of(document) else { return false };
    let Some(Json::List(items)) = fields.get("items") else { return false };
    fields.get("show_thumbnails").is_some() || any(items, |item| item.get("url_meta").is_some())
}

/// Reads the list.
pub fn posts(document: &Json, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    let fields = Fields::of(document).filter(|fields| matches!(fields.get("items"), Some(Json::List(_))));
    let Some(fields) = fields else { return lacks("list `items`") };
    let mut reader = Reader::new(base);
    let posts = reader.posts(&mut fields.list("items").iter(), &mut post);
    reader.list(Posts { heading: html_line(fields.raw("headline")), ..posts })
}

fn post(reader: &mut Reader, fields: Fields) -> Option<Post> {
    let url = reader.page(fields.raw("url"));
    let post = reader.post(fields, html_line(fields.raw("title")), url, None)?;
    let image = fields.object("img").and_then(|img| picture(reader, img));
    let excerpt = fields.raw("excerpt").and_then(html::excerpt);
    Some(Post { excerpt, date: fields.date("date"), section: section(fields), image, ..post })
}

/// What stands between the quotation marks of `In "Politics"`; the words around it are in the site's language.
fn section(fields: Fields) -> Option<String> {
    let marks = ['"', '“', '”', '„', '«', '»', '「', '」'];
    let context = html_line(fields.raw("context"))?;
    let (_, section) = context.split_once(marks)?;
    let (section, _) = section.rsplit_once(marks)?;
    Some(section.trim().to_string()).filter(|section| !section.is_empty())
}

fn picture(reader: &mut Reader, img: Fields) -> Option<Image> {
    let image = reader.image(img.raw("src"))?;
    let srcset = srcset(img.raw("srcset").unwrap_or_default(), reader.base);
    Some(Image { srcset, alt: html_line(img.raw("alt_text")), width: number(img, "width"), height: number(img, "height"), ..image })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::formats::fixtures::{json, read_posts, skipped};
    use super::*;
    use serde_json::json;

    #[test]
    fn related_posts_have_their_section_and_no_date_that_only_people_can_read() {
        let read = read_posts("jetpack-list");
        let expected = json!({
            "heading": "Related",
            "posts": [
                {
                    "title": "Café & bar", "url": "https://n.example/one/", "excerpt": "The last car now leaves at two…",
                    "section": "City & Arts",
                    "image": {
                        "src": "https://i0.wp.com/n.example/tram.jpg?resize=350%2C200&ssl=1", "width": 350, "height": 200, "alt": "A tram",
                        "srcset": [
                            { "src": "https://i0.wp.com/n.example/tram.jpg?resize=350%2C200&ssl=1", "width": 350 },
                            { "src": "https://i0.wp.com/n.example/tram.jpg?resize=700%2C400", "width": 700 }
                        ]
                    }
                },
                { "title": "Two", "url": "https://n.example/two/", "date": "2025-02-12" }
            ]
        });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), [("post without title", 1), ("post without address", 1)]);
    }

    #[test]
    fn a_section_is_found_between_the_quotation_marks_of_any_language() {
        let section = |context: &str| {
            let item = Json::Object(vec![("context".into(), Json::Text(context.into()))]);
            super::section(Fields::of(&item).unwrap())
        };
        for context in ["In \"News\"", "In &#8220;News&#8221;", "In „News“", "Dans « News »", "「News」"] {
            assert_eq!(section(context).as_deref(), Some("News"), "{context}");
        }
        for context in ["", "Similar post", "In \"", "In \"\"", "With 2 \" comments"] {
            assert_eq!(section(context), None, "{context}");
        }
    }
    #[test]
    fn an_answer_is_jetpacks_by_either_of_what_only_it_has() {
        let is = |text: &str| is(&super::super::fields::parse(text).unwrap());
        assert!(is(r#"{"show_thumbnails":true,"items":[]}"#) && is(r#"{"items":[{"url_meta":{}}]}"#));
        assert!(!is(r#"{"items":[{"title":"T","url":"/t"}]}"#) && !is(r#"{"show_thumbnails":true}"#));
    }
}
