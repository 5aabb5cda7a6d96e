//! The one place that loads: an address becomes a document when its element comes near, and again when it changes.

use std::rc::Rc;

use super::context::Context;
use super::first::First;
use super::later;
use super::node::Node;
use super::wanted::Wanted;
use super::watched::Watched;
use crate::browser::http::Answer;
use crate::browser::request::{self, Target};
use crate::browser::task::{self, Task};
use crate::browser::{console, page, visibility};
use crate::feeds::{Document, Read, formats, lede};
use crate::i18n::console as say;
use crate::model::error::LoadError;
use crate::model::event::{self, Event, Part};
use crate::model::post::Posts;
use crate::model::url::Url;

/// Bytes of a document at most.
pub const LIMIT: usize = 2 << 20;
/// How long another try is seen at least where it fails, in ms: what fails at once would look as if nothing had been done.
const SEEN: u32 = 400;

/// How far from the viewport loading begins: a viewport and a half above and below.
const MARGIN: &str = "150% 0%";

/// What has become of a document.
#[derive(Clone)]
pub enum State {
    /// Not asked for yet, or under way.
    Loading,
    /// Here.
    Ready(Document),
    /// It could not be had: see `LoadError::code`.
    Failed(String),
}

/// A document under way.
pub struct Loading {
    /// What it is to be.
    part: Part,
    /// What has become of it.
    pub state: Watched<State>,
    tries: Watched<usize>,
    near: Watched<bool>,
    /// Whether it has been asked for.
    asked: Watched<bool>,
    /// What was drawn of it before anything was asked for.
    first: Option<Rc<First>>,
}

impl Loading {
    /// Nothing has been asked for yet. What is drawn into an element of its own is `near` from the start: npm/elements.js
    /// has waited for it. What was drawn of it `first` is known.
    pub fn new(part: Part, near: bool, first: Option<Rc<First>>) -> Rc<Self> {
        let (near, asked) = (Watched::new(near), Watched::new(false));
        Rc::new(Self { part, state: Watched::new(State::Loading), tries: Watched::new(0), near, asked, first })
    }

    /// Asks once more.
    pub fn retry(&self) {
        self.tries.set(self.tries.peek() + 1);
    }

    /// Loads for this element what is `wanted`, which is followed, as soon as the element is near or is not to wait; nothing
    /// as long as nothing is wanted. Aborts when another is wanted or the element goes.
    pub fn load_for(self: &Rc<Self>, element: Node, wanted: Box<dyn Fn() -> Option<Wanted>>, context: &Context) -> Node {
        let (busy, near) = (self.clone(), self.near.clone());
        let (loading, context) = (self.clone(), context.clone());
        let mut under_way: Option<(Wanted, Task)> = None;
        element
            .live_attr("aria-busy", move || (busy.asked.get() && matches!(busy.state.get(), State::Loading)).then_some("true"))
            .created(move |element| {
                if near.peek() {
                    return None;
                }
                Some(Box::new(visibility::when_near(element, MARGIN, move || {
                    if !near.peek() {
                        near.set(true)
                    }
                })))
            })
            .follow(move || {
                let (near, tries) = (loading.near.get(), loading.tries.get());
                let Some(mut now) = wanted().filter(|wanted| near || wanted.eager) else { return };
                now.refreshes += tries;
                let before = under_way.as_ref().map(|(before, _)| before);
                if before != Some(&now) {
                    loading.begin(before.is_none_or(|before| before.is_at(&now)));
                    under_way = None;
                    under_way = Some((now.clone(), Task::start(Box::pin(Asking::new(loading.clone(), now, context.clone()).ask()))));
                }
            })
    }

    /// What is shown stays until there is something newer at the same address, in the same format.
    fn begin(&self, same: bool) {
        if !same || matches!(self.state.peek(), State::Failed(_)) {
            self.state.set(State::Loading);
        }
        self.asked.set(true);
    }

    #[inline(never)]
    fn is_shown(&self) -> bool {
        matches!(self.state.peek(), State::Ready(_))
    }
}

/// What was found where a document should be.
enum Found {
    /// Something to read.
    Answer(Rc<Answer>),
    /// An element with links.
    Posts(Posts),
}

/// One asking for a document.
struct Asking {
    loading: Rc<Loading>,
    wanted: Wanted,
    /// Nothing for what stands on the page itself.
    target: Option<Target>,
    base: Option<Url>,
    context: Context,
}

impl Asking {
    fn new(loading: Rc<Loading>, wanted: Wanted, context: Context) -> Self {
        let target = target(&wanted);
        let base = target.as_ref().map(|target| target.url.clone()).or_else(page::base);
        Self { loading, wanted, target, base, context }
    }

    async fn ask(self) {
        let found = match &self.target {
            None => {
                // An address that has gone may be about to take this view with it.
                task::pause().await;
                self.local()
            }
            Some(target) => {
                // What the page has seen of it is shown at once, and again only where it has changed.
                let before = request::kept(target);
                if let Some(answer) = before.clone().filter(|_| !self.loading.is_shown()) {
                    self.show(Ok(Found::Answer(answer)), true).await;
                }
                let answer = request::get(target).await;
                if answer.is_err() && self.loading.tries.peek() > 0 {
                    task::wait(SEEN).await;
                }
                if self.loading.is_shown() && matches!((&before, &answer), (Some(before), Ok(answer)) if before.text == answer.text) {
                    return;
                }
                answer.map(Found::Answer)
            }
        };
        self.show(found, false).await;
    }

    /// What stands on the page itself.
    fn local(&self) -> Result<Found, LoadError> {
        let id = self.wanted.src.strip_prefix('#');
        let of_article = self.loading.part == Part::Article;
        let local = if id.is_none() && of_article { None } else { page::local(id) };
        match local.filter(|_| self.base.is_some()).ok_or(LoadError::BadAddress)? {
            page::Local::Posts(_) if of_article => Err(LoadError::Shape("a script of JSON was expected there".into())),
            page::Local::Posts(posts) => Ok(Found::Posts(posts)),
            page::Local::Text(text) if text.len() > LIMIT => Err(LoadError::TooLarge(LIMIT)),
            page::Local::Text(text) => Ok(Found::Answer(Rc::new(Answer { text, link: String::new(), pages: String::new() }))),
        }
    }

    /// Reads and shows what was found. Of what is shown for the time being nothing is said where it cannot be read.
    async fn show(&self, found: Result<Found, LoadError>, for_now: bool) {
        let answer = match found {
            Ok(Found::Answer(answer)) => answer,
            Ok(Found::Posts(posts)) => {
                return self.settle(Ok(Read { value: Document::Posts(Rc::new(posts)), skipped: Default::default() }));
            }
            Err(error) => return self.settle(Err(error)),
        };
        // Lede JSON is read here, all else by a part that comes later.
        let mut read = self.read(&answer.text);
        if let Ok(None) = read {
            let Answer { text, link, pages } = &*answer;
            let (url, part, format) = (self.base.as_ref(), self.loading.part, &*self.wanted.format);
            let answered = formats::Answered { text, url, part, format, link, pages };
            read = later::translate().await.ok_or(LoadError::Untranslated).and_then(|translate| translate(&answered)).map(Some);
        }
        if let Ok(Some(Read { value: Document::Article(article), .. })) = &read {
            self.context.speak(article.lang.as_deref()).await;
        }
        if !(for_now && read.is_err()) {
            self.settle(read.and_then(|read| read.ok_or(LoadError::Untranslated)));
        }
    }

    #[inline(never)]
    fn read(&self, text: &str) -> Result<Option<Read<Document>>, LoadError> {
        let known = self.loading.first.as_ref().and_then(|first| first.read(text, &self.wanted));
        let read = || lede::read(text, self.base.as_ref(), &self.wanted.format, self.loading.part);
        known.map_or_else(read, |known| Ok(Some(known.map(Document::Article))))
    }

    /// Shows the result and tells the page: an event, and for a fault one line in the console. What is shown already stays
    /// where its successor could not be had.
    #[inline(never)]
    fn settle(&self, result: Result<Read<Document>, LoadError>) {
        let (part, url, state) = (self.loading.part, self.wanted.src.clone(), &self.loading.state);
        let event = match result {
            Ok(read) => {
                if read.skipped.count() > 0 {
                    console::warn(&[part.as_str(), " ", &url, ": ", &say::skipped(read.skipped.list())]);
                }
                let about = if let Document::Article(article) = &read.value { event::about(article) } else { Vec::new() };
                let event = Event::Ready { part, url, count: read.value.count(), skipped: read.skipped.count(), about };
                state.set(State::Ready(read.value));
                event
            }
            Err(error) => {
                let (code, message, remedy) = (error.code(), say::error(&error), say::remedy(&error));
                console::warn(&[part.as_str(), " \"", &url, "\": ", &message, " (", &code, "). ", &remedy]);
                let kept = self.loading.is_shown();
                if !kept {
                    state.set(State::Failed(code.clone()));
                }
                Event::Error { part, code, url, message, remedy, kept }
            }
        };
        self.context.tell(event);
    }
}

fn target(wanted: &Wanted) -> Option<Target> {
    let here = wanted.src.is_empty() || wanted.src.starts_with('#');
    let url = Url::link(&wanted.src, page::base().as_ref()).filter(|url| !here && url.is_web())?;
    Some(Target { url, credentials: wanted.credentials, limit: LIMIT })
}
