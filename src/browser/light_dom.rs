//! Reads what a publisher's own markup says of a quotation; changes nothing in it.

use web_sys::Element;

use super::page;
use crate::model::quote::{Quote, Speaker};
use crate::model::text::one_line;
use crate::model::url::Url;

/// The quotation within an element: the words of its blockquote, or of the element itself; its speaker from a
/// figcaption, else from a `cite` beside the words, or a `footer` or `cite` within them; its source from the attribute
/// `cite`.
pub fn quote(element: &Element) -> Quote {
    let find = |selector: &str| element.query_selector(selector).ok().flatten();
    let text = |node: &Element| node.text_content().map(|text| one_line(&text)).filter(|text| !text.is_empty());
    let words = find("blockquote, q");
    let speaker = find("figcaption").or_else(|| find(":scope > cite, figure > cite, blockquote > footer, blockquote > cite"));
    let name = speaker.as_ref().and_then(text);
    let source = words.as_ref().and_then(|words| words.get_attribute("cite")).and_then(|cite| Url::link(&cite, page::base().as_ref()));
    let words = words.as_ref().unwrap_or(element);
    let mut said = text(words).unwrap_or_default();
    // Where the markup has the speaker within the words, the name belongs to the caption only.
    if let (Some(speaker), Some(name)) = (&speaker, &name)
        && words.contains(Some(speaker))
    {
        said = said.strip_suffix(name.as_str()).unwrap_or(&said).trim().to_string();
    }
    let name = name.map(|name| name.trim_start_matches(['—', '–', '-', ' ']).to_string()).filter(|name| !name.is_empty());
    Quote { text: said, speaker: name.map(|name| Speaker { name, ..Speaker::default() }), source, ..Quote::default() }
}
