//! Where an article can be shared: each network's own share address, with nothing sent before a reader follows it.

use super::text::{cut, join};
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
        let (form, limit) = self.form();
        let parts = form.split('|').map(|part| match part {
            "text" => encode(&cut(headline, limit)),
            "link" => encode(url.as_str()),
            "both" => {
                let room = limit.saturating_sub(url.as_str().chars().count() + 1).max(1);
                encode(&join!(cut(headline, room), " ", url))
            }
            fixed => fixed.to_string(),
        });
        parts.collect()
    }

    #[allow(missing_docs)]
    pub fn href_of_quote(self, link: &Url, words: &str, _: Option<&str>, _: &str) -> String { self.href(link, words) }
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

/// What `encodeURIComponent` leaves as it is (ECMA-262, uriUnescaped), less the quote and the brackets, which some
/// mail and chat programs take for the end of a link.
fn encode(text: &str) -> String {
    percent_encode(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'!' | b'~' | b'*'))
}

/// The networks that a list of words names, in its order and each once; and the words that name none.
pub fn parse_networks(list: &str) -> (Vec<Network>, Vec<String>) {
    let mut networks = Vec::new();
    let mut unknown = Vec::new();
    for word in list.split([' ', ',', '\n', '\t']).filter(|word| !word.is_empty()) {
        match Network::from_id(&word.to_ascii_lowercase()) {
            Some(network) if networks.contains(&network) => {}
            Some(network) => networks.push(network),
            None => unknown.push(word.to_string()),
        }
    }
    (networks, unknown)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn page() -> Url {
        Url::page("https://n.example/a?b=1&c=ä#d").unwrap()
    }

    /// What the network's server would read: the decoded parameters of the query, or of Mastodon's fragment.
    fn parameters(href: &str) -> Vec<(String, String)> {
        let url = url::Url::parse(&href.replace("/#text=", "/?text=")).unwrap();
        url.query_pairs().map(|(k, v)| (k.into_owned(), v.into_owned())).collect()
    }

    fn check(headline: &str) {
        for network in Network::ALL {
            let href = network.href(&page(), headline);
            let parameters = parameters(&href);
            let all: String = parameters.iter().map(|(_, value)| value.as_str()).collect();
            assert!(all.contains(page().as_str()), "{network:?} keeps the link whole: {href}");
            let bare = matches!(network, Facebook | LinkedIn);
            assert!(bare || all.contains(headline), "{network:?} keeps the headline whole: {href}");
            assert!(href.is_ascii() && !href.contains([' ', '"', '\'', '<', '(']), "{network:?}: {href}");
            let expected = match network {
                Facebook | LinkedIn | WhatsApp | Bluesky | Mastodon => 1,
                _ => 2,
            };
            assert_eq!(parameters.len(), expected, "{network:?} lets nothing leak into another parameter: {href}");
        }
    }

    #[test]
    fn every_network_gets_a_plain_headline() {
        check("Ministers meet in Brussels");
    }

    #[test]
    fn every_network_gets_emoji() {
        check("Goal! ⚽ 👩‍👩‍👧 wins 🇺🇦");
    }

    #[test]
    fn every_network_gets_right_to_left_text() {
        check("وزير الدفاع يدعو أوروبا");
    }

    #[test]
    fn every_network_gets_ampersands_hashes_and_quotes() {
        check("R&D #1: \"50% + more\" = 'it' <b>? /\\ ;");
    }

    #[test]
    fn a_headline_of_2000_characters_is_cut_where_the_network_has_a_limit_and_the_link_stays() {
        let headline = "word ".repeat(400).trim_end().to_string();
        for network in Network::ALL {
            let all: String = parameters(&network.href(&page(), &headline)).into_iter().map(|(_, value)| value).collect();
            assert!(all.contains(page().as_str()), "{network:?}");
        }
        let posted = parameters(&Bluesky.href(&page(), &headline)).remove(0).1;
        assert!(posted.chars().count() <= 300 && posted.contains("word… https://"), "{posted}");
    }

    #[test]
    fn mail_keeps_its_line_in_the_subject() {
        let href = Email.href(&page(), "One & two");
        assert_eq!(href, "mailto:?subject=One%20%26%20two&body=https%3A%2F%2Fn.example%2Fa%3Fb%3D1%26c%3D%25C3%25A4%23d");
    }

    #[test]
    fn the_publisher_chooses_and_orders() {
        assert_eq!(parse_networks("email, X x nope"), (vec![Email, X], vec!["nope".to_string()]));
        assert!(Network::ALL.iter().all(|network| Network::from_id(network.id()) == Some(*network)));
    }
}
