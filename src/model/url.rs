//! Knows which addresses are safe to link to or to load, and how a relative one is resolved.
//!
//! Follows the WHATWG URL standard for the schemes that it lets through; what it stores is absolute and clean, so the
//! browser reads the same scheme and host that were checked here.

use super::text::{figures, join};
use std::fmt;

/// An absolute URL with a safe scheme. Only the constructors below make one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Url(String);

/// Bytes that an address has at most: RFC 9110 asks servers for 8,000.
const LONGEST: usize = 65_536;

impl Url {
    /// A page's address: http or https, absolute, without credentials.
    pub fn page(text: &str) -> Option<Self> {
        Self::link(text, None).filter(Self::is_web)
    }

    /// An address to link to: http, https, mailto or tel, up to 65,536 bytes. Relative ones are resolved against `base`.
    pub fn link(text: &str, base: Option<&Url>) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let text = clean(text);
        match scheme(&text) {
            Some((scheme, rest)) => match scheme.as_str() {
                "http" | "https" => match base {
                    // The standard reads what follows as relative where the base has the same scheme: `https:a`.
                    Some(base) if base.scheme() == scheme => relative(rest, base),
                    _ => absolute(&scheme, rest.trim_start_matches(is_slash)),
                },
                "mailto" | "tel" if !rest.is_empty() => Some(Self(join!(scheme, ":", escape(rest)))),
                _ => None,
            },
            None => relative(&text, base?),
        }
    }

    /// An address to load a picture from: https, or http for a page that is itself served by http.
    pub fn image(text: &str, base: Option<&Url>) -> Option<Self> {
        let url = Self::link(text, base)?;
        let same = base.is_some_and(|base| base.scheme() == "http") && url.scheme() == "http";
        (url.scheme() == "https" || same).then_some(url)
    }

    /// The URL as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The scheme, in lower case, without its colon.
    pub fn scheme(&self) -> &str {
        self.0.split(':').next().unwrap_or_default()
    }

    /// The host and port of a web address; nothing for mailto and tel.
    pub fn host(&self) -> &str {
        self.split().1
    }

    /// What two addresses of one document share: the fragment and a slash at the end do not count.
    pub fn document(&self) -> &str {
        self.0.split('#').next().unwrap_or_default().trim_end_matches('/')
    }

    /// The same document with this fragment, in place of the one that it has.
    pub fn with_fragment(&self, fragment: &str) -> Self {
        Self(join!(self.0.split('#').next().unwrap_or_default(), "#", escape(fragment)))
    }

    /// Whether scheme and authority are the same.
    pub fn has_origin_of(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.split(), other.split());
        (ours.0, ours.1) == (theirs.0, theirs.1)
    }

    /// Whether it is http or https: a page or a file, not a mail or a call.
    pub fn is_web(&self) -> bool {
        matches!(self.scheme(), "http" | "https")
    }

    /// Scheme, authority, path and query; the fragment is left out.
    fn split(&self) -> (&str, &str, &str, Option<&str>) {
        let web = |(scheme, _): &(&str, &str)| matches!(*scheme, "http" | "https");
        let Some((scheme, rest)) = self.0.split_once("://").filter(web) else {
            return (self.scheme(), "", "", None);
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let (before, query) = match rest.split_once('?') {
            Some((before, query)) => (before, Some(query)),
            None => (rest, None),
        };
        let at = before.find('/').unwrap_or(before.len());
        let (authority, path) = before.split_at(at);
        (scheme, authority, path, query)
    }
}

impl AsRef<str> for Url {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// As the standard asks before parsing: controls and spaces around it go, tabs and line breaks go everywhere.
fn clean(text: &str) -> String {
    text.trim_matches(|c: char| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect()
}

fn scheme(text: &str) -> Option<(String, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let valid = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    valid.then(|| (scheme.to_ascii_lowercase(), rest))
}

fn is_slash(c: char) -> bool {
    matches!(c, '/' | '\\')
}

/// Where the path of a reference ends and its query or fragment begins.
fn split_tail(text: &str) -> (&str, &str) {
    text.split_at(text.find(['?', '#']).unwrap_or(text.len()))
}

fn absolute(scheme: &str, rest: &str) -> Option<Url> {
    let (before, tail) = split_tail(rest);
    let (authority, path) = before.split_at(before.find(is_slash).unwrap_or(before.len()));
    Some(build(scheme, &authority_of(scheme, authority)?, path, tail))
}

fn relative(text: &str, base: &Url) -> Option<Url> {
    let (scheme, authority, base_path, base_query) = base.split();
    if authority.is_empty() {
        return None;
    }
    let (path, tail) = split_tail(text);
    if path.starts_with(is_slash) {
        if path.chars().nth(1).is_some_and(is_slash) {
            return absolute(scheme, text.trim_start_matches(is_slash));
        }
        return Some(build(scheme, authority, path, tail));
    }
    if path.is_empty() {
        let query = base_query.filter(|_| !tail.starts_with('?')).map(|query| join!("?", query));
        return Some(build(scheme, authority, base_path, &join!(query.unwrap_or_default(), tail)));
    }
    let folder = base_path.rsplit_once('/').map_or("", |(folder, _)| folder);
    Some(build(scheme, authority, &join!(folder, "/", path), tail))
}

fn build(scheme: &str, authority: &str, path: &str, tail: &str) -> Url {
    let (query, fragment) = tail.split_at(tail.find('#').unwrap_or(tail.len()));
    // Of a query browsers encode this, too.
    Url(join!(scheme, "://", authority, escape(&without_dots(path)), escape(query).replace('\'', "%27"), escape(fragment)))
}

/// A host in lower case and a port, or nothing where either is malformed or credentials stand before them: an
/// address that shows one site and opens another is refused.
fn authority_of(scheme: &str, authority: &str) -> Option<String> {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, port),
        _ => (authority, ""),
    };
    let bad = |c: char| {
        c <= ' ' || matches!(c, '@' | '<' | '>' | '^' | '|' | '%' | '"' | '`' | '{' | '}' | '\u{7f}' | '\u{200b}'..='\u{206f}' | '\u{feff}')
    };
    let bad_brackets = match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(inner) => !is_ipv6(inner),
        None => host.contains(['[', ']', ':']),
    };
    if host.trim_matches('.').is_empty() || host.contains(bad) || bad_brackets || is_odd_number(host) {
        return None;
    }
    let host = host.to_ascii_lowercase();
    let default = if scheme == "https" { 443 } else { 80 };
    match port {
        "" => Some(host),
        port => {
            let digits = port.bytes().all(|b| b.is_ascii_digit());
            let port: u32 = port.parse().ok().filter(|port| digits && *port < 65_536)?;
            Some(if port == default { host } else { join!(host, ":", figures(port as usize)) })
        }
    }
}

/// Whether a browser would read the host as an IPv4 address that is not written as four decimal numbers: the standard
/// lets `0x7f.1` stand for 127.0.0.1, and no publisher writes that.
fn is_odd_number(host: &str) -> bool {
    let last = host.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    let number = !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()) || last.to_ascii_lowercase().starts_with("0x");
    let plain = |label: &str| label.parse::<u32>().is_ok_and(|byte| byte < 256 && (!label.starts_with(['0', '+']) || label == "0"));
    number && !(host.split('.').count() == 4 && host.split('.').all(plain))
}

/// Whether it is eight groups of hexadecimal digits, or fewer around one `::`. That the last two may be written as IPv4 is
/// left out.
fn is_ipv6(text: &str) -> bool {
    let (mut halves, mut groups) = (0, 0);
    for half in text.split("::") {
        halves += 1;
        for group in half.split(':').filter(|_| !half.is_empty()) {
            groups += 1;
            if !matches!(group.len(), 1..=4) || !group.bytes().all(|b| b.is_ascii_hexdigit()) {
                return false;
            }
        }
    }
    halves == 1 && groups == 8 || halves == 2 && groups < 8
}

/// The path without `.` and `..`, also when written `%2e`; it always begins with a slash.
fn without_dots(path: &str) -> String {
    let path = path.strip_prefix(is_slash).unwrap_or(path);
    let mut kept: Vec<&str> = Vec::new();
    let mut open = false;
    for segment in path.split(is_slash) {
        let plain = segment.to_ascii_lowercase();
        let up = matches!(plain.as_str(), ".." | ".%2e" | "%2e." | "%2e%2e");
        open = up || matches!(plain.as_str(), "." | "%2e");
        if up {
            kept.pop();
        } else if !open {
            kept.push(segment);
        }
    }
    let mut clean = String::new();
    for segment in &kept {
        clean.push('/');
        clean.push_str(segment);
    }
    if open || kept.is_empty() {
        clean.push('/');
    }
    clean
}

/// What no URL may hold as it is; the browser would encode the same characters.
#[inline(never)]
fn escape(text: &str) -> String {
    percent_encode(text, |byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'`'))
}

/// Each byte that is not to be kept as `%XX`. The crate percent-encoding does the same with a table of 768 bytes.
pub(super) fn percent_encode(text: &str, keep: impl Fn(u8) -> bool) -> String {
    let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'A' - 10 + half });
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if keep(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn base() -> Url {
        Url::page("https://news.example/a/b/story.html?page=2#top").unwrap()
    }

    fn link(text: &str) -> Option<String> {
        Url::link(text, Some(&base())).map(|url| url.to_string())
    }

    #[test]
    fn refuses_every_scheme_that_can_run_script_or_read_files() {
        for text in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "blob:https://a/b",
            "about:blank",
            "ftp://a/b",
        ] {
            assert_eq!(link(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_apostrophe_is_encoded_in_a_query_and_nowhere_else_as_browsers_do() {
        assert_eq!(link("/it's?q='a'#it's").as_deref(), Some("https://news.example/it's?q=%27a%27#it's"));
    }

    #[test]
    fn an_address_that_is_longer_than_any_server_takes_is_none() {
        let long = |bytes: usize| format!("https://a.example/{}", "x".repeat(bytes - 18));
        assert!(link(&long(LONGEST)).is_some());
        assert_eq!(link(&long(LONGEST + 1)), None);
    }

    #[test]
    fn resolves_relative_addresses_as_a_browser_does() {
        for (text, expected) in [
            ("c.html", "https://news.example/a/b/c.html"),
            ("../c", "https://news.example/a/c"),
            ("../../../c", "https://news.example/c"),
            ("/c", "https://news.example/c"),
            ("//other.example/c", "https://other.example/c"),
            ("\\\\other.example\\c", "https://other.example/c"),
            ("?q=1", "https://news.example/a/b/story.html?q=1"),
            ("#end", "https://news.example/a/b/story.html?page=2#end"),
            ("", "https://news.example/a/b/story.html?page=2"),
            ("./%2E%2e/x y", "https://news.example/a/x%20y"),
            ("HTTPS:d", "https://news.example/a/b/d"),
            ("https:///other.example", "https://other.example/"),
            ("http://Other.Example:80/x", "http://other.example/x"),
            ("a:b", "none"),
            ("mailto:desk@news.example", "mailto:desk@news.example"),
        ] {
            assert_eq!(link(text).unwrap_or("none".into()), expected, "{text:?}");
        }
    }

    #[test]
    fn refuses_credentials_and_malformed_hosts() {
        for text in [
            "https://bank.example@evil.example/",
            "https://",
            "https://a b/",
            "https://a:99999/",
            "https://a%00b/",
            "http://[::1",
            "http://0x7f.1/",
            "http://+127.0.0.1/",
            "http://1.+2.3.4/",
            "http://127.1/",
        ] {
            assert_eq!(Url::page(text), None, "{text:?}");
        }
    }

    #[test]
    fn an_ipv6_host_is_let_through_where_it_is_one() {
        for host in ["::", "::1", "1::", "2001:DB8::7:0", "1:2:3:4:5:6:7:8", "1:2:3:4::6:7:8", "::ffff"] {
            let url = Url::page(&format!("http://[{host}]:8/a")).map(|url| url.to_string());
            assert_eq!(url, Some(format!("http://[{}]:8/a", host.to_ascii_lowercase())));
        }
        for host in [
            "",
            ":",
            ":81",
            "1:",
            ":::",
            "1::2::3",
            "12345::",
            "g::",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4::5:6:7:8",
            "::1%25eth0",
            "::1]",
        ] {
            assert_eq!(Url::page(&format!("http://[{host}]/")), None, "{host}");
        }
        assert_eq!(Url::page("http://[::1]x/"), None);
    }

    #[test]
    fn loads_pictures_by_https_and_by_http_only_on_an_http_page() {
        let http = Url::page("http://127.0.0.1:8080/").unwrap();
        assert!(Url::image("http://cdn.example/a.png", Some(&base())).is_none());
        assert!(Url::image("a.png", Some(&http)).is_some());
        assert!(Url::image("data:image/png;base64,AA", Some(&http)).is_none());
        assert!(Url::image("mailto:a@b", Some(&http)).is_none());
    }

    #[test]
    fn the_limits_of_ports_figures_and_schemes_are_those_of_the_standard() {
        for (text, expected) in [
            ("http://a.example:65535/", Some("http://a.example:65535/")),
            ("http://a.example:65536/", None),
            ("http://a.example:0/", Some("http://a.example:0/")),
            ("http://a.example:8x/", None),
            ("http://a.example:+8/", None),
            ("http://255.0.255.0/", Some("http://255.0.255.0/")),
            ("http://256.0.0.1/", None),
            ("http://01.0.0.1/", None),
            ("http://0x1.a.example/", Some("http://0x1.a.example/")),
            ("http://1.2.3/", None),
            ("http://1.2.3.4.5/", None),
            ("http://[::1]/", Some("http://[::1]/")),
            ("1ttp://a.example/", None),
            ("mailto:", None),
            ("tel:", None),
            ("https://a.example/\u{feff}\u{1a}", Some("https://a.example/%EF%BB%BF")),
            ("https://a.example/\u{aa}", Some("https://a.example/%C2%AA")),
        ] {
            assert_eq!(Url::link(text, None).as_ref().map(Url::as_str), expected, "{text}");
        }
        assert_eq!(link("1a:b"), Some("https://news.example/a/b/1a:b".into()));
        assert!(base().is_web() && !Url::link("tel:1", None).unwrap().is_web());
        assert_eq!(Url::page("tel:1"), None);
        assert_eq!(base().as_ref(), base().as_str());
    }

    #[test]
    fn only_a_web_address_has_a_host_and_can_be_a_base() {
        assert_eq!(base().host(), "news.example");
        for text in ["tel://news.example/1", "mailto://a@news.example/", "mailto:a@b?body=https://news.example/"] {
            let url = Url::link(text, None).unwrap();
            assert_eq!((url.host(), Url::link("a", Some(&url))), ("", None), "{text}");
        }
    }

    #[test]
    fn compares_documents_without_fragment_and_last_slash() {
        let url = |text| Url::page(text).unwrap();
        assert!(url("https://a.example/x/#q").document() == url("https://a.example/x").document());
        assert!(url("https://a.example/x?p=1").document() != url("https://a.example/x").document());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn agrees_with_the_url_crate_on_what_it_accepts(text in "(https?:)?[/\\\\]{0,3}[a-z.@:0-9]{0,8}[a-z/\\\\.?#%2e &\"<]{0,16}") {
            let oracle = url::Url::parse(base().as_str()).unwrap().join(&text);
            // The crate stops at a third slash after a relative `//`, where the standard and browsers skip it.
            prop_assume!(oracle != Err(url::ParseError::EmptyHost));
            if let Some(ours) = link(&text) {
                let theirs = oracle.map_err(|error| TestCaseError::fail(format!("{text:?} gave {ours}, refused there: {error}")))?;
                let again = url::Url::parse(&ours).map_err(|e| TestCaseError::fail(e.to_string()))?;
                prop_assert_eq!(again.as_str(), theirs.as_str(), "{:?}", text);
            }
        }

        #[test]
        fn never_lets_another_scheme_through(text in "\\PC{0,24}") {
            if let Some(url) = Url::link(&text, Some(&base())) {
                prop_assert!(matches!(url.scheme(), "http" | "https" | "mailto" | "tel"));
            }
        }
    }
}
