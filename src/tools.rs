//! The edge of the fourth module: the tools of an article, and what measures readers, each loaded where a page asks for it.

use std::any::Any;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use crate::browser::sheet::{self, sheet};
use crate::browser::task::Behalf;
use crate::browser::{console, custom_event};
use crate::components::node::Put;
use crate::components::tools::{Desk, Shared, measure as measuring, tools};
use crate::i18n::labels::Labels;
use crate::model::tools::parse;

static SHEET: &[u8] = sheet!("tools.css");

/// Something at work on the page. Freeing it takes back all that it has done.
#[wasm_bindgen]
pub struct AtWork {
    _kept: Box<dyn Any>,
}

/// Draws the tools of an article into `place`: `wanted` are the words of the attribute, `labels` the messages that
/// i18n/labels.rs lists.
#[wasm_bindgen]
pub fn attach(host: HtmlElement, place: &Element, wanted: &str, in_place: bool, lang: &str, labels: &Array) -> AtWork {
    let _entered = Behalf::of(&host).enter();
    if let Some(root) = host.shadow_root() {
        sheet::adopt(&host, &root, SHEET);
    }
    let (wanted, warnings) = parse(wanted);
    warnings.iter().for_each(|warning| console::warn(&[warning]));
    let labels = Labels(labels.iter().map(|label| label.as_string().unwrap_or_default()).collect());
    let tell = Box::new(move |event| custom_event::tell(&host, &event));
    let desk = Desk::new(Shared { labels, lang: lang.to_string(), in_place, tell });
    AtWork { _kept: Box::new(Put::into(place, tools(&wanted, &desk))) }
}

/// Tells the page, by events from the element, what readers see and read of it.
#[wasm_bindgen]
pub fn measure(host: HtmlElement) -> AtWork {
    let _entered = Behalf::of(&host).enter();
    AtWork { _kept: measuring(Rc::new(move |event| custom_event::tell(&host, &event))) }
}
