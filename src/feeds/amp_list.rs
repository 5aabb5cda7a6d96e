//! What `<amp-list>` and `<amp-next-page>` load: the fields of an item are the page's own, so the common names are read.

use super::Read;
use super::fields::Fields;
use super::json::Json;
use super::reader::{Reader, any, decoded, lacks, lang, number};
use crate::model::article::Image;
use crate::model::error::LoadError;
use crate::model::post::{Post, Posts};
use crate::model::url::Url;

const TITLES: [&str; 3] = ["title", "headline", "name"];
const ADDRESSES: [&str; 3] = ["url", "link", "href"];
const IMAGES: [&str; 6] = ["image", "imageUrl", "img", "thumbnail", "imageSrc", "src"];
const EXCERPTS: [&str; 4] = ["excerpt", "description", "summary", "subtitle"];
const DATES: [&str; 4] = ["date", "published", "publishedAt", "date_published"];
const SECTIONS: [&str; 2] = ["section", "category"];

/// Whether a document is a list of items, or of pages, that have a title; or one in which nothing was found.
pub fn is(document: &Json) -> bool {
    items(document).is_some_and(|items| items.is_empty() || any(items, is_item))
}

fn is_item(item: Fields) -> bool {
    first_of(item, &TITLES).is_some() && first_of(item, &ADDRESSES).is_some()
}

/// The items: under one of their two names, or as the whole document.
fn items(document: &Json) -> Option<&[Json]> {
    let list = match Fields::of(document) {
        Some(fields) => fields.get("items").or_else(|| fields.get("pages"))?,
        None => document,
    };
    if let Json::List(items) = list { Some(items) } else { None }
}

/// Reads the list.
pub fn posts(document: &Json, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    let Some(items) = items(document) else { return lacks("list `items` or `pages`") };
    let mut reader = Reader::new(base);
    let posts = reader.posts(&mut items.iter(), &mut post);
    let next = Fields::of(document).and_then(|fields| reader.page(first_of(fields, &["load-more-src", "next"])));
    reader.list(Posts { next, ..posts })
}

fn post(reader: &mut Reader, item: Fields) -> Option<Post> {
    let url = reader.page(first_of(item, &ADDRESSES));
    let post = reader.post(item, decoded(first_of(item, &TITLES)), url, lang(item, "lang").or_else(|| lang(item, "language")))?;
    let excerpt = decoded(first_of(item, &EXCERPTS));
    let date = DATES.iter().find_map(|name| item.date(name));
    let image = picture(reader, item);
    Some(Post { excerpt, date, section: decoded(first_of(item, &SECTIONS)), image, ..post })
}

/// A picture: an address, or an object with one and what else it may say.
fn picture(reader: &mut Reader, item: Fields) -> Option<Image> {
    let object = IMAGES.iter().find_map(|name| item.object(name));
    let image = reader.image(first_of(item, &IMAGES).or_else(|| first_of(object?, &["src", "url"])))?;
    let object = object.unwrap_or(item);
    let (width, height) = (number(object, "width"), number(object, "height"));
    Some(Image { alt: decoded(object.raw("alt")), width, height, ..image })
}

/// The first of some fields that has a text.
fn first_of<'a>(fields: Fields<'a>, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| fields.raw(name).filter(|text| !text.trim().is_empty()))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::fields::parse;
    use super::super::formats::fixtures::{json, read_posts, skipped};
    use super::*;
    use serde_json::json;

    #[test]
    fn the_common_names_of_fields_are_read() {
        let read = read_posts("amp-list-items");
        let expected = json!({
            "posts": [
                {
                    "title": "One & only", "url": "https://n.example/one", "excerpt": "Short", "date": "2025-02-12", "section": "City",
                    "image": { "src": "https://n.example/api/one.jpg" }
                },
                {
                    "title": "Two", "url": "https://n.example/two", "excerpt": "Text", "section": "Sport",
                    "image": { "src": "https://n.example/two.jpg", "alt": "Two", "width": 640, "height": 480 }
                },
                { "title": "Three", "url": "https://n.example/three", "date": "2025-02-12T09:30:00Z", "lang": "he-IL", "dir": "ltr" }
            ],
            "next": "https://n.example/more.json?left=4294967296"
        });
        assert_eq!(json(&read.value), expected);
        let expected =
            [("image without safe address", 1), ("post without address", 1), ("post without title", 1), ("post that is no object", 1)];
        assert_eq!(skipped(&read), expected);
    }

    #[test]
    fn the_pages_of_amp_next_page_are_a_list_and_so_is_a_list_alone() {
        let read = read_posts("amp-list-pages").value;
        assert_eq!((read.posts.len(), read.next.unwrap().as_str()), (2, "https://n.example/next-page.json?page=3"));
        let list = parse(r#"[7,{"title":"T","url":"https://n.example/t"}]"#).unwrap();
        assert!(is(&list) && posts(&list, None).unwrap().value.posts.len() == 1);
    }
    #[test]
    fn an_item_is_one_by_its_title_and_its_address_together() {
        for (item, is_one) in [(r#""title":"T","href":"/t""#, true), (r#""title":"T""#, false), (r#""href":"/t""#, false)] {
            assert_eq!(is(&parse(&format!("[{{{item}}}]")).unwrap()), is_one, "{item}");
        }
        assert!(is(&parse("[]").unwrap()) && !is(&parse(r#"{"other":[]}"#).unwrap()));
    }
}
