//! The edge: the ES classes of glue.js tell Rust when an element comes, changes and goes.

mod events;
mod styles;

use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

use crate::browser::{console, light_dom, page};
use crate::components::{Context, LoneQuote, LoneShareBar, Related, Story};
use crate::model::citation::Work;
use crate::model::config::Config;
use crate::model::quote::Speaker;
use crate::model::url::Url;

#[wasm_bindgen(module = "/src/element/glue.js")]
extern "C" {
    fn define(connect: &Closure<dyn Fn(HtmlElement, ShadowRoot, String) -> View>) -> Option<String>;
}

/// Defines the elements, once for each page; the closure lives as long as the page does.
pub fn define_elements() {
    let connect = Closure::new(|host, root: ShadowRoot, tag: String| View::mount(host, &root, &tag));
    if let Some(warning) = define(&connect) {
        console::warn(&warning);
    }
    connect.forget();
}

/// One element on the page. Dropping it takes its views out of the shadow root and aborts what it is loading.
#[wasm_bindgen]
pub struct View {
    host: HtmlElement,
    default_level: u8,
    config: ArcRwSignal<Config>,
    _mounted: Box<dyn Any>,
}

#[wasm_bindgen]
impl View {
    /// Reads the attributes anew; what depends on a changed one is drawn anew.
    #[wasm_bindgen(js_name = attributesChanged)]
    pub fn attributes_changed(&self) {
        let config = read(&self.host, self.default_level);
        if self.config.get_untracked() != config {
            self.config.set(config);
        }
    }
}

impl View {
    fn mount(host: HtmlElement, root: &ShadowRoot, tag: &str) -> Self {
        styles::adopt(root);
        let default_level = if tag == "lede-related" { 2 } else { 1 };
        let config = ArcRwSignal::new(read(&host, default_level));
        let lang = page::lang(&host).unwrap_or_else(|| "en".into());
        let emit = SendWrapper::new(host.clone());
        let provide = move || provide_context(Context::new(&lang, Some(Callback::new(move |event| events::dispatch(&emit, &event)))));
        let parent: HtmlElement = root.clone().unchecked_into();
        let signal = config.clone();
        let mounted: Box<dyn Any> = match tag {
            "lede-article" => Box::new(mount_to(parent, move || {
                provide();
                view! { <Story config=signal.into() /> }
            })),
            "lede-share" => Box::new(mount_to(parent, move || {
                provide();
                view! { <LoneShareBar config=signal.into() /> }
            })),
            "lede-quote" => {
                let element = host.clone();
                Box::new(mount_to(parent, move || {
                    provide();
                    move || lone_quote(&element, &signal.get())
                }))
            }
            _ => Box::new(mount_to(parent, move || {
                provide();
                related(signal.into())
            })),
        };
        Self { host, default_level, config, _mounted: mounted }
    }
}

fn read(host: &HtmlElement, default_level: u8) -> Config {
    let config = Config::read(default_level, |name| host.get_attribute(name));
    config.warnings.iter().for_each(|warning| console::warn(warning));
    config
}

fn related(config: RwSignal<Config>) -> impl IntoView {
    let src = Memo::new(move |_| config.with(|config| config.src.clone()));
    let heading = Memo::new(move |_| config.with(|config| config.heading.clone()));
    let heading_level = Memo::new(move |_| config.with(|config| config.heading_level));
    let eager = Memo::new(move |_| config.with(|config| config.eager));
    view! { <Related src heading heading_level eager current=page::address() /> }
}

fn lone_quote(element: &HtmlElement, config: &Config) -> impl IntoView + use<> {
    let mut quote = light_dom::quote(element);
    quote.speaker = quote.speaker.or_else(|| config.speaker.clone().map(|name| Speaker { name, ..Speaker::default() }));
    let url = config.url.as_deref().and_then(|url| Url::link(url, page::base().as_ref())).or_else(page::address);
    let headline = config.headline.clone().or_else(page::title).unwrap_or_default();
    view! { <LoneQuote quote work=Work { headline, url, lang: page::lang(element) } /> }
}
