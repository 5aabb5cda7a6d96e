//! A related post, the list it comes in, and which posts of a list are shown.

use super::article::{Direction, Image};
use super::date::Date;
use super::url::Url;

/// Posts shown at most.
pub const MOST: usize = 200;

/// A list of related posts.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(any(test, feature = "feeds"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Posts {
    /// What stands over the list.
    pub heading: Option<String>,
    /// The posts, the best first.
    pub posts: Vec<Post>,
    /// Where the list goes on; asked for when its end comes near.
    pub next: Option<Url>,
}

/// A teaser for another article.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(any(test, feature = "feeds"), derive(serde::Serialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Post {
    /// The headline.
    pub title: String,
    /// Where it leads.
    pub url: Url,
    /// A sentence or two; cut by the style sheet, not here.
    pub excerpt: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
    /// The section it stands in.
    pub section: Option<String>,
    /// A picture.
    pub image: Option<Image>,
    /// BCP 47 tag of its language, where it is not the list's.
    pub lang: Option<String>,
    /// The direction of its text.
    pub dir: Option<Direction>,
}

impl Posts {
    /// The posts to show: neither the article at hand, nor one address twice, nor more than [`MOST`].
    pub fn shown(&self, current: Option<&Url>) -> Vec<&Post> {
        let current = current.map(Url::document);
        let mut seen: Vec<&str> = Vec::new();
        let mut shown = Vec::new();
        for post in &self.posts {
            let document = post.url.document();
            match seen.binary_search(&document) {
                Err(at) if current != Some(document) && shown.len() < MOST => {
                    seen.insert(at, document);
                    shown.push(post);
                }
                _ => {}
            }
        }
        shown
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn post(url: &str) -> Post {
        Post {
            title: "T".into(),
            url: Url::page(url).unwrap(),
            excerpt: None,
            date: None,
            section: None,
            image: None,
            lang: None,
            dir: None,
        }
    }

    #[test]
    fn leaves_out_the_current_article_and_duplicates() {
        let urls = ["https://n.example/a", "https://n.example/b/", "https://n.example/b#x", "https://n.example/c"];
        let posts = Posts { posts: urls.map(post).to_vec(), ..Posts::default() };
        let shown = posts.shown(Url::page("https://n.example/a/#quote").as_ref());
        let urls: Vec<&str> = shown.iter().map(|post| post.url.as_str()).collect();
        assert_eq!(urls, ["https://n.example/b/", "https://n.example/c"]);
    }

    #[test]
    fn shows_no_more_than_the_most() {
        let posts = (0..MOST + 5).map(|n| post(&format!("https://n.example/{n}"))).collect();
        assert_eq!(Posts { posts, ..Posts::default() }.shown(None).len(), MOST);
    }
}
