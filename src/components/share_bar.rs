//! The share bar: plain links that work without script, then copying the address, then the system's sheet, which is first on phones.

use std::cell::RefCell;
use std::rc::Rc;

use super::context::Context;
use super::icon::{self, icon_button, outline};
use super::node::{Event, Node, Nodes, el, live};
use super::watched::Watched;
use crate::browser::held::Held;
use crate::browser::share_sheet::{self, Outcome};
use crate::browser::{click, clipboard, page, task};
use crate::i18n::{fill, named};
use crate::model::config::Config;
use crate::model::event;
use crate::model::share::Network;
use crate::model::url::Url;

const BUTTON: &str = "button type=button class=share-link part=share-link";

/// What is shared: an article, or a quotation of it.
pub struct Target {
    /// Where it leads.
    pub url: Url,
    /// The article's headline.
    pub headline: String,
    /// The words, where a quotation is shared.
    pub quote: Option<String>,
    /// Whose messages, and who is told.
    pub context: Context,
    /// Where a reader is told what came of it.
    pub status: Held,
}

impl Target {
    /// Asks the page; false where it cancelled.
    fn share(&self, network: &'static str, here: bool) -> bool {
        let (url, headline, quote) = (self.url.as_str().into(), self.headline.clone(), self.quote.clone());
        self.context.emit(&event::Event::Share { network, url, headline, quote, here })
    }
}

/// Links to share an article by, and two buttons.
pub fn share_bar(url: &Url, headline: &str, networks: &[Network], context: &Context) -> Node {
    let (url, headline, status) = (url.clone(), headline.to_string(), Held::default());
    let links = networks.iter().map(|network| (*network, network.href(&url, &headline))).collect();
    let done = el("p class=share-done role=status").held(&status);
    let target = Target { url, headline, quote: None, context: context.clone(), status };
    el("div class=share part=share").child(share_list(target, links, context.messages.share())).child(done)
}

/// Its room, before it is there.
pub fn room(networks: &[Network]) -> Node {
    let buttons = networks.len() + 1 + usize::from(share_sheet::may_be());
    let buttons: Nodes = (0..buttons).map(|_| el("li").child(el("span class=share-link part=share-link"))).collect();
    el("div class=share part=share aria-hidden=true").child(el("ul role=list").child(buttons)).child(el("p class=share-done"))
}

/// The list of links and buttons alone, under a name; the system's sheet first where the reader points with a finger.
pub fn share_list(target: Target, links: Vec<(Network, String)>, label: &'static str) -> Node {
    let target = Rc::new(target);
    let drawn: Nodes = links.iter().map(|(network, href)| el("li").child(network_link(*network, href, &target))).collect();
    let sheet = share_sheet::available(&target.url, &target.headline).then(|| el("li").child(sheet(target.clone())));
    // On a phone the system's sheet has the reader's own contacts, and comes first.
    let (first, last) = match sheet {
        Some(sheet) if share_sheet::comes_first() => (Some(sheet), None),
        sheet => (None, sheet),
    };
    let sharing = target.clone();
    // One listener for all of the links.
    let open = move |event: Event| {
        let clicked = click::link(&event);
        if let Some((network, _)) = links.iter().find(|(_, href)| clicked.as_ref() == Some(href))
            && !sharing.share(network.id(), click::is_plain(&event))
        {
            event.prevent_default();
        }
    };
    let list = el("ul role=list").attr("aria-label", label).on("click", open);
    list.child(first).child(drawn).child(el("li").child(copy(target))).child(last)
}

fn network_link(network: Network, href: &str, target: &Target) -> Node {
    let m = target.context.messages;
    let name = network.name().map_or_else(|| m.share_email().to_string(), |name| fill(m.share_on(), &[("network", name)]));
    // What is shared of a quotation its list says.
    let name = if target.quote.is_some() { name } else { named(&name, &target.headline) };
    // A mail program is no tab: an empty one would stay behind.
    let tab = (network != Network::Email).then_some("_blank");
    let name = if tab.is_some() { [&name, " (", m.new_tab(), ")"].concat() } else { name };
    el("a class=share-link part=share-link rel=noopener,noreferrer")
        .attr("href", href)
        .attr_if("target", tab)
        .attr("aria-label", &name)
        .attr_if("title", network.name())
        .child(icon::network(network))
}

fn copy(target: Rc<Target>) -> Node {
    let m = target.context.messages;
    icon_button(BUTTON, m.copy_link(), outline(icon::LINK)).on("click", move |_| {
        let target = target.clone();
        if target.share("copy", true) {
            task::spawn(Box::pin(async move {
                let copied = clipboard::copy_text(target.url.as_str()).await;
                target.status.say(if copied { m.link_copied() } else { m.copy_failed() });
            }));
        }
    })
}

fn sheet(target: Rc<Target>) -> Node {
    let m = target.context.messages;
    icon_button(BUTTON, m.share_system(), outline(icon::SHEET)).on("click", move |_| {
        let target = target.clone();
        if target.share("system", true) {
            task::spawn(Box::pin(async move {
                if share_sheet::open(&target.url, &target.headline, target.quote.as_deref()).await == Outcome::Failed {
                    target.status.say(m.share_failed());
                }
            }));
        }
    })
}

/// `<lede-share>`: the attributes `url` and `headline`, else what the page says of itself, which it may come to say of another.
pub fn lone_share_bar(config: Watched<Rc<Config>>, context: Context) -> Node {
    let shared = |config: &Config| {
        let work = page::work(config);
        (work.url, work.headline)
    };
    let drawn = Rc::new(RefCell::default());
    let (before, changing) = (drawn.clone(), config.clone());
    let changed = move || {
        let config = changing.peek();
        if *before.borrow() != shared(&config) {
            changing.set(config);
        }
    };
    let root = el("div class=lede").created(move |_| Some(Box::new(page::follow(Box::new(changed)))));
    root.child(live(move || {
        let config = config.get();
        let (url, headline) = shared(&config);
        drawn.replace((url.clone(), headline.clone()));
        url.map(|url| share_bar(&url, &headline, &config.networks, &context))
    }))
}
