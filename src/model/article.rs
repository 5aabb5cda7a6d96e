//! The article: what stands above the text, and the closed set of blocks and inlines that the text is made of.
//!
//! These types are Lede JSON, version 1: docs/lede-article.schema.json is generated from them.

#[cfg(any(test, feature = "serde"))]
mod written;

use super::citation::Work;
use super::date::Date;
use super::direction::Direction;
use super::quote::Quote;
use super::url::Url;

/// A news article.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Article {
    /// The word or two over the headline.
    pub kicker: Option<String>,
    /// The headline, plain text.
    pub headline: String,
    /// The paragraph under the headline that sums up.
    pub standfirst: Option<String>,
    /// Who wrote it.
    #[cfg_attr(any(test, feature = "serde"), serde(default))]
    pub authors: Vec<Author>,
    /// When it was first published.
    pub published: Option<Date>,
    /// When it was last changed.
    pub modified: Option<Date>,
    /// Where it was written: 'Brussels, Belgium'.
    pub dateline: Option<String>,
    /// The canonical address.
    pub url: Option<Url>,
    /// BCP 47 tag of its language.
    pub lang: Option<String>,
    /// The direction of its text.
    pub dir: Option<Direction>,
    /// The newspaper's section.
    pub section: Option<String>,
    /// What it is about.
    #[cfg_attr(any(test, feature = "serde"), serde(default))]
    pub tags: Vec<String>,
    /// The text. A block of an unknown type is skipped and counted.
    #[cfg_attr(any(test, feature = "serde"), serde(default))]
    pub blocks: Vec<Block>,
    /// Its footnotes, in the order of their numbers: 1 is the first.
    #[cfg_attr(any(test, feature = "serde"), serde(default))]
    pub notes: Vec<Inlines>,
    /// Whether there is more of it at its address than stands here; a link there then ends the text.
    #[cfg_attr(any(test, feature = "serde"), serde(default))]
    pub continues: bool,
}

impl Article {
    /// What a citation says of this article.
    pub fn work(&self) -> Work {
        Work {
            headline: self.headline.clone(),
            url: self.url.clone(),
            lang: self.lang.clone(),
            authors: self.authors.iter().map(|author| author.name.clone()).collect(),
            published: self.published.clone(),
            site: None,
        }
    }

    /// What stands above the text, where it is missing here, from another source.
    pub fn or(self, other: Self) -> Self {
        Self {
            headline: if self.headline.is_empty() { other.headline } else { self.headline },
            url: self.url.or(other.url),
            authors: if self.authors.is_empty() { other.authors } else { self.authors },
            published: self.published.or(other.published),
            modified: self.modified.or(other.modified),
            lang: self.lang.or(other.lang),
            ..self
        }
    }
}

/// Who wrote the article.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Author {
    /// A person, or a desk.
    pub name: String,
    /// 'Europe correspondent'.
    pub role: Option<String>,
    /// The author's page.
    pub url: Option<Url>,
    /// A portrait.
    pub picture: Option<Image>,
    /// How many articles the author has published.
    pub posts: Option<u32>,
}

/// A run of text with its marks, and what stands within it.
pub type Inlines = Vec<Inline>;

/// A part of the article's text.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize), serde(tag = "type", rename_all = "kebab-case"))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Inlines,
    },
    /// A heading within the article: 2 stands under the headline.
    Heading {
        /// 2 to 6; moved down with the element's `heading-level`.
        level: u8,
        /// Its text.
        content: Inlines,
    },
    /// A list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// The first item's number, where it is not 1.
        start: Option<u32>,
        /// Its items.
        items: Vec<Item>,
    },
    /// A quotation that stands by itself.
    Quote(Quote),
    /// Words of the article itself, set large; where its text has them, too, hidden from screen readers.
    PullQuote(Quote),
    /// A picture.
    Image(Image),
    /// Several pictures.
    Gallery {
        /// The pictures, in their order.
        images: Vec<Image>,
        /// What is said of all of them.
        caption: Option<String>,
    },
    /// A table.
    Table {
        /// Its title.
        caption: Option<String>,
        /// The cells of the head's one row; none where the table has no head.
        #[cfg_attr(any(test, feature = "serde"), serde(default))]
        header: Vec<Inlines>,
        /// The rows, each a list of cells.
        rows: Vec<Vec<Inlines>>,
    },
    /// Text whose spaces and line breaks count: code, a log, a drawing in letters.
    Preformatted {
        /// The text, as it stands.
        text: String,
    },
    /// A poem, or the words of a song: its lines end where the poet ended them.
    Verse {
        /// Its text, with breaks between the lines.
        content: Inlines,
    },
    /// More, for readers who ask for it: the HTML element `details`.
    Details {
        /// What stands there before it is opened.
        summary: String,
        /// What it opens.
        blocks: Vec<Block>,
    },
    /// A change of subject.
    Divider,
    /// Something of another site: drawn as a card with a link, and never loaded by itself.
    Embed {
        /// The page that shows it.
        url: Url,
        /// What it is called.
        title: Option<String>,
        /// The site's name.
        provider: Option<String>,
        /// A still picture of it.
        image: Option<Image>,
    },
}

impl Block {
    /// Whether this is one of them, or one that stands in it is.
    pub fn has(&self, is: &dyn Fn(&Block) -> bool) -> bool {
        let in_one = |blocks: &[Block]| blocks.iter().any(|block| block.has(is));
        is(self)
            || match self {
                Self::Details { blocks, .. } => in_one(blocks),
                Self::List { items, .. } => items.iter().any(|item| in_one(&item.blocks)),
                _ => false,
            }
    }
}

/// An item of a list. In JSON one that has no blocks is the list of its inlines.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize), serde(into = "written::Item"))]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(with = "written::Item"))]
pub struct Item {
    /// Its text.
    pub content: Inlines,
    /// What stands below, mostly a list within the list.
    pub blocks: Vec<Block>,
}

impl From<Inlines> for Item {
    fn from(content: Inlines) -> Self {
        Self { content, blocks: Vec::new() }
    }
}

/// A part of running text. A plain string is text.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize), serde(tag = "type", rename_all = "kebab-case"))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Inline {
    /// Strong importance.
    Strong {
        /// What is marked.
        content: Inlines,
    },
    /// Stress.
    Em {
        /// What is marked.
        content: Inlines,
    },
    /// Below the line, as in H₂O.
    Sub {
        /// What is marked.
        content: Inlines,
    },
    /// Above the line: an exponent, the mark of a footnote.
    Sup {
        /// What is marked.
        content: Inlines,
    },
    /// No longer true, and left to be read: a correction.
    Del {
        /// What is marked.
        content: Inlines,
    },
    /// A link.
    Link {
        /// Where it leads.
        url: Url,
        /// Its text.
        content: Inlines,
    },
    /// A quotation within a sentence; boxed, since most inlines are text.
    Quote(Box<Quote>),
    /// A piece of code, a file name, a command.
    Code {
        /// The code.
        text: String,
    },
    /// A line break.
    Break,
    /// The mark of a footnote: a link to it.
    Note {
        /// Its number in the article's `notes`, from 1.
        number: u32,
    },
    /// Plain text.
    #[cfg_attr(any(test, feature = "serde"), serde(untagged))]
    Text(String),
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Image {
    /// Its address: https.
    pub src: Url,
    /// The same picture in other widths, for the browser to choose from.
    #[cfg_attr(any(test, feature = "serde"), serde(default))]
    pub srcset: Vec<Candidate>,
    /// What a reader who does not see it needs; absent where it only decorates.
    pub alt: Option<String>,
    /// Width in CSS px, to reserve its room.
    pub width: Option<u32>,
    /// Height in CSS px.
    pub height: Option<u32>,
    /// What is said under it.
    pub caption: Option<String>,
    /// Whose picture it is.
    pub credit: Option<String>,
}

impl Image {
    /// The picture at an address, of which no more is known.
    pub fn at(src: Url) -> Self {
        Self { src, srcset: Vec::new(), alt: None, width: None, height: None, caption: None, credit: None }
    }
}

/// A picture in one of its widths: an image candidate of the HTML standard.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Candidate {
    /// Its address: https.
    pub src: Url,
    /// Its width in pixels of the file.
    pub width: u32,
}

/// The letters of a run of text, without its marks.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    write_text(inlines, &mut text);
    text
}

fn write_text(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Strong { content }
            | Inline::Em { content }
            | Inline::Sub { content }
            | Inline::Sup { content }
            | Inline::Del { content }
            | Inline::Link { content, .. } => write_text(content, text),
            Inline::Quote(quote) => text.push_str(&quote.text),
            Inline::Code { text: part } | Inline::Text(part) => text.push_str(part),
            Inline::Break => text.push('\n'),
            // A mark, and no words.
            Inline::Note { .. } => {}
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn plain_text_keeps_every_letter_and_no_mark() {
        let inlines = vec![
            Inline::Text("He ".into()),
            Inline::Em { content: vec![Inline::Strong { content: vec![Inline::Text("said".into())] }] },
            Inline::Break,
            Inline::Quote(Box::new(Quote { text: "“no”".into(), ..Quote::default() })),
        ];
        assert_eq!(plain_text(&inlines), "He said\n“no”");
    }
}
