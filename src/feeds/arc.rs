//! Arc XP's ANS: a story, or the stories of a collection or of a search, as its Content API gives them.

mod elements;

use super::fields::Fields;
use super::json::Json;
use super::json_ld::one_or_more;
use super::reader::{Reader, html_line, lacks, lang, number};
use super::{Read, paging};
use crate::model::article::{Article, Image};
use crate::model::date::Date;
use crate::model::error::LoadError;
use crate::model::post::{Post, Posts};
use crate::model::text;
use crate::model::url::Url;

/// Whether a document is a story, or has content elements: its own, or stories.
pub fn is(document: &Json) -> bool {
    let Some(fields) = Fields::of(document) else { return false };
    matches!(fields.get("content_elements"), Some(Json::List(_))) || is_story(fields)
}

fn is_story(fields: Fields) -> bool {
    basic(fields, "headlines").is_some() && !is_list(fields)
}

/// Collections have headlines of their own.
fn is_list(fields: Fields) -> bool {
    matches!(fields.raw("type"), Some("collection" | "results"))
}

/// The text that stands unless there is a reason for another: HTML, with emphasis at most.
fn basic(fields: Fields, name: &str) -> Option<String> {
    html_line(fields.object(name)?.raw("basic"))
}

/// Reads a story.
pub fn article(document: &Json, base: Option<&Url>) -> Result<Read<Article>, LoadError> {
    let Some(story) = Fields::of(document).filter(|story| is_story(*story)) else { return lacks("story with `headlines.basic`") };
    let mut reader = Reader::new(base);
    let mut blocks = reader.elements(story.list("content_elements"));
    // They concern what is printed above, and a reader must not miss them.
    blocks.extend(reader.elements(story.list("corrections")));
    let lead = promo(&mut reader, story);
    reader.open_with(lead, &mut blocks);
    let credits = story.object("credits");
    let mut authors = Vec::new();
    for person in credits.map_or(&[][..], |credits| credits.list("by")).iter().filter_map(Fields::of) {
        let picture = person.object("image").and_then(|image| image.raw("url"));
        let author = reader.author(person.line("byline").or_else(|| person.line("name")), person.raw("url"), picture);
        authors.extend(author.map(|author| crate::model::article::Author { role: person.line("role"), ..author }));
    }
    let mut tags = Vec::new();
    for tag in story.object("taxonomy").map_or(&[][..], |taxonomy| taxonomy.list("tags")).iter().filter_map(Fields::of) {
        tags.extend(tag.line("text").or_else(|| tag.line("name")));
    }
    let article = Article {
        kicker: story.object("label").and_then(|label| label.object("basic")).and_then(|label| html_line(label.raw("text"))),
        headline: basic(story, "headlines").unwrap_or_default(),
        standfirst: basic(story, "subheadlines").or_else(|| basic(story, "description")),
        authors,
        published: date(story),
        modified: story.date("last_updated_date"),
        dateline: story.line("dateline").or_else(|| story.line("location")),
        url: address(&reader, story),
        lang: lang(story, "language"),
        dir: story.direction(),
        section: section(story),
        tags,
        blocks,
        notes: Vec::new(),
        continues: false,
    };
    reader.article(article)
}

/// Reads a list of stories.
pub fn posts(document: &Json, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    let fields = Fields::of(document).filter(|fields| matches!(fields.get("content_elements"), Some(Json::List(_))));
    let Some(fields) = fields else { return lacks("list `content_elements` of stories") };
    let own_text = !is_list(fields) && basic(fields, "headlines").is_some();
    if own_text {
        return lacks("list of stories: this is one");
    }
    let mut reader = Reader::new(base);
    let posts = reader.posts(&mut fields.list("content_elements").iter(), &mut post);
    // A search counts on in stories, and is asked for them by the parameter `from`.
    let from = base.zip(number(fields, "next")).and_then(|(base, from)| paging::with_parameter(base, "from", from));
    let next = reader.page(fields.raw("next")).filter(|_| number(fields, "next").is_none()).or(from);
    reader.list(Posts { heading: basic(fields, "headlines"), next, ..posts })
}

fn post(reader: &mut Reader, story: Fields) -> Option<Post> {
    let url = address(reader, story);
    let post = reader.post(story, basic(story, "headlines"), url, lang(story, "language"))?;
    let image = promo(reader, story);
    let excerpt = basic(story, "description").or_else(|| basic(story, "subheadlines"));
    Some(Post { excerpt, date: date(story), section: section(story), image, ..post })
}

/// The date that editors chose to show, before those that the system counts.
fn date(story: Fields) -> Option<Date> {
    ["display_date", "first_publish_date", "publish_date"].iter().find_map(|name| story.date(name))
}

/// What is known of a story on the site that it was asked for.
fn on_site<'a>(story: Fields<'a>) -> Option<Fields<'a>> {
    let site = story.raw("website").or_else(|| story.raw("canonical_website"))?;
    story.object("websites")?.object(site)
}

fn address(reader: &Reader, story: Fields) -> Option<Url> {
    let own = ["website_url", "canonical_url", "canonical_url_external"].iter().find_map(|name| reader.page(story.raw(name)));
    own.or_else(|| reader.page(on_site(story)?.raw("website_url")))
}

fn section(story: Fields) -> Option<String> {
    let primary = story.object("taxonomy").and_then(|taxonomy| taxonomy.object("primary_section"));
    primary.or_else(|| on_site(story)?.object("website_section"))?.line("name")
}

/// The picture that a story is promoted with, or that of the video or gallery that it is promoted with.
fn promo(reader: &mut Reader, story: Fields) -> Option<Image> {
    let mut item = story.object("promo_items")?.object("basic")?;
    if item.raw("type") != Some("image") {
        item = item.object("promo_items")?.object("basic")?;
    }
    if item.raw("type") == Some("image") { picture(reader, item) } else { None }
}

/// A picture with what is said of it.
fn picture(reader: &mut Reader, fields: Fields) -> Option<Image> {
    let image = reader.image(fields.raw("url"))?;
    let (width, height) = (number(fields, "width"), number(fields, "height"));
    let caption = html_line(fields.raw("caption"));
    Some(Image { alt: fields.line("alt_text"), width, height, caption, credit: credit(fields), ..image })
}

/// Whose picture it is: the photographers and their agencies, or the line that was written to stand in their place.
fn credit(image: Fields) -> Option<String> {
    let credits = image.object("vanity_credits").or_else(|| image.object("credits"))?;
    let mut names = Vec::new();
    for name in ["by", "affiliation"] {
        for person in one_or_more(credits, name).iter().filter_map(Fields::of) {
            names.push(person.line("byline").or_else(|| person.line("name")));
        }
    }
    let names: Vec<Option<&str>> = names.iter().map(Option::as_deref).collect();
    text::list(", ", &names)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::fields::parse;
    use super::super::formats::fixtures::{json, read_article, read_posts, skipped};
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn a_story_is_an_article() {
        let mut article = json(&read_article("arc-story").value);
        article["blocks"] = Value::Null;
        let expected = json!({
            "kicker": "City life",
            "headline": "Light & Shade",
            "standfirst": "The hall reopens.",
            "authors": [{
                "name": "Nora Pellew", "role": "City correspondent", "url": "https://n.example/author/nora/",
                "picture": { "src": "https://img.example/nora.jpg" }
            }],
            "published": "2025-02-12T09:30:00Z",
            "modified": "2025-02-13T08:00:00.123Z",
            "dateline": "Aldermouth",
            "url": "https://n.example/city/2025/02/12/reading-room/",
            "lang": "en",
            "section": "City",
            "tags": ["Libraries"],
            "continues": false,
            "blocks": null
        });
        assert_eq!(article, expected);
    }

    #[test]
    fn every_content_element_becomes_a_block_or_is_counted() {
        let read = read_article("arc-story");
        let expected = json!([
            {
                "type": "image", "src": "https://img.example/room.jpg", "width": 1200, "height": 800, "alt": "Three windows",
                "caption": "The hall", "credit": "Al Bee, Agency"
            },
            {
                "type": "paragraph",
                "content": [
                    "The hall ", { "type": "strong", "content": ["reopens"] }, " on ",
                    { "type": "link", "url": "https://n.example/saturday", "content": ["Saturday"] }, "."
                ]
            },
            { "type": "heading", "level": 3, "content": ["Two ", { "type": "em", "content": ["years"] }] },
            { "type": "gallery", "caption": "The work", "images": [{ "src": "https://img.example/1.jpg" }] },
            { "type": "quote", "text": "“They kept asking\nfor their room.”", "speaker": { "name": "Idris Okafor" } },
            { "type": "pull-quote", "text": "Their room" },
            {
                "type": "list", "ordered": true,
                "items": [{ "content": ["Lamps"], "blocks": [{ "type": "list", "ordered": false, "items": [["green"]] }] }, ["Chairs"]]
            },
            { "type": "paragraph", "content": ["Raw"] },
            { "type": "embed", "url": "https://x.example/" },
            {
                "type": "embed", "url": "https://www.youtube.com/watch?v=aB3-_xyz123", "title": "The film", "provider": "YouTube",
                "image": { "src": "https://i.ytimg.com/x.jpg" }
            },
            { "type": "embed", "url": "https://n.example/video/1/", "title": "The tour", "image": { "src": "https://img.example/v.jpg" } },
            { "type": "divider" },
            { "type": "paragraph", "content": ["It is the ", { "type": "strong", "content": ["second"] }, " hall."] },
            { "type": "paragraph", "content": [{ "type": "link", "url": "https://n.example/more/", "content": ["Read also"] }] },
            { "type": "paragraph", "content": [{ "type": "strong", "content": ["Links"] }] },
            { "type": "list", "ordered": false, "items": [[{ "type": "link", "url": "https://n.example/1/", "content": ["One"] }], ["Two"]] },
            { "type": "table", "header": [["Day"]], "rows": [[["Sat", { "type": "break" }, "Sun"]], [["Mon"]]] },
            { "type": "preformatted", "text": "a  <b>\n c" },
            { "type": "paragraph", "content": ["In a group"] },
            { "type": "paragraph", "content": ["An earlier version named another day."] }
        ]);
        assert_eq!(json(&read.value)["blocks"], expected);
        let expected = [
            ("image without safe address", 1),
            ("quote without text", 1),
            ("link without safe address", 1),
            ("custom_embed", 1),
            ("reference", 1),
            ("element that is no object", 1),
            ("author without name", 1),
        ];
        assert_eq!(skipped(&read), expected);
    }

    #[test]
    fn a_search_is_a_list_that_goes_on_from_a_story() {
        let read = read_posts("arc-list");
        let expected = json!({
            "posts": [
                {
                    "title": "One", "url": "https://n.example/one/", "excerpt": "A first story", "date": "2025-02-12T09:30:00Z",
                    "section": "City", "image": { "src": "https://n.example/1.jpg" }
                },
                { "title": "Two", "url": "https://n.example/ur/two/", "lang": "ur", "dir": "rtl" }
            ],
            "next": "https://n.example/api/list.json?page=2&from=20"
        });
        assert_eq!(json(&read.value), expected);
        assert_eq!(skipped(&read), [("post without title", 1), ("post without address", 1)]);
    }

    #[test]
    fn a_story_is_no_list_and_a_list_no_story() {
        let document = |text: &str| parse(text).unwrap();
        let story = document(r#"{"type":"story","headlines":{"basic":"H"},"content_elements":[]}"#);
        let list = document(r#"{"type":"collection","headlines":{"basic":"H"},"content_elements":[],"next":"/c?from=9"}"#);
        assert!(is(&story) && is(&list));
        assert_eq!(posts(&story, None).unwrap_err(), LoadError::Shape("there is no list of stories: this is one".into()));
        assert_eq!(article(&list, None).unwrap_err(), LoadError::Shape("there is no story with `headlines.basic`".into()));
        let base = Url::page("https://n.example/c");
        let list = posts(&list, base.as_ref()).unwrap().value;
        assert_eq!((list.heading.as_deref(), list.next.unwrap().as_str()), (Some("H"), "https://n.example/c?from=9"));
    }

    #[test]
    fn lists_and_groups_within_each_other_end_somewhere() {
        for (kind, within) in [("list", "items"), ("element_group", "content_elements")] {
            let nested = |depth: usize| {
                let open = format!(r#"{{"type":"{kind}","{within}":["#).repeat(depth);
                let text = r#"{"type":"text","content":"x"}"#;
                let story = format!(r#"{{"headlines":{{"basic":"H"}},"content_elements":[{open}{text}{}]}}"#, "]}".repeat(depth));
                let read = article(&parse(&story).unwrap(), None).unwrap();
                read.skipped.list().iter().any(|(name, _)| name == "elements nested too deeply")
            };
            assert_eq!([nested(8), nested(9), nested(20)], [false, true, true], "{kind}");
        }
    }
}
