//! A panel over the page, beside a line of its text: the popover of the HTML standard, which leaves the page as it is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Event, FocusOptions, HtmlElement, KeyboardEvent, ShadowRoot};

use super::held::Held;
use super::scroll::{self, Scrolling};
use super::{click, dom};
use crate::model::text::{figures, join};

/// Between the line and the panel, and between the panel and the window's edge, in CSS px.
const GAP: f64 = 8.0;

/// A panel.
#[derive(Clone, Default)]
pub struct Panel {
    /// What is shown.
    pub element: Held,
    /// What had focus before it came.
    before: Rc<RefCell<Option<Element>>>,
    side: Rc<Cell<Side>>,
    /// What keeps it beside its lines.
    following: Rc<RefCell<Option<Scrolling>>>,
}

/// Where a panel stands to its lines.
#[derive(Clone, Copy, Default, PartialEq)]
enum Side {
    Above,
    #[default]
    Below,
}

impl Panel {
    fn is(&self, state: &str) -> bool {
        self.element.element().is_some_and(|panel| panel.matches(state).unwrap_or_default())
    }

    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        self.is(":popover-open")
    }

    /// Whether focus is within it.
    pub fn has_focus(&self) -> bool {
        self.is(":focus-within")
    }

    /// Shows it below lines of text, within the window's width; where there is no room, above them. It scrolls with the page,
    /// and grows away from the lines. Gives how far the page has to be scrolled until all of it is seen, in CSS px.
    pub fn show_beside(&self, lines: &[DomRect]) -> Option<f64> {
        let (first, last) = (lines.first()?, lines.last()?);
        let (panel, window) = (self.element.element()?, web_sys::window()?);
        if !self.is_open() {
            let in_page = || window.document()?.active_element();
            self.before.replace(self.focused().or_else(in_page).filter(|before| !dom::is_form(before)));
            panel.show_popover().ok()?;
        }
        let room = f64::from(dom::document_element().client_height());
        let own = panel.get_bounding_client_rect();
        let height = own.bottom() - own.top();
        let over = last.bottom() + GAP + height + GAP - room;
        let side = if over > 0.0 && first.top() - GAP > height { Side::Above } else { Side::Below };
        place(&panel, lines, side)?;
        self.side.set(side);
        Some(if side == Side::Above { 0.0 } else { over.clamp(0.0, (last.top() - GAP).max(0.0)) })
    }

    /// Keeps it beside lines that move in the page: what scrolls within it, a narrower window, something that comes above them.
    pub fn stay_beside(&self, lines: impl Fn() -> Vec<DomRect> + 'static) {
        let (element, side) = (self.element.clone(), self.side.get());
        let follow = move || {
            if let Some(panel) = element.element() {
                place(&panel, &lines(), side);
            }
        };
        self.following.replace(scroll::follow(follow));
    }

    /// Moves focus into it, to the first that matches or else to itself, and the page not at all.
    pub fn focus(&self, selector: Option<&str>) {
        let panel = self.element.element();
        let first = panel.as_ref().zip(selector).and_then(|(panel, selector)| dom::first(panel, selector));
        focus(first.map(JsCast::unchecked_into).or(panel));
    }

    /// It is about to be shown or hidden: then it follows no lines, and focus within it goes back to where it was before. Chromium 156 gives it back to
    /// nothing within a shadow root.
    pub fn toggles(&self) {
        if !self.is_open() {
            return;
        }
        self.following.take();
        if self.has_focus() {
            focus(self.before.take().map(JsCast::unchecked_into));
        }
    }

    /// A key was pressed within it: Tab behind its last control goes on behind what had focus before, and back from its
    /// first to that itself; the panel closes.
    pub fn pressed(&self, event: &Event) -> Option<()> {
        // What fills in forms sends events of this name that are none of a keyboard's.
        let press: &KeyboardEvent = event.dyn_ref()?;
        let (panel, at) = (self.element.element()?, self.focused()?);
        let controls = panel.query_selector_all("a,button").ok()?;
        let mut shown = (0..controls.length()).filter_map(|index| controls.item(index)?.dyn_into::<Element>().ok());
        let is_shown = |control: &Element| control.get_client_rects().length() > 0;
        let (back, edge) = match press.shift_key() {
            true => (true, shown.find(is_shown).filter(|_| at != *panel.as_ref())),
            false => (false, shown.rfind(is_shown)),
        };
        if press.key() == "Tab" && click::is_plain_but_shift(event) && edge.is_none_or(|edge| edge == at) {
            // Back to what opened it; where there is nothing the browser knows better.
            if back && self.before.borrow().as_ref().is_some_and(|before| before.is_connected() && before.tag_name() != "BODY") {
                event.prevent_default();
            }
            self.hide();
        }
        Some(())
    }

    fn focused(&self) -> Option<Element> {
        self.element.element()?.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()
    }

    /// Hides it.
    pub fn hide(&self) {
        if let (true, Some(panel)) = (self.is_open(), self.element.element()) {
            let _ = panel.hide_popover();
        }
    }
}

/// Puts a panel beside lines of text, in the page, so that it scrolls with them, and within the window's width.
fn place(panel: &HtmlElement, lines: &[DomRect], side: Side) -> Option<()> {
    let (first, last, window, root) = (lines.first()?, lines.last()?, web_sys::window()?, dom::document_element());
    let own = panel.get_bounding_client_rect();
    let (room, scrolled) = (f64::from(root.client_height()), window.scroll_y().ok()?);
    let left = last.left().min(f64::from(root.client_width()) - (own.right() - own.left()) - GAP).max(GAP) + window.scroll_x().ok()?;
    let px = |at: f64| join!(if at < 0.0 { "-" } else { "" }, figures(at.abs() as usize), "px ");
    let block = match side {
        Side::Above => join!("auto auto ", px(room - (first.top() - GAP) - scrolled)),
        Side::Below => join!(px(last.bottom() + GAP + scrolled), "auto auto "),
    };
    panel.style().set_property("inset", &join!(block, px(left))).ok()
}

fn focus(element: Option<HtmlElement>) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element {
        // It fails only on an element that has left the document.
        let _ = element.focus_with_options(&options);
    }
}
