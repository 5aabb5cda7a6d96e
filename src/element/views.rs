//! What an element draws and follows: mounted once it is here, in a part of the module that comes after the first.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::tachys::view::Render;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

#[cfg(feature = "crash")]
use super::crash;
use super::{emit, first, styles, voice};
use crate::browser::listening::Listening;
use crate::browser::prose::Prose;
use crate::browser::request::{self, Early};
use crate::browser::task::Behalf;
use crate::browser::{console, light_dom, missing, mutations, page};
use crate::components::node::{Guard, Nodes, View as Drawing, el, live};
use crate::components::{Context, First, Stand, Wanted, Watched, later, lone_share_bar, quote_around, related, story, words};
use crate::model::citation::Work;
use crate::model::config::{Config, Credentials};
use crate::model::quote::Speaker;
use crate::model::url::Url;

/// [`mount`].
pub type Mount = fn(HtmlElement, &ShadowRoot, &str, Option<Early>) -> Box<dyn Drawn>;

/// What is drawn. Dropping it takes its views out of the shadow root and aborts what it is loading.
pub trait Drawn {
    /// Reads the attributes anew, and asks so many times more for all that is shown.
    fn read(&self, refreshes: usize);
}

struct Views {
    host: HtmlElement,
    default_level: u8,
    config: Watched<Rc<Config>>,
    /// What measures, and the article of which: another one is seen anew.
    measured: RefCell<Option<(String, Guard)>>,
    root: ShadowRoot,
    _missing: Listening,
    _mounted: UnmountHandle<<Drawing as Render>::State>,
}

impl Drawn for Views {
    fn read(&self, refreshes: usize) {
        let before = self.config.peek();
        let mut config = read(&self.host, self.default_level, &before.warnings);
        config.refreshes = before.refreshes + refreshes;
        self.config.set(Rc::new(config));
        self.measure();
    }
}

impl Drop for Views {
    /// The element's own children are seen again, as before it was drawn.
    fn drop(&mut self) {
        let slot = self.host.owner_document().and_then(|document| document.create_element("slot").ok());
        if let Some(slot) = slot {
            let _ = self.root.append_child(&slot);
        }
    }
}

impl Views {
    /// What readers see and read is told, or not any more.
    fn measure(&self) {
        let config = self.config.peek();
        let wanted = config.analytics.then_some(&config.src);
        if wanted != self.measured.borrow().as_ref().map(|(of, _)| of) {
            let measure = async { later::measure().await.and_then(|measure| measure()) };
            self.measured.replace(wanted.map(|src| (src.clone(), later::guarded(measure))));
        }
    }
}

/// Draws an element into its shadow root, and again whenever its attributes change. `early` is its JSON's request, where
/// one is under way.
pub fn mount(host: HtmlElement, root: &ShadowRoot, tag: &str, early: Option<Early>) -> Box<dyn Drawn> {
    let _entered = Behalf::of(&host).enter();
    let default_level = if tag == "lede-related" { 2 } else { 1 };
    let config = Rc::new(read(&host, default_level, &[]));
    if let Some(early) = early {
        // They went without cookies.
        let wanted = |src| Url::link(src, page::base().as_ref()).filter(|_| config.credentials == Credentials::Omit);
        if let Some(related) = early.related() {
            request::expect(related, wanted(&config.related).as_ref());
        }
        request::expect(early, wanted(&config.src).as_ref());
    }
    styles::adopt(&host, root);
    let config = Watched::new(config);
    let (signal, tag, element) = (config.clone(), tag.to_string(), host.clone());
    let (voice, emit) = (voice(&host), emit(&host));
    // In another language than it speaks by now it is drawn anew.
    let first = first::take(&host).filter(|first| first.context.lang == voice.lang);
    if !first.as_ref().is_some_and(|first| first.stands_for(&Wanted::of(&config.peek()))) {
        root.set_text_content(None);
    }
    let mounted = mount_to(root.clone().unchecked_into(), move || {
        #[cfg(feature = "crash")]
        let crash = crash::buttons(&element);
        let drawn = words::once_here(&voice.lang.clone(), move || {
            let context = first.as_ref().map_or_else(|| Context::new(voice.clone(), emit.clone()), |first| first.context.clone());
            draw(&tag, element.clone(), signal.clone(), first.clone(), context)
        });
        #[cfg(feature = "crash")]
        let drawn = drawn.and(crash);
        Drawing::new(drawn)
    });
    let views = Views {
        host,
        default_level,
        config,
        measured: RefCell::default(),
        root: root.clone(),
        _missing: missing::follow(root),
        _mounted: mounted,
    };
    views.measure();
    Box::new(views)
}

fn draw(tag: &str, element: HtmlElement, config: Watched<Rc<Config>>, first: Option<Rc<First>>, context: Context) -> Nodes {
    match tag {
        "lede-article" => story(Prose::of(&element), &config, first, &context).into(),
        "lede-share" => lone_share_bar(config, context).into(),
        "lede-quote" => lone_quote(element, config, context),
        _ => el("div class=lede").child(related(&config, Wanted::of, Stand::Alone, page::address(), &context)).into(),
    }
}

/// Reads the attributes; what cannot be used is said once.
fn read(host: &HtmlElement, default_level: u8, before: &[String]) -> Config {
    let config = Config::read(default_level, |name| host.get_attribute(name));
    let new = config.warnings.iter().filter(|warning| !before.contains(warning));
    new.for_each(|warning| console::warn(&[warning]));
    config
}

/// The quotation stays the page's own; what is said of it is drawn anew when it changes.
fn lone_quote(element: HtmlElement, config: Watched<Rc<Config>>, context: Context) -> Nodes {
    let quote = Watched::new(light_dom::quote(&element));
    let (read, host) = (quote.clone(), element.clone());
    let changed = move |_: &Array| {
        let now = light_dom::quote(&host);
        if now != read.peek() {
            read.set(now);
        }
    };
    let host = element.clone();
    let slot = el("slot").created(move |_| Some(Box::new(mutations::follow(&host, true, &[], Box::new(changed)))));
    // What a reader has opened stays so, and what the page opens or closes.
    let (open, before) = (Rc::new(Cell::new(false)), Cell::new(false));
    let about = live(move || {
        let (config, mut quote) = (config.get(), quote.get());
        if before.replace(config.open) != config.open {
            open.set(config.open);
        }
        // The markup's own speaker is shown by the markup.
        let shown = config.speaker.clone().filter(|_| quote.speaker.is_none());
        quote.speaker = quote.speaker.or(shown.clone().map(|name| Speaker { name, ..Speaker::default() }));
        let context = context.of(Work { lang: Some(page::lang(&element).0), ..page::work(&config) });
        (!quote.text.is_empty()).then(|| quote_around(&quote, shown, element.get_attribute("inline").is_some(), open.clone(), &context))
    });
    Nodes::of(slot).and(about)
}
