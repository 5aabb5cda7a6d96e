//! An element of Lede's own that code changes after it has been drawn, where no view follows a value.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::dom;

/// The element, once it has been made.
#[derive(Clone, Default)]
pub struct Held(Rc<RefCell<Option<HtmlElement>>>);

impl Held {
    /// The element has been made.
    pub fn made(&self, element: &Element) {
        self.0.replace(Some(element.clone().unchecked_into()));
    }

    /// The element.
    pub fn element(&self) -> Option<HtmlElement> {
        self.0.borrow().clone()
    }

    /// Whether it is in the page.
    pub fn is_in_page(&self) -> bool {
        self.element().is_some_and(|element| element.is_connected())
    }

    /// Its text.
    pub fn say(&self, text: &str) {
        if let Some(element) = self.element() {
            element.set_text_content(Some(text));
        }
    }

    /// One of its attributes; gone where there is no value.
    pub fn set(&self, name: &str, value: Option<&str>) {
        if let Some(element) = self.element() {
            dom::set(&element, name, value);
        }
    }

    /// One of its custom properties.
    pub fn style(&self, property: &str, value: &str) {
        if let Some(element) = self.element() {
            let _ = element.style().set_property(property, value);
        }
    }

    /// Whether focus is on it.
    pub fn has_focus(&self) -> bool {
        self.element().is_some_and(|element| element.matches(":focus").unwrap_or_default())
    }

    /// Moves focus to it.
    pub fn focus(&self) {
        if let Some(element) = self.element() {
            // It fails only on an element that has left the document.
            let _ = element.focus();
        }
    }
}
