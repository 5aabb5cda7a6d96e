//! A share link opens the network's own form, and carries the whole link and the headline or its beginning.

use lede::model::share::Network;
use lede::model::url::Url;

/// Checks a headline and, on the last line, an address.
pub fn any(text: &str) {
    let (headline, address) = text.rsplit_once('\n').unwrap_or((text, "https://n.example/a?b=1&c=d#e"));
    let Some(link) = Url::page(address) else { return };
    for network in Network::ALL {
        let href = network.href(&link, headline);
        check(network, &href, &link, headline);
    }
}

fn check(network: Network, href: &str, link: &Url, headline: &str) {
    assert!(href.is_ascii() && !href.contains([' ', '"', '\'', '<', '>', '(', ')', '\\']), "{network:?}: {href}");
    let url = url::Url::parse(&href.replace("/#text=", "/?text=")).expect("an address");
    let (host, own, text) = form(network);
    assert_eq!(url.host_str(), host, "{network:?}");
    assert!(url.fragment().is_none(), "{network:?}");
    let pairs: Vec<(String, String)> = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let names: Vec<&str> = pairs.iter().map(|(name, _)| name.as_str()).collect();
    let mut expected: Vec<&str> = [own, text].into_iter().flatten().collect();
    let mut sorted = names.clone();
    expected.sort_unstable();
    sorted.sort_unstable();
    assert_eq!(sorted, expected, "{network:?}: {href}");
    let value = |name: &str| pairs.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str()).unwrap_or_default();
    if let Some(own) = own {
        assert_eq!(value(own), link.as_str(), "{network:?}");
    }
    if let Some(text) = text {
        let all = value(text);
        let words = match own {
            Some(_) => all,
            None => all.strip_suffix(link.as_str()).and_then(|all| all.strip_suffix(' ')).expect("the link at the end"),
        };
        let whole = words == headline;
        let cut = words.strip_suffix('…').is_some_and(|words| headline.starts_with(words));
        assert!(whole || cut, "{network:?}: {words:?}");
        let short = headline.chars().count() + link.as_str().chars().count() < 256;
        assert!(whole || !short, "{network:?} has room for the whole: {words:?}");
    }
}

/// The form's host, its parameter for the link alone, and that for the text or for both.
fn form(network: Network) -> (Option<&'static str>, Option<&'static str>, Option<&'static str>) {
    let (host, link, text) = match network {
        Network::X => ("x.com", Some("url"), Some("text")),
        Network::Facebook => ("www.facebook.com", Some("u"), None),
        Network::LinkedIn => ("www.linkedin.com", Some("url"), None),
        Network::WhatsApp => ("wa.me", None, Some("text")),
        Network::Telegram => ("t.me", Some("url"), Some("text")),
        Network::Reddit => ("www.reddit.com", Some("url"), Some("title")),
        Network::Bluesky => ("bsky.app", None, Some("text")),
        Network::Threads => ("www.threads.net", Some("url"), Some("text")),
        Network::Mastodon => ("share.joinmastodon.org", None, Some("text")),
        Network::Pinterest => ("www.pinterest.com", Some("url"), Some("description")),
        Network::Email => return (None, Some("body"), Some("subject")),
    };
    (Some(host), link, text)
}
