//! An article that is in the page: follows its text, and puts an element around each quotation. Nothing else is moved.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord, Node};

use super::page;
use crate::model::article::Article;
use crate::model::citation::Work;

/// Characters that a `q` within a sentence has at least to be an element of its own.
pub const LONG: usize = 80;

/// What may be a quotation. A blockquote that another site's script turns into a player is none.
const QUOTES: &str = "blockquote:not([class*=embed],[class*=tweet],[class*=twitter],[class*=-media],[class*=reddit],[class*=xfbml]),q";
/// What would lose its state by being moved.
const PLAYERS: &str = "iframe,object,embed,video,audio,canvas,script";
/// The closest of these around a quotation has to be the article itself: none within another, none in an editor.
const AROUND: &str = "lede-article,lede-quote,blockquote,[contenteditable]";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Element)]
    type Mover;
    #[wasm_bindgen(method, structural, catch, js_name = moveBefore)]
    fn move_before(this: &Mover, node: &Element, before: Option<&Node>) -> Result<(), JsValue>;
}

/// The children of an element, which are an article.
#[derive(Clone)]
pub struct Prose(HtmlElement);

/// Follows the text until it is dropped.
pub struct Following {
    observer: MutationObserver,
    _seen: Closure<dyn FnMut(Array, MutationObserver)>,
}

impl Drop for Following {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Prose {
    /// The children of this element.
    pub fn of(host: &HtmlElement) -> Self {
        Self(host.clone())
    }

    /// Whether there are any, or may be, since the page is still being read.
    pub fn is_there(&self) -> bool {
        self.0.child_element_count() > 0 || page::is_loading()
    }

    /// What stands above the text.
    pub fn article(&self) -> Article {
        page::article(&self.0)
    }

    /// Puts a `<lede-quote>` around each quotation, and around those that come later. Gives how many there are now.
    pub fn wrap_quotes(&self, work: &Work) -> (usize, Option<Following>) {
        let wrapping =
            Wrapping { host: self.0.clone(), url: work.url.as_ref().map(|url| url.as_str().into()), headline: work.headline.clone() };
        (wrapping.within(&self.0), wrapping.follow())
    }
}

struct Wrapping {
    host: HtmlElement,
    url: Option<String>,
    headline: String,
}

impl Wrapping {
    fn follow(self) -> Option<Following> {
        let host = self.host.clone();
        let seen = Closure::<dyn FnMut(Array, MutationObserver)>::new(move |records: Array, observer: MutationObserver| {
            self.later(&records);
            // What has just been moved is nothing new.
            observer.take_records();
        });
        let observer = MutationObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        observer.observe_with_options(&host, &options).ok()?;
        Some(Following { observer, _seen: seen })
    }

    /// What was added. What was added within something that was, too, is met again there, and passed by.
    fn later(&self, records: &Array) {
        for record in records.iter() {
            let nodes = record.unchecked_into::<MutationRecord>().added_nodes();
            for at in 0..nodes.length() {
                if let Some(element) = nodes.get(at).and_then(|node| node.dyn_into().ok()) {
                    self.within(&element);
                }
            }
        }
    }

    /// An element and what is in it. Gives how many quotations there are.
    fn within(&self, root: &Element) -> usize {
        let mut found = page::all(root, QUOTES);
        if root.matches(QUOTES).is_ok_and(|is| is) {
            found.push(root.clone());
        }
        found.iter().filter(|quote| self.wrap(quote).is_some()).count()
    }

    fn wrap(&self, quote: &Element) -> Option<()> {
        let parent = quote.parent_element()?;
        let inline = quote.tag_name() == "Q";
        let short = inline && quote.text_content()?.encode_utf16().count() < LONG;
        let around = parent.closest(AROUND).ok()??;
        if short || *around != **self.host || quote.query_selector(PLAYERS).ok()?.is_some() {
            return None;
        }
        // A figure is one with its quotation, unless it holds more than that and a caption.
        let figure = Some(&parent).filter(|parent| parent.tag_name() == "FIGURE" && parent.child_element_count() <= 2);
        let whole = figure.unwrap_or(quote);
        let place = whole.parent_node()?;
        let wrapper = whole.owner_document()?.create_element("lede-quote").ok()?;
        let set = |name: &str, value: &str| wrapper.set_attribute(name, value).ok();
        set("headline", &self.headline)?;
        if let Some(url) = &self.url {
            set("url", url)?;
        }
        if inline {
            set("inline", "")?;
        }
        place.insert_before(&wrapper, Some(whole)).ok()?;
        // With moveBefore focus and selection stay, too.
        let moved = wrapper.unchecked_ref::<Mover>().move_before(whole, None);
        moved.or_else(|_| wrapper.append_child(whole).map(|_| ())).ok()
    }
}
