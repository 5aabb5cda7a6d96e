//! Runs a future to its end, or code once the views have followed what changed; and knows for which element code runs.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use web_sys::HtmlElement;

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

/// Runs a future; boxed, so that there is one copy of what runs it.
pub fn spawn(mut future: Pin<Box<dyn Future<Output = ()>>>) {
    let behalf = Behalf::current();
    wasm_bindgen_futures::spawn_local(poll_fn(move |context| {
        let _entered = behalf.enter();
        future.as_mut().poll(context)
    }));
}

/// Waits until the views have followed.
pub async fn pause() {
    TimeoutFuture::new(0).await;
}

/// Calls `then` in a task of its own, when views have followed.
pub fn later(then: Box<dyn FnOnce()>) {
    // A timer that is forgotten keeps its closure for ever; a future lets go of it.
    spawn(Box::pin(async {
        pause().await;
        then();
    }));
}
