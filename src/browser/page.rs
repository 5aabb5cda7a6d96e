//! What the page around an element says: its address, language, direction, canonical link and title.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use crate::feeds::json_ld;
use crate::model::article::{Article, Author};
use crate::model::citation::Work;
use crate::model::config::Config;
use crate::model::date::Date;
use crate::model::text::one_line;
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
    web_link(&said(&document_element(), "link[rel~=canonical]")?)
}

/// The canonical address where the page names one, else where it stands.
pub fn address() -> Option<Url> {
    canonical().or_else(|| Url::page(&document()?.url().ok()?))
}

/// `og:title`, else the page's title.
pub fn title() -> Option<String> {
    said(&document_element(), "meta[property='og:title']")
        .or_else(|| Some(one_line(&document()?.title())))
        .filter(|title| !title.is_empty())
}

/// Whether the page is still being read.
pub fn is_loading() -> bool {
    document().is_some_and(|document| document.ready_state() == "loading")
}

/// What stands above the text of an article that an element holds: what its children say, else the page's JSON-LD, else
/// its meta tags and links, else its title and its address.
pub fn article(host: &Element) -> Article {
    let head = head();
    let own = children(host);
    let current = own.url.as_ref().or(head.url.as_ref());
    let scripts: Vec<String> =
        all(&document_element(), "script[type='application/ld+json']").iter().filter_map(|script| script.text_content()).collect();
    let described = json_ld::article(&scripts, current, base().as_ref()).unwrap_or_default();
    own.or(described).or(head)
}

/// The microdata and microformats that news sites use, and what HTML itself has.
#[inline(never)]
fn children(host: &Element) -> Article {
    let value = |selector: &str| said(host, selector);
    let mut authors: Vec<Author> = Vec::new();
    for element in all(host, "[itemprop~=author],[rel~=author],.p-author") {
        let name = said(&element, "[itemprop~=name]").or_else(|| words(&element));
        if let Some(name) = name.filter(|name| !authors.iter().any(|author| author.name == *name)) {
            authors.push(Author { name, ..Author::default() });
        }
    }
    Article {
        headline: value("[itemprop~=headline],h1").unwrap_or_default(),
        url: value("[rel~=bookmark],[itemprop~=mainEntityOfPage]").as_deref().and_then(web_link),
        authors,
        published: date(host, "[itemprop~=datePublished],time.published,time[pubdate],header time"),
        modified: date(host, "[itemprop~=dateModified],time.updated"),
        lang: host.first_element_child().and_then(|child| child.get_attribute("lang")).filter(|lang| !lang.is_empty()),
        ..Article::default()
    }
}

#[inline(never)]
fn head() -> Article {
    let root = document_element();
    let value = |selector: &str| said(&root, selector);
    let author = value("meta[name=author]").map(|name| Author { name, ..Author::default() });
    Article {
        headline: title().unwrap_or_default(),
        url: canonical().or_else(|| web_link(&value("meta[property='og:url']")?)).or_else(address),
        authors: author.into_iter().collect(),
        published: date(&root, "meta[property='article:published_time']"),
        modified: date(&root, "meta[property='article:modified_time']"),
        ..Article::default()
    }
}

fn document_element() -> Element {
    document().and_then(|document| document.document_element()).unwrap_or_else(|| JsValue::NULL.unchecked_into())
}

fn web_link(text: &str) -> Option<Url> {
    Url::link(text, base().as_ref()).filter(Url::is_web)
}

/// The elements within one that match, in their order.
#[inline(never)]
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Ok(found) = root.query_selector_all(selector) {
        elements.extend((0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into::<Element>));
    }
    elements
}

/// What the first element that matches says: in the attribute that is made for it, else in its words.
#[inline(never)]
fn said(root: &Element, selector: &str) -> Option<String> {
    let element = root.query_selector(selector).ok()??;
    let attribute = ["datetime", "content", "href"].iter().find_map(|name| element.get_attribute(name));
    attribute.map(|text| one_line(&text)).filter(|text| !text.is_empty()).or_else(|| words(&element))
}

#[inline(never)]
fn date(root: &Element, selector: &str) -> Option<Date> {
    Date::parse(&said(root, selector)?)
}

#[inline(never)]
fn words(element: &Element) -> Option<String> {
    element.text_content().map(|text| one_line(&text)).filter(|text| !text.is_empty())
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
