//! A panel over the page, beside a line of its text: the popover of the HTML standard, which leaves the page as it is.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, FocusOptions, HtmlElement};

use crate::model::text::{figures, join};

/// Between the line and the panel, and between the panel and the window's edge, in CSS px.
const GAP: f64 = 8.0;

/// The panel's element, once there is one.
#[derive(Clone, Default)]
pub struct Panel(Rc<RefCell<Option<HtmlElement>>>);

impl Panel {
    /// The node that is the panel has been made.
    pub fn made(&self, element: &Element) {
        self.0.replace(Some(element.clone().unchecked_into()));
    }

    fn element(&self) -> Option<HtmlElement> {
        self.0.borrow().clone()
    }

    fn is(&self, state: &str) -> bool {
        self.element().is_some_and(|panel| panel.matches(state).unwrap_or_default())
    }

    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        self.is(":popover-open")
    }

    /// Whether focus is within it.
    pub fn has_focus(&self) -> bool {
        self.is(":focus-within")
    }

    /// Shows it below a line of text, or above where there is no room, within the window's width; it scrolls with the page.
    pub fn show_below(&self, line: &DomRect) -> Option<()> {
        let (panel, window) = (self.element()?, web_sys::window()?);
        if !self.is_open() {
            panel.show_popover().ok()?;
        }
        let root = window.document()?.document_element()?;
        let (width, height) = (f64::from(panel.offset_width()), f64::from(panel.offset_height()));
        let left = line.left().min(f64::from(root.client_width()) - width - GAP).max(GAP);
        let below = line.bottom() + GAP;
        let above = line.top() - GAP - height;
        let top = if below + height > f64::from(root.client_height()) && above > 0.0 { above } else { below };
        for (property, at) in [("left", left + window.scroll_x().ok()?), ("top", top + window.scroll_y().ok()?)] {
            panel.style().set_property(property, &join!(figures(at.max(0.0) as usize), "px")).ok()?;
        }
        Some(())
    }

    /// Moves focus into it, and the page not at all.
    pub fn focus(&self) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        if let Some(panel) = self.element() {
            let _ = panel.focus_with_options(&options);
        }
    }

    /// Hides it.
    pub fn hide(&self) {
        if let (true, Some(panel)) = (self.is_open(), self.element()) {
            let _ = panel.hide_popover();
        }
    }
}
