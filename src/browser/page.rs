//! What the page around an element says: its address, language, direction, canonical link and title.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use crate::model::citation::Work;
use crate::model::config::Config;
use crate::model::url::Url;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The address that relative ones are resolved against.
pub fn base() -> Option<Url> {
    Url::page(&document()?.base_uri().ok()??)
}

/// The canonical address, else the page's own.
pub fn canonical() -> Option<Url> {
    let link = document()?.query_selector("link[rel~=canonical]").ok()??.get_attribute("href");
    link.and_then(|href| Url::link(&href, base().as_ref())).filter(|url| url.scheme().starts_with("http"))
}

/// The canonical address where the page names one, else where it stands.
pub fn address() -> Option<Url> {
    canonical().or_else(|| Url::page(&document()?.url().ok()?))
}

/// `og:title`, else the page's title.
pub fn title() -> Option<String> {
    let document = document()?;
    let og = document.query_selector("meta[property='og:title']").ok().flatten().and_then(|meta| meta.get_attribute("content"));
    og.or_else(|| Some(document.title())).map(|title| title.trim().to_string()).filter(|title| !title.is_empty())
}

/// The page as a work to share and to cite: what the attributes say, else what the page says of itself.
pub fn work(config: &Config) -> Work {
    let url = config.url.as_ref().and_then(|url| Url::link(url, base().as_ref())).or_else(address);
    Work { headline: config.headline.clone().or_else(title).unwrap_or_default(), url, lang: None }
}

/// The language that holds where an element stands: the closest `lang`, through shadow roots.
pub fn lang(element: &Element) -> Option<String> {
    closest(element, "[lang]")?.get_attribute("lang").filter(|lang| !lang.is_empty())
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    let mut from = element.clone();
    loop {
        if let Some(found) = from.closest(selector).ok().flatten() {
            return Some(found);
        }
        let root = from.get_root_node();
        from = root.dyn_into::<web_sys::ShadowRoot>().ok()?.host();
    }
}

/// Whether text runs from right to left within an element.
pub fn is_rtl(element: &HtmlElement) -> bool {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.and_then(|style| style.get_property_value("direction").ok()).is_some_and(|direction| direction == "rtl")
}
