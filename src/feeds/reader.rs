//! What every adapter reads with: the document's address, what was skipped, and how posts and articles are finished.

use super::fields::{Fields, is_tag};
use super::json::Json;
use super::lede::MOST_BLOCKS;
use super::{Read, Skipped, html, lead};
use crate::model::article::{Article, Author, Block, Image, Inline, Inlines};
use crate::model::direction;
use crate::model::error::LoadError;
use crate::model::post::{MOST, Post, Posts};
use crate::model::text::{join, one_line};
use crate::model::url::Url;

/// Reads one document.
pub struct Reader<'a> {
    /// Where it came from.
    pub base: Option<&'a Url>,
    /// What was skipped of it.
    pub skipped: Skipped,
    /// Whether its text is known to go on elsewhere.
    pub cut: bool,
    /// The footnotes of its text.
    notes: Vec<Inlines>,
    /// Whether it has no text, but a picture at most.
    bare: bool,
}

impl<'a> Reader<'a> {
    /// Nothing is read yet.
    pub fn new(base: Option<&'a Url>) -> Self {
        Self { base, skipped: Skipped::default(), cut: false, notes: Vec::new(), bare: false }
    }

    /// The address of a page.
    pub fn page(&self, text: Option<&str>) -> Option<Url> {
        Url::link(text.filter(|text| !text.trim().is_empty())?, self.base).filter(Url::is_web)
    }

    /// A picture, of which the address is all that is known.
    pub fn image(&mut self, src: Option<&str>) -> Option<Image> {
        let src = src.filter(|src| !src.trim().is_empty())?;
        let src = Url::image(src, self.base).or_else(|| self.skipped.missing("image without safe address"))?;
        Some(Image::at(src))
    }

    /// An author.
    pub fn author(&mut self, name: Option<String>, url: Option<&str>, picture: Option<&str>) -> Option<Author> {
        let name = name.or_else(|| self.skipped.missing("author without name"))?;
        Some(Author { name, url: self.page(url), picture: self.image(picture), ..Author::default() })
    }

    /// The blocks of a body that is HTML.
    pub fn body(&mut self, html: Option<&str>) -> Vec<Block> {
        let Some(html) = html else { return Vec::new() };
        let body = html::body(html, self.base, &mut self.skipped);
        self.cut |= body.cut;
        // A document has one body; in what else is HTML marks lead nowhere.
        if self.notes.is_empty() {
            self.notes = body.notes;
        }
        body.blocks
    }

    /// HTML that is to stand in a line of text; the parts of several blocks go on separate lines.
    pub fn inlines(&mut self, html: Option<&str>) -> Inlines {
        let mut inlines = Inlines::new();
        for block in self.body(html) {
            let content = match block {
                Block::Paragraph { content } | Block::Heading { content, .. } | Block::Verse { content } => content,
                Block::Preformatted { text } => vec![Inline::Code { text }],
                Block::Quote(quote) => vec![Inline::Quote(Box::new(quote))],
                _ => {
                    self.skipped.note("block within a line");
                    continue;
                }
            };
            if !inlines.is_empty() {
                inlines.push(Inline::Break);
            }
            inlines.extend(content);
        }
        inlines
    }

    /// Opens a text with the picture that is kept beside it.
    pub fn open_with(&mut self, image: Option<Image>, blocks: &mut Vec<Block>) {
        self.bare = blocks.is_empty();
        lead::open_with(image, blocks);
    }

    /// A post, as far as every format has it; what a reader could not see or follow is none.
    pub fn post(&mut self, fields: Fields, title: Option<String>, url: Option<Url>, lang: Option<String>) -> Option<Post> {
        let title = title.or_else(|| self.skipped.missing("post without title"))?;
        let url = url.or_else(|| self.skipped.missing("post without address"))?;
        let dir = fields.direction().or_else(|| direction::of(lang.as_deref(), &title));
        Some(Post { title, url, excerpt: None, date: None, section: None, image: None, lang, dir })
    }

    /// The posts of a list, of which the bad ones are skipped.
    pub fn posts(&mut self, items: &mut dyn Iterator<Item = &Json>, read: &mut dyn FnMut(&mut Self, Fields) -> Option<Post>) -> Posts {
        let mut posts = Vec::new();
        // Some more than are shown, since duplicates and the current article go.
        for item in items.take(2 * MOST) {
            match Fields::of(item) {
                Some(fields) => posts.extend(read(self, fields)),
                None => self.skipped.note("post that is no object"),
            }
        }
        Posts { posts, ..Posts::default() }
    }

    /// The article, and what was skipped of it.
    pub fn article(mut self, mut article: Article) -> Result<Read<Article>, LoadError> {
        if article.headline.is_empty() && article.blocks.is_empty() {
            return Err(LoadError::Empty);
        }
        let elsewhere = self.bare && article.url.is_some();
        article.continues = self.cut || elsewhere || article.blocks.len() > MOST_BLOCKS;
        article.blocks.truncate(MOST_BLOCKS);
        article.notes = std::mem::take(&mut self.notes);
        article.dir = article.dir.or_else(|| direction::of(article.lang.as_deref(), &article.headline));
        Ok(Read { value: article, skipped: self.skipped })
    }

    /// The list, and what was skipped of it.
    pub fn list(self, posts: Posts) -> Result<Read<Posts>, LoadError> {
        Ok(Read { value: posts, skipped: self.skipped })
    }
}

/// What a document lacks to be of its format.
pub fn lacks<T>(what: &str) -> Result<T, LoadError> {
    Err(LoadError::Shape(join!("there is no ", what)))
}

/// A language, also where it is written as systems write theirs: `pt_BR`.
pub fn lang(fields: Fields, name: &str) -> Option<String> {
    Some(fields.line(name)?.replace('_', "-")).filter(|tag| is_tag(tag))
}

/// A whole number from 0, also where it is written as a string.
pub fn number(fields: Fields, name: &str) -> Option<u32> {
    match fields.get(name)? {
        Json::Text(text) => Some(text.trim()).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok(),
        _ => fields.number(name),
    }
}

/// Whether one of the first items of a list is such an object: the very first may be a bad one.
pub fn any(items: &[Json], is: fn(Fields) -> bool) -> bool {
    items.iter().take(5).filter_map(Fields::of).any(is)
}

/// A text that is HTML, on one line; nothing where it is empty.
pub fn html_line(html: Option<&str>) -> Option<String> {
    Some(html::text(html?)).filter(|text| !text.is_empty())
}

/// A plain text on one line in which some systems write character references: `AT&amp;T`. A `<` in it is none of a tag.
pub fn decoded(text: Option<&str>) -> Option<String> {
    html_line(Some(&text?.replace('<', "&lt;")))
}

/// A plain text on one line; nothing where it is empty.
pub fn plain_line(text: Option<&str>) -> Option<String> {
    text.map(one_line).filter(|text| !text.is_empty())
}

/// A plain text as paragraphs: at empty lines with breaks between the lines of each, or else at every line.
pub fn paragraphs(text: &str, at_empty_lines: bool, read: fn(Option<&str>) -> Option<String>) -> Vec<Block> {
    let (mut blocks, mut content) = (Vec::new(), Inlines::new());
    for line in text.lines() {
        let line = read(Some(line));
        let ends = line.is_none() || !at_empty_lines;
        if let Some(line) = line {
            if !content.is_empty() {
                content.push(Inline::Break);
            }
            content.push(Inline::Text(line));
        }
        if ends && !content.is_empty() {
            blocks.push(Block::Paragraph { content: std::mem::take(&mut content) });
        }
    }
    if !content.is_empty() {
        blocks.push(Block::Paragraph { content });
    }
    blocks
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
