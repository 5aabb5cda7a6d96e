//! The one place that loads: an address becomes a document when its element comes near, and again when it changes.

use std::rc::Rc;

use super::context::Context;
use super::node::Node;
use super::watched::Watched;
use crate::browser::http::Answer;
use crate::browser::request::{self, Cancel, Handle, Target};
use crate::browser::{console, page, task, translator, visibility};
use crate::feeds::{Document, Read, lede};
use crate::model::config::{Config, Credentials};
use crate::model::error::LoadError;
use crate::model::event::{self, Event};
use crate::model::url::Url;

/// Bytes of a document at most.
const LIMIT: usize = 2 << 20;
/// How far from the viewport loading begins: a viewport and a half above and below.
const MARGIN: &str = "150% 0%";

/// What has become of a document.
#[derive(Clone)]
pub enum State {
    /// Not asked for yet, or under way.
    Loading,
    /// Here.
    Ready(Rc<Document>),
    /// It could not be had.
    Failed(LoadError),
}

/// What to load, and how.
#[derive(Clone, Default, PartialEq)]
pub struct Wanted {
    /// The address; `#id` for something on the page itself, and empty for the element's own children.
    pub src: String,
    /// Its format; where it is empty the content tells.
    pub format: String,
    /// Whether cookies go along.
    pub credentials: Credentials,
    /// Whether not to wait until the element is near.
    pub eager: bool,
    /// How often the page asked for it once more.
    pub refreshes: usize,
}

impl Wanted {
    /// What an element's `src` leads to.
    pub fn of(config: &Config) -> Self {
        let Config { src, format, credentials, eager, refreshes, .. } = config;
        Self { src: src.clone(), format: format.clone(), credentials: *credentials, eager: *eager, refreshes: *refreshes }
    }
}

/// A document under way.
#[derive(Clone)]
pub struct Loading {
    /// The word for `lede-error` and `lede-ready`: `article` or `related`.
    part: &'static str,
    /// What has become of it.
    pub state: Watched<State>,
    tries: Watched<usize>,
    near: Watched<bool>,
}

impl Loading {
    /// Nothing has been asked for yet. What is drawn into an element of its own is `near` from the start: npm/elements.js
    /// has waited for it.
    pub fn new(part: &'static str, near: bool) -> Self {
        Self { part, state: Watched::new(State::Loading), tries: Watched::new(0), near: Watched::new(near) }
    }

    /// Asks once more.
    pub fn retry(&self) {
        self.tries.set(self.tries.peek() + 1);
    }

    /// Loads for this element what is `wanted`, which is followed, as soon as the element is near or is not to wait; nothing
    /// as long as nothing is wanted. Aborts when another is wanted or the element goes.
    pub fn load_for(&self, element: Node, wanted: impl Fn() -> Option<Wanted> + 'static, context: &Context) -> Node {
        let (loading, busy, near, context) = (self.clone(), self.state.clone(), self.near.clone(), context.clone());
        let under_way = Watched::new(None::<(Wanted, usize)>);
        let asked = under_way.clone();
        let mut cancel: Option<Cancel> = None;
        element
            .live_attr("aria-busy", move || (asked.get().is_some() && matches!(busy.get(), State::Loading)).then_some("true"))
            .created(move |element| {
                if near.peek() {
                    return None;
                }
                let watch = visibility::when_near(element, MARGIN, move || {
                    if !near.peek() {
                        near.set(true)
                    }
                })?;
                Some(Box::new(watch))
            })
            .follow(move || {
                let (near, tries) = (loading.near.get(), loading.tries.get());
                let Some(wanted) = wanted().filter(|wanted| near || wanted.eager) else { return };
                let before = under_way.peek();
                let now = Some((wanted.clone(), tries));
                if before != now {
                    let shown = loading.is_shown() && before.is_some_and(|(before, _)| before.src == wanted.src);
                    if !shown && !matches!(loading.state.peek(), State::Loading) {
                        loading.state.set(State::Loading);
                    }
                    under_way.set(now);
                    drop(cancel.take());
                    cancel = Some(loading.start(wanted, context.clone()));
                }
            })
    }

    fn start(&self, wanted: Wanted, context: Context) -> Cancel {
        let (cancel, handle) = Cancel::new();
        let loading = self.clone();
        task::spawn(Box::pin(async move { loading.ask(wanted, &handle, &context).await }));
        cancel
    }

    async fn ask(&self, wanted: Wanted, handle: &Handle, context: &Context) {
        let target = if wanted.src.starts_with('#') || wanted.src.is_empty() { None } else { target(&wanted) };
        let Some(target) = target else {
            // An address that has gone may be about to take this view with it.
            task::pause().await;
            let result = self.local(&wanted).await;
            if !handle.cancelled() {
                self.settle(wanted.src, result, context);
            }
            return;
        };
        // What the page has seen of it is shown at once, and again only where it has changed.
        let before = request::kept(&target);
        if let Some(answer) = before.as_ref().filter(|_| !self.is_shown()) {
            let result = self.read(answer, &target.url, &wanted.format).await;
            if handle.cancelled() {
                return;
            }
            if result.is_ok() {
                self.settle(wanted.src.clone(), result, context);
            }
        }
        let result = match request::get(&target, handle).await {
            Ok(answer) if self.is_shown() && before.is_some_and(|before| before.text == answer.text) => return,
            Ok(answer) => self.read(&answer, &target.url, &wanted.format).await,
            Err(error) => Err(error),
        };
        if !handle.cancelled() {
            self.settle(wanted.src, result, context);
        }
    }

    fn is_shown(&self) -> bool {
        matches!(self.state.peek(), State::Ready(_))
    }

    /// What stands on the page itself.
    async fn local(&self, wanted: &Wanted) -> Result<Read<Document>, LoadError> {
        let base = page::base().ok_or(LoadError::BadAddress)?;
        let id = wanted.src.strip_prefix('#');
        let local = if id.is_none() && self.part == "article" { None } else { page::local(id) };
        match local.ok_or(LoadError::BadAddress)? {
            page::Local::Posts(_) if self.part == "article" => Err(LoadError::Shape("a script of JSON was expected there".into())),
            page::Local::Posts(posts) => Ok(Read { value: Document::Posts(posts), skipped: Default::default() }),
            page::Local::Text(text) => {
                let answer = Answer { text, link: String::new(), pages: String::new() };
                self.read(&answer, &base, &wanted.format).await
            }
        }
    }

    /// Lede JSON is read here, all else by the second module, which gives Lede JSON.
    async fn read(&self, answer: &Answer, url: &Url, format: &str) -> Result<Read<Document>, LoadError> {
        let posts = self.part == "related";
        if let Some(read) = lede::read(&answer.text, Some(url), format, posts)? {
            return Ok(read);
        }
        let document = translator::translate(answer, url, self.part, format).await?;
        lede::read(&document, Some(url), lede::NAME, posts)?.ok_or(LoadError::Untranslated)
    }

    /// Shows the result and tells the page: an event, and for a fault one line in the console. What is shown already stays
    /// where its successor could not be had.
    fn settle(&self, url: String, result: Result<Read<Document>, LoadError>, context: &Context) {
        let part = self.part;
        let m = context.messages;
        let event = match result {
            Ok(read) => {
                if read.skipped.count() > 0 {
                    console::warn(&[part, " ", &url, ": ", &(m.skipped)(read.skipped.list())]);
                }
                let about = if let Document::Article(article) = &read.value { event::about(article) } else { Vec::new() };
                let event = Event::Ready { part, url, count: read.value.count(), skipped: read.skipped.count(), about };
                self.state.set(State::Ready(Rc::new(read.value)));
                event
            }
            Err(error) => {
                let (code, message, remedy) = (error.code(), (m.error)(&error), (m.remedy)(&error));
                console::warn(&[part, " \"", &url, "\": ", &message, " (", &code, "). ", &remedy]);
                let kept = self.is_shown();
                if !kept {
                    self.state.set(State::Failed(error));
                }
                Event::Error { part, code, url, message, remedy, kept }
            }
        };
        context.tell(event);
    }
}

fn target(wanted: &Wanted) -> Option<Target> {
    let url = Url::link(&wanted.src, page::base().as_ref()).filter(Url::is_web)?;
    Some(Target { url, credentials: wanted.credentials, limit: LIMIT })
}
