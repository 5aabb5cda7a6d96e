//! Arc XP's ANS: a story, or the stories of a collection or of a search, as its Content API gives them.

mod elements;

use super::fields::Fields;
use super::json::Json;
use super::json_ld::one_or_more;
use super::reader::{Reader, html_line, lacks, lang, number};
use super::{Read, lead, paging};
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
    lead::open_with(promo(&mut reader, story), &mut blocks);
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
    text::list(&names)
}
