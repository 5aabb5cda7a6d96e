//! Requests as the page sees them: one for each address at a time, shared by all who want it, tried again where that may
//! help, aborted once nobody wants it, and its answer kept for the next who asks.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

use wasm_bindgen::prelude::*;
use web_sys::AbortController;

use super::http::{Answer, Fault, Sent};
use super::task::{self, Task};
use super::visibility;
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
    /// That for the posts below an article, where one was sent.
    #[wasm_bindgen(method, getter, structural)]
    pub fn related(this: &Early) -> Option<Early>;
}

thread_local! {
    static PAGE: RefCell<Page> = const { RefCell::new(Page { early: Vec::new(), under_way: Vec::new(), kept: Vec::new() }) };
}

/// All that is known of requests on this page.
struct Page {
    early: Vec<Early>,
    under_way: Vec<Weak<Flight>>,
    kept: Vec<Rc<Flight>>,
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
    outcome: RefCell<Option<Outcome>>,
    waiting: RefCell<Vec<Waker>>,
    _tries: Task,
}

impl Page {
    fn early(&mut self, url: &str) -> Option<Early> {
        let at = self.early.iter().position(|early| early.url() == url)?;
        Some(self.early.swap_remove(at))
    }

    /// Whether somebody wants the answer of this address.
    fn knows(&self, url: &str) -> bool {
        self.early.iter().any(|early| early.url() == url) || self.flying(&|target| target.url.as_str() == url).is_some()
    }

    fn flying(&self, is: &dyn Fn(&Target) -> bool) -> Option<Rc<Flight>> {
        for flight in &self.under_way {
            if let Some(flight) = flight.upgrade()
                && is(&flight.target)
            {
                return Some(flight);
            }
        }
        None
    }
}

/// Takes over a request: the next [`get`] of its address reads its answer. Where another is wanted now it is aborted, unless
/// another element has asked for it, too: all that waited are drawn in one task.
pub fn expect(early: Early, wanted: Option<&Url>) {
    let url = early.url();
    if wanted.is_none_or(|wanted| wanted.as_str() != url) {
        return task::later(Box::new(move || {
            if !PAGE.with_borrow(|page| page.knows(&url)) {
                early.controller().abort();
            }
        }));
    }
    PAGE.with_borrow_mut(|page| {
        // Elements that want the same share it: it is handed over once.
        page.early(&url);
        if page.flying(&|target| target.url.as_str() == url).is_none() {
            page.early.push(early);
        }
    });
}

/// The last answer to the same request on this page.
pub fn kept(target: &Target) -> Option<Rc<Answer>> {
    PAGE.with_borrow(|page| {
        let flight = page.kept.iter().find(|flight| flight.target == *target)?;
        flight.outcome.borrow().as_ref()?.as_ref().ok().cloned()
    })
}

/// The answer to a request, which is sent unless the same is under way.
pub fn get(target: &Target) -> impl Future<Output = Outcome> + use<> {
    let flight = join(target);
    poll_fn(move |context| {
        if let Some(outcome) = &*flight.outcome.borrow() {
            return Poll::Ready(outcome.clone());
        }
        flight.waiting.borrow_mut().push(context.waker().clone());
        Poll::Pending
    })
}

fn join(target: &Target) -> Rc<Flight> {
    PAGE.with_borrow_mut(|page| {
        page.flying(&|other| other == target).unwrap_or_else(|| {
            let flight = Rc::new_cyclic(|flight| {
                let _tries = Task::start(Box::pin(fly(target.clone(), flight.clone())));
                let (outcome, waiting) = Default::default();
                Flight { target: target.clone(), outcome, waiting, _tries }
            });
            page.under_way.push(Rc::downgrade(&flight));
            flight
        })
    })
}

/// Tries until there is an answer or nothing more to hope for, as long as somebody waits.
async fn fly(target: Target, flight: Weak<Flight>) {
    let mut retry = Retry::default();
    let outcome = loop {
        let began = task::now();
        let tried = match send(&target) {
            Ok(sent) => sent.answer(target.limit, retry.limit()).await,
            Err(fault) => Err(fault),
        };
        let (error, retry_after) = match tried {
            Ok(answer) => break Ok(Rc::new(answer)),
            Err(fault) => fault,
        };
        let took = (task::now() - began) as u32;
        match retry.wait(&error, took, retry_after, js_sys::Math::random()) {
            Some(wait) => task::wait(wait).await,
            None => break Err(error),
        }
        visibility::back().await;
    };
    land(&flight, outcome);
}

fn send(target: &Target) -> Result<Sent, Fault> {
    // What was asked for early was asked for without cookies.
    let early = || PAGE.with_borrow_mut(|page| page.early(target.url.as_str()));
    match Some(target).filter(|target| target.credentials == Credentials::Omit).and_then(|_| early()) {
        Some(early) => Ok(Sent::by(early.controller(), early.answer())),
        None => Sent::new(&target.url, target.credentials),
    }
}

fn land(flight: &Weak<Flight>, outcome: Outcome) {
    let Some(landed) = flight.upgrade() else { return };
    PAGE.with_borrow_mut(|page| {
        page.under_way.retain(|other| other.strong_count() > 0 && !other.ptr_eq(flight));
        if outcome.is_ok() {
            page.kept.retain(|other| other.target != landed.target);
            if page.kept.len() >= KEPT {
                page.kept.remove(0);
            }
            page.kept.push(landed.clone());
        }
    });
    landed.outcome.replace(Some(outcome));
    for waiting in landed.waiting.take() {
        waiting.wake();
    }
}
