//! What can be done with a quotation: each network, the system's sheet, its link, and copying it in each form.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::context::Context;
use super::icon::{COPY, SHEET, outline};
use super::later;
use super::node::{Event as Click, Node, Nodes, Put, el};
use super::share_bar::{Target, share_list};
use crate::browser::held::Held;
use crate::browser::{clipboard, intl, page, quotations, task};
use crate::model::article::Article;
use crate::model::citation::{Style, Work, cite};
use crate::model::event::Event;
use crate::model::found::{self, Cited};
use crate::model::quote::Quote;
use crate::model::share::{self, Network};

/// A quotation, and what can be done with it.
pub struct Ways {
    quote: Quote,
    nth: usize,
    context: Context,
    /// Where a reader is told what came of it.
    status: Held,
    open: Cell<bool>,
    /// What opens and closes the ways, and where they stand.
    more: Held,
    region: Held,
    /// Whether they have been asked for.
    asked: Cell<bool>,
    /// What draws the ways; nothing while it is under way.
    ways: RefCell<Option<Drawing>>,
    /// The ways, while they are open. Their place keeps them: they have this.
    drawn: Weak<RefCell<Put>>,
}

/// Draws what more there is to do with a quotation.
type Drawing = Rc<dyn Fn(Rc<Ways>) -> Nodes>;

/// [`make`].
pub type Make = fn(&Ways, usize, Option<Article>) -> Drawing;

/// Cites a quotation of an article in the page, or else of the work that it is known to be from.
pub fn make(ways: &Ways, nth: usize, article: Option<Article>) -> Drawing {
    let mut work = ways.context.work.clone();
    if let Some(Work { authors, published, .. }) = article.map(|article| article.work()) {
        (work.authors, work.published) = (authors, published);
    }
    let quoted = ways.context.messages.quoted(ways.quote.words());
    let cited = found::cite(&ways.quote, &quoted, nth, &work, &intl::today());
    Rc::new(move |ways| ways.draw(&cited))
}

/// [`actions`].
pub type Actions = fn(&Quote, usize, &Context) -> Nodes;

/// Copying with the citation, and the button of what more there is to do with the words, which opens the ways: they come from
/// a part that is fetched when it is first pressed.
pub fn actions(quote: &Quote, nth: usize, context: &Context) -> Nodes {
    let (status, more, region) = (Held::default(), Held::default(), Held::default());
    let (open, asked, ways) = Default::default();
    let kept = Rc::<RefCell<Put>>::default();
    let (quote, drawn, of) = (quote.clone(), Rc::downgrade(&kept), context.clone());
    let ways = Rc::new(Ways { quote, nth, context: of, status, open, more, region, asked, ways, drawn });
    let (id, m) = (context.id("ways"), context.messages);
    let (copied, pressed) = (ways.clone(), ways.clone());
    let copy = el("button type=button class=button").on("click", move |_| copied.clone().copy()).child(outline(COPY)).child(m.quote_copy());
    let more = el("button type=button class=button aria-expanded=false")
        .attr("aria-controls", &id)
        .held(&ways.more)
        .on("click", move |event| pressed.clone().toggle(&event))
        .child(outline(SHEET))
        .child(m.quote_share());
    let status = el("span role=status").held(&ways.status);
    let region = el("div class=quote-ways hidden=").attr("id", &id).held(&ways.region).kept(Some(Box::new(kept)));
    Nodes::of(el("p class=quote-actions").child(copy).child(more).child(status)).and(region)
}

impl Ways {
    /// The words with their citation, as text and as markup.
    fn copy(self: Rc<Self>) {
        task::spawn(Box::pin(async move {
            let quoted = self.context.messages.quoted(self.quote.words());
            let citation = cite(&self.quote, &quoted, &self.context.work);
            let copied = clipboard::copy_citation(&citation).await;
            self.tell(copied, self.context.messages.quote_copied(), citation.plain, "quote");
        }));
    }

    /// Says whether something was copied; what was is an event.
    fn tell(&self, copied: bool, message: &'static str, text: String, form: &'static str) {
        self.status.say(if copied { message } else { self.context.messages.copy_failed() });
        if copied {
            let speaker = self.quote.speaker.as_ref().map(|speaker| speaker.name.clone());
            self.context.emit(&Event::QuoteCopy { text, speaker, form });
        }
    }

    /// Shows the ways, or takes them away.
    fn show(self: &Rc<Self>) {
        let open = self.open.get();
        self.more.set("aria-expanded", Some(if open { "true" } else { "false" }));
        self.region.set("hidden", (!open).then_some(""));
        let draw = self.ways.borrow().clone().filter(|_| open);
        let put = self.region.element().zip(draw).map(|(region, draw)| Put::into(&region, draw(self.clone())));
        if let Some(drawn) = self.drawn.upgrade() {
            drawn.replace(put.unwrap_or_default());
        }
    }

    fn toggle(self: Rc<Self>, event: &Click) {
        self.open.set(!self.open.get());
        self.show();
        if self.asked.replace(true) {
            return;
        }
        let nth = self.nth + quotations::nth(event);
        let around = page::article_around().filter(|around| around.get_attribute("src").is_none_or(|src| src.trim().is_empty()));
        task::spawn(Box::pin(async move {
            // The others of the article are cited from what stands in it.
            let article = match around {
                Some(around) => later::read().await.map(|read| read(&around)),
                None => None,
            };
            match later::ways().await {
                Some(make) => {
                    self.ways.replace(Some(make(&self, nth, article)));
                    self.show();
                }
                None => {
                    self.asked.set(false);
                    self.status.say(self.context.messages.ways_failed());
                }
            }
        }));
    }

    fn draw(self: Rc<Self>, cited: &Cited) -> Nodes {
        let m = self.context.messages;
        // In the publisher's order, as the article has it now.
        let (wanted, _) = share::networks(page::article_around().and_then(|around| around.get_attribute("networks")).as_deref());
        let of = |network: &Network| cited.networks.iter().find(|(of, _)| of == network).cloned();
        let networks = wanted.iter().filter_map(of).collect();
        let styles: Nodes = cited.texts.iter().map(|(style, text)| self.clone().copying(*style, text.clone())).collect();
        let (headline, quote) = (self.context.work.headline.clone(), Some(self.quote.words().to_string()));
        let list = cited.link.clone().map(|url| {
            let target = Target { url, headline, quote, context: self.context.clone(), status: self.status.clone() };
            share_list(target, networks, m.quote_share_list())
        });
        Nodes::of(list)
            .and(el("p class=quote-styles role=group").attr("aria-label", m.copy_as()).child(m.copy_as()).child(" ").child(styles))
    }

    fn copying(self: Rc<Self>, style: Style, text: String) -> Node {
        let m = self.context.messages;
        let name = style.name().unwrap_or(m.plain_text());
        el("button type=button class=button").child(name).on("click", move |_| {
            let (ways, text) = (self.clone(), text.clone());
            task::spawn(Box::pin(async move {
                let copied = clipboard::copy_text(&text).await;
                ways.tell(copied, ways.context.messages.copied(), text, style.id());
            }));
        })
    }
}
