//! The pages of a list of posts: the first, and those that come as a reader nears the end of what is there.

use std::cell::RefCell;
use std::rc::Rc;

use super::card::card;
use super::context::Context;
use super::load::{Loading, Source, State, Wanted};
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
pub struct Pages {
    first: Rc<Page>,
    last: RefCell<Rc<Page>>,
    shown: RefCell<Shown>,
    /// Where the list goes on.
    next: Watched<Option<Url>>,
    loading: Rc<Loading>,
}

impl Page {
    fn new(shown: &mut Shown, posts: &Posts, before: usize) -> Rc<Self> {
        Rc::new(Self { posts: shown.more(&posts.posts), before, next: Watched::new(None) })
    }
}

impl Pages {
    /// A list of which one page is here; the article at hand is left out.
    pub fn new(posts: &Posts, current: Option<Url>) -> Self {
        let mut shown = Shown::new(current);
        let first = Page::new(&mut shown, posts, 0);
        let next = Watched::new(shown.next(posts));
        Self { last: RefCell::new(first.clone()), first, shown: RefCell::new(shown), next, loading: Loading::new("related", true) }
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
            State::Failed(code) => {
                let failure = failure(context.messages.related_failed(), &code, &loading, &context);
                Some(el("li class=rest-failed").child(failure))
            }
            _ => None,
        }))
    }

    /// Loads the next page for the list, each time that its end is near; tells when its cards are there.
    pub fn load_for(
        self: &Rc<Self>,
        list: Node,
        source: &Source,
        near: impl Fn() -> bool + 'static,
        came: impl Fn() + 'static,
        context: &Context,
    ) -> Node {
        let (asking, source) = (self.clone(), source.clone());
        let ask = move || {
            let url = asking.next.get().filter(|_| near())?;
            // What the first page was is what the others are.
            Some(Wanted { src: url.as_str().into(), eager: true, refreshes: 0, ..source.peek() })
        };
        let pages = self.clone();
        self.loading.load_for(list, Box::new(ask), context).follow(move || {
            if let State::Ready(document) = pages.loading.state.get()
                && let Document::Posts(posts) = &*document
            {
                pages.add(posts);
                came();
            }
        })
    }

    fn add(&self, posts: &Posts) {
        let mut shown = self.shown.borrow_mut();
        let page = Page::new(&mut shown, posts, self.count());
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
