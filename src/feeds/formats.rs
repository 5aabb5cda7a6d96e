//! The formats other than Lede JSON: how each is recognised by its content, and what reads it. Recognition is this table.

use std::rc::Rc;

use super::fields::{Fields, parse};
use super::json::Json;
use super::{Document, Read, amp_list, arc, ghost, jetpack, json_feed, paging, schema_org, wordpress};
use crate::model::article::Article;
use crate::model::error::LoadError;
use crate::model::event::Part;
use crate::model::post::Posts;
use crate::model::text::{cut, join, one_line};
use crate::model::url::Url;

/// Reads one thing out of a document; relative addresses are resolved against where it came from.
type Reader<T> = fn(&Json, Option<&Url>) -> Result<Read<T>, LoadError>;

/// A format: its word in the attribute `format`, and what it can hold.
pub struct Format {
    /// The word.
    pub name: &'static str,
    /// Whether a document is one of these.
    pub is: fn(&Json) -> bool,
    /// Reads an article; nothing where the format has only lists.
    pub article: Option<Reader<Article>>,
    /// Reads a list of posts.
    pub posts: Reader<Posts>,
}

/// Every format, the most particular first: the first that recognises a document reads it. Lede JSON comes before all of
/// them.
pub const FORMATS: [Format; 7] = [
    Format { name: "wordpress", is: wordpress::is, article: Some(wordpress::article), posts: wordpress::posts },
    Format { name: "ghost", is: ghost::is, article: Some(ghost::article), posts: ghost::posts },
    Format { name: "json-feed", is: json_feed::is, article: Some(json_feed::article), posts: json_feed::posts },
    Format { name: "arc", is: arc::is, article: Some(arc::article), posts: arc::posts },
    Format { name: "schema-org", is: schema_org::is, article: Some(schema_org::article), posts: schema_org::posts },
    Format { name: "jetpack", is: jetpack::is, article: None, posts: jetpack::posts },
    Format { name: "amp-list", is: amp_list::is, article: None, posts: amp_list::posts },
];

/// What a server answered, and what it was asked for.
#[derive(Default)]
pub struct Answered<'a> {
    /// The body.
    pub text: &'a str,
    /// Where it came from.
    pub url: Option<&'a Url>,
    /// Which of the two is wanted.
    pub part: Part,
    /// The name of its format; where it is empty the content tells.
    pub format: &'a str,
    /// The header `Link`, empty where there is none: it may tell where a list goes on that does not say so itself.
    pub link: &'a str,
    /// The header `X-WP-TotalPages`: the same.
    pub pages: &'a str,
}

/// [`document`].
pub type Translate = fn(&Answered) -> Result<Read<Document>, LoadError>;

/// Reads posts or an article, of any of these formats, or of the one that is named where one is.
pub fn document(answered: &Answered) -> Result<Read<Document>, LoadError> {
    let Answered { text, url, part, format, link, pages } = *answered;
    let name = Some(format).filter(|name| !name.is_empty());
    if part == Part::Article {
        return Ok(article(text, url, name)?.map(|article| Document::Article(Rc::new(article))));
    }
    let mut read = posts(text, url, name)?;
    if let Some(url) = url {
        let link = Some(link).filter(|link| !link.is_empty());
        read.value.next = read.value.next.take().or_else(|| paging::next(url, link, pages.trim().parse().ok()));
    }
    Ok(read.map(|posts| Document::Posts(Rc::new(posts))))
}

/// Reads an article of any of these formats, or of the one that is named.
pub fn article(text: &str, base: Option<&Url>, name: Option<&str>) -> Result<Read<Article>, LoadError> {
    let document = parse(text)?;
    let format = find(&document, name)?;
    match format.article {
        Some(read) => read(&document, base).map_err(|error| explain(error, format, name)),
        None => Err(explain(LoadError::Shape("that has lists of posts, and no articles".into()), format, name)),
    }
}

/// Reads a list of posts of any of these formats, or of the one that is named.
pub fn posts(text: &str, base: Option<&Url>, name: Option<&str>) -> Result<Read<Posts>, LoadError> {
    let document = parse(text)?;
    let format = find(&document, name)?;
    let mut read = (format.posts)(&document, base).map_err(|error| explain(error, format, name))?;
    // A list that goes on with itself would never end.
    read.value.next = read.value.next.filter(|next| base.is_none_or(|base| paging::is_another(next, base)));
    Ok(read)
}

fn find(document: &Json, name: Option<&str>) -> Result<&'static Format, LoadError> {
    let found = FORMATS.iter().find(|format| name.map_or_else(|| (format.is)(document), |name| format.name == name));
    found.ok_or_else(|| match name {
        Some(name) => LoadError::Shape(join!("`format` says ", name, ", which is none of ", names())),
        None => {
            let own = ["blocks", "posts"].iter().any(|name| Fields::of(document).is_some_and(|fields| fields.get(name).is_some()));
            let hint = if own { " (if it is Lede JSON, it lacks `\"lede\": 1`)" } else { "" };
            LoadError::Shape(join!("this is ", seen(document), ", in none of the formats that Lede knows: lede, ", names(), hint))
        }
    })
}

fn names() -> String {
    let mut names = String::new();
    for format in &FORMATS {
        names.push_str(if names.is_empty() { "" } else { ", " });
        names.push_str(format.name);
    }
    names
}

/// Says of an error whose format it is measured by, and who chose it.
fn explain(error: LoadError, format: &Format, name: Option<&str>) -> LoadError {
    match error {
        LoadError::Shape(what) => {
            let who = if name.is_some() { "`format` says " } else { "this looks like " };
            LoadError::Shape(join!(who, format.name, ", but ", what))
        }
        other => other,
    }
}

/// What stands at the top of a document, in words.
fn seen(document: &Json) -> String {
    match document {
        Json::Object(members) if members.is_empty() => "an empty object".into(),
        Json::Object(members) => {
            let mut words = String::from("an object with ");
            for (at, (name, _)) in members.iter().take(5).enumerate() {
                words.push_str(if at == 0 { "`" } else { ", `" });
                words.push_str(&cut(&one_line(name), 30));
                words.push('`');
            }
            if members.len() > 5 {
                words.push_str(", …");
            }
            words
        }
        Json::List(items) => match items.first() {
            Some(first) => join!("a list that begins with ", if first.items().is_empty() { seen(first) } else { "a list".into() }),
            None => "an empty list".into(),
        },
        Json::Text(_) => "a string".into(),
        Json::Number(_) => "a number".into(),
        Json::Flag(_) | Json::Null => "a single word".into(),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(super) mod fixtures;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
