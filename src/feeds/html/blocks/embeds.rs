//! What an article shows of other sites: players, posts, cards. Each becomes the address of its page, and is not loaded.

use super::super::meaning::{child, classes, find, has_class};
use super::super::tree::Id;
use super::super::words::{attribute, some_words, words};
use super::Reader;
use super::flow::Flow;
use crate::model::article::{Block, Image, Inline};
use crate::model::text::{join, one_line};
use crate::model::url::Url;

/// Hosts, and what their readers call them; a host within one of these counts, too.
const PROVIDERS: [(&str, &str); 23] = [
    ("bsky.app", "Bluesky"),
    ("codepen.io", "CodePen"),
    ("dailymotion.com", "Dailymotion"),
    ("datawrapper.de", "Datawrapper"),
    ("dwcdn.net", "Datawrapper"),
    ("facebook.com", "Facebook"),
    ("flickr.com", "Flickr"),
    ("flourish.studio", "Flourish"),
    ("instagram.com", "Instagram"),
    ("linkedin.com", "LinkedIn"),
    ("pinterest.com", "Pinterest"),
    ("reddit.com", "Reddit"),
    ("soundcloud.com", "SoundCloud"),
    ("spotify.com", "Spotify"),
    ("ted.com", "TED"),
    ("threads.net", "Threads"),
    ("tiktok.com", "TikTok"),
    ("twitch.tv", "Twitch"),
    ("twitter.com", "X"),
    ("vimeo.com", "Vimeo"),
    ("x.com", "X"),
    ("youtu.be", "YouTube"),
    ("youtube.com", "YouTube"),
];

impl Reader<'_> {
    /// Reads an `iframe`, an `object`, a player.
    pub(super) fn media(&mut self, id: Id, tag: &str, flow: &mut Flow) {
        let tree = self.tree;
        // The frame that WordPress shows in place of the words and the link before it, which are read.
        if tag == "iframe" && has_class(tree, id, "wp-embedded-content") {
            return;
        }
        let blank = |name| matches!(tree.attribute(id, name), Some("0" | "1"));
        if blank("width") || blank("height") {
            return;
        }
        let own = ["data-src", "data-lazy-src", "src", "data"].into_iter().find_map(|name| self.web(id, name));
        let url = own.or_else(|| match tag {
            "audio" | "video" => self.web(child(tree, id, "source")?, "src"),
            "object" => self.web(child(tree, id, "embed")?, "src"),
            _ => None,
        });
        match url {
            Some(url) => {
                let image = self.poster(id);
                let title = attribute(tree, id, "title").or_else(|| attribute(tree, id, "aria-label"));
                flow.add([embed(url, title, image)]);
            }
            None => self.skipped.note(tag),
        }
    }

    /// Reads a recording out of the card that a system draws around it.
    pub(super) fn player(&mut self, id: Id, flow: &mut Flow) -> bool {
        let tree = self.tree;
        let Some(recording) = find(tree, id, &|node| matches!(tree.tag(node), "audio" | "video")) else { return false };
        let mut inner = Flow::new();
        self.media(recording, tree.tag(recording), &mut inner);
        let mut blocks = inner.finish();
        let said = find(tree, id, &|node| tree.tag(node) == "figcaption" || has_class(tree, node, "kg-audio-title"));
        if let (Some(Block::Embed { title: title @ None, .. }), Some(said)) = (blocks.first_mut(), said) {
            *title = some_words(tree, said);
        }
        flow.add(blocks);
        true
    }

    /// Makes what stands in the figure of an embed one, also where the system had only its address, and names its site.
    pub(super) fn embedded(&mut self, id: Id, blocks: &mut Vec<Block>) {
        let tree = self.tree;
        if !blocks.iter().any(|block| matches!(block, Block::Embed { .. })) {
            let text = child(tree, id, "div").map_or_else(String::new, |inner| words(tree, inner));
            let address = Url::page(&text).filter(|_| !text.contains(' '));
            let link = address.is_none().then(|| self.last_link(id)).flatten();
            let title = link.is_some().then_some(text).filter(|text| !text.is_empty());
            if let Some(url) = address.or(link) {
                *blocks = vec![embed(url, title, None)];
            }
        }
        let slug = classes(tree, id).find_map(|class| class.strip_prefix("is-provider-"));
        for block in blocks {
            if let (Block::Embed { provider: provider @ None, .. }, Some(slug)) = (block, slug) {
                *provider = Some(named(slug)).filter(|name| !name.is_empty());
            }
        }
    }

    /// Reads a post of a social network: its words are the title, and its own address is its last link.
    pub(super) fn post(&mut self, id: Id, flow: &mut Flow) -> bool {
        let own = ["cite", "data-instgrm-permalink", "data-href"].into_iter().find_map(|name| self.web(id, name));
        let Some(url) = own.or_else(|| self.last_link(id)) else { return false };
        let title = some_words(self.tree, id);
        flow.add([embed(url, title, None)]);
        true
    }

    /// Reads the card of another page.
    pub(super) fn bookmark(&mut self, id: Id, flow: &mut Flow) -> bool {
        let tree = self.tree;
        let part = |class| find(tree, id, &|node| has_class(tree, node, class));
        let link = find(tree, id, &|node| tree.tag(node) == "a");
        let Some(url) = link.and_then(|link| self.web(link, "href")) else { return false };
        let title = part("kg-bookmark-title").and_then(|title| some_words(tree, title));
        let image = part("kg-bookmark-thumbnail").and_then(|thumbnail| self.image(child(tree, thumbnail, "img")?, None));
        let mut block = embed(url, title, image);
        // Ghost's classes for the two are the wrong way round, and old themes count on it.
        let publisher =
            part("kg-bookmark-author").or_else(|| part("kg-bookmark-publisher")).and_then(|publisher| some_words(tree, publisher));
        if let (Block::Embed { provider, .. }, Some(publisher)) = (&mut block, publisher) {
            *provider = Some(publisher);
        }
        flow.add([block]);
        if let Some(said) = child(tree, id, "figcaption").and_then(|caption| some_words(tree, caption)) {
            flow.add([Block::Paragraph { content: vec![Inline::Text(said)] }]);
        }
        true
    }

    /// A paragraph that is a link to a file, which is what a system's card of it says.
    pub(super) fn file(&mut self, id: Id, flow: &mut Flow) -> bool {
        let tree = self.tree;
        let link = find(tree, id, &|node| tree.attribute(node, "href").is_some() && tree.tag(node) == "a");
        let title = find(tree, id, &|node| has_class(tree, node, "kg-file-card-title")).or(link);
        let (Some(link), Some(title)) = (link, title) else { return false };
        let (Some(url), text) = (self.web(link, "href"), words(tree, title)) else { return false };
        if text.is_empty() {
            return false;
        }
        flow.add([Block::Paragraph { content: vec![Inline::Link { url, content: vec![Inline::Text(text)] }] }]);
        true
    }

    fn last_link(&self, id: Id) -> Option<Url> {
        let mut last = None;
        for child in self.tree.children(id) {
            let own = (self.tree.tag(child) == "a").then(|| self.web(child, "href")).flatten();
            last = self.last_link(child).or(own).or(last);
        }
        last
    }
}

fn embed(url: Url, title: Option<String>, image: Option<Image>) -> Block {
    let url = page(&url).unwrap_or(url);
    let site = |host: &str| url.host().strip_suffix(host).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    let provider = PROVIDERS.iter().find(|(host, _)| site(host)).map(|(_, name)| name.to_string());
    Block::Embed { url, title, provider, image }
}

/// The page that shows what a player plays.
fn page(player: &Url) -> Option<Url> {
    let host = player.host();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let mut parts = player.as_str().split(['/', '?', '&', '#']).skip(3);
    let kind = parts.next()?;
    let id = parts.next().filter(|id| !id.is_empty())?;
    match (host, kind) {
        ("youtube.com" | "youtube-nocookie.com", "embed" | "v") if id == "videoseries" => {
            let list = parts.find_map(|part| part.strip_prefix("list="))?;
            Url::page(&join!("https://www.youtube.com/playlist?list=", list))
        }
        ("youtube.com" | "youtube-nocookie.com", "embed" | "v") => Url::page(&join!("https://www.youtube.com/watch?v=", id)),
        ("player.vimeo.com", "video") => Url::page(&join!("https://vimeo.com/", id)),
        _ => None,
    }
}

/// The name of a site that a class has in small letters with hyphens.
fn named(slug: &str) -> String {
    if let Some((_, name)) = PROVIDERS.iter().find(|(_, name)| name.eq_ignore_ascii_case(slug)) {
        return name.to_string();
    }
    let mut name = one_line(&slug.replace('-', " "));
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}
