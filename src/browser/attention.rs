//! Signs of a reader, whether the page is shown, and what on it there is to be seen of an element.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node};

use super::listening::{Listening, listen};
use super::mutations::{self, Following};
use super::passages::Passages;
use super::task::Behalf;
use super::{dom, light_dom};
use crate::model::event::ToolEvent;
use crate::model::quote;
use crate::model::text::one_line;

/// What readers do.
const SIGNS: [&str; 6] = ["scroll", "pointermove", "pointerdown", "touchmove", "keydown", "wheel"];

/// Calls `sign` at each thing that a reader does, `turn` when the page is hidden or shown, and `left` when it is left.
pub fn pay(sign: impl Fn() + Clone + 'static, turn: impl Fn() + 'static, left: impl Fn() + 'static) -> Option<Vec<Listening>> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let hear = |event, heard: Box<dyn Fn()>| listen(&window, event, true, Box::new(move |_| heard()));
    let mut all: Vec<Listening> = SIGNS.into_iter().map(|event| hear(event, Box::new(sign.clone()))).collect();
    all.push(hear("pagehide", Box::new(left)));
    all.push(listen(&document, "visibilitychange", true, Box::new(move |_| turn())));
    Some(all)
}

/// Whether the page is shown.
pub fn is_shown() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| !document.hidden())
}

/// Calls `changed` when something comes or goes of what there is to be seen of the element that code runs for.
pub fn changes(changed: impl Fn() + Clone + 'static) -> Vec<Following> {
    let behalf = Behalf::current();
    let Some(host) = behalf.host() else { return Vec::new() };
    let nodes: Vec<Node> = [Some(host.clone().into()), host.shadow_root().map(Into::into)].into_iter().flatten().collect();
    let follow = |node: &Node| {
        let changed = changed.clone();
        mutations::follow(node, false, &[], Box::new(move |_: &Array| changed()))
    };
    nodes.iter().filter_map(follow).collect()
}

/// The quotations, or else the related posts, of the element that code runs for, in their order.
pub fn parts(quotes: bool) -> Vec<Element> {
    let behalf = Behalf::current();
    let Some(host) = behalf.host() else { return Vec::new() };
    let selector = if quotes { ".quote,.said" } else { ".card" };
    let drawn = host.shadow_root().and_then(|root| root.query_selector_all(selector).ok());
    let drawn = drawn.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at)).map(JsCast::unchecked_into));
    let own = if quotes { dom::all(host, "lede-quote,.lede-said") } else { Vec::new() };
    let itself = (quotes && host.tag_name() == "LEDE-QUOTE").then(|| host.clone().into());
    itself.into_iter().chain(own).chain(drawn).collect()
}

/// What is told of one of them once it has been seen; nothing of one that is not there any more.
pub fn impression(element: &Element) -> Option<ToolEvent> {
    let place = |quotes| parts(quotes).iter().position(|part| part == element);
    let within = |selector: &str| dom::first(element, selector);
    let text = |element: &Element| one_line(&element.text_content().unwrap_or_default());
    if let Some(index) = place(false) {
        let title = within(".card-title").as_ref().map(text).unwrap_or_default();
        let url = within("a[href]").and_then(|link| link.get_attribute("href"));
        return Some(ToolEvent::Impression { part: "post", text: title, url, speaker: None, index });
    }
    let index = place(true)?;
    let drawn = if element.matches(".said").unwrap_or_default() { Some(element.clone()) } else { within("blockquote[data-speaker]") };
    let (words, speaker) = match drawn.filter(|_| element.matches(".said,.quote").unwrap_or_default()) {
        Some(words) => (one_line(quote::words(&Passages::of(&words).text)), words.get_attribute("data-speaker")),
        None => {
            let said = light_dom::quote(element);
            (one_line(said.words()), said.speaker.map(|speaker| speaker.name).or_else(|| element.get_attribute("speaker")))
        }
    };
    Some(ToolEvent::Impression { part: "quote", text: words, url: None, speaker: speaker.filter(|name| !name.is_empty()), index })
}

/// What a reader reads of the element that code runs for: nothing where it is no article, or there is none yet.
pub fn text() -> Option<Element> {
    let behalf = Behalf::current();
    let host: &HtmlElement = behalf.host().filter(|host| host.tag_name() == "LEDE-ARTICLE")?;
    host.shadow_root()?.query_selector(".text,.prose").ok()?
}
