//! `<lede-article>`: an article behind an address, or one that is in the page already.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;

use super::article::article;
use super::context::Context;
use super::first::First;
use super::later;
use super::load::{Loading, State};
use super::node::{Guard, Node, Nodes, el, live};
use super::reading::{Reader, Reading};
use super::related::{Stand, related};
use super::share_bar::share_bar;
use super::status::failure;
use super::tools;
use super::wanted::{Source, Wanted};
use super::watched::{Parted, Watched};
use crate::browser::held::Held;
use crate::browser::page;
use crate::browser::prose::Prose;
use crate::browser::task::{self, Task};
use crate::model::article::Article;
use crate::model::citation::Work;
use crate::model::config::{Config, QuoteIndex, Quotes};
use crate::model::event::{Event, Part, about};

/// How often it is asked whether an article in the page has come to its end, in ms.
const ARRIVING: u32 = 50;

/// The attributes that one part each depends on, so that each is drawn anew only when its own changes.
struct Parts {
    heading_level: Watched<Rc<Config>>,
    networks: Watched<Rc<Config>>,
    has_related: Watched<Rc<Config>>,
    quotes: Watched<Rc<Config>>,
    tools: Watched<Rc<Config>>,
    config: Watched<Rc<Config>>,
}

impl Parts {
    /// Kept up by this element.
    fn of(config: &Watched<Rc<Config>>, root: Node) -> (Node, Rc<Self>) {
        let mut parted = Parted::new(config);
        let heading_level = parted.part(|a, b| a.heading_level == b.heading_level);
        let networks = parted.part(|a, b| a.networks == b.networks);
        let has_related = parted.part(|a, b| a.related.is_empty() == b.related.is_empty());
        let quotes = parted.part(|a, b| (a.quotes, a.quote_index) == (b.quotes, b.quote_index));
        let tools = parted.part(|a, b| a.tools == b.tools);
        (parted.kept_by(root), Rc::new(Self { heading_level, networks, has_related, quotes, tools, config: config.clone() }))
    }

    /// Share links; they need the article's address.
    fn share(&self, article: &Article, context: &Context) -> Nodes {
        let (url, headline) = (article.url.clone(), article.headline.clone());
        let (networks, context) = (self.networks.clone(), context.clone());
        live(move || url.as_ref().map(|url| share_bar(url, &headline, &networks.get().networks, &context)))
    }

    /// The place of the tools, which another module draws; before it has, there is room for them.
    fn tools(&self, context: &Context) -> Nodes {
        let (tools, context) = (self.tools.clone(), context.clone());
        live(move || {
            let wanted = tools.get().tools.clone();
            (!wanted.is_empty()).then(|| {
                let place = Held::default();
                tools::place(&wanted).held(&place).kept(begin(place, wanted, context.clone()))
            })
        })
    }

    /// The related posts, below the article.
    fn related(&self, article: &Article, context: &Context) -> Nodes {
        // The attribute `format` is of the article's own address.
        let wanted = |config: &Config| Wanted { src: config.related.clone(), format: String::new(), ..Wanted::of(config) };
        let (has_related, config, current, context) = (self.has_related.clone(), self.config.clone(), article.url.clone(), context.clone());
        live(move || (!has_related.get().related.is_empty()).then(|| related(&config, wanted, Stand::Below, current.clone(), &context)))
    }
}

/// A place that was kept for tools is given up where they cannot be had.
fn begin(place: Held, wanted: String, context: Context) -> Guard {
    later::guarded(async move {
        let attach = later::attach().await;
        if attach.is_none() {
            place.set("data-tools", None);
        }
        attach?(&place, &wanted, &context)
    })
}

/// The article that `src` leads to; without it, the one that the children are.
pub fn story(prose: Prose, config: &Watched<Rc<Config>>, first: Option<Rc<First>>, context: &Context) -> Node {
    let mut parted = Parted::new(config);
    let in_place = parted.part(|a, b| a.src.is_empty() == b.src.is_empty());
    let (config, context, there) = (config.clone(), context.clone(), Watched::new(prose.is_there()));
    let (came, children, first) = (there.clone(), prose.clone(), Cell::new(first));
    let root = parted.kept_by(el("div")).on("slotchange", move |_| {
        if !came.peek() && children.is_there() {
            came.set(true);
        }
    });
    root.child(live(move || match in_place.get().src.is_empty() && there.get() {
        true => once_around(&prose, &config, &context),
        false => syndicated(&config, first.take(), &context).into(),
    }))
}

/// The publisher's own children, which stay where they are; once what draws it is here, what stands around them.
fn once_around(prose: &Prose, config: &Watched<Rc<Config>>, context: &Context) -> Nodes {
    let here: Watched<Option<Rc<Surroundings>>> = Watched::new(None);
    let (came, clicked, below) = (here.clone(), here.clone(), here.clone());
    let (prose, config, context) = (prose.clone(), config.clone(), context.clone());
    let coming = async move {
        if let Some(around) = later::around().await {
            came.set(Some(around(prose, config, context).await));
        }
        None
    };
    let part = |of: fn(&Surroundings) -> &Cell<Nodes>| {
        let here = here.clone();
        live(move || here.get().map(|around| of(&around).take()))
    };
    let slot = el("slot").on("click", move |event| {
        if let Some(around) = clicked.peek() {
            around.reading.click(&event);
        }
    });
    let prose = el("div class=prose").child(part(|around| &around.tools)).child(slot).kept(later::guarded(coming));
    let below = live(move || match below.get() {
        Some(around) => around.below.take(),
        // With the room that is kept below them.
        None => el("div class=lede,around").into(),
    });
    part(|around| &around.start).and(prose).and(below)
}

/// The publisher's own children, where nothing was drawn first, until, and unless, the article is there; then the article.
fn syndicated(config: &Watched<Rc<Config>>, first: Option<Rc<First>>, context: &Context) -> Node {
    let loading = Loading::new(Part::Article, true, first.clone());
    let source = Source::new(config, Wanted::of);
    let now = source.clone();
    let (root, parts) = Parts::of(config, loading.load_for(el("div class=story"), Box::new(move || Some(source.get())), context));
    let context = context.clone();
    root.child(live(move || {
        let failure = match loading.state.get() {
            State::Ready(document) => {
                return Nodes::of(document.article().map(|article| drawn(article, parts.clone(), first.clone(), &context)));
            }
            State::Loading if first.as_ref().is_some_and(|first| first.stands_for(&now.peek())) => return Nodes::default(),
            State::Loading => None,
            State::Failed(code) => Some(failure(context.messages.article_failed(), &code, &loading, &context)),
        };
        first.iter().for_each(|first| first.leave());
        Nodes::of(el("slot")).and(failure.map(|failure| el("div class=lede").child(failure)))
    }))
}

/// The article, and below it the related posts.
fn drawn(content: Rc<Article>, parts: Rc<Parts>, first: Option<Rc<First>>, context: &Context) -> Node {
    let context = context.of(content.work());
    let reading = Reading::new(&context, &parts.quotes);
    let below = parts.related(&content, &context);
    let (level, wanted) = (parts.heading_level.clone(), parts.quotes.clone());
    let (start, over) = (reading.place(Reader::start), reading.place(Reader::over));
    let (end, clicked) = (reading.place(|reader| reader.index(QuoteIndex::End)), reading.clone());
    let text = live(move || {
        let level = parts.heading_level.get().heading_level;
        let following = || parts.share(&content, &context).and(parts.tools(&context));
        let before = first.as_ref().and_then(|first| first.hand_over(level, following));
        before.unwrap_or_else(|| article(&content, level, following(), &context).into())
    });
    // What is drawn anew is looked through anew, once it is in the page.
    let look = move || {
        level.get();
        let (reading, config) = (reading.clone(), wanted.get());
        task::later(Box::new(move || reading.look(&config)));
    };
    let text = el("div").on("click", move |event| clicked.click(&event)).child(text).follow(look);
    el("div class=lede").child(start).child(text).child(end).child(below).child(over)
}

/// What stands around an article that is in the page.
pub struct Surroundings {
    start: Cell<Nodes>,
    tools: Cell<Nodes>,
    below: Cell<Nodes>,
    reading: Rc<Reading>,
}

/// [`around`].
pub type Around = fn(Prose, Watched<Rc<Config>>, Context) -> Pin<Box<dyn Future<Output = Rc<Surroundings>>>>;

/// Makes each quotation of the publisher's own children an element of its own; gives share links and related posts.
pub fn around(prose: Prose, config: Watched<Rc<Config>>, context: Context) -> Pin<Box<dyn Future<Output = Rc<Surroundings>>>> {
    Box::pin(async move {
        while prose.is_arriving() {
            task::wait(ARRIVING).await;
        }
        let article = Rc::new(prose.article());
        context.speak(article.lang.as_deref()).await;
        task::rest().await;
        Rc::new(spoken(&prose, article, &config, &context))
    })
}

fn spoken(prose: &Prose, article: Rc<Article>, config: &Watched<Rc<Config>>, context: &Context) -> Surroundings {
    let context = context.of(Work { site: page::site(), ..article.work() }).in_place();
    let (root, parts) = Parts::of(config, el("div class=lede,around"));
    let tools = parts.tools(&context);
    let share = (!prose.has_share_links()).then(|| parts.share(&article, &context));
    let related = parts.related(&article, &context);
    let reading = Reading::new(&context, &parts.quotes);
    let (prose, following, telling) = (prose.clone(), Rc::new(RefCell::new((false, None))), context.clone());
    let (start, over) = (reading.place(Reader::start), reading.place(Reader::over));
    let (end, looking) = (reading.place(|reader| reader.index(QuoteIndex::End)), reading.clone());
    let mut working: Option<Task> = None;
    let root = root.follow(move || {
        let (config, reading, prose, article, following, context) =
            (parts.quotes.get(), looking.clone(), prose.clone(), article.clone(), following.clone(), telling.clone());
        working.replace(Task::start(Box::pin(async move {
            // What stands around them is laid out by then, where that took a while.
            task::rest().await;
            let marked = config.quotes != Quotes::Off;
            let (count, follow) = if marked {
                prose.wrap_quotes(&article.work())
            } else {
                prose.unwrap_quotes();
                (0, None)
            };
            reading.look(&config);
            // Told once, not again when the attribute changes.
            let (told, _) = following.replace((true, follow));
            if !told {
                let url = article.url.as_ref().map(|url| url.as_str().into()).unwrap_or_default();
                context.emit(&Event::Ready { part: Part::Article, url, count, skipped: 0, about: about(&article) });
            }
        })));
    });
    let below = root.child(end).child(share).child(related).child(over).into();
    Surroundings { start: start.into(), tools: tools.into(), below: Cell::new(below), reading }
}
