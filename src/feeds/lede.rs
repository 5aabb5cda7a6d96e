//! Lede JSON, version 1: the article and the list of posts that docs/lede-json.md describes.

mod blocks;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod schema;

use std::rc::Rc;

use super::fields::{Fields, parse};
use super::json::Json;
use super::{Document, Read, Skipped};
use crate::model::article::{Article, Author, Candidate, Image, Inlines};
use crate::model::error::LoadError;
use crate::model::event::Part;
use crate::model::post::{MOST, Post, Posts};
use crate::model::quote::{Occasion, Quote, Speaker};
use crate::model::text::{cut, figures, join};
use crate::model::url::Url;

/// Its word in the attribute `format`.
pub const NAME: &str = "lede";

/// Blocks that one article may have; what comes after is skipped.
pub const MOST_BLOCKS: usize = 20_000;

/// Authors that one article may have; what comes after is left out.
const MOST_AUTHORS: usize = 1_000;

/// Footnotes that one article may have.
const MOST_NOTES: usize = 500;

/// Widths of one picture that a browser is offered.
const MOST_WIDTHS: usize = 20;

/// Speakers and occasions that quotations can refer to; the others are not known.
const MOST_KNOWN: usize = 1_000;

/// Characters of a speaker's name, role and organisation, and of an occasion's event and place; what is longer is cut.
const LONGEST_SAID: usize = 300;

/// What the parts of a document are read with: its address, its maps of speakers and occasions, what was skipped.
struct Reader<'a> {
    base: Option<&'a Url>,
    speakers: Option<Fields<'a>>,
    occasions: Option<Fields<'a>>,
    /// How many footnotes there are to lead to.
    notes: usize,
    skipped: Skipped,
}

/// Reads a document of which an article or posts are needed: nothing where it is none of Lede's own, and
/// `format` does not say that it is to be.
pub fn read(text: &str, base: Option<&Url>, format: &str, part: Part) -> Result<Option<Read<Document>>, LoadError> {
    let Some(document) = own(text, format)? else { return Ok(None) };
    Ok(Some(match part {
        Part::Article => read_article(&document, base)?.map(|article| Document::Article(Rc::new(article))),
        Part::Related => read_posts(&document, base)?.map(|posts| Document::Posts(Rc::new(posts))),
    }))
}

/// The article in a document of Lede's own, where there is one.
pub fn own_article(text: &str, base: Option<&Url>, format: &str) -> Option<Read<Rc<Article>>> {
    let document = own(text, format).ok()??;
    Some(read_article(&document, base).ok()?.map(Rc::new))
}

fn own(text: &str, format: &str) -> Result<Option<Json>, LoadError> {
    let document = parse(text)?;
    let own = Fields::of(&document).is_some_and(|fields| fields.get("lede").is_some());
    Ok((format == NAME || format.is_empty() && own).then_some(document))
}

/// Reads an article. Relative addresses are resolved against `base`, where the document came from.
pub fn article(text: &str, base: Option<&Url>) -> Result<Read<Article>, LoadError> {
    read_article(&parse(text)?, base)
}

/// The same of a document that is parsed already.
fn read_article(document: &Json, base: Option<&Url>) -> Result<Read<Article>, LoadError> {
    let fields = version_one(document)?;
    if fields.get("posts").is_some() && fields.get("blocks").is_none() {
        return Err(LoadError::Shape("an article with `headline` and `blocks` was expected, this is a list of posts".into()));
    }
    expect(fields, "headline", |value| value.text().is_some(), "a string")?;
    expect(fields, "blocks", is_list, "a list")?;
    let mut reader =
        Reader { base, speakers: known(fields, "speakers"), occasions: known(fields, "occasions"), notes: 0, skipped: skipped(fields) };
    let article = reader.article(fields);
    if article.headline.is_empty() && article.blocks.is_empty() {
        return Err(LoadError::Empty);
    }
    Ok(Read { value: article, skipped: reader.skipped })
}

/// Reads a list of posts.
pub fn posts(text: &str, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    read_posts(&parse(text)?, base)
}

/// The same of a document that is parsed already.
fn read_posts(document: &Json, base: Option<&Url>) -> Result<Read<Posts>, LoadError> {
    let fields = version_one(document)?;
    if fields.get("posts").is_none() {
        return Err(LoadError::Shape("`posts`, a list, is missing".into()));
    }
    expect(fields, "posts", is_list, "a list")?;
    let mut reader = Reader { base, speakers: None, occasions: None, notes: 0, skipped: skipped(fields) };
    // Some more than are shown, since duplicates and the current article go.
    let posts = fields.list("posts").iter().take(2 * MOST).filter_map(|post| reader.post(post)).collect();
    let next = reader.url(fields, "next").filter(Url::is_web);
    Ok(Read { value: Posts { heading: fields.line("heading"), posts, next }, skipped: reader.skipped })
}

/// What whoever made the document had to leave out: pairs of a name and a number.
fn skipped(fields: Fields) -> Skipped {
    let mut skipped = Skipped::default();
    for pair in fields.list("skipped").iter().take(20) {
        if let [Json::Text(what), Json::Number(Some(count))] = pair.items() {
            skipped.note_again(what, *count as usize);
        }
    }
    skipped
}

/// What quotations refer to by a key: each looks through all of it.
fn known<'a>(fields: Fields<'a>, name: &str) -> Option<Fields<'a>> {
    fields.object(name).map(|known| known.first(MOST_KNOWN))
}

/// What is said of a quotation beside its words, each of which may be the same of a thousand.
fn said(value: &Json) -> Option<String> {
    value.line().map(|line| cut(&line, LONGEST_SAID))
}

/// A field of a wrong type is told apart from an absent one where nothing can be drawn without it.
fn expect(fields: Fields, name: &str, holds: fn(&Json) -> bool, what: &str) -> Result<(), LoadError> {
    match fields.get(name) {
        Some(value) if !holds(value) => Err(LoadError::Shape(join!("`", name, "` must be ", what))),
        _ => Ok(()),
    }
}

fn is_list(value: &Json) -> bool {
    matches!(value, Json::List(_))
}

fn version_one(document: &Json) -> Result<Fields<'_>, LoadError> {
    let fields = Fields::of(document).ok_or_else(|| LoadError::Shape("an object was expected at the top".into()))?;
    match fields.number("lede") {
        Some(1) => Ok(fields),
        Some(other) => Err(LoadError::Shape(join!("`lede` is version ", figures(other as usize), ", this build reads version 1"))),
        None => Err(LoadError::Shape("`lede`: 1 is missing, so this is not Lede JSON".into())),
    }
}

impl Reader<'_> {
    fn article(&mut self, fields: Fields) -> Article {
        // None leads to another.
        let notes: Vec<Inlines> = self.runs(fields.list("notes").get(..MOST_NOTES).unwrap_or(fields.list("notes")));
        self.notes = notes.len();
        Article {
            notes,
            kicker: fields.line("kicker"),
            headline: fields.line("headline").unwrap_or_default(),
            standfirst: fields.line("standfirst"),
            authors: fields.list("authors").iter().take(MOST_AUTHORS).filter_map(|author| self.author(author)).collect(),
            published: fields.date("published"),
            modified: fields.date("modified"),
            dateline: fields.line("dateline"),
            url: self.url(fields, "url"),
            lang: fields.lang("lang"),
            dir: fields.direction(),
            section: fields.line("section"),
            tags: fields.list("tags").iter().filter_map(Json::text).map(str::to_string).collect(),
            blocks: self.blocks(fields.list("blocks")),
            continues: fields.flag("continues"),
        }
    }

    fn author(&mut self, value: &Json) -> Option<Author> {
        let fields = self.object(value, "author")?;
        let name = fields.line("name").or_else(|| self.missing("author without name"))?;
        let picture = fields.object("picture").and_then(|picture| self.image(picture));
        Some(Author { name, role: fields.line("role"), url: self.url(fields, "url"), picture, posts: fields.number("posts") })
    }

    fn post(&mut self, value: &Json) -> Option<Post> {
        let fields = self.object(value, "post")?;
        let title = fields.line("title").or_else(|| self.missing("post without title"))?;
        let url = self.url(fields, "url").or_else(|| self.missing("post without address"))?;
        Some(Post {
            title,
            url,
            excerpt: fields.line("excerpt"),
            date: fields.date("date"),
            section: fields.line("section"),
            image: fields.object("image").and_then(|image| self.image(image)),
            lang: fields.lang("lang"),
            dir: fields.direction(),
        })
    }

    fn image(&mut self, fields: Fields) -> Option<Image> {
        let src = fields.raw("src").and_then(|src| Url::image(src, self.base));
        Some(Image {
            src: src.or_else(|| self.missing("image without safe address"))?,
            srcset: fields.list("srcset").iter().take(MOST_WIDTHS).filter_map(|candidate| self.candidate(candidate)).collect(),
            alt: fields.line("alt"),
            width: fields.number("width"),
            height: fields.number("height"),
            caption: fields.line("caption"),
            credit: fields.line("credit"),
        })
    }

    fn candidate(&self, value: &Json) -> Option<Candidate> {
        let fields = Fields::of(value)?;
        Some(Candidate { src: Url::image(fields.raw("src")?, self.base)?, width: fields.number("width")? })
    }

    fn quote(&mut self, fields: Fields) -> Option<Quote> {
        let text = fields.lines("text").or_else(|| self.missing("quote without text"))?;
        let speaker = fields.get("speaker").and_then(|value| self.speaker(value));
        let occasion = fields.get("occasion").and_then(|value| self.occasion(value));
        Some(Quote { text, speaker, occasion, context: fields.line("context"), source: self.url(fields, "source").filter(Url::is_web) })
    }

    fn speaker(&self, value: &Json) -> Option<Speaker> {
        let known = value.text().and_then(|key| self.speakers?.object(key));
        match known.or(Fields::of(value)) {
            Some(fields) => {
                let [name, role, organisation] = ["name", "role", "organisation"].map(|name| fields.get(name).and_then(said));
                Some(Speaker { name: name?, role, organisation, url: self.url(fields, "url") })
            }
            None => Some(Speaker { name: said(value)?, ..Speaker::default() }),
        }
    }

    fn occasion(&self, value: &Json) -> Option<Occasion> {
        let known = value.text().and_then(|key| self.occasions?.object(key));
        match known.or(Fields::of(value)) {
            Some(fields) => {
                let [event, place] = ["event", "place"].map(|name| fields.get(name).and_then(said));
                Some(Occasion { event, place, date: fields.date("date") })
            }
            None => Some(Occasion { event: Some(said(value)?), ..Occasion::default() }),
        }
    }

    fn url(&self, fields: Fields, name: &str) -> Option<Url> {
        Url::link(fields.raw(name)?, self.base)
    }

    fn object<'v>(&mut self, value: &'v Json, what: &str) -> Option<Fields<'v>> {
        Fields::of(value).or_else(|| self.missing(&join!(what, " that is no object")))
    }

    fn missing<T>(&mut self, what: &str) -> Option<T> {
        self.skipped.missing(what)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
