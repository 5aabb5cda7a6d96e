//! An address that is let through is safe, says what the crate url says, and does not change when it is read again.

use lede::model::url::Url;
use url::ParseError;

/// Checks one text against a base of either scheme, and without one.
pub fn any(text: &str) {
    for base in ["https://news.example/a/b/story.html?page=2#top", "http://127.0.0.1:8080/a?b"] {
        let base = Url::page(base).expect("a page");
        link(text, Some(&base));
        image(text, Some(&base));
    }
    link(text, None);
    image(text, None);
    if let Some(page) = Url::page(text) {
        assert!(page.is_web() && Some(page) == Url::link(text, None));
    }
}

fn image(text: &str, base: Option<&Url>) {
    let Some(url) = Url::image(text, base) else { return };
    assert!(url.scheme() == "https" || url.scheme() == "http" && base.is_some_and(|base| base.scheme() == "http"), "{url}");
    assert_eq!(Some(url), Url::link(text, base));
}

fn link(text: &str, base: Option<&Url>) {
    let Some(ours) = Url::link(text, base) else { return };
    let again = safe(&ours);
    assert_eq!(Some(&ours), Url::link(ours.as_str(), base).as_ref(), "read again with the base");
    assert_eq!(Some(&ours), Url::link(ours.as_str(), None).as_ref(), "read again without");
    let theirs = match base {
        Some(base) => url::Url::parse(base.as_str()).expect("a base").join(text),
        None => url::Url::parse(text),
    };
    match theirs {
        // The crate stops at a third slash after a relative `//`, where the standard and browsers skip it.
        Err(ParseError::EmptyHost) => {}
        Ok(theirs) => assert_eq!(again.as_str(), theirs.as_str(), "{ours}"),
        Err(error) => panic!("{ours}: refused there: {error}"),
    }
}

/// What holds of every address that Lede links to.
pub fn safe(ours: &Url) -> url::Url {
    let parsed = url::Url::parse(ours.as_str()).unwrap_or_else(|error| panic!("{ours}: {error}"));
    assert!(matches!(parsed.scheme(), "http" | "https" | "mailto" | "tel"), "{ours}");
    assert_eq!(parsed.scheme(), ours.scheme());
    assert!(!ours.as_str().contains(|c: char| c <= ' ' || matches!(c, '"' | '<' | '>' | '`' | '\u{7f}')), "{ours}");
    assert_eq!(ours.is_web(), !ours.host().is_empty());
    if ours.is_web() {
        assert!(parsed.username().is_empty() && parsed.password().is_none(), "{ours}");
        assert!(parsed.has_host(), "{ours}");
    }
    parsed
}
