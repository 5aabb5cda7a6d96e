//! What stands over the text, and what stands below it: headline, byline, dates, share links; topics, where it goes on.

use super::Page;
use crate::components::node::{Content, Node, Nodes, el};
use crate::i18n::fill;
use crate::model::article::Author;
use crate::model::date::Date;
use crate::model::share::Network;
use crate::model::text::{self, join};
use crate::model::url::Url;

/// The head, in the classes and relations that Lede and others read an article in a page by (browser/page.rs).
pub fn header(page: &Page) -> Node {
    let (article, m) = (page.article, page.messages);
    let line = |spec: &'static str, text: Option<&String>| text.map(|text| el(spec).child(text));
    let headline = (!article.headline.is_empty()).then(|| el("h1").child(&article.headline));
    let published = article.published.as_ref().map(|date| dated(m.published(), "time class=published", date, page));
    let modified = article.modified.as_ref().filter(|date| Some(*date) != article.published.as_ref());
    let modified = modified.map(|date| dated(m.updated(), "time class=updated", date, page));
    el("header")
        .child(line("p class=lede-kicker", article.kicker.as_ref().or(article.section.as_ref())))
        .child(headline)
        .child(line("p class=lede-standfirst", article.standfirst.as_ref()))
        .child((!article.authors.is_empty()).then(|| byline(&article.authors, page)))
        .child(published)
        .child(modified)
}

fn byline(authors: &[Author], page: &Page) -> Node {
    let last = authors.len().saturating_sub(1);
    let mut line = el("p class=lede-byline").child(page.messages.by()).child(" ");
    for (index, author) in authors.iter().enumerate() {
        let before = match index {
            0 => String::new(),
            index if index == last => page.messages.and().to_string(),
            _ => page.messages.list_comma().into(),
        };
        let name = match &author.url {
            Some(url) => el("a rel=author").attr("href", url.as_str()),
            None => el("span class=p-author"),
        };
        let role = author.role.as_ref().map(|role| join!(page.messages.comma(), role));
        line = line.child(before).child(name.child(&author.name)).child(role);
    }
    line
}

fn dated(label: &'static str, spec: &'static str, date: &Date, page: &Page) -> Node {
    el("p class=lede-date").child(label).child(" ").child(time(spec, date, page))
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// A date. In English by the month's name, in other languages in figures: the names of all months are the browser's.
pub fn time(spec: &'static str, date: &Date, page: &Page) -> Node {
    let english = page.article.lang.as_deref().unwrap_or("en");
    let mut parts = date.day().split('-');
    let mut next = || parts.next().unwrap_or_default();
    let (year, month, day) = (next(), next(), next().trim_start_matches('0'));
    let name = month.parse().ok().and_then(|month: usize| MONTHS.get(month.wrapping_sub(1)));
    let text = match name.filter(|_| english.get(..2).is_some_and(|lang| lang.eq_ignore_ascii_case("en"))) {
        Some(name) if english.eq_ignore_ascii_case("en-us") => join!(name, " ", day, ", ", year),
        Some(name) => join!(day, " ", name, " ", year),
        None => date.day().into(),
    };
    el(spec).attr("datetime", date.as_str()).child(text)
}

/// Share links of the article; they need its address.
pub fn share(page: &Page, networks: &[Network]) -> Option<Node> {
    let url = page.article.url.as_ref().filter(|_| !networks.is_empty())?;
    let href = |network: &Network| network.href(url, &page.article.headline);
    Some(el("nav class=lede-share").attr("aria-label", page.messages.share()).child(el("ul").child(links(networks, page, &href))))
}

/// Items with a link for each network. They open where the reader is: a page without script has no other tab to tell of.
pub fn links(networks: &[Network], page: &Page, href: &dyn Fn(&Network) -> String) -> Nodes {
    let link = |network: &Network| {
        let name = network
            .name()
            .map_or_else(|| page.messages.share_email().to_string(), |name| fill(page.messages.share_on(), &[("network", name)]));
        el("li").child(el("a rel=noopener,noreferrer").attr("href", &href(network)).child(name))
    };
    networks.iter().map(link).collect()
}

/// Where the text goes on, and its topics.
pub fn end(page: &Page) -> Nodes {
    let article = page.article;
    let goes_on = |url: &Url| el("p").child(outward(url).child(fill(page.messages.continues(), &[("site", url.host())])));
    let topics = text::list(page.messages.list_comma(), &article.tags.iter().map(|tag| Some(tag.as_str())).collect::<Vec<_>>());
    let topics = topics.map(|topics| el("footer").child(el("p class=lede-tags").child(join!(page.messages.tags(), ": ", topics))));
    let mut nodes = Nodes::default();
    article.url.as_ref().filter(|_| article.continues).map(goes_on).add_to(&mut nodes);
    topics.add_to(&mut nodes);
    nodes
}

/// A link out of the article.
pub fn outward(url: &Url) -> Node {
    el("a rel=noopener,noreferrer").attr("href", url.as_str())
}
