//! A list goes on at a web address that is another one than its own.

use lede::feeds::paging::{is_another, next, parameter, with_parameter};
use lede::model::url::Url;

/// Checks a list's address, its count of pages, and its header `Link`, each on a line.
pub fn any(text: &str) {
    let mut lines = text.splitn(3, '\n');
    let Some(url) = lines.next().and_then(Url::page) else { return };
    let pages: Option<u32> = lines.next().and_then(|pages| pages.parse().ok());
    let link = lines.next();
    for (link, pages) in [(link, pages), (link, None), (None, pages)] {
        if let Some(next) = next(&url, link, pages) {
            assert!(is_another(&next, &url) && next.document() != url.document(), "{next}");
            crate::url::safe(&next);
        }
    }
    let value = pages.unwrap_or(7);
    let with = with_parameter(&url, "page", value).expect("an address with one more parameter");
    assert_eq!(parameter(&with, "page"), Some(value.to_string().as_str()), "{with}");
    assert_eq!(with_parameter(&with, "page", value).as_ref(), Some(&with));
    assert_eq!(with.host(), url.host());
}
