//! A related post, the list it comes in, and which posts of a list are shown.

use super::article::Image;
use super::date::Date;
use super::direction::Direction;
use super::url::Url;

/// Posts shown at most.
pub const MOST: usize = 200;

/// A list of related posts.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
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
#[cfg_attr(any(test, feature = "serde"), derive(serde::Serialize))]
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

/// Which posts of a list are shown, page for page: neither the article at hand, nor one address twice, nor more than
/// [`MOST`].
#[derive(Clone, Debug)]
pub struct Shown {
    current: Option<Url>,
    /// Their documents, sorted.
    seen: Vec<String>,
    /// The pages that were asked for: a list that leads back to itself has an end, too.
    asked: Vec<Url>,
    /// How many were shown when the last page was asked for.
    before: usize,
    /// How many pages before it had none to show.
    idle: usize,
}

/// Pages of a list that are asked for.
const MOST_PAGES: usize = 50;

/// Pages that follow each other and have nothing to show, after which there are no more.
const MOST_IDLE: usize = 3;

impl Shown {
    /// None yet.
    pub fn new(current: Option<Url>) -> Self {
        Self { current, seen: Vec::new(), asked: Vec::new(), before: 0, idle: 0 }
    }

    /// Which of one more page's posts are shown, by their indices.
    pub fn more(&mut self, posts: &[Post]) -> Vec<usize> {
        let current = self.current.as_ref().map(Url::document);
        let mut shown = Vec::new();
        for (at, post) in posts.iter().enumerate() {
            let document = post.url.document();
            match self.seen.binary_search_by(|seen| seen.as_str().cmp(document)) {
                Err(place) if current != Some(document) && self.seen.len() < MOST => {
                    self.seen.insert(place, document.into());
                    shown.push(at);
                }
                _ => {}
            }
        }
        shown
    }

    /// How many are shown so far.
    pub fn count(&self) -> usize {
        self.seen.len()
    }

    /// The page to ask for after this one, unless there are enough, or the last ones had nothing that is new.
    pub fn next(&mut self, posts: &Posts) -> Option<Url> {
        self.idle = if self.seen.len() > self.before { 0 } else { self.idle + 1 };
        self.before = self.seen.len();
        let goes_on = self.seen.len() < MOST && self.asked.len() < MOST_PAGES && self.idle < MOST_IDLE;
        let next = posts.next.clone().filter(|next| goes_on && !self.asked.contains(next))?;
        self.asked.push(next.clone());
        Some(next)
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
        let mut list = Shown::new(Url::page("https://n.example/a/#quote"));
        let shown = list.more(&urls.map(post));
        assert_eq!(shown, [1, 3]);
        assert_eq!(list.more(&[post("https://n.example/c"), post("https://n.example/d")]), [1]);
    }

    #[test]
    fn shows_no_more_than_the_most() {
        let posts: Vec<Post> = (0..MOST + 5).map(|n| post(&format!("https://n.example/{n}"))).collect();
        let mut shown = Shown::new(None);
        assert_eq!(shown.more(&posts).len(), MOST);
        assert_eq!(shown.next(&Posts { next: Url::page("https://n.example/p2"), ..Posts::default() }), None);
    }

    #[test]
    fn a_list_that_leads_back_to_itself_ends() {
        let page = |url| Posts { next: Url::page(url), ..Posts::default() };
        let mut shown = Shown::new(None);
        assert!(shown.next(&page("https://n.example/2")).is_some() && shown.next(&page("https://n.example/1")).is_some());
        assert_eq!(shown.next(&page("https://n.example/2")), None);
    }

    #[test]
    fn a_list_that_goes_on_without_anything_new_ends_and_so_does_one_of_many_small_pages() {
        let page = |n: usize| Posts { next: Url::page(&format!("https://n.example/p{n}")), ..Posts::default() };
        let mut shown = Shown::new(None);
        let mut asked = 0;
        shown.more(&[post("https://n.example/a")]);
        while shown.next(&page(asked)).is_some() {
            shown.more(&[post("https://n.example/a")]);
            asked += 1;
        }
        assert_eq!(asked, MOST_IDLE);
        let mut shown = Shown::new(None);
        let mut asked = 0;
        loop {
            shown.more(&[post(&format!("https://n.example/{asked}"))]);
            if shown.next(&page(asked)).is_none() {
                break;
            }
            asked += 1;
        }
        assert_eq!(asked, MOST_PAGES);
    }
}
