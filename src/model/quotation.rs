//! An article's quotations for machines: JSON-LD of schema.org, fit to stand in a `script` of a page.

use super::article::{Article, Author};
use super::citation::Work;
use super::names::is_organisation;
use super::quote::{Quote, Speaker};
use super::text::join;
use super::url::Url;

/// The quotations of an article whose speakers are known, each with its own link; nothing where there are none. What is only
/// guessed belongs to readers, who see that it is.
pub fn quotations(work: &Work, quotes: &[(&Quote, &Url)]) -> Option<String> {
    let nodes = nodes(work, quotes);
    (!nodes.is_empty()).then(|| graph(&nodes))
}

/// The article itself and its quotations, for a page that has nothing of the kind.
pub fn article(article: &Article, site: Option<&str>, quotes: &[(&Quote, &Url)]) -> String {
    let work = Work { site: site.map(str::to_string), ..article.work() };
    let authors: Vec<String> = article.authors.iter().map(author).collect();
    let mut node = Node::of("NewsArticle");
    node.text("headline", Some(&article.headline));
    node.text("url", article.url.as_ref().map(Url::as_str));
    node.text("datePublished", article.published.as_ref().map(|date| date.as_str()));
    node.text("dateModified", article.modified.as_ref().map(|date| date.as_str()));
    node.text("inLanguage", article.lang.as_deref());
    node.text("articleSection", article.section.as_deref());
    node.text("dateline", article.dateline.as_deref());
    if !authors.is_empty() {
        node.value("author", &join!("[", authors.join(","), "]"));
    }
    if let Some(site) = site {
        node.value("publisher", &named("Organization", site).end());
    }
    let mut all = vec![node.end()];
    all.extend(nodes(&work, quotes));
    graph(&all)
}

/// Bytes of all quotations together: each names the article. Those past it are left out.
pub const MOST: usize = 256 * 1024;

fn nodes(work: &Work, quotes: &[(&Quote, &Url)]) -> Vec<String> {
    let mut article = Node::of("NewsArticle");
    article.text("headline", Some(&work.headline));
    article.text("url", work.url.as_ref().map(Url::as_str));
    let article = article.end();
    let said = quotes.iter().filter_map(|(quote, link)| Some((quote, quote.speaker.as_ref()?, link)));
    let said = said.filter(|(quote, speaker, _)| !quote.words().is_empty() && !speaker.name.is_empty());
    said.map(|(quote, speaker, link)| {
        let mut node = Node::of("Quotation");
        node.text("text", Some(quote.words()));
        node.value("spokenByCharacter", &spoken_by(speaker));
        node.value("isPartOf", &article);
        node.text("url", Some(link.as_str()));
        node.end()
    })
    .take_while(within(MOST, String::len))
    .collect()
}

/// Whether there is room for one more, of which each takes its `size`.
pub fn within<T>(mut room: usize, size: fn(&T) -> usize) -> impl FnMut(&T) -> bool {
    move |one| match room.checked_sub(size(one)) {
        Some(left) => {
            room = left;
            true
        }
        None => false,
    }
}

fn spoken_by(speaker: &Speaker) -> String {
    let organisation = is_organisation(&speaker.name);
    let mut node = named(if organisation { "Organization" } else { "Person" }, &speaker.name);
    if !organisation {
        node.text("jobTitle", speaker.role.as_deref());
        if let Some(organisation) = &speaker.organisation {
            node.value("affiliation", &named("Organization", organisation).end());
        }
    }
    node.text("url", speaker.url.as_ref().map(Url::as_str));
    node.end()
}

fn author(author: &Author) -> String {
    let organisation = is_organisation(&author.name);
    let mut node = named(if organisation { "Organization" } else { "Person" }, &author.name);
    node.text("jobTitle", author.role.as_deref().filter(|_| !organisation));
    node.text("url", author.url.as_ref().map(Url::as_str));
    node.end()
}

fn named(kind: &str, name: &str) -> Node {
    let mut node = Node::of(kind);
    node.text("name", Some(name));
    node
}

fn graph(nodes: &[String]) -> String {
    join!("{\"@context\":\"https://schema.org\",\"@graph\":[", nodes.join(","), "]}")
}

/// An object of JSON under way.
struct Node(String);

impl Node {
    fn of(kind: &str) -> Self {
        Self(join!("{\"@type\":\"", kind, "\""))
    }

    /// A property whose value is JSON.
    fn value(&mut self, name: &str, json: &str) {
        self.0.push_str(&join!(",\"", name, "\":", json));
    }

    /// A property, where there is a value.
    fn text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.value(name, &string(text));
        }
    }

    fn end(self) -> String {
        join!(self.0, "}")
    }
}

/// A string of JSON in which no `<` can end the script around it, and no separator a line of JavaScript.
fn string(text: &str) -> String {
    let digit = |half: u32| char::from_digit(half & 15, 16).unwrap_or('0');
    let mut json = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json.push_str("\\n"),
            '<' | '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => {
                let code = c as u32;
                json.push_str("\\u");
                json.extend([12, 8, 4, 0].map(|shift| digit(code >> shift)));
            }
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
