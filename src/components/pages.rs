//! The pages of a list of posts: the first, and those that come as a reader nears the end of what is there.

use std::cell::RefCell;
use std::rc::Rc;

use super::card::card;
use super::context::Context;
use super::load::{Loading, State};
use super::node::{self, Node, Nodes, el, live};
use super::status::failure;
use super::wanted::{Source, Wanted};
use super::watched::Watched;
use crate::browser::{click, page};
use crate::model::config::Credentials;
use crate::model::event::{Event, Part};
use crate::model::post::{Post, Posts, Shown};
use crate::model::url::Url;

/// The posts of one page, which of them are shown, and the page after it, once it is here.
pub struct Page {
    posts: Rc<Posts>,
    shown: Vec<usize>,
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
    fn new(shown: &mut Shown, posts: &Rc<Posts>) -> Rc<Self> {
        Rc::new(Self { posts: posts.clone(), shown: shown.more(&posts.posts), next: Watched::new(None) })
    }

    fn shown(&self) -> impl Iterator<Item = &Post> {
        self.shown.iter().filter_map(|at| self.posts.posts.get(*at))
    }

    fn cards(&self, heading_level: u8, context: &Context) -> Nodes {
        self.shown().map(|post| card(post, heading_level, context)).collect()
    }
}

impl Pages {
    /// A list of which one page is here; the article at hand is left out.
    pub fn new(posts: &Rc<Posts>, current: Option<Url>) -> Self {
        let mut shown = Shown::new(current);
        let first = Page::new(&mut shown, posts);
        let next = Watched::new(shown.next(posts));
        Self {
            last: RefCell::new(first.clone()),
            first,
            shown: RefCell::new(shown),
            next,
            loading: Loading::new(Part::Related, true, None),
        }
    }

    /// Whether the first page has nothing to show, and there is no other.
    pub fn is_empty(&self) -> bool {
        self.count() == 0 && !self.go_on()
    }

    /// Whether there may be others.
    fn go_on(&self) -> bool {
        self.next.peek().is_some()
    }

    /// How many posts are shown.
    pub fn count(&self) -> usize {
        self.shown.borrow().count()
    }

    /// The list of them, whose links tell the page when they are opened.
    pub fn list(self: &Rc<Self>, list: &'static str, heading_level: u8, labelled_by: &str, context: &Context) -> Node {
        let (pages, told) = (self.clone(), context.clone());
        let open = move |event| pages.open(&event, &told);
        el(list).attr("aria-labelledby", labelled_by).on("click", open).child(self.cards(heading_level, context))
    }

    /// The cards, and those of each further page behind them; where one could not be had, why.
    fn cards(&self, heading_level: u8, context: &Context) -> Nodes {
        if !self.go_on() {
            return self.first.cards(heading_level, context);
        }
        let (loading, context) = (self.loading.clone(), context.clone());
        cards(&self.first, heading_level, &context).and(live(move || match loading.state.get() {
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
        if !self.go_on() {
            return list;
        }
        let (asking, source) = (self.clone(), source.clone());
        let ask = move || {
            let url = asking.next.get().filter(|_| near())?;
            // What the first page was is what the others are; but no list sends cookies to another site than its own.
            let first = source.peek();
            let same = Url::link(&first.src, page::base().as_ref()).is_some_and(|first| first.has_origin_of(&url));
            let credentials = if same { first.credentials } else { Credentials::Omit };
            Some(Wanted { src: url.as_str().into(), eager: true, refreshes: 0, credentials, ..first })
        };
        let pages = self.clone();
        self.loading.load_for(list, Box::new(ask), context).follow(move || {
            if let State::Ready(document) = pages.loading.state.get()
                && let Some(posts) = document.posts()
            {
                pages.add(&posts);
                came();
            }
        })
    }

    /// Tells the page of a link that was clicked; one that it cancels does not open.
    fn open(&self, event: &node::Event, context: &Context) {
        let told = click::link(event).and_then(|url| self.told(url, click::is_plain(event)));
        if told.is_some_and(|told| !context.emit(&told)) {
            event.prevent_default();
        }
    }

    /// What is told of the post that is at this address.
    fn told(&self, url: String, here: bool) -> Option<Event> {
        let (mut page, mut before) = (self.first.clone(), 0);
        loop {
            let found = page.shown().enumerate().find(|(_, post)| post.url.as_str() == url);
            if let Some((at, post)) = found {
                return Some(Event::RelatedOpen { url, title: post.title.clone(), index: before + at, here });
            }
            before += page.shown.len();
            page = page.next.peek()?;
        }
    }

    fn add(&self, posts: &Rc<Posts>) {
        let mut shown = self.shown.borrow_mut();
        let page = Page::new(&mut shown, posts);
        let last = self.last.replace(page.clone());
        last.next.set(Some(page));
        self.next.set(shown.next(posts));
    }
}

fn cards(page: &Rc<Page>, heading_level: u8, context: &Context) -> Nodes {
    let here = page.cards(heading_level, context);
    let (page, context) = (page.clone(), context.clone());
    here.and(live(move || page.next.get().map(|next| cards(&next, heading_level, &context))))
}
