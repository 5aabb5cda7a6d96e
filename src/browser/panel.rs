//! A panel over the page, beside a line of its text: the popover of the HTML standard, which leaves the page as it is.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

use crate::model::text::{figures, join};

/// Between the line and the panel, and between the panel and the window's edge, in CSS px.
const GAP: f64 = 8.0;

/// The panel's element, once there is one.
#[derive(Clone, Default)]
pub struct Panel(Rc<OnceCell<HtmlElement>>);

impl Panel {
    /// The node that is the panel has been made.
    pub fn made(&self, element: &Element) {
        // A panel is made once.
        let _ = self.0.set(element.clone().unchecked_into());
    }

    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        self.0.get().is_some_and(|panel| panel.matches(":popover-open").unwrap_or_default())
    }

    /// Shows it below a line of text, within the window's width; it scrolls with the page.
    pub fn show_below(&self, line: &DomRect) -> Option<()> {
        let (panel, window) = (self.0.get()?, web_sys::window()?);
        if !self.is_open() {
            panel.show_popover().ok()?;
        }
        let width = window.document()?.document_element()?.client_width();
        let left = line.left().min(f64::from(width - panel.offset_width()) - GAP).max(GAP);
        for (property, at) in [("left", left + window.scroll_x().ok()?), ("top", line.bottom() + GAP + window.scroll_y().ok()?)] {
            panel.style().set_property(property, &join!(figures(at.max(0.0) as usize), "px")).ok()?;
        }
        Some(())
    }

    /// Moves focus into it.
    pub fn focus(&self) {
        if let Some(panel) = self.0.get() {
            let _ = panel.focus();
        }
    }

    /// Hides it.
    pub fn hide(&self) {
        if let (true, Some(panel)) = (self.is_open(), self.0.get()) {
            let _ = panel.hide_popover();
        }
    }

    /// Whether focus is within it.
    pub fn has_focus(&self) -> bool {
        self.0.get().is_some_and(|panel| panel.matches(":focus-within").unwrap_or_default())
    }
}
