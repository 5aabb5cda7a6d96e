//! The share bar: plain links that work without script, then copying the address, then the system's sheet.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::Context;
use super::icon::{self, Icon};
use crate::browser::share_sheet::{self, Outcome};
use crate::browser::{clipboard, page};
use crate::model::config::Config;
use crate::model::event::Event;
use crate::model::share::Network;
use crate::model::url::Url;

/// What is shared.
#[derive(Clone)]
struct Target {
    url: Url,
    headline: String,
    context: Context,
}

impl Target {
    /// Asks the page; false where it cancelled.
    fn share(&self, network: &'static str) -> bool {
        self.context.emit(Event::Share { network, url: self.url.to_string(), headline: self.headline.clone() })
    }
}

/// Links to share an article by.
#[component]
pub fn ShareBar(
    /// The article's address.
    url: Url,
    /// Its headline.
    headline: String,
    /// Which networks, in which order.
    networks: Vec<Network>,
) -> impl IntoView {
    let said = RwSignal::new("");
    let label = Context::get().messages.share;
    let target = Target { url, headline, context: Context::get() };
    let links: Vec<_> = networks.into_iter().map(|network| link(network, target.clone())).collect();
    let sheet = share_sheet::available(&target.url, &target.headline).then(|| sheet(target.clone(), said));
    view! {
        <div class={"share"} part="share">
            <ul role="list" aria-label=label>{links}{copy(target, said)}{sheet}</ul>
            <p class={"share-done"} role={"status"}>{said}</p>
        </div>
    }
}

fn link(network: Network, target: Target) -> impl IntoView {
    let m = target.context.messages;
    let name = network.name().map_or_else(|| (m.share_email)(&target.headline), |name| (m.share_on)(name, &target.headline));
    let href = network.href(&target.url, &target.headline);
    // A mail program is no tab: an empty one would stay behind.
    let tab = (network != Network::Email).then_some("_blank");
    let click = move |event: MouseEvent| {
        if !target.share(network.id()) {
            event.prevent_default();
        }
    };
    view! {
        <li><a class={"share-link"} part="share-link" href=href target=tab rel="noopener noreferrer" aria-label=name title=network.name() on:click=click>
            <Icon path=icon::network(network) />
        </a></li>
    }
}

fn copy(target: Target, said: RwSignal<&'static str>) -> impl IntoView {
    let m = target.context.messages;
    let click = move |_| {
        let target = target.clone();
        if target.share("copy") {
            spawn_local(async move {
                let copied = clipboard::copy_text(target.url.as_str()).await;
                said.try_set(if copied { m.link_copied } else { m.copy_failed });
            });
        }
    };
    action(m.copy_link, icon::LINK, click)
}

fn sheet(target: Target, said: RwSignal<&'static str>) -> impl IntoView {
    let m = target.context.messages;
    let click = move |_| {
        let target = target.clone();
        if target.share("system") {
            spawn_local(async move {
                if share_sheet::open(&target.url, &target.headline).await == Outcome::Failed {
                    said.try_set(m.share_failed);
                }
            });
        }
    };
    action(m.share_system, icon::SHEET, click)
}

fn action(name: &'static str, path: &'static str, click: impl FnMut(MouseEvent) + 'static) -> impl IntoView {
    view! {
        <li><button type="button" class={"share-link"} part="share-link" aria-label=name title=name on:click=click><Icon path outline=true /></button></li>
    }
}

/// `<lede-share>`: the attributes `url` and `headline`, else what the page says of itself.
#[component]
pub fn LoneShareBar(
    /// The element's attributes.
    config: RwSignal<Config>,
) -> impl IntoView {
    move || {
        let config = config.get();
        let base = page::base();
        let url = config.url.and_then(|url| Url::link(&url, base.as_ref())).or_else(page::address)?;
        let headline = config.headline.or_else(page::title).unwrap_or_default();
        Some(view! { <ShareBar url headline networks=config.networks /> })
    }
}
