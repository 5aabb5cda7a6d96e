//! What can be done with a quotation: each network, the system's sheet, its link, and copying it in each form.

use std::rc::Rc;

use super::context::Context;
use super::icon::{COPY, SHEET, outline};
use super::later;
use super::node::{Node, Nodes, el, live};
use super::share_bar::{Target, share_list};
use super::watched::Watched;
use crate::browser::{clipboard, intl, task};
use crate::model::citation::{Style, cite};
use crate::model::event::Event;
use crate::model::found::Cited;
use crate::model::quote::Quote;
use crate::model::share::Network;

/// A quotation, and what the other part made of it.
struct Ways {
    quote: Quote,
    nth: usize,
    context: Context,
    /// What came of it, for the reader.
    said: Watched<&'static str>,
    open: Watched<bool>,
    /// Nothing while it is under way.
    cited: Watched<Option<Rc<Cited>>>,
}

/// Copying with the citation, and the button of what more there is to do with the words, which opens the ways: they come from
/// a part that is fetched when it is first pressed.
pub fn actions(quote: &Quote, nth: usize, context: &Context) -> Nodes {
    let (said, open, cited) = (Watched::new(""), Watched::new(false), Watched::new(None));
    let ways = Rc::new(Ways { quote: quote.clone(), nth, context: context.clone(), said, open, cited });
    let (id, m) = (context.id("ways"), context.messages);
    let (copied, expanded, pressed, told, shown, drawn) = (ways.clone(), ways.clone(), ways.clone(), ways.clone(), ways.clone(), ways);
    let copy = el("button type=button class=button").on("click", move |_| copied.clone().copy()).child(outline(COPY)).child(m.quote_copy());
    let more = el("button type=button class=button")
        .attr("aria-controls", &id)
        .live_attr("aria-expanded", move || Some(if expanded.open.get() { "true" } else { "false" }))
        .on("click", move |_| pressed.clone().toggle())
        .child(outline(SHEET))
        .child(m.quote_share());
    let status = el("span role=status").child(live(move || told.said.get()));
    let region = el("div class=quote-ways").attr("id", &id).live_attr("hidden", move || (!shown.open.get()).then_some(""));
    let region = region.child(live(move || drawn.cited.get().map(|cited| drawn.clone().draw(&cited))));
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

    fn toggle(self: Rc<Self>) {
        self.open.set(!self.open.peek());
        if self.cited.peek().is_some() {
            return;
        }
        task::spawn(Box::pin(async move {
            match later::cite().await {
                Some(cite) => self.cited.set(Some(Rc::new(cite(&self.quote, self.nth, &self.context.work, &intl::today())))),
                None => self.said.set(self.context.messages.ways_failed()),
            }
        }));
    }

    fn draw(self: Rc<Self>, cited: &Cited) -> Nodes {
        let m = self.context.messages;
        // In the publisher's order.
        let of = |network: &Network| cited.networks.iter().find(|(of, _)| of == network).cloned();
        let networks = self.context.networks.iter().filter_map(of).collect();
        let styles: Nodes = cited.texts.iter().map(|(style, text)| self.clone().copying(*style, text.clone())).collect();
        let (headline, quote) = (self.context.work.headline.clone(), Some(self.quote.words().to_string()));
        let list = cited.link.clone().map(|url| {
            let target = Target { url, headline, quote, context: self.context.clone(), said: self.said.clone() };
            share_list(target, networks, m.quote_share_list())
        });
        Nodes::of(list).and(el("p class=quote-styles").child(m.copy_as()).child(" ").child(styles))
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
