//! The quotations of an article: found in its text, opened where they stand, reached by a link, gone through by keys.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::context::Context;
use super::icon::{BACK, CLOSE, FORTH, icon_button, outline};
use super::node::{Event, Node, Nodes, el, live};
use super::quote_details::details;
use super::quote_index::quote_index;
use super::selection::selection;
use super::watched::Watched;
use crate::browser::panel::Panel;
use crate::browser::quotations::Ground;
use crate::browser::task::{self, Task};
use crate::browser::{address, mutations, page};
use crate::model::config::{Config, QuoteIndex, Quotes};
use crate::model::found::{self, Quotations};
use crate::model::permalink::{self, Match};
use crate::model::quote::{Quote, Speaker};

const BUTTON: &str = "button type=button class=page-button";

/// How long a changed text rests before it is looked through again, in ms.
const REST: u32 = 500;

/// What is known of an article's quotations, and which one a reader is at.
pub struct Quoted {
    /// The article's.
    pub context: Context,
    /// What was found.
    pub found: Watched<Rc<Quotations>>,
    /// The speaker chosen in the index.
    pub voice: Watched<Option<usize>>,
    in_place: bool,
    ground: RefCell<Option<Rc<Ground>>>,
    open: Watched<Option<usize>>,
    notice: Watched<&'static str>,
    panel: Panel,
    /// Whether the reader has been taken where the address led.
    arrived: Cell<bool>,
    wanted: RefCell<Option<Rc<Config>>>,
    task: RefCell<Option<Task>>,
}

impl Quoted {
    /// For an article in the page, or one that is drawn.
    pub fn new(in_place: bool, context: &Context) -> Rc<Self> {
        Rc::new(Self {
            context: context.clone(),
            found: Watched::new(Rc::default()),
            voice: Watched::new(None),
            in_place,
            ground: RefCell::default(),
            open: Watched::new(None),
            notice: Watched::new(""),
            panel: Panel::default(),
            arrived: Cell::default(),
            wanted: RefCell::default(),
            task: RefCell::default(),
        })
    }

    /// Looks for them: at once where the address leads to one, else when the page has nothing better to do.
    pub fn look(self: &Rc<Self>, config: &Rc<Config>) {
        self.wanted.replace(Some(config.clone()));
        let wanted = permalink::target(&address::fragment()).is_some();
        if config.quotes == Quotes::Off || !(config.quotes == Quotes::Auto || config.quote_index != QuoteIndex::Off || wanted) {
            self.task.take();
            self.take(None, Quotations::default());
            return;
        }
        let (quoted, all) = (Rc::downgrade(self), config.quotes == Quotes::Auto);
        self.task.replace(Some(Task::start(Box::pin(async move {
            if !wanted {
                task::idle().await;
            }
            if let Some(quoted) = quoted.upgrade() {
                quoted.find(all).await;
            }
        }))));
    }

    /// Looks once more when the text has changed and comes to rest, and when no quotation is open.
    fn look_again(self: &Rc<Self>) {
        let Some(config) = self.wanted.borrow().clone() else { return };
        // It waits for nobody whose element has gone.
        let quoted = Rc::downgrade(self);
        self.task.replace(Some(Task::start(Box::pin(async move {
            loop {
                task::wait(REST).await;
                let Some(quoted) = quoted.upgrade() else { return };
                if quoted.open.peek().is_none() {
                    return quoted.find(config.quotes == Quotes::Auto).await;
                }
            }
        }))));
    }

    async fn find(self: &Rc<Self>, all: bool) {
        let Some(ground) = Ground::here(self.in_place).filter(Ground::is_worth_it) else { return };
        let found = ground.find(&self.context.lang, &found::of_work(&self.context.work), all).await;
        let Some(found) = found else { return };
        if !found.json_ld.is_empty() {
            page::describe(&found.json_ld);
        }
        self.take(Some(ground), found);
        if !self.arrived.replace(true) {
            self.arrive();
        }
    }

    fn take(&self, ground: Option<Ground>, found: Quotations) {
        self.open.set(None);
        let mut ground = ground;
        if let Some(ground) = &mut ground {
            ground.show(&found);
        }
        self.ground.replace(ground.map(Rc::new));
        self.found.set(Rc::new(found));
    }

    /// Goes where the page's address leads, if it is to a quotation or a speaker of this article.
    pub fn arrive(self: &Rc<Self>) {
        let (fragment, found) = (address::fragment(), self.found.peek());
        let at = found.voices.iter().position(|voice| fragment.strip_prefix('#') == Some(&voice.fragment));
        if at.is_some() || !fragment.is_empty() && permalink::target(&fragment).is_none() {
            self.voice.set(at);
        }
        let Some(id) = permalink::target(&fragment) else { return self.notice.set("") };
        let ids: Vec<String> = found.list.iter().map(|found| found.id.clone()).collect();
        let m = self.context.messages;
        let (index, notice) = match permalink::find(id, &ids) {
            Match::Same(index) => (Some(index), ""),
            Match::Changed(index) => (Some(index), m.quote_changed),
            Match::Gone => (None, m.quote_gone),
        };
        self.notice.set(notice);
        if let Some(index) = index {
            self.go(index);
        }
    }

    /// Brings one to the reader, and opens it where its own button does.
    fn go(self: &Rc<Self>, index: usize) {
        let Some(ground) = self.ground.borrow().clone() else { return };
        match self.found.peek().list.get(index).and_then(|found| found.marked) {
            Some(marked) => {
                self.close();
                ground.enter(marked);
            }
            None => self.step(index),
        }
    }

    /// Brings one to the reader, and shows it in the panel.
    fn step(self: &Rc<Self>, index: usize) {
        if let Some(ground) = self.ground.borrow().clone() {
            ground.bring(index);
            self.show(index);
        }
    }

    /// Opens one that stands in the text.
    fn show(self: &Rc<Self>, index: usize) {
        let Some(ground) = self.ground.borrow().clone() else { return };
        ground.open(Some(index));
        self.open.set(Some(index));
        let panel = self.panel.clone();
        task::later(Box::new(move || {
            if let Some(line) = ground.last_line(index) {
                panel.show_below(&line);
                panel.focus();
            }
        }));
    }

    fn close(&self) {
        self.panel.hide();
        self.closed();
    }

    /// The panel has been closed, by whatever.
    fn closed(&self) {
        self.open.set(None);
        if let Some(ground) = &*self.ground.borrow() {
            ground.open(None);
        }
    }

    /// A click on the text.
    pub fn click(self: &Rc<Self>, event: &Event) {
        let ground = self.ground.borrow().clone();
        if let Some(index) = ground.and_then(|ground| ground.at(event, &self.found.peek())) {
            self.show(index);
        }
    }
}

/// What stands before the text: a button that shows with focus, for who reads by keys or by ear, and what is to be said
/// of the link that led here.
pub fn start(quoted: &Rc<Quoted>, config: &Watched<Rc<Config>>) -> Node {
    let (counted, state, m) = (quoted.clone(), quoted.clone(), quoted.context.messages);
    let begin = live(move || {
        let count = counted.found.get().list.len();
        let first = counted.clone();
        (count > 0).then(|| {
            let button = el("button type=button class=button,quotes-begin").on("click", move |_| first.step(0));
            button.child((m.quotes_begin)(count))
        })
    });
    let notice = live(move || Some(state.notice.get()).filter(|notice| !notice.is_empty()).map(|notice| el("p").child(notice)));
    let notice = el("div class=quote-notice part=status role=status").child(notice);
    el("div class=lede,quotes-start").child(begin).child(notice).child(index(quoted, config, QuoteIndex::Start))
}

/// What lies over the text: the panel of the quotation that is open, and that of selected words.
pub fn over(quoted: &Rc<Quoted>, config: &Watched<Rc<Config>>) -> Nodes {
    let (quoted, config) = (quoted.clone(), config.clone());
    live(move || (config.get().quotes != Quotes::Off).then(|| panels(&quoted)))
}

fn panels(quoted: &Rc<Quoted>) -> Nodes {
    let (state, made, closing) = (quoted.clone(), quoted.panel.clone(), quoted.clone());
    let content = live(move || state.open.get().map(|index| opened(&state, index)));
    let panel = el("div class=said-panel part=quote-details popover=auto role=dialog tabindex=-1")
        .attr("aria-label", quoted.context.messages.quote_about)
        .created(move |element| {
            made.made(element);
            None
        })
        .on("toggle", move |_| {
            if !closing.panel.is_open() {
                closing.closed();
            }
        })
        .child(content);
    let (heard, changed) = (quoted.clone(), quoted.clone());
    let panel = panel.created(move |_| Some(Box::new(address::follow(Box::new(move |_| heard.arrive())))));
    // What Lede itself draws changes only with what it looks through anyway.
    let follow = quoted.in_place.then(|| move |_: &_| Some(Box::new(mutations::here(Box::new(move |_| changed.look_again()))) as Box<_>));
    let panel = match follow {
        Some(follow) => panel.created(follow),
        None => panel,
    };
    Nodes::of(panel).and(selection(quoted.in_place, &quoted.context))
}

/// The index, where the attribute wants it.
pub fn index(quoted: &Rc<Quoted>, config: &Watched<Rc<Config>>, place: QuoteIndex) -> Nodes {
    let (quoted, config) = (quoted.clone(), config.clone());
    live(move || (config.get().quote_index == place).then(|| quote_index(&quoted)))
}

fn opened(quoted: &Rc<Quoted>, index: usize) -> Option<Nodes> {
    let (m, found) = (quoted.context.messages, quoted.found.peek());
    let said = found.list.get(index)?;
    let speaker = said.speaker.clone().map(|name| Speaker { name, role: said.role.clone(), ..Speaker::default() });
    let quote = Quote { text: said.words.clone(), speaker, ..Quote::default() };
    let all = found.list.len();
    let step = |name, icon, to: usize| {
        let quoted = quoted.clone();
        (to < all).then(|| icon_button(BUTTON, name, outline(icon)).on("click", move |_| quoted.step(to)))
    };
    let close = quoted.clone();
    let bar = el("p class=panel-bar")
        .child(el("span").child((m.quote_position)(index + 1, all)))
        .child(step(m.quote_previous, BACK, index.wrapping_sub(1)))
        .child(step(m.quote_next, FORTH, index + 1))
        .child(icon_button(BUTTON, m.close, outline(CLOSE)).on("click", move |_| close.close()));
    Some(Nodes::of(bar).and(details(&quote, said.nth, said.guess.as_deref(), &quoted.context)))
}
