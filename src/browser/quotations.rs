//! The quotations of an article in the page: where they stand, which one a point is on, and the way to each.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Event, HtmlElement, MouseEvent, ScrollToOptions, ShadowRoot, StaticRange};

use super::dom;
use super::highlight::{self, Kind, Marked};
use super::passages::{self, Passages};
use super::task::Behalf;
use crate::model::citation::Work;
use crate::model::found::{Found, Mark, Quotations, Span, Text};
use crate::model::quotes::may_open;
use crate::model::text::{figures, join};

/// The button that opens a quotation.
const TOGGLE: &str = "button[aria-controls]";

/// On what is around a quotation: how many of the same words stand before it in the article.
const NTH: &str = "data-nth";

/// An article's text, and what was found in it.
pub struct Ground {
    passages: Passages,
    /// What tells the text from any other.
    digest: u32,
    ranges: Vec<Vec<StaticRange>>,
    said: Option<Marked>,
    open: RefCell<Option<Marked>>,
}

impl Ground {
    /// The article that code runs for, and its text, which is not kept: the element's children where it is in the page, else
    /// what is drawn.
    pub fn here(in_place: bool) -> Option<(Self, String)> {
        let mut passages = Passages::of(&passages::holder(in_place)?);
        let text = std::mem::take(&mut passages.text);
        // FNV-1a, of which `permalink::hash` is the long form: that one, called from here, too, costs the parts 390 bytes.
        let digest = text.bytes().fold(0x811c_9dc5, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        Some((Self { passages, digest, ranges: Vec::new(), said: None, open: RefCell::default() }, text))
    }

    /// Whether there may be quotations.
    pub fn is_worth_it(&self, text: &str) -> bool {
        !self.passages.marked.is_empty() || may_open(text)
    }

    /// Whether the element that code runs for is still in the page.
    pub fn is_here() -> bool {
        Behalf::current().host().is_some_and(|host| host.is_connected())
    }

    /// What to look through, with what the markup says of the quotations that it has; in this language where the article names none.
    pub fn to_read(&self, text: String, work: &Work, lang: &str, all: bool) -> Text {
        let mark = |mark: &passages::Mark| Mark {
            spans: mark.spans.clone(),
            speaker: mark.quote.speaker.clone(),
            words: mark.quote.words().to_string(),
        };
        let marked = self.passages.marked.iter().map(mark).collect();
        let lang = work.lang.as_deref().unwrap_or(lang).to_string();
        Text { text, lang, marked, work: work.clone(), all }
    }

    /// Marks what was found beside the markup's own.
    pub fn showing(mut self, quotations: &Quotations) -> Self {
        let range = |found: &Found| found.spans.iter().filter_map(|span| self.passages.range(*span)).collect();
        self.ranges = quotations.list.iter().map(range).collect();
        let found = quotations.list.iter().zip(&self.ranges).filter(|(found, _)| self.is_bare(found));
        self.said = highlight::mark(Kind::Said, found.flat_map(|(_, ranges)| ranges.clone()).collect());
        for found in &quotations.list {
            self.number(found);
        }
        self
    }

    /// Says of a quotation that has a button of its own how many of the same words stand before it, for its link to name: on the
    /// element around it, or on what its button opens.
    fn number(&self, found: &Found) -> Option<()> {
        let words = &self.passages.marked.get(found.marked?).filter(|mark| !mark.bare && mark.ahead.is_none())?.element;
        let around = match dom::closest(words, "lede-quote") {
            Some(quote) => quote,
            None => {
                let id = toggle(words)?.get_attribute("aria-controls")?;
                words.get_root_node().dyn_into::<ShadowRoot>().ok()?.query_selector(&join!("#", id)).ok()??
            }
        };
        match found.nth {
            0 => around.remove_attribute(NTH),
            nth => around.set_attribute(NTH, &figures(nth)),
        }
        .ok()
    }

    /// Whether a quotation has no button of its own in the text.
    fn is_bare(&self, found: &Found) -> bool {
        found.marked.is_none_or(|marked| self.passages.marked.get(marked).is_some_and(|mark| mark.bare))
    }

    /// Whether the text is the same as in another one.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let spans = |ground: &Self| -> Vec<Span> { ground.passages.marked.iter().flat_map(|mark| mark.spans.clone()).collect() };
        self.digest == other.digest && spans(self) == spans(other)
    }

    /// The quotation under a click that is none on anything else: a link, a button, a selection.
    pub fn at(&self, event: &Event, quotations: &Quotations) -> Option<usize> {
        let click: &MouseEvent = event.unchecked_ref();
        let target = event.composed_path().get(0).dyn_into::<Element>().ok()?;
        let taken = "a,button,input,select,textarea,label,summary,video,audio,lede-quote,.said-panel,[onclick],[role=button]";
        if event.default_prevented() || dom::closest(&target, taken).is_some() {
            return None;
        }
        // Last, since it has the browser lay out what the click has changed.
        if web_sys::window()?.get_selection().ok()??.to_string().length() > 0 {
            return None;
        }
        let (x, y) = (f64::from(click.client_x()), f64::from(click.client_y()));
        let on =
            |(found, ranges): (&Found, &Vec<StaticRange>)| self.is_bare(found) && ranges.iter().any(|range| highlight::is_at(range, x, y));
        quotations.list.iter().zip(&self.ranges).position(on)
    }

    /// Marks one as open, or none. From where it ends the Tab key goes on once focus has nowhere else to be.
    pub fn open(&self, index: Option<usize>) {
        let ranges = index.and_then(|index| self.ranges.get(index));
        self.open.replace(ranges.and_then(|ranges| highlight::mark(Kind::Open, ranges.clone())));
        let caret = |range: &StaticRange| {
            let selection = web_sys::window()?.get_selection().ok()??;
            selection.collapse_with_offset(Some(&range.end_container()), range.end_offset()).ok()
        };
        ranges.and_then(|ranges| ranges.last()).and_then(caret);
    }

    /// The boxes of a quotation's lines.
    pub fn lines(&self, index: usize) -> Vec<DomRect> {
        self.ranges.get(index).into_iter().flatten().flat_map(highlight::lines_of).collect()
    }

    /// Brings a quotation of the text to the middle of the window, where nothing that sticks to an edge is over it.
    pub fn bring(&self, index: usize) -> Option<()> {
        let range = self.ranges.get(index)?.first()?;
        let node = range.start_container();
        reveal(&node.parent_element()?)?;
        // Where it is not shown at all there is nowhere to go.
        highlight::lines_of(range).first()?;
        // Through every scroller around it; then the line itself, since a paragraph may be longer than the window.
        node.parent_element()?.scroll_into_view();
        let window = web_sys::window()?;
        let top = highlight::lines_of(range).first()?.top();
        let options = ScrollToOptions::new();
        options.set_top(top - window.inner_height().ok()?.as_f64()? / 3.0);
        window.scroll_by_with_scroll_to_options(&options);
        Some(())
    }

    /// Opens a quotation of the markup's, and moves there: to the button that stands with it, or to its own details.
    pub fn enter(&self, marked: usize) -> Option<()> {
        let mark = self.passages.marked.get(marked)?;
        let element = &mark.element;
        reveal(element)?;
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        if let Some(id) = &mark.ahead {
            let details = self.passages.details(id)?;
            details.set_attribute("open", "").ok()?;
            return focus(&dom::first(details, "summary")?);
        }
        if let Some(quote) = dom::closest(element, "lede-quote") {
            match quote.shadow_root().and_then(|root| root.query_selector(TOGGLE).ok()?) {
                Some(button) => open(&button),
                // One that is far off has not been drawn yet; it is open when it is.
                None => quote.set_attribute("open", "").ok()?,
            }
            quote.set_attribute("tabindex", "-1").ok()?;
            return focus(&quote);
        }
        if mark.bare {
            return None;
        }
        let button = toggle(element)?;
        open(&button);
        focus(&button)
    }
}

/// Opens what is closed around an element.
fn reveal(element: &Element) -> Option<()> {
    while let Some(details) = dom::closest(element, "details:not([open])") {
        details.set_attribute("open", "").ok()?;
    }
    Some(())
}

fn open(button: &Element) {
    if button.get_attribute("aria-expanded").as_deref() == Some("false") {
        button.unchecked_ref::<HtmlElement>().click();
    }
}

fn focus(element: &Element) -> Option<()> {
    element.unchecked_ref::<HtmlElement>().focus().ok()
}

/// The button of a quotation that Lede drew: within a sentence it is in the words, else in what is around them.
fn toggle(words: &Element) -> Option<Element> {
    let within = |element: &Element| dom::first(element, TOGGLE);
    within(words).or_else(|| within(&dom::closest(words, ".said-host,figure")?))
}

/// What that says of the quotation that an event came from; 0 where it says nothing.
pub fn nth(event: &Event) -> usize {
    let target = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let own = target.and_then(|target| dom::closest(&target, "[data-nth]"));
    let around = own.or_else(|| Some(Behalf::current().host()?.clone().into()));
    around.and_then(|around| around.get_attribute(NTH)?.parse().ok()).unwrap_or_default()
}
