//! What the page around an element says: its address, language, canonical link, title, and what it has of an article.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::dom::{self, all, document, document_element, is_form};
use super::light_dom;
use super::mutations::{self, Following};
use super::task::Behalf;
use crate::feeds::json_ld;
use crate::model::article::{Article, Author};
use crate::model::citation::Work;
use crate::model::config::Config;
use crate::model::date::Date;
use crate::model::post::Posts;
use crate::model::text::one_line;
use crate::model::url::Url;

/// The address that relative ones are resolved against. Not asked of the document: a form or a picture of the page may have
/// that name, and would be the answer.
pub fn base() -> Option<Url> {
    let base = document_element().base_uri().ok()??;
    Url::page(base.split('#').next()?)
}

/// The page's own address.
pub fn here() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// The address that the page names as its canonical one.
fn canonical() -> Option<Url> {
    all(&document_element(), "link[rel~=canonical]").iter().find_map(linked)
}

/// The canonical address where the page names one, else where it stands, without where on it a reader is.
pub fn address() -> Option<Url> {
    canonical().or_else(|| {
        let url = here()?;
        Url::page(match url.split_once('#') {
            Some((page, fragment)) if !is_route(fragment) => page,
            _ => &url,
        })
    })
}

/// Whether a fragment, without its `#`, is a route: which of its pages a site shows that has them all at one address.
pub fn is_route(fragment: &str) -> bool {
    fragment.starts_with(['/', '!'])
}

/// Calls `changed` when what the page says of itself may have changed.
pub fn follow(changed: Box<dyn Fn()>) -> Option<Following> {
    mutations::follow(document()?.head()?.as_ref(), true, &["href", "content"], Box::new(move |_: &Array| changed()))
}

/// `og:title`, else the page's title.
fn title() -> Option<String> {
    said(&all(&document_element(), "meta[property='og:title']")).or_else(|| said(&all(&document_element(), "head>title")))
}

/// The name of the site, as the page tells it to networks.
pub fn site() -> Option<String> {
    said(&all(&document_element(), "meta[property='og:site_name']"))
}

/// Whether the page is still being read.
pub fn is_loading() -> bool {
    document().is_some_and(|document| document.ready_state() == "loading")
}

/// Something on the page itself that an article or a list can be read from.
pub enum Local {
    /// A script of JSON.
    Text(String),
    /// An element with links.
    Posts(Posts),
}

/// What stands in the page: the element that `#id` names, or else the children of the element that code runs for. Nothing
/// where there is none, or nothing to read in it.
pub fn local(id: Option<&str>) -> Option<Local> {
    let holder = match id {
        Some(id) => document()?.get_element_by_id(id).filter(|holder| !is_form(holder))?,
        None => Behalf::current().host()?.clone().into(),
    };
    let script = if holder.tag_name() == "SCRIPT" { Some(holder.clone()) } else { all(&holder, "script[type$=json]").into_iter().next() };
    match script {
        Some(script) => script.text_content().map(Local::Text),
        None => Some(light_dom::posts(&holder)).filter(|posts| !posts.posts.is_empty()).map(Local::Posts),
    }
}

/// [`article`].
pub type Read = fn(&Element) -> Article;

/// What stands above the text of an article that an element holds: what its children say, else JSON-LD, else the page's
/// meta tags and links, else its title and its address.
pub fn article(host: &Element) -> Article {
    let root = document_element();
    let (own, head) = (children(host), head(&root));
    // A script within the article describes it; one elsewhere may describe another.
    let inside = scripts(host);
    let described = match inside.is_empty() {
        true => json_ld::article(&scripts(&root), own.url.as_ref().or(head.url.as_ref()), base().as_ref()),
        false => json_ld::article(&inside, own.url.as_ref(), base().as_ref()),
    };
    let article = own.or(described.unwrap_or_default()).or(head);
    Article { url: article.url.or_else(address), ..article }
}

/// Scripts of the page's own that describe it.
pub(super) const JSON_LD: &str = "script[type='application/ld+json']:not([data-lede])";

fn scripts(root: &Element) -> Vec<String> {
    let mut texts = Vec::new();
    for script in all(root, JSON_LD) {
        texts.extend(script.text_content());
    }
    texts
}

/// The microdata and microformats that news sites use, and what HTML itself has.
#[inline(never)]
fn children(host: &Element) -> Article {
    let mut authors: Vec<Author> = Vec::new();
    for element in own(host, "[itemprop~=author],[rel~=author],.p-author") {
        let name = said(&all(&element, "[itemprop~=name]")).or_else(|| said(std::slice::from_ref(&element)));
        if let Some(name) = name.filter(|name| !authors.iter().any(|author| author.name == *name)) {
            authors.push(Author { name, ..Author::default() });
        }
    }
    let date = |selector: &str| Date::parse(&said(&own(host, selector))?);
    Article {
        headline: said(&own(host, "[itemprop~=headline],h1")).unwrap_or_default(),
        url: own(host, "[rel~=bookmark],[itemprop~=mainEntityOfPage]").iter().find_map(linked),
        authors,
        published: date("[itemprop~=datePublished],time.published,time[pubdate],header time"),
        modified: date("[itemprop~=dateModified],time.updated"),
        lang: host.children().item(0).as_ref().and_then(named_lang),
        ..Article::default()
    }
}

/// The elements of an article that match, without those of teasers and asides within it.
fn own(host: &Element, selector: &str) -> Vec<Element> {
    let within =
        |element: &Element, selector: &str| dom::closest(element, selector).filter(|found| host.contains(Some(found)) && found != host);
    let nested = |element: &Element| {
        let around = within(element, "article,aside")?;
        within(&around, "aside").or_else(|| within(&around.parent_element()?, "article,aside"))
    };
    let mut elements = all(host, selector);
    elements.retain(|element| nested(element).is_none());
    elements
}

#[inline(never)]
fn head(root: &Element) -> Article {
    let value = |selector: &str| said(&all(root, selector));
    let author = value("meta[name=author]").map(|name| Author { name, ..Author::default() });
    let date = |selector: &str| Date::parse(&value(selector)?);
    Article {
        headline: title().unwrap_or_default(),
        url: canonical().or_else(|| all(root, "meta[property='og:url']").iter().find_map(linked)),
        authors: author.into_iter().collect(),
        published: date("meta[property='article:published_time']"),
        modified: date("meta[property='article:modified_time']"),
        ..Article::default()
    }
}

/// What the first of these says: in the attribute that is made for it, else in its words.
#[inline(never)]
fn said(elements: &[Element]) -> Option<String> {
    let element = elements.iter().find(|element| !is_form(element))?;
    let attribute = ["datetime", "content"].iter().find_map(|name| element.get_attribute(name));
    attribute.or_else(|| element.text_content()).map(|text| one_line(&text)).filter(|text| !text.is_empty())
}

/// Where an element leads: a link, or a whole address as a meta tag's content; never a word.
fn linked(element: &Element) -> Option<Url> {
    let address = element.get_attribute("href").or_else(|| element.get_attribute("content").filter(|content| content.starts_with("http")));
    Url::link(&address?, base().as_ref()).filter(Url::is_web)
}

/// The article that code runs for, or that the element stands in for which it does.
pub fn article_around() -> Option<Element> {
    dom::closest(Behalf::current().host()?, "lede-article")
}

/// The page as a work to share and to cite: what the attributes say, else what the page says of itself.
pub fn work(config: &Config) -> Work {
    let url = config.url.as_ref().and_then(|url| Url::link(url, base().as_ref())).or_else(address);
    let head = head(&document_element());
    Work { headline: config.headline.clone().unwrap_or(head.headline.clone()), url, lang: None, site: site(), ..head.work() }
}

/// The language that holds where an element stands, by the closest `lang`, through shadow roots; and whether that is the
/// whole page's. English where nothing says another.
pub fn lang(element: &Element) -> (String, bool) {
    let closest = closest_of_all(element, "[lang]");
    let lang = closest.as_ref().and_then(named_lang).unwrap_or_else(|| "en".into());
    (lang, closest.is_none_or(|closest| closest.matches(":root").unwrap_or_default()))
}

fn named_lang(element: &Element) -> Option<String> {
    element.get_attribute("lang").filter(|lang| !lang.is_empty())
}

/// The property `messages` of an element, as JSON; empty where it has none.
pub fn messages(host: &Element) -> String {
    let value = Reflect::get(host, &"messages".into()).unwrap_or_default();
    // What has no end, or no form as JSON, is none.
    JSON::stringify(&value).ok().and_then(|text| JsValue::from(text).as_string()).unwrap_or_default()
}

/// Through shadow roots.
fn closest_of_all(element: &Element, selector: &str) -> Option<Element> {
    let mut from = element.clone();
    loop {
        if let Some(found) = dom::closest(&from, selector) {
            return Some(found);
        }
        let root = from.get_root_node();
        from = root.dyn_into::<web_sys::ShadowRoot>().ok()?.host();
    }
}
