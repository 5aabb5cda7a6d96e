//! What opens behind the paragraph of a quotation, without script: who said it and where, its link, links to share it by.

use super::Page;
use super::header::{links, outward};
use super::sayings::Saying;
use crate::components::node::{Node, Nodes, el};
use crate::model::permalink::PREFIX;
use crate::model::quote::{Occasion, Speaker};
use crate::model::text::{self, cut, join, one_line};

/// Characters of a quotation that tell it from its neighbours.
const SHORT: usize = 40;

impl Saying {
    /// An element as this quotation's: with its id where it is the first, else with a word that leads to it.
    pub fn element(&self, node: Node, first: bool) -> Node {
        match first {
            true => node.attr("id", &join!(PREFIX, self.id)),
            false => node.attr("data-lede-quote", &self.id),
        }
    }
}

/// The details of one quotation. Its first line has the speaker, where one is known, else the article's own words.
pub fn details(saying: &Saying, page: &Page) -> Node {
    let m = page.messages;
    let row = |term: &'static str, text: Option<Nodes>| text.map(|text| Nodes::of(el("dt").child(term)).and(el("dd").child(text)));
    let quote = &saying.quote;
    let words = join!("“", cut(&one_line(quote.words()), SHORT), "”");
    let said = match (&quote.speaker, &saying.guess) {
        (Some(speaker), _) => join!(speaker.name, ": ", words),
        (None, Some(guess)) => join!(words, " … ", guess),
        (None, None) => words,
    };
    let occasion = quote.occasion.as_ref().and_then(|of| occasion(of, m.comma()));
    let list = Nodes::default()
        .and(row(m.speaker(), quote.speaker.as_ref().map(|of| speaker(of, m.comma()))))
        .and(row(m.quote_guess(), saying.guess.as_ref().map(Nodes::of)))
        .and(row(m.occasion(), occasion.map(Nodes::of)))
        .and(row(m.context(), quote.context.as_ref().map(Nodes::of)))
        .and(row(m.source(), quote.source.as_ref().map(|url| Nodes::of(outward(url).child(url.host())))));
    let list = (!list.is_empty()).then(|| el("dl").child(list));
    let own = el("li").child(el("a class=lede-link").attr("href", &saying.href).child(m.quote_link()));
    let name = quote.speaker.as_ref().map(|speaker| speaker.name.as_str());
    let share = saying
        .link
        .as_ref()
        .map(|link| links(page.networks, page, &|network| network.href_of_quote(link, quote.words(), name, &page.article.headline)));
    // `extra`: a reader mode leaves it out of the prose.
    el("details class=lede-about,lede-extra")
        .attr("data-lede-quote", &saying.id)
        .child(el("summary").child(said))
        .child(list)
        .child(el("ul class=lede-share").attr("aria-label", m.quote_share_list()).child(own).child(share))
}

/// Name and title of a speaker, each an element, for those who read the page.
pub fn speaker(speaker: &Speaker, comma: &'static str) -> Nodes {
    let name = speaker.url.as_ref().map_or_else(|| el("span"), outward).attr("class", "lede-speaker").child(&speaker.name);
    Nodes::of(name).and(speaker.title(comma).map(|title| Nodes::of(comma).and(el("span class=lede-role").child(title))))
}

fn occasion(occasion: &Occasion, comma: &str) -> Option<String> {
    text::list(comma, &[occasion.event.as_deref(), occasion.place.as_deref(), occasion.date.as_ref().map(|date| date.day())])
}
