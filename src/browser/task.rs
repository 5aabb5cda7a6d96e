//! Runs a future to its end, or code once the views have followed what changed; and knows for which element code runs.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &Function, ms: u32);
}

thread_local! {
    static HOST: RefCell<Behalf> = const { RefCell::new(Behalf(None)) };
}

/// The element for which code runs. What runs later takes it along, so that a crash can be laid to the right one.
#[derive(Clone, Default)]
pub struct Behalf(Option<Rc<HtmlElement>>);

impl Behalf {
    /// Code for this element.
    pub fn of(host: &HtmlElement) -> Self {
        Self(Some(Rc::new(host.clone())))
    }

    /// Whatever code runs for now.
    pub fn current() -> Self {
        HOST.with_borrow(Clone::clone)
    }

    /// While what this returns lives, code runs for this one. A crash leaves it entered.
    #[must_use]
    pub fn enter(&self) -> Entered {
        Entered(HOST.replace(self.clone()))
    }

    /// The element.
    pub fn host(&self) -> Option<&HtmlElement> {
        self.0.as_deref()
    }
}

/// Goes back to what was entered before when it is dropped.
pub struct Entered(Behalf);

impl Drop for Entered {
    fn drop(&mut self) {
        HOST.set(std::mem::take(&mut self.0));
    }
}

/// A future to run; boxed, so that there is one copy of what runs it.
pub type Run = Pin<Box<dyn Future<Output = ()>>>;

/// Runs a future.
pub fn spawn(mut future: Run) {
    let behalf = Behalf::current();
    wasm_bindgen_futures::spawn_local(poll_fn(move |context| {
        let _entered = behalf.enter();
        future.as_mut().poll(context)
    }));
}

/// What a call returned: a promise or, from a page's wrapper, whatever it is, or what the call threw.
pub fn settle(called: Result<JsValue, JsValue>) -> JsFuture {
    match called {
        Ok(value) => Promise::resolve(&value),
        Err(error) => Promise::reject(&error),
    }
    .into()
}

/// A future that runs until this is dropped.
pub struct Task(Rc<Cell<Option<Run>>>);

impl Task {
    /// Runs a future.
    pub fn start(future: Run) -> Self {
        let task = Rc::new(Cell::new(Some(future)));
        let running = task.clone();
        spawn(Box::pin(poll_fn(move |context| {
            let Some(mut future) = running.take() else { return Poll::Ready(()) };
            let polled = future.as_mut().poll(context);
            // It may have been given up by what it did itself.
            if polled.is_pending() && Rc::strong_count(&running) > 1 {
                running.set(Some(future));
            }
            polled
        })));
        Self(task)
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        drop(self.0.take());
    }
}

/// Waits so many ms. Dropped early it leaves a timer behind that nobody listens to.
pub async fn wait(ms: u32) {
    // A timer's promise is never rejected.
    let _ = JsFuture::from(Promise::new(&mut |resolve, _| set_timeout(&resolve, ms))).await;
}

/// Waits until the views have followed.
pub async fn pause() {
    wait(0).await;
}

/// For how long code works before it gives way, in ms: a fifth of what the Long Tasks API calls long (W3C), since much of it
/// runs for the first time.
const STRETCH: f64 = 10.0;

thread_local! {
    /// Since when code has worked, in ms as [`now`] counts.
    static SINCE: Cell<f64> = const { Cell::new(0.0) };
}

/// Between two pieces of a long work: gives way to the page where it has worked for a while.
pub fn rest() -> Run {
    Box::pin(async {
        if !(0.0..STRETCH).contains(&(now() - SINCE.get())) {
            pause().await;
            SINCE.set(now());
        }
    })
}

#[wasm_bindgen]
extern "C" {
    /// Ms since the page began, by a clock that nobody sets.
    #[wasm_bindgen(js_namespace = performance)]
    pub fn now() -> f64;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = requestIdleCallback, catch)]
    fn request_idle_callback(then: &Function, options: &Object) -> Result<u32, JsValue>;
}

/// For how long a busy page is waited for, in ms.
const BUSY: f64 = 2_000.0;

/// Waits until the page has nothing better to do, for two seconds at most; where the browser cannot tell (Safari), until views
/// have followed.
pub async fn idle() {
    let options = Object::new();
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&options, &"timeout".into(), &BUSY.into());
    let idle = Promise::new(&mut |resolve, _| {
        if request_idle_callback(&resolve, &options).is_err() {
            set_timeout(&resolve, 0);
        }
    });
    // Neither is ever rejected.
    let _ = JsFuture::from(idle).await;
}

/// Calls `then` in a task of its own, when views have followed.
pub fn later(then: Box<dyn FnOnce()>) {
    // A timer that is forgotten keeps its closure for ever; a future lets go of it.
    spawn(Box::pin(async {
        pause().await;
        then();
    }));
}
