//! Where a list goes on, as its answer's headers say: RFC 8288's `Link`, or WordPress's count of pages.

use crate::model::text::{figures, join};
use crate::model::url::Url;

/// The next page of a list that came from `url`; never the same address again.
pub fn next(url: &Url, link_header: Option<&str>, total_pages: Option<u32>) -> Option<Url> {
    let linked = link_header.and_then(|header| linked_next(header, url));
    linked.or_else(|| counted_next(url, total_pages?)).filter(|next| is_another(next, url))
}

/// Whether an address leads to another document than the list at hand.
pub fn is_another(next: &Url, url: &Url) -> bool {
    next.is_web() && next.document() != url.document()
}

/// The address with a parameter in its query set, in the place of the one that it has.
pub fn with_parameter(url: &Url, name: &str, value: u32) -> Option<Url> {
    let address = url.as_str().split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let pair = join!(name, "=", figures(value as usize));
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).collect();
    match pairs.iter_mut().find(|pair| is_named(pair, name)) {
        Some(before) => *before = &pair,
        None => pairs.push(&pair),
    }
    Url::page(&join!(path, "?", pairs.join("&")))
}

/// The value of a parameter in the query of an address.
pub fn parameter<'a>(url: &'a Url, name: &str) -> Option<&'a str> {
    let (_, query) = url.as_str().split('#').next()?.split_once('?')?;
    query.split('&').find(|pair| is_named(pair, name)).map(|pair| pair.split_once('=').map_or("", |(_, value)| value))
}

fn is_named(pair: &str, name: &str) -> bool {
    pair.split('=').next() == Some(name)
}

fn counted_next(url: &Url, total: u32) -> Option<Url> {
    let page = parameter(url, "page").map_or(Some(1), |page| page.parse::<u32>().ok())?;
    let next = page.checked_add(1).filter(|next| *next <= total)?;
    with_parameter(url, "page", next)
}

/// The target of the first link with the relation `next`.
fn linked_next(header: &str, url: &Url) -> Option<Url> {
    let mut rest = header;
    loop {
        let (_, after) = rest.split_once('<')?;
        let (target, after) = after.split_once('>')?;
        let (is_next, after) = parameters(after);
        if is_next {
            return Url::link(target, Some(url));
        }
        rest = after;
    }
}

/// Whether the parameters of a link make it the next page, and what comes after them. A link with an anchor is one of
/// some other document.
fn parameters(text: &str) -> (bool, &str) {
    let (mut rel, mut anchored, mut rest) = (None, false, text);
    loop {
        rest = rest.trim_start();
        let Some(after) = rest.strip_prefix(';') else { break };
        let (name, after) = after.split_at(after.find(['=', ';', ',']).unwrap_or(after.len()));
        let (value, after) = match after.strip_prefix('=') {
            Some(after) => value(after.trim_start()),
            None => (String::new(), after),
        };
        match name.trim().to_ascii_lowercase().as_str() {
            "rel" => rel = rel.or(Some(value)),
            "anchor" => anchored = true,
            _ => {}
        }
        rest = after;
    }
    let is_next = rel.is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("next")));
    (is_next && !anchored, rest)
}

/// A parameter's value, quoted or not, and what comes after it.
fn value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let (value, after) = text.split_at(text.find([';', ',']).unwrap_or(text.len()));
        return (value.trim().to_string(), after);
    };
    let mut value = String::new();
    let mut chars = quoted.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => value.extend(chars.next()),
            c => value.push(c),
        }
    }
    (value, chars.as_str())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn next_of(url: &str, link: &str, pages: u32) -> Option<String> {
        let link = Some(link).filter(|link| !link.is_empty());
        next(&Url::page(url).unwrap(), link, Some(pages).filter(|pages| *pages > 0)).map(|url| url.to_string())
    }

    #[test]
    fn a_link_header_names_the_next_page_in_every_way_that_it_may() {
        let url = "https://n.example/wp-json/wp/v2/posts?page=2";
        let expected = Some("https://n.example/wp-json/wp/v2/posts?page=3".to_string());
        for link in [
            "<https://n.example/wp-json/wp/v2/posts?page=1>; rel=\"prev\", <https://n.example/wp-json/wp/v2/posts?page=3>; rel=\"next\"",
            "<posts?page=3>;rel=next",
            "<?page=3> ; REL = \"last Next\"",
            "</a,b;c>; title=\"x, <y>; rel=next \\\" \"; rel=prev,<?page=3>; title*=UTF-8''a; rel=next; rel=prev",
            "<a>; rel=next; anchor=\"#x\", <?page=3>; crossorigin; rel=\"next\"",
            "<b>, <?page=3>; rel=next",
        ] {
            assert_eq!(next_of(url, link, 0), expected, "{link}");
        }
    }

    #[test]
    fn a_link_header_that_says_nothing_useful_is_passed_by() {
        for link in [
            "",
            "rel=next",
            "<a",
            "<a>",
            "<a>; rel=prev; rel=next",
            "<javascript:x>; rel=next",
            "<mailto:a@b>; rel=next",
            "<#top>; rel=next",
            "<a>; rel=\"nextish",
        ] {
            assert_eq!(next_of("https://n.example/a", link, 0), None, "{link}");
        }
    }

    #[test]
    fn the_count_of_pages_leads_on_until_the_last() {
        let next = |url: &str, pages| {
            next_of(&format!("https://n.example/p{url}"), "", pages).map(|url| url["https://n.example/p".len()..].to_string())
        };
        assert_eq!(next("", 2).as_deref(), Some("?page=2"));
        assert_eq!(next("?a=1&page=2&b=2#x", 9).as_deref(), Some("?a=1&page=3&b=2"));
        assert_eq!(next("?per_page=5", 2).as_deref(), Some("?per_page=5&page=2"));
        for (url, pages) in [("", 1), ("", 0), ("?page=2", 2), ("?page=4294967295", u32::MAX), ("?page=x", 9), ("?page", 9)] {
            assert_eq!(next(url, pages), None, "{url}");
        }
    }

    #[test]
    fn the_header_counts_before_the_number() {
        assert_eq!(next_of("https://n.example/p", "<?page=7>; rel=next", 2).as_deref(), Some("https://n.example/p?page=7"));
        assert_eq!(next_of("https://n.example/p", "<?page=1>; rel=prev", 2).as_deref(), Some("https://n.example/p?page=2"));
    }

    proptest! {
        #[test]
        fn any_header_gives_another_safe_address_or_none(link in "[<>;,= \"\\\\a-zé:/?#]{0,60}", rel in "(<[a-z:/?#]{0,9}>; ?rel=\"?next\"?)?") {
            let url = Url::page("https://n.example/a").unwrap();
            if let Some(next) = next(&url, Some(&format!("{link}{rel}")), None) {
                prop_assert!(next.is_web() && next != url);
            }
        }
    }
}
