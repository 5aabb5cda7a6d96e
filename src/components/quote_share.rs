//! What can be done with a quotation: each network, the system's sheet, its link, and copying it in each form.

use std::cell::Cell;
use std::rc::Rc;

use super::context::Context;
use super::icon::{COPY, SHEET, outline};
use super::later;
use super::node::{Event as Click, Node, Nodes, el, live};
use super::share_bar::{Target, share_list};
use super::watched::Watched;
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
    /// What came of it, for the reader.
    said: Watched<&'static str>,
    open: Watched<bool>,
    /// Whether they have been asked for.
    asked: Cell<bool>,
    /// What draws the ways; nothing while it is under way.
    ways: Watched<Option<Drawing>>,
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
    let cited = found::cite(&ways.quote, nth, &work, &intl::today());
    Rc::new(move |ways| ways.draw(&cited))
}

/// Copying with the citation, and the button of what more there is to do with the words, which opens the ways: they come from
/// a part that is fetched when it is first pressed.
pub fn actions(quote: &Quote, nth: usize, context: &Context) -> Nodes {
    let (said, open, ways) = (Watched::new(""), Watched::new(false), Watched::new(None));
    let ways = Rc::new(Ways { quote: quote.clone(), nth, context: context.clone(), said, open, asked: Cell::default(), ways });
    let (id, m) = (context.id("ways"), context.messages);
    let (copied, expanded, pressed, told, shown, drawn) = (ways.clone(), ways.clone(), ways.clone(), ways.clone(), ways.clone(), ways);
    let copy = el("button type=button class=button").on("click", move |_| copied.clone().copy()).child(outline(COPY)).child(m.quote_copy());
    let more = el("button type=button class=button")
        .attr("aria-controls", &id)
        .live_attr("aria-expanded", move || Some(if expanded.open.get() { "true" } else { "false" }))
        .on("click", move |event| pressed.clone().toggle(&event))
        .child(outline(SHEET))
        .child(m.quote_share());
    let status = el("span role=status").child(live(move || told.said.get()));
    let region = el("div class=quote-ways").attr("id", &id).live_attr("hidden", move || (!shown.open.get()).then_some(""));
    let region = region.child(live(move || drawn.ways.get().filter(|_| drawn.open.get()).map(|draw| draw(drawn.clone()))));
    Nodes::of(el("p class=quote-actions").child(copy).child(more).child(status)).and(region)
}

impl Ways {
    /// The words with their citation, as text and as markup.
    fn copy(self: Rc<Self>) {
        task::spawn(Box::pin(async move {
            let citation = cite(&self.quote, &self.context.work);
            let copied = clipboard::copy_citation(&citation).await;
            self.tell(copied, self.context.messages.quote_copied(), citation.plain, "quote");
        }));
    }

    /// Says whether something was copied; what was is an event.
    fn tell(&self, copied: bool, message: &'static str, text: String, form: &'static str) {
        self.said.set(if copied { message } else { self.context.messages.copy_failed() });
        if copied {
            let speaker = self.quote.speaker.as_ref().map(|speaker| speaker.name.clone());
            self.context.emit(&Event::QuoteCopy { text, speaker, form });
        }
    }

    fn toggle(self: Rc<Self>, event: &Click) {
        self.open.set(!self.open.peek());
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
                Some(make) => self.ways.set(Some(make(&self, nth, article))),
                None => {
                    self.asked.set(false);
                    self.said.set(self.context.messages.ways_failed());
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
            let target = Target { url, headline, quote, context: self.context.clone(), said: self.said.clone() };
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
