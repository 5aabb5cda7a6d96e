//! Any HTML becomes blocks that are safe and stay within their caps, in time that grows with its length.

use lede::feeds::html::tree::{DEEPEST, Tree};
use lede::feeds::html::{body, excerpt, text};
use lede::feeds::{Read, Skipped};
use lede::model::article::Article;
use lede::model::url::Url;

/// The bytes of the largest bomb.
const LARGE: usize = 512 << 10;

/// A tree, a body, a title, an excerpt.
pub fn any(html: &str) {
    let tree = Tree::parse(html);
    let mut open = vec![tree.children(Tree::ROOT)];
    while let Some(children) = open.last_mut() {
        match children.next() {
            Some(id) => open.extend(tree.text(id).is_none().then(|| tree.children(id))),
            None => drop(open.pop()),
        }
        assert!(open.len() <= DEEPEST + 1, "too deep");
    }
    for base in [Url::page("https://news.example/a/b.html"), Url::page("http://127.0.0.1:8080/"), None] {
        let mut skipped = Skipped::default();
        let body = body(html, base.as_ref(), &mut skipped);
        assert!(skipped.list().len() <= 21);
        let value = Article { blocks: body.blocks, continues: body.cut, ..Article::default() };
        crate::feed::check_article(Ok(Read { value, skipped }), base.as_ref());
    }
    let line = text(html);
    assert!(!line.contains(['\n', '\r', '\t']) && line.trim() == line, "{line:?}");
    assert!(excerpt(html).is_none_or(|excerpt| !excerpt.is_empty()));
}

/// The first line once, then the second until it is large, then the third until it is.
pub fn repeated(html: &str) {
    let mut large = String::new();
    for (index, part) in html.splitn(3, '\n').enumerate() {
        let times = if index == 0 || part.is_empty() { 1 } else { LARGE / 2 / part.len() };
        large.push_str(&part.repeat(times));
    }
    let base = Url::page("https://news.example/a/b.html");
    body(&large, base.as_ref(), &mut Skipped::default());
    text(&large);
    excerpt(&large);
}
