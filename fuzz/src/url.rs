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
    match (again, theirs) {
        // The crate stops at a third slash after a relative `//`, where the standard and browsers skip it.
        (_, Err(ParseError::EmptyHost)) | (None, Err(_)) => {}
        // After `mailto://` or `tel://` it looks for a host, which we do not; where there is none, the link is dead.
        (Some(_), Err(_)) if !ours.is_web() => {}
        // It also keeps `x:/..`, a drive of Windows, which the standard does for `file:` alone.
        (Some(_), Ok(_)) if has_drive(text) => {}
        (Some(again), Ok(theirs)) => assert_eq!(encoded(again.as_str()), encoded(theirs.as_str()), "{ours}"),
        (again, theirs) => panic!("{ours}: {again:?}, {theirs:?}"),
    }
}

fn has_drive(text: &str) -> bool {
    let text: String = text.trim_matches(|c| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
    let parts = text.split(['/', '\\', '?', '#']);
    parts.map(|part| part.as_bytes()).any(|part| matches!(part, [before @ .., letter, b':' | b'|'] if letter.is_ascii_alphabetic() && matches!(before, [] | [.., b':'])))
}

/// With what the standard leaves as it is in a query, or after `mailto:`, and we encode everywhere.
fn encoded(text: &str) -> String {
    let signs = [(' ', "%20"), ('"', "%22"), ('<', "%3C"), ('>', "%3E"), ('`', "%60")];
    signs.iter().fold(text.to_string(), |text, (sign, code)| text.replace(*sign, code))
}

/// What holds of every address that Lede links to. Nothing where only a browser can tell: Lede has no tables of what
/// letters outside ASCII, or their Punycode, mean in a host, and such a host may be none.
pub fn safe(ours: &Url) -> Option<url::Url> {
    assert!(matches!(ours.scheme(), "http" | "https" | "mailto" | "tel"), "{ours}");
    assert!(!ours.as_str().contains(|c: char| c <= ' ' || matches!(c, '"' | '<' | '>' | '`' | '\u{7f}')), "{ours}");
    assert_eq!(ours.is_web(), !ours.host().is_empty());
    assert!(!ours.host().contains(['@', '/', '\\', '?', '#', '%']), "{ours}");
    let parsed = match url::Url::parse(ours.as_str()) {
        Ok(parsed) => parsed,
        Err(error) => {
            // A host after `mailto://` is none of ours either.
            assert!(!ours.is_web() || !ours.host().is_ascii() || ours.host().contains("xn--"), "{ours}: {error}");
            return None;
        }
    };
    assert_eq!(parsed.scheme(), ours.scheme());
    if ours.is_web() {
        assert!(parsed.username().is_empty() && parsed.password().is_none(), "{ours}");
        assert!(parsed.has_host(), "{ours}");
    }
    Some(parsed)
}
