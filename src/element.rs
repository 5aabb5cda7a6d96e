//! The edge: the ES classes of npm/elements.js tell Rust when an element comes near, changes and goes.

#[cfg(feature = "crash")]
mod crash;
mod first;
mod styles;
mod views;

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use self::views::{Drawn, Mount};
use crate::browser::request::Early;
use crate::browser::task::{self, Behalf};
use crate::browser::{custom_event, page, texts};
use crate::components::{Emit, Voice, later};
use crate::model::event::Event;

later::part! {
    /// Mounts the views of an element, and tells the page.
    views / views: Ready = VIEWS;
}

thread_local! {
    /// What [`ready`] has brought; where nothing is split off it is here.
    static READY: Cell<Option<Ready>> = const { Cell::new(HERE) };
}

/// Mounts an element's views, and tells the page of an event.
type Ready = (Mount, fn(&HtmlElement, &Event) -> bool);

const VIEWS: Ready = (views::mount, custom_event::dispatch);

#[cfg(feature = "split")]
const HERE: Option<Ready> = None;
#[cfg(not(feature = "split"))]
const HERE: Option<Ready> = Some(VIEWS);

/// Has here what draws elements, and tells whether it could be had.
#[wasm_bindgen]
pub fn ready(told: Function) {
    task::spawn(Box::pin(async move {
        READY.set(views().await);
        // It is a promise's, which takes what it gets.
        let _ = told.call1(&JsValue::NULL, &READY.get().is_some().into());
        // All that are near are mounted then; those that are not any more wait no longer. Without views they stay as they are.
        task::pause().await;
        if READY.get().is_some() {
            first::forget();
        }
    }));
}

/// Draws an article before what draws elements is [`ready`]: as soon as this promise of the text at its address is kept, if that
/// is Lede JSON. `empty` gives its shadow root, with nothing in it, or something else where it is not to be drawn any more.
#[wasm_bindgen]
pub fn first(host: HtmlElement, url: String, text: JsValue, empty: Function) {
    first::draw(host, url, text, empty);
}

/// Draws an element into its shadow root, and again whenever its attributes change, once what does it is [`ready`]. `early` is
/// its JSON's request, where one is under way: `{ url, controller, answer }` of npm/elements.js.
#[wasm_bindgen]
pub fn connect(host: HtmlElement, root: &ShadowRoot, tag: &str, early: Option<Early>) -> Option<View> {
    READY.get().map(|(mount, _)| View(mount(host.clone(), root, tag, early), host))
}

/// Takes over the way to the texts of languages: a function of a language, which gives a promise of a text.
#[wasm_bindgen]
pub fn speak(ask: Function) {
    texts::set(ask);
}

/// One element on the page. Dropping it takes its views out of the shadow root and aborts what it is loading.
#[wasm_bindgen]
pub struct View(Box<dyn Drawn>, HtmlElement);

#[wasm_bindgen]
impl View {
    /// Reads the attributes anew; what depends on a changed one is drawn anew.
    #[wasm_bindgen(js_name = attributesChanged)]
    pub fn attributes_changed(&self) {
        let _entered = Behalf::of(&self.1).enter();
        self.0.read(0);
    }

    /// Asks anew for all that it shows; what is shown stays until there is something newer.
    pub fn refresh(&self) {
        let _entered = Behalf::of(&self.1).enter();
        self.0.read(1);
    }
}

/// The element that code runs for, and after a crash, ran for.
#[wasm_bindgen]
pub fn host() -> Option<HtmlElement> {
    Behalf::current().host().cloned()
}

/// How an element speaks.
fn voice(host: &HtmlElement) -> Voice {
    let (lang, of_page) = page::lang(host);
    Voice { lang, of_page, own: page::messages(host).into() }
}

/// What tells the page, once that is ready.
fn emit(host: &HtmlElement) -> Emit {
    let target = host.clone();
    Rc::new(move |event: &Event| READY.get().map(|(_, tell)| tell(&target, event)))
}
