//! An article rendered ahead: the HTML of a page of its own, complete without script, which Lede takes up where it stands.
//!
//! What is written is light DOM (mode 2): prose, headings and figures as any page has them, each quotation an element with its
//! id, its details behind the paragraph, share links that are links, and one JSON-LD script, which is data.

mod blocks;
mod details;
mod header;
mod inlines;
mod notes;
pub mod plain;
mod sayings;

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::components::node::{Node, Nodes, el};
use crate::components::words::messages;
use crate::i18n::Messages;
use crate::model::article::Article;
use crate::model::post::Posts;
use crate::model::pull_quote::Said;
use crate::model::quotation;
use crate::model::share::Network::{self, Bluesky, Email, WhatsApp, X};
use crate::model::text::{escape_html, join};

use self::sayings::Sayings;

/// Networks that a quotation is shared to where the publisher does not choose: some that take its words. All of them at each of
/// 25 quotations make 158 KB of a page of 85 (measured with the seed article).
pub const FEW: [Network; 4] = [X, WhatsApp, Bluesky, Email];

/// What the publisher wishes.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// Where related posts are to be asked for: the attribute `related`.
    pub related: Option<String>,
    /// Related posts to stand in the page.
    pub posts: Option<Posts>,
    /// Share links in their order, of the article and of each quotation.
    pub networks: Option<Vec<Network>>,
    /// The name of the site.
    pub site: Option<String>,
}

/// What all parts are written with.
struct Page<'a> {
    article: &'a Article,
    messages: &'static Messages,
    sayings: Sayings,
    networks: &'a [Network],
    said: Said,
    /// The notes that the text has led to so far.
    marked: RefCell<BTreeSet<u32>>,
}

/// The article as HTML: `<lede-article>` with the article in it, and behind it `<lede-related>` where there are posts.
pub fn render(article: &Article, wishes: &Wishes) -> String {
    let lang = article.lang.as_deref().unwrap_or("en");
    let sayings = Sayings::of(article, lang);
    let page = Page {
        article,
        messages: messages(lang, ""),
        sayings,
        networks: wishes.networks.as_deref().unwrap_or(&FEW),
        said: Said::of(&article.blocks),
        marked: RefCell::default(),
    };
    let related = wishes.related.as_ref().map(|related| join!(" related=\"", escape_html(related), "\"")).unwrap_or_default();
    let said = page.sayings.cited();
    let data = quotation::article(article, wishes.site.as_deref(), &said);
    let all = wishes.networks.as_deref().unwrap_or(&Network::ALL);
    let body = el("article class=lede-ahead")
        .attr_if("lang", article.lang.as_deref())
        .attr_if("dir", article.dir.map(|dir| dir.as_str()))
        .child(header::header(&page))
        .child(header::share(&page, all))
        .child(blocks::blocks(&page))
        .child(notes::notes(&page))
        .child(header::end(&page));
    let script = join!("<script type=\"application/ld+json\">", data, "</script>");
    let posts = wishes.posts.as_ref().filter(|posts| !posts.posts.is_empty());
    let posts = posts.map(|posts| join!(Nodes::of(related_posts(posts, &page)).into_html(), "\n")).unwrap_or_default();
    join!("<lede-article", related, ">\n", Nodes::of(body).into_html(), "\n", script, "\n</lede-article>\n", posts)
}

/// Related posts as a list of links in the element that makes a carousel of it.
fn related_posts(posts: &Posts, page: &Page) -> Node {
    let current = page.article.url.as_ref().map(|url| url.document());
    let heading = posts.heading.as_deref().unwrap_or(page.messages.related());
    let others = posts.posts.iter().filter(|post| Some(post.url.document()) != current);
    let items: Nodes = others
        .map(|post| {
            let link = el("a").attr("href", post.url.as_str()).child(&post.title);
            let date = post.date.as_ref().map(|date| header::time("time", date, page));
            el("li")
                .attr_if("lang", post.lang.as_deref())
                .attr_if("dir", post.dir.map(|dir| dir.as_str()))
                .child(el("h3").child(link))
                .child(post.excerpt.as_ref().map(|excerpt| el("p").child(excerpt)))
                .child(date)
        })
        .collect();
    // The attribute, since what Lede draws has the heading of the list, and not that of the page.
    el("lede-related").attr("heading", heading).child(el("h2").child(heading)).child(el("ul").child(items))
}
