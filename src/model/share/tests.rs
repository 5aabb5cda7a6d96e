//! What each network gets, of a headline and of a quotation.

use super::*;
use crate::model::permalink;

fn page() -> Url {
    Url::page("https://n.example/a?b=1&c=ä#d").unwrap()
}

/// What the network's server would read: the decoded parameters of the query, or of Mastodon's fragment.
fn parameters(href: &str) -> Vec<(String, String)> {
    let url = url::Url::parse(&href.replace("/#text=", "/?text=")).unwrap();
    url.query_pairs().map(|(k, v)| (k.into_owned(), v.into_owned())).collect()
}

fn check(headline: &str) {
    check_quote(headline);
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

/// The same text as a quotation and as its speaker.
fn check_quote(text: &str) {
    let link = permalink::link(&page(), text, 0);
    for network in Network::ALL {
        let href = network.href_of_quote(&link, text, Some("Pete & Co"), text);
        let parameters = parameters(&href);
        let all: String = parameters.iter().map(|(_, value)| value.as_str()).collect();
        assert!(all.contains(link.as_str()), "{network:?} keeps the link whole: {href}");
        let said = join!("“", text, "” — Pete & Co");
        let bare = matches!(network, Facebook | LinkedIn);
        let fits = said.chars().count() + link.as_str().chars().count() < 300;
        assert!(bare || all.contains(&said) || network == Bluesky && !fits, "{network:?} keeps the quotation whole: {href}");
        assert!(href.is_ascii() && !href.contains([' ', '"', '\'', '<', '(']), "{network:?}: {href}");
        let expected = match network {
            Facebook | LinkedIn | WhatsApp | Bluesky | Mastodon => 1,
            _ => 2,
        };
        assert_eq!(parameters.len(), expected, "{network:?} lets nothing leak into another parameter: {href}");
    }
}

#[test]
fn a_quotation_of_2000_characters_is_cut_at_a_word_end_and_its_closing_mark_and_its_link_stay() {
    let words = "word ".repeat(400).trim_end().to_string();
    let link = permalink::link(&Url::page("https://n.example/a").unwrap(), &words, 0);
    for network in Network::ALL {
        let parameters = parameters(&network.href_of_quote(&link, &words, Some("Pete Hegseth"), "Headline"));
        let all: String = parameters.iter().map(|(_, value)| value.as_str()).collect();
        assert!(all.contains(link.as_str()), "{network:?}");
        let limit = network.form().1;
        let longest = parameters.iter().map(|(_, value)| value.chars().count()).max().unwrap();
        assert!(limit == 0 || longest <= limit.max(link.as_str().len()), "{network:?}: {longest}");
        assert!(limit == 0 || limit > 2_000 || all.contains("word…” — Pete Hegseth"), "{network:?}: {all}");
    }
}

#[test]
fn where_a_network_has_no_room_the_name_goes_first_and_then_the_words() {
    let posted = |path: usize, name: &str| {
        let link = Url::page(&join!("https://n.example/", "a".repeat(path))).unwrap();
        let text = parameters(&Bluesky.href_of_quote(&link, &"word ".repeat(90), Some(name), "")).remove(0).1;
        assert!(text.ends_with(link.as_str()));
        text.replace(link.as_str(), "LINK")
    };
    assert_eq!(posted(230, "Pete"), "“word word word word word word word word…” — Pete LINK");
    assert_eq!(posted(240, "Pete Hegseth, U.S. Defense Secretary"), "“word word word word word word word…” LINK");
    assert_eq!(posted(270, "Pete"), "LINK");
    assert_eq!(posted(2_000, "Pete"), "LINK");
    assert_eq!(parameters(&X.href_of_quote(&page(), "", Some("Pete"), "H"))[0].1, "", "no words, no marks");
}

#[test]
fn a_mailed_quotation_has_the_headline_in_its_subject() {
    let href = Email.href_of_quote(&Url::page("https://n.example/").unwrap(), "One & two", None, "H & I");
    assert_eq!(href, "mailto:?subject=H%20%26%20I&body=%E2%80%9COne%20%26%20two%E2%80%9D%20https%3A%2F%2Fn.example%2F");
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
    assert_eq!(networks(Some("email, X x nope")), (vec![Email, X], vec!["nope".to_string()]));
    assert_eq!(networks(Some("")), (vec![], vec![]));
    assert_eq!(networks(None), (Network::ALL.to_vec(), vec![]));
    assert!(Network::ALL.iter().all(|network| Network::from_id(network.id()) == Some(*network)));
}
