//! The pictures of an article, and the dialog that shows one as large as the window.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use super::held::Held;
use super::{click, dom};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = HtmlElement)]
    type Dialog;
    #[wasm_bindgen(method, structural, catch, js_name = showModal)]
    fn show_modal(this: &Dialog) -> Result<(), JsValue>;
    #[wasm_bindgen(method, structural, catch)]
    fn close(this: &Dialog) -> Result<(), JsValue>;
}

/// A picture narrower than this, in CSS px, is an ornament.
const LEAST: i32 = 120;

/// What a finger moves at least for a swipe, in CSS px.
const FAR: i32 = 40;

/// What stands around a picture that is pressed for something else, or is none of the article's.
const APART: &str = "a,button,summary,lede-related,lede-quote,lede-share,[contenteditable],[aria-hidden=true]";

/// A picture of an article.
#[derive(Clone)]
pub struct Picture(Element);

/// The pictures within an element that can be enlarged, in their order.
pub fn within(root: &Element) -> Vec<Picture> {
    let around = |picture: &Element| dom::closest(picture, APART).filter(|around| root.contains(Some(around)) && around != root);
    let own = |picture: &Element| around(picture).is_none();
    // What has not loaded yet has no width of its own.
    let large = |picture: &Element| {
        let width = picture.unchecked_ref::<HtmlElement>().offset_width();
        width == 0 || width >= LEAST
    };
    dom::all(root, "img[src]").into_iter().filter(|picture| own(picture) && large(picture)).map(Picture).collect()
}

impl Picture {
    /// One of its attributes.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name).filter(|value| !value.is_empty())
    }

    /// The words that are seen under it.
    pub fn caption(&self) -> Option<String> {
        let caption = dom::first(&dom::closest(&self.0, "figure")?, "figcaption")?;
        let caption: Element = caption.clone_node_with_deep(true).ok()?.unchecked_into();
        for unseen in dom::all(&caption, ".visually-hidden") {
            unseen.remove();
        }
        caption.text_content().map(|text| text.trim().to_string()).filter(|text| !text.is_empty())
    }

    /// What it shows.
    pub fn name(&self) -> String {
        self.attribute("alt").or_else(|| self.caption()).unwrap_or_default()
    }

    /// The figure that it stands in, where a button can be laid over it.
    pub fn figure(&self) -> Option<Element> {
        self.0.parent_element().filter(|parent| parent.matches(".picture").unwrap_or_default())
    }

    /// Whether an event came from it.
    pub fn is_of(&self, event: &Event) -> bool {
        event.target().as_ref() == Some(self.0.as_ref())
    }
}

/// Opens a dialog; nothing where the browser has none, or it is open already.
pub fn open(dialog: &Held, first: &Held) -> Option<()> {
    dialog.element()?.unchecked_into::<Dialog>().show_modal().ok()?;
    first.element()?.unchecked_into::<HtmlElement>().focus().ok()
}

/// Closes it; focus goes back to where it was.
pub fn close(dialog: &Held) -> Option<()> {
    dialog.element()?.unchecked_into::<Dialog>().close().ok()
}

/// Whether an event came from an element of the dialog: the picture's frame is what is beside the picture.
pub fn is_on(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(selector).unwrap_or_default())
}

/// Shows the middle of what is larger than its frame.
pub fn center(frame: &Held) -> Option<()> {
    let frame = frame.element()?;
    frame.set_scroll_left((frame.scroll_width() - frame.client_width()) / 2);
    frame.set_scroll_top((frame.scroll_height() - frame.client_height()) / 2);
    Some(())
}

/// Where a finger comes down, in CSS px; nothing for a mouse, whose drag is the browser's.
pub fn touch(event: &Event) -> Option<(i32, i32)> {
    let pointer: &PointerEvent = event.dyn_ref()?;
    (pointer.pointer_type() != "mouse").then(|| (pointer.client_x(), pointer.client_y()))
}

/// Which way a finger has gone that came down there: on or back, mirrored where text runs from right to left; nothing where it
/// has not gone far, or up or down.
pub fn swipe(dialog: &Held, from: (i32, i32), event: &Event) -> Option<bool> {
    let (x, y) = touch(event)?;
    let (across, along) = (x - from.0, y - from.1);
    let far = across.abs() > FAR && across.abs() > 2 * along.abs();
    let element = dialog.element()?;
    let rtl = dom::is_rtl(&element);
    far.then_some((across < 0) != rtl)
}

/// Which way an arrow key leads: on or back, mirrored where text runs from right to left; nothing for other keys.
pub fn way(dialog: &Held, event: &Event) -> Option<bool> {
    let press: &KeyboardEvent = event.dyn_ref().filter(|_| click::is_plain(event))?;
    let element = dialog.element()?;
    let rtl = dom::is_rtl(&element);
    match press.key().as_str() {
        "ArrowRight" => Some(!rtl),
        "ArrowLeft" => Some(rtl),
        _ => None,
    }
}
