//! The pages of a list of posts: the first, and those that come as a reader nears the end of what is there.

use std::cell::RefCell;
use std::rc::Rc;

use super::card::card;
use super::context::Context;
use super::load::{Loading, State, Wanted};
use super::node::{Node, Nodes, el, live};
use super::status::failure;
use super::watched::Watched;
use crate::feeds::Document;
use crate::model::post::{Post, Posts, Shown};
use crate::model::url::Url;

/// The posts of one page that are shown, behind how many others they stand, and the page after it, once it is here.
pub struct Page {
    posts: Vec<Post>,
    before: usize,
    next: Watched<Option<Rc<Page>>>,
}

/// All pages that are here.
#[derive(Clone)]
pub struct Pages {
    first: Rc<Page>,
    last: Rc<RefCell<Rc<Page>>>,
    shown: Rc<RefCell<Shown>>,
    /// Where the list goes on.
    next: Watched<Option<Url>>,
    loading: Loading,
}

impl Pages {
    /// A list of which one page is here; the article at hand is left out.
    pub fn new(posts: &Posts, current: Option<Url>) -> Self {
        let mut shown = Shown::new(current);
        let first = Rc::new(Page { posts: shown.more(&posts.posts), before: 0, next: Watched::new(None) });
        let next = Watched::new(shown.next(posts));
        let (last, shown) = (Rc::new(RefCell::new(first.clone())), Rc::new(RefCell::new(shown)));
        Self { first, last, shown, next, loading: Loading::new("related", true) }
    }

    /// Whether the first page has nothing to show, and there is no other.
    pub fn is_empty(&self) -> bool {
        self.first.posts.is_empty() && self.next.peek().is_none()
    }

    /// How many posts are shown.
    pub fn count(&self) -> usize {
        let last = self.last.borrow();
        last.before + last.posts.len()
    }

    /// The cards, and those of each further page behind them; where one could not be had, why.
    pub fn cards(&self, heading_level: u8, context: &Context) -> Nodes {
        let (loading, context) = (self.loading.clone(), context.clone());
        let cards = cards(&self.first, heading_level, &context);
        cards.and(live(move || match loading.state.get() {
            State::Failed(error) => {
                let failure = failure(context.messages.related_failed, error.code(), &loading, &context);
                Some(el("li class=rest-failed").child(failure))
            }
            _ => None,
        }))
    }

    /// Loads the next page for the list, each time that its end is near; tells when its cards are there.
    pub fn load_for(
        &self,
        list: Node,
        wanted: &Watched<Wanted>,
        near: impl Fn() -> bool + 'static,
        came: impl Fn() + 'static,
        context: &Context,
    ) -> Node {
        let (next, wanted) = (self.next.clone(), wanted.clone());
        let ask = move || {
            let url = next.get().filter(|_| near())?;
            // What the first page was is what the others are.
            Some(Wanted { src: url.as_str().into(), eager: true, refreshes: 0, ..wanted.peek() })
        };
        let (pages, state) = (self.clone(), self.loading.state.clone());
        self.loading.load_for(list, ask, context).follow(move || {
            if let State::Ready(document) = state.get()
                && let Document::Posts(posts) = &*document
            {
                pages.add(posts);
                came();
            }
        })
    }

    fn add(&self, posts: &Posts) {
        let before = self.count();
        let mut shown = self.shown.borrow_mut();
        let page = Rc::new(Page { posts: shown.more(&posts.posts), before, next: Watched::new(None) });
        let last = self.last.replace(page.clone());
        last.next.set(Some(page));
        self.next.set(shown.next(posts));
    }
}

fn cards(page: &Rc<Page>, heading_level: u8, context: &Context) -> Nodes {
    let here = page.posts.iter().enumerate();
    let here: Nodes = here.map(|(index, post)| card(post, page.before + index, heading_level, context)).collect();
    let (page, context) = (page.clone(), context.clone());
    here.and(live(move || page.next.get().map(|next| cards(&next, heading_level, &context))))
}
