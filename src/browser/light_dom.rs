//! Reads what a publisher's own markup says of a quotation; changes nothing in it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::page;
use crate::model::quote::{Quote, Speaker};
use crate::model::text::one_line;
use crate::model::url::Url;

/// The quotation within an element: the words of its blockquote, or of the element itself. Its speaker stands in the
/// figcaption of the figure around the words, else in a `cite` beside them, or a `footer` or `cite` at their end; its
/// source in the attribute `cite`.
pub fn quote(element: &Element) -> Quote {
    let within = |element: &Element, selector: &str| element.query_selector(selector).ok().flatten();
    let words = within(element, "blockquote, q");
    let source = words.as_ref().and_then(|words| words.get_attribute("cite")).and_then(|cite| Url::link(&cite, page::base().as_ref()));
    let words = words.unwrap_or_else(|| element.clone());
    let figure = words.closest("figure").ok().flatten();
    let speaker = figure
        .and_then(|figure| within(&figure, "figcaption"))
        .or_else(|| within(element, ":scope > cite, figure > cite"))
        .or_else(|| within(&words, "footer, cite"));
    let mut name = speaker.as_ref().map(text).unwrap_or_default();
    let mut said = text(&words);
    // Within the words a name stands at their end or start, and belongs to the caption only; elsewhere it is a work.
    if speaker.is_some_and(|speaker| words.contains(Some(&speaker))) {
        match said.strip_suffix(name.as_str()).or_else(|| said.strip_prefix(name.as_str())) {
            Some(rest) => said = rest.trim().to_string(),
            None => name.clear(),
        }
    }
    let name = name.trim_start_matches(['—', '–', '―', '-', ' ']).to_string();
    let speaker = (!name.is_empty()).then(|| Speaker { name, ..Speaker::default() });
    Quote { text: said, speaker, source, ..Quote::default() }
}

/// The text as it is read: blocks and line breaks part words, scripts and styles are none of it.
fn text(element: &Element) -> String {
    one_line(&element.unchecked_ref::<HtmlElement>().inner_text())
}
