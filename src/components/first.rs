//! An article as it is drawn first: as soon as its Lede JSON is here, before the views that follow its element's attributes.
//! They take over what it has drawn.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::article::article;
use super::context::{Context, Emit, Voice};
use super::node::{Node, Nodes, Put, el};
use super::share_bar;
use super::tools;
use super::wanted::Wanted;
use super::words;
use crate::browser::held::Held;
use crate::feeds::{Read, lede};
use crate::model::article::Article;
use crate::model::config::Config;
use crate::model::url::Url;

/// An article that is drawn, and what it was read from.
pub struct First {
    /// Of the element.
    pub context: Context,
    /// What led to it.
    wanted: Wanted,
    /// The text, and what it was read as.
    read: RefCell<Option<(String, Read<Rc<Article>>)>>,
    level: u8,
    article: RefCell<Option<Node>>,
    /// Where it stands.
    stand: Cell<Put>,
    /// The room of its share links and its tools.
    room: Cell<Put>,
    /// Where they stand.
    place: Held,
}

impl First {
    /// Draws the article in a text that came from this address; nothing where that is no Lede JSON of an article. What is
    /// wrong with it tells who reads it next.
    pub async fn draw(text: String, url: &Url, config: &Config, voice: Voice, emit: Emit) -> Option<Self> {
        let read = lede::own_article(&text, Some(url), &config.format)?;
        let content = &read.value;
        words::fetch(&voice.lang).await;
        let context = Context::new(voice, emit);
        context.speak(content.lang.as_deref()).await;
        let (own, place, level) = (context.of(content.work()), Held::default(), config.heading_level);
        let article = article(content, level, el("template").held(&place).into(), &own);
        let share = content.url.as_ref().map(|_| share_bar::room(&config.networks));
        let tools = (!config.tools.is_empty()).then(|| tools::place(&config.tools));
        let room = Cell::new(Put::before(&place.element()?.into(), Nodes::of(share).and(tools)));
        Some(Self {
            context,
            wanted: Wanted::of(config),
            read: RefCell::new(Some((text, read))),
            level,
            article: RefCell::new(Some(article)),
            stand: Cell::default(),
            room,
            place,
        })
    }

    /// The article by itself.
    pub fn alone(&self) -> Nodes {
        let article = self.article.borrow();
        let alone = |article| el("div class=story").child(el("div class=lede").child(el("div").showing(article)));
        Nodes::of(article.as_ref().map(alone))
    }

    /// That stands in the page.
    pub fn stands(&self, alone: Put) {
        self.stand.set(alone);
    }

    /// Whether it stands there still, and for what is wanted.
    pub fn stands_for(&self, wanted: &Wanted) -> bool {
        self.wanted.is_at(wanted) && self.article.borrow().is_some() && self.place.is_in_page()
    }

    /// It does not any more.
    pub fn leave(&self) {
        self.stand.take();
    }

    /// What an answer was read as, if it was this one, and is wanted as it was then.
    pub fn read(&self, answer: &str, wanted: &Wanted) -> Option<Read<Rc<Article>>> {
        self.read.borrow_mut().take_if(|(text, _)| text == answer && self.wanted.is_at(wanted)).map(|(_, read)| read)
    }

    /// Hands over the article, if it is the one that was read and has its headline on this level, with what follows attributes
    /// in the place of its share links and its tools. Where it stands in the page it stays until its new place is there.
    pub fn hand_over(&self, level: u8, following: impl FnOnce() -> Nodes) -> Option<Nodes> {
        let (read, article, stood) = (self.read.take(), self.article.take(), self.stand.take());
        let article = article.filter(|_| read.is_none() && level == self.level)?;
        let stands = self.place.is_in_page();
        drop(self.room.take());
        let put = Put::in_place_of(&self.place.element()?.into(), following());
        let article = article.kept(Some(Box::new(put)));
        Some(if stands { article.moved(stood) } else { article.into() })
    }
}
