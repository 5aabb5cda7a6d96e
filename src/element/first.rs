//! An article is drawn first where its JSON was asked for while the module was on its way.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use super::{emit, styles, voice};
use crate::browser::page;
use crate::browser::task::{Behalf, Task, settle};
use crate::components::node::Put;
use crate::components::{First, LIMIT};
use crate::model::config::Config;
use crate::model::url::Url;

/// An element that waits for its views.
struct Waiting {
    host: HtmlElement,
    /// What it shows meanwhile.
    first: Cell<Option<Rc<First>>>,
    _drawing: Task,
}

thread_local! {
    static WAITING: RefCell<Vec<Rc<Waiting>>> = const { RefCell::new(Vec::new()) };
}

/// Draws the article in a text that is promised into an element's shadow root, unless its views come before.
pub fn draw(host: HtmlElement, url: String, text: JsValue, empty: Function) {
    let _entered = Behalf::of(&host).enter();
    let waiting = Rc::new_cyclic(|waiting: &Weak<Waiting>| {
        let (drawn, element) = (waiting.clone(), host.clone());
        let _drawing = Task::start(Box::pin(async move {
            let first = read(&element, &url, text).await;
            // A browser, or a page, may have none to give, and another article may be wanted by now, or none.
            let root = || empty.call0(&JsValue::NULL).ok()?.dyn_into::<ShadowRoot>().ok();
            if let (Some(first), Some(waiting)) = (first, drawn.upgrade())
                && let Some(root) = root()
            {
                styles::adopt_first(&element, &root);
                first.stands(Put::into(&root, first.alone()));
                waiting.first.set(Some(Rc::new(first)));
            }
        }));
        Waiting { host, first: Cell::default(), _drawing }
    });
    WAITING.with_borrow_mut(|all| all.push(waiting));
}

async fn read(host: &HtmlElement, asked: &str, text: JsValue) -> Option<First> {
    let text = settle(Ok(text)).await.ok()?.as_string().filter(|text| text.len() <= LIMIT)?;
    #[cfg(feature = "crash")]
    super::crash::first(host);
    let config = Config::read(1, |name| host.get_attribute(name));
    let url = Url::link(&config.src, page::base().as_ref()).filter(|url| url.as_str() == asked)?;
    First::draw(text, &url, &config, voice(host), emit(host)).await
}

/// Nothing waits any longer.
pub fn forget() {
    WAITING.take();
}

/// What was drawn into an element, which waits no longer.
pub fn take(host: &HtmlElement) -> Option<Rc<First>> {
    let waiting = WAITING.with_borrow_mut(|all| all.iter().position(|waiting| waiting.host == *host).map(|at| all.swap_remove(at)));
    waiting?.first.take()
}
