//! An article that is in the page: follows its text, and puts an element around each quotation. Nothing else is moved.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MutationRecord};

use super::dom;
use super::moving::put;
use super::mutations::{self, Following};
use super::{page, task};
use crate::model::article::Article;
use crate::model::citation::Work;

/// Characters that a `q` within a sentence has at least to be an element of its own.
pub const LONG: usize = 80;

/// What may be a quotation. A blockquote that another site's script turns into a player is none.
const QUOTES: &str = "blockquote:not([class*=embed],[class*=tweet],[class*=twitter],[class*=-media],[class*=reddit],[class*=xfbml]),q";
/// What would lose its state by being moved.
const PLAYERS: &str = "iframe,object,embed,video,audio,canvas,script";
/// The closest of these around a quotation has to be the article itself: none within another, none in an editor, and no
/// button where a click or a name means something else.
const AROUND: &str = "lede-article,lede-quote,.lede-said,blockquote,[contenteditable],a,button,summary,label,h1,h2,h3,h4,h5,h6,[aria-hidden=true],[inert],[hidden]";
/// What a theme takes out of the column, by its place among its siblings (WordPress: `alignleft` and its kin): it stays there.
const ALIGNED: &str = "[hidden],[class*=align]";

/// How often in one task of the page's quotations are looked for in what it adds.
const MOST_ROUNDS: u32 = 100;

/// An element that was put around a quotation.
const MADE: &str = "lede-quote[data-lede]";

/// The children of an element, which are an article.
#[derive(Clone)]
pub struct Prose(HtmlElement);

impl Prose {
    /// The children of this element.
    pub fn of(host: &HtmlElement) -> Self {
        Self(host.clone())
    }

    /// Whether there are any, or may be, since the page is still being read.
    pub fn is_there(&self) -> bool {
        self.0.text_content().is_some_and(|text| !text.trim().is_empty()) || self.0.children().length() > 0 || page::is_loading()
    }

    /// Whether more of it may come: the page is still being read, and nothing has come behind it.
    pub fn is_arriving(&self) -> bool {
        page::is_loading() && self.0.next_sibling().is_none()
    }

    /// Whether it has share links, since it was rendered ahead.
    pub fn has_share_links(&self) -> bool {
        !dom::all(&self.0, "nav.lede-share").is_empty()
    }

    /// What stands above the text.
    pub fn article(&self) -> Article {
        page::article(&self.0)
    }

    /// Puts a `<lede-quote>` around each quotation, and around those that come later. Gives how many there are now.
    pub fn wrap_quotes(&self, work: &Work) -> (usize, Option<Following>) {
        let url = work.url.as_ref().map(|url| url.as_str().into());
        let wrapping = Wrapping { host: self.0.clone(), url, headline: work.headline.clone(), rounds: Rc::default() };
        let count = wrapping.within(&self.0);
        (count, mutations::follow(&self.0, false, &[], Box::new(move |records| wrapping.later(records))))
    }

    /// Takes them away again; the quotations stay.
    pub fn unwrap_quotes(&self) {
        for wrapper in dom::all(&self.0, MADE) {
            let of = dom::closest(&wrapper, "lede-article");
            if let Some(parent) = wrapper.parent_node().filter(|_| of.as_ref() == Some(&self.0)) {
                // The page may have put something beside the quotation.
                while wrapper.first_child().and_then(|child| put(&parent, &child, Some(&wrapper))).is_some() {}
                wrapper.remove();
            }
        }
    }
}

struct Wrapping {
    host: HtmlElement,
    url: Option<String>,
    headline: String,
    /// How often something was added since the page's last task.
    rounds: Rc<Cell<u32>>,
}

impl Wrapping {
    /// What was added. What was added within something that was, too, is met again there, and passed by. A page that takes the
    /// elements away each time has its way: the two would go on for ever.
    fn later(&self, records: &Array) {
        let round = self.rounds.get();
        self.rounds.set(round + 1);
        if round == 0 {
            let rounds = self.rounds.clone();
            task::later(Box::new(move || rounds.set(0)));
        }
        if round >= MOST_ROUNDS {
            return;
        }
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
        let mut found = dom::all(root, QUOTES);
        if root.matches(QUOTES).is_ok_and(|is| is) {
            found.push(root.clone());
        }
        // Looked at first and moved then, so that style is worked out once for all.
        let mut quotes = Vec::new();
        for quote in &found {
            quotes.extend(self.find(quote));
        }
        quotes.retain(|(whole, inline)| self.wrap(whole, *inline).is_some());
        quotes.len()
    }

    /// What to put an element around, and whether it stands within a sentence.
    fn find(&self, quote: &Element) -> Option<(Element, bool)> {
        let parent = quote.parent_element()?;
        let inline = quote.tag_name() == "Q";
        let short = inline && quote.text_content()?.encode_utf16().count() < LONG;
        let around = dom::closest(&parent, AROUND)?;
        // A figure is one with its quotation, unless it holds more than that and a caption.
        let is_figure = dom::closest(quote, "figure").as_ref() == Some(&parent) && parent.children().length() <= 2;
        let whole = if is_figure { parent } else { quote.clone() };
        let holds = dom::first(&whole, PLAYERS).is_some();
        let apart = whole.matches(ALIGNED).ok()? || dom::is_out_of_flow(&whole);
        (!short && *around == **self.host && !holds && !apart).then_some((whole, inline))
    }

    fn wrap(&self, whole: &Element, inline: bool) -> Option<()> {
        let place = whole.parent_node()?;
        let wrapper = whole.owner_document()?.create_element("lede-quote").ok()?;
        let set = |name: &str, value: &str| wrapper.set_attribute(name, value).ok();
        set("data-lede", "")?;
        set("headline", &self.headline)?;
        if let Some(url) = &self.url {
            set("url", url)?;
        }
        if inline {
            set("inline", "")?;
        }
        place.insert_before(&wrapper, Some(whole)).ok()?;
        put(&wrapper, whole, None)
    }
}
