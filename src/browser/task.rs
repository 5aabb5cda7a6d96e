//! Runs a future to its end, or code once the views have followed what changed.

use std::future::Future;
use std::pin::Pin;

use gloo_timers::callback::Timeout;

/// Runs a future; boxed, so that there is one copy of what runs it.
pub fn spawn(future: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(future);
}

/// Calls `then` in a task of its own, when views have followed.
pub fn later(then: Box<dyn FnOnce()>) {
    Timeout::new(0, then).forget();
}
