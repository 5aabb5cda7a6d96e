//! The formats other than Lede JSON: how each is recognised by its content, and what reads it. Recognition is this table.

use super::Read;
use super::fields::parse;
use super::json::Json;
use crate::model::article::Article;
use crate::model::error::LoadError;
use crate::model::post::Posts;
use crate::model::text::join;
use crate::model::url::Url;

/// Reads one thing out of a document; relative addresses are resolved against where it came from.
type Reader<T> = fn(&Json, Option<&Url>) -> Result<Read<T>, LoadError>;

/// A format: its word in the attribute `format`, and what it can hold.
pub struct Format {
    /// The word.
    pub name: &'static str,
    /// Whether a document is one of these.
    pub is: fn(&Json) -> bool,
    /// Reads an article.
    pub article: Option<Reader<Article>>,
    /// Reads a list of posts.
    pub posts: Option<Reader<Posts>>,
}

/// Every format, the most particular first: the first that recognises a document reads it.
pub const FORMATS: &[Format] = &[];

/// Reads an article of any of these formats, or of the one that is named.
pub fn article(text: &str, base: Option<&Url>, name: Option<&str>) -> Result<Read<Article>, LoadError> {
    read(text, base, name, |format| format.article)
}

/// Reads a list of posts of any of these formats, or of the one that is named.
pub fn posts(text: &str, base: Option<&Url>, name: Option<&str>) -> Result<Read<Posts>, LoadError> {
    read(text, base, name, |format| format.posts)
}

fn read<T>(text: &str, base: Option<&Url>, name: Option<&str>, pick: fn(&Format) -> Option<Reader<T>>) -> Result<Read<T>, LoadError> {
    let document = parse(text)?;
    let found = FORMATS.iter().find(|format| name.map_or_else(|| (format.is)(&document), |name| format.name == name));
    let reader = found.and_then(pick).ok_or_else(|| LoadError::Shape(join!("no format that Lede knows", "")))?;
    reader(&document, base)
}
