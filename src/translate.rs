//! The edge of the second module: a document in another format, as Lede JSON, which the first module reads as any other.
//!
//! One format between the two keeps them apart: what parses a stranger's HTML shares no memory with what draws, and is
//! loaded only for pages that need it.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::feeds::{Read, formats, paging};
use crate::model::error::LoadError;
use crate::model::url::Url;

/// A Lede JSON document.
#[derive(Serialize)]
struct Document<T> {
    lede: u8,
    #[serde(flatten)]
    value: T,
    skipped: Vec<(String, usize)>,
}

/// Translates an answer that came from `url`: `part` is `article` or `related`, `format` forces one where it is not empty.
/// `link` and `pages` are the answer's headers `Link` and `X-WP-TotalPages`, empty where it has none: they tell where a
/// list goes on that does not say so itself. An error says what is not as expected.
#[wasm_bindgen]
pub fn translate(text: &str, url: &str, part: &str, format: &str, link: &str, pages: &str) -> Result<String, String> {
    let url = Url::page(url);
    let format = Some(format).filter(|format| !format.is_empty());
    if part == "article" {
        return write(formats::article(text, url.as_ref(), format));
    }
    let mut read = formats::posts(text, url.as_ref(), format);
    if let (Ok(read), Some(url)) = (&mut read, &url) {
        let link = Some(link).filter(|link| !link.is_empty());
        read.value.next = read.value.next.take().or_else(|| paging::next(url, link, pages.trim().parse().ok()));
    }
    write(read)
}

fn write<T: Serialize>(read: Result<Read<T>, LoadError>) -> Result<String, String> {
    let Read { value, skipped } = read.map_err(|error| match error {
        LoadError::Shape(what) | LoadError::Malformed(what) => what,
        other => other.code(),
    })?;
    let document = Document { lede: 1, value, skipped: skipped.list().to_vec() };
    serde_json::to_string(&document).map_err(|error| error.to_string())
}
