//! Where an article can be shared: each network's own share address, with nothing sent before a reader follows it.

use super::text::{cut, join, listed, one_line};
use super::url::{Url, percent_encode};

/// A place to share to, by a plain link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the networks' own names
pub enum Network {
    X,
    Facebook,
    LinkedIn,
    WhatsApp,
    Telegram,
    Reddit,
    Bluesky,
    Threads,
    Mastodon,
    Pinterest,
    Email,
}

use Network::*;

impl Network {
    /// Every network, in the order in which they stand where the publisher does not choose.
    pub const ALL: [Self; 11] = [X, Facebook, LinkedIn, WhatsApp, Telegram, Reddit, Bluesky, Threads, Mastodon, Pinterest, Email];

    /// The word that the attribute `networks` and the event `lede-share` use.
    pub fn id(self) -> &'static str {
        match self {
            X => "x",
            Facebook => "facebook",
            LinkedIn => "linkedin",
            WhatsApp => "whatsapp",
            Telegram => "telegram",
            Reddit => "reddit",
            Bluesky => "bluesky",
            Threads => "threads",
            Mastodon => "mastodon",
            Pinterest => "pinterest",
            Email => "email",
        }
    }

    /// The network whose word this is.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|network| network.id() == id)
    }

    /// The network's name; e-mail has none, its word belongs to the language.
    pub fn name(self) -> Option<&'static str> {
        Some(match self {
            X => "X",
            Facebook => "Facebook",
            LinkedIn => "LinkedIn",
            WhatsApp => "WhatsApp",
            Telegram => "Telegram",
            Reddit => "Reddit",
            Bluesky => "Bluesky",
            Threads => "Threads",
            Mastodon => "Mastodon",
            Pinterest => "Pinterest",
            Email => return None,
        })
    }

    /// The address that opens the network's own form with the text and the link filled in. The text is cut at a word
    /// end where the network has a limit, so that the link always fits.
    pub fn href(self, url: &Url, headline: &str) -> String {
        self.fill(self.form().0, url, &|room| cut(headline, room.max(1)))
    }

    /// The same for a quotation by its own link: its words between marks and who said them. What is cut is the words, at a word
    /// end, and the closing mark stays; where less would be left than a few words, the link goes alone. A mail has the headline
    /// in its subject.
    pub fn href_of_quote(self, link: &Url, words: &str, speaker: Option<&str>, headline: &str) -> String {
        let said = |room| said(words, speaker, room);
        match self {
            Email => join!("mailto:?subject=", encode(&cut(headline, self.form().1)), self.fill("&body=|both", link, &said)),
            _ => self.fill(self.form().0, link, &said),
        }
    }

    /// A form with text and link filled in; `text` gives as much as there is room for.
    fn fill(self, form: &str, link: &Url, text: &dyn Fn(usize) -> String) -> String {
        let limit = self.form().1;
        let parts = form.split('|').map(|part| match part {
            "text" => encode(&text(limit)),
            "link" => encode(link.as_str()),
            "both" => encode(join!(text(limit.saturating_sub(link.as_str().chars().count() + 1)), " ", link).trim_start()),
            fixed => fixed.to_string(),
        });
        parts.collect()
    }

    /// The network's form between bars, and how many characters it takes.
    fn form(self) -> (&'static str, usize) {
        match self {
            X => ("https://x.com/intent/post?text=|text|&url=|link", 256), // a link counts 23 of 280
            Facebook => ("https://www.facebook.com/sharer/sharer.php?u=|link", 0),
            LinkedIn => ("https://www.linkedin.com/sharing/share-offsite/?url=|link", 0),
            WhatsApp => ("https://wa.me/?text=|both", 4_000),
            Telegram => ("https://t.me/share/url?url=|link|&text=|text", 4_000),
            Reddit => ("https://www.reddit.com/submit?url=|link|&title=|text", 300),
            Bluesky => ("https://bsky.app/intent/compose?text=|both", 300),
            Threads => ("https://www.threads.net/intent/post?text=|text|&url=|link", 400),
            Mastodon => ("https://share.joinmastodon.org/#text=|both", 500),
            Pinterest => ("https://www.pinterest.com/pin/create/button/?url=|link|&description=|text", 500),
            Email => ("mailto:?subject=|text|&body=|link", 4_000),
        }
    }
}

/// Characters of a quotation below which it is not worth to be begun.
const FEWEST: usize = 24;

/// The words between marks and who said them, in so many characters; of a long name the words are left.
fn said(words: &str, speaker: Option<&str>, room: usize) -> String {
    let words = one_line(words);
    let by = speaker.map(|name| join!(" — ", one_line(name))).unwrap_or_default();
    let left = |by: &str| room.saturating_sub(by.chars().count() + 2);
    let fits = |by: &str| left(by) >= words.chars().count().min(FEWEST);
    match [by.as_str(), ""].into_iter().find(|by| fits(by)) {
        Some(by) if !words.is_empty() => join!("“", cut(&words, left(by)), "”", by),
        _ => String::new(),
    }
}

/// What `encodeURIComponent` leaves as it is (ECMA-262, uriUnescaped), less the quote and the brackets, which some
/// mail and chat programs take for the end of a link.
fn encode(text: &str) -> String {
    percent_encode(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'!' | b'~' | b'*'))
}

/// The networks that a list of words names, in its order and each once, or all where there is no list; and the words that
/// name none.
pub fn networks(list: Option<&str>) -> (Vec<Network>, Vec<String>) {
    let Some(list) = list else { return (Network::ALL.to_vec(), Vec::new()) };
    let mut networks = Vec::new();
    let mut unknown = Vec::new();
    for word in listed(list) {
        match Network::from_id(&word.to_ascii_lowercase()) {
            Some(network) if networks.contains(&network) => {}
            Some(network) => networks.push(network),
            None => unknown.push(word.to_string()),
        }
    }
    (networks, unknown)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
