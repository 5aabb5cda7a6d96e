//! Requests as the page sees them: one for each address at a time, shared by all who want it, tried again where that may
//! help, aborted once nobody wants it, and its answer kept for the next who asks.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use super::http::{Answer, Fault, Sent};
use super::{task, visibility};
use crate::model::config::Credentials;
use crate::model::error::LoadError;
use crate::model::retry::Retry;
use crate::model::url::Url;

/// Answers that are kept.
const KEPT: usize = 8;

#[wasm_bindgen]
extern "C" {
    /// A request that was sent while the module was on its way.
    pub type Early;
    #[wasm_bindgen(method, getter, structural)]
    fn url(this: &Early) -> String;
    #[wasm_bindgen(method, getter, structural)]
    fn controller(this: &Early) -> AbortController;
    #[wasm_bindgen(method, getter, structural)]
    fn answer(this: &Early) -> JsValue;
}

thread_local! {
    static PAGE: RefCell<Page> = const { RefCell::new(Page { early: Vec::new(), under_way: Vec::new(), kept: Vec::new() }) };
}

/// All that is known of requests on this page.
struct Page {
    early: Vec<Early>,
    under_way: Vec<Weak<Flight>>,
    kept: Vec<(Target, Rc<Answer>)>,
}

/// What is asked for, and how.
#[derive(Clone, PartialEq)]
pub struct Target {
    /// The address.
    pub url: Url,
    /// Whether cookies go along.
    pub credentials: Credentials,
    /// Bytes of the answer at most.
    pub limit: usize,
}

type Outcome = Result<Rc<Answer>, LoadError>;

/// A request with its tries; dropped, and so aborted, with the last who waits for it.
struct Flight {
    target: Target,
    current: RefCell<Option<AbortController>>,
    outcome: RefCell<Option<Outcome>>,
    waiting: RefCell<Vec<Waker>>,
}

impl Drop for Flight {
    fn drop(&mut self) {
        if let Some(controller) = self.current.take() {
            controller.abort();
        }
    }
}

/// Gives up what it was made for when it is dropped.
pub struct Cancel(Handle);

/// The request's side of a [`Cancel`].
#[derive(Clone, Default)]
pub struct Handle(Rc<RefCell<(bool, Option<Rc<Flight>>)>>);

impl Cancel {
    /// A new one, and the handle to hand to [`get`].
    pub fn new() -> (Self, Handle) {
        let handle = Handle::default();
        (Self(handle.clone()), handle)
    }
}

impl Drop for Cancel {
    fn drop(&mut self) {
        let flight = self.0.0.replace((true, None));
        drop(flight); // outside the borrow: aborting runs the page's code
    }
}

impl Handle {
    /// Whether nobody waits for it any more.
    pub fn cancelled(&self) -> bool {
        self.0.borrow().0
    }
}

/// Takes over a request: the next [`get`] of its address reads its answer. It is aborted where another is wanted now.
pub fn expect(early: Early, wanted: Option<&Url>) {
    let url = early.url();
    if wanted.is_none_or(|wanted| wanted.as_str() != url) {
        return early.controller().abort();
    }
    PAGE.with_borrow_mut(|page| {
        let flying = page.under_way.iter().filter_map(Weak::upgrade).any(|flight| flight.target.url.as_str() == url);
        // Elements that want the same share it: it is handed over once.
        if !flying && !page.early.iter().any(|other| other.url() == url) {
            page.early.push(early);
        }
    });
}

/// The last answer to the same request on this page.
pub fn kept(target: &Target) -> Option<Rc<Answer>> {
    PAGE.with_borrow(|page| page.kept.iter().find(|(of, _)| of == target).map(|(_, answer)| answer.clone()))
}

/// The answer to a request, which is sent unless the same is under way.
pub async fn get(target: &Target, handle: &Handle) -> Outcome {
    if handle.cancelled() {
        return Err(LoadError::Aborted);
    }
    let flight = join(target);
    handle.0.borrow_mut().1 = Some(flight);
    poll_fn(|context| {
        let state = handle.0.borrow();
        let Some(flight) = &state.1 else { return Poll::Ready(Err(LoadError::Aborted)) };
        if let Some(outcome) = &*flight.outcome.borrow() {
            return Poll::Ready(outcome.clone());
        }
        flight.waiting.borrow_mut().push(context.waker().clone());
        Poll::Pending
    })
    .await
}

fn join(target: &Target) -> Rc<Flight> {
    let same = |flight: &Rc<Flight>| flight.target == *target && flight.outcome.borrow().is_none();
    let under_way = PAGE.with_borrow(|page| page.under_way.iter().filter_map(Weak::upgrade).find(same));
    under_way.unwrap_or_else(|| {
        let (current, outcome, waiting) = Default::default();
        let flight = Rc::new(Flight { target: target.clone(), current, outcome, waiting });
        let weak = Rc::downgrade(&flight);
        PAGE.with_borrow_mut(|page| {
            page.under_way.retain(|flight| flight.strong_count() > 0);
            page.under_way.push(weak.clone());
        });
        task::spawn(Box::pin(fly(target.clone(), weak)));
        flight
    })
}

/// Tries until there is an answer or nothing more to hope for, as long as somebody waits.
async fn fly(target: Target, flight: Weak<Flight>) {
    let mut retry = Retry::default();
    let outcome = loop {
        let began = js_sys::Date::now();
        let (error, retry_after) = match attempt(&target, retry.limit(), &flight).await {
            Ok(answer) => break Ok(Rc::new(answer)),
            Err(fault) => fault,
        };
        let took = (js_sys::Date::now() - began) as u32;
        match retry.wait(&error, took, retry_after, js_sys::Math::random()) {
            Some(wait) => TimeoutFuture::new(wait).await,
            None => break Err(error),
        }
        visibility::back().await;
    };
    let Some(flight) = flight.upgrade() else { return };
    if let Ok(answer) = &outcome {
        keep(&target, answer);
    }
    flight.current.take();
    flight.outcome.replace(Some(outcome));
    flight.waiting.take().into_iter().for_each(Waker::wake);
}

async fn attempt(target: &Target, within_ms: u32, flight: &Weak<Flight>) -> Result<Answer, Fault> {
    let early = PAGE.with_borrow_mut(|page| {
        let at = page.early.iter().position(|early| early.url() == target.url.as_str())?;
        Some(page.early.swap_remove(at))
    });
    let sent = {
        let Some(flight) = flight.upgrade() else { return Err((LoadError::Aborted, None)) };
        let sent = match early {
            Some(early) => Sent::by(early.controller(), early.answer()),
            None => Sent::new(&target.url, target.credentials)?,
        };
        flight.current.replace(Some(sent.controller.clone()));
        sent
    };
    sent.answer(target.limit, within_ms).await
}

fn keep(target: &Target, answer: &Rc<Answer>) {
    PAGE.with_borrow_mut(|page| {
        page.kept.retain(|(of, _)| of != target);
        if page.kept.len() >= KEPT {
            page.kept.remove(0);
        }
        page.kept.push((target.clone(), answer.clone()));
    });
}
