//! Fetches JSON as text: status and content type checked, body capped while it streams, a time limit, retries, abort.
//!
//! Bound here, each call with `catch`, and not through gloo-net: its `send` panics where a page's wrapper around `fetch`
//! returns anything but a plain `Response`, one panic ends every widget, and its requests alone weigh 1.0 KB of brotli.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use crate::model::error::LoadError;
use crate::model::text::{figures, join};
use crate::model::url::Url;

/// Time for one try, in ms.
const TRY_MS: u32 = 8_000;
/// The waits before the second and the third try, in ms; each is drawn between nothing and this.
const WAITS_MS: [u32; 2] = [300, 900];
/// The longest `Retry-After` that is waited for, in ms.
const LONGEST_WAIT_MS: u32 = 10_000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch, catch)]
    fn fetch(url: &str, init: &web_sys::RequestInit) -> Result<JsValue, JsValue>;

    type Answer;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn status(this: &Answer) -> Result<Option<u16>, JsValue>;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn headers(this: &Answer) -> Result<Head, JsValue>;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn body(this: &Answer) -> Result<Option<Stream>, JsValue>;

    type Head;
    #[wasm_bindgen(method, structural, catch)]
    fn get(this: &Head, name: &str) -> Result<Option<String>, JsValue>;

    type Stream;
    #[wasm_bindgen(method, structural, catch, js_name = getReader)]
    fn get_reader(this: &Stream) -> Result<Reader, JsValue>;

    type Reader;
    #[wasm_bindgen(method, structural, catch)]
    fn read(this: &Reader) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, structural, catch)]
    fn cancel(this: &Reader) -> Result<JsValue, JsValue>;

    type Chunk;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn value(this: &Chunk) -> Result<Option<Uint8Array>, JsValue>;
}

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
    static EXPECTED: RefCell<Vec<Early>> = const { RefCell::new(Vec::new()) };
}

/// Takes over a request: the next [`get_text`] of its address reads its answer. It is aborted where another is wanted now.
pub fn expect(early: Early, wanted: Option<&Url>) {
    if wanted.is_some_and(|wanted| wanted.as_str() == early.url()) {
        EXPECTED.with_borrow_mut(|expected| expected.push(early));
    } else {
        early.controller().abort();
    }
}

fn expected(url: &Url) -> Option<Early> {
    EXPECTED.with_borrow_mut(|expected| {
        let at = expected.iter().position(|early| early.url() == url.as_str())?;
        Some(expected.swap_remove(at))
    })
}

/// Aborts what it was made for when it is dropped.
pub struct Cancel(Handle);

/// The request's side of a [`Cancel`].
#[derive(Clone)]
pub struct Handle(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    cancelled: bool,
    current: Option<AbortController>,
}

impl Cancel {
    /// A new one, and the handle to hand to [`get_text`].
    pub fn new() -> (Self, Handle) {
        let handle = Handle(Rc::default());
        (Self(handle.clone()), handle)
    }
}

impl Drop for Cancel {
    fn drop(&mut self) {
        let mut state = self.0.0.borrow_mut();
        state.cancelled = true;
        if let Some(controller) = state.current.take() {
            controller.abort();
        }
    }
}

impl Handle {
    /// Whether nobody waits for it any more.
    pub fn cancelled(&self) -> bool {
        self.0.borrow().cancelled
    }
}

/// The text behind an address, of at most `limit` bytes. What may pass is tried three times; nothing is tried again
/// once the server has decided.
pub async fn get_text(url: &Url, limit: usize, handle: &Handle) -> Result<String, LoadError> {
    let mut waits = WAITS_MS.iter();
    loop {
        let (error, retry_after) = match attempt(url, limit, handle).await {
            // A page's wrapper may answer although the request was aborted.
            Ok(_) if handle.cancelled() => return Err(LoadError::Aborted),
            Ok(text) => return Ok(text),
            Err(_) if handle.cancelled() => return Err(LoadError::Aborted),
            Err(fault) => fault,
        };
        match waits.next().filter(|_| error.is_transient()) {
            Some(wait) => TimeoutFuture::new(retry_after.unwrap_or((js_sys::Math::random() * f64::from(*wait)) as u32)).await,
            None => return Err(error),
        }
        if handle.cancelled() {
            return Err(LoadError::Aborted);
        }
    }
}

type Fault = (LoadError, Option<u32>);

async fn attempt(url: &Url, limit: usize, handle: &Handle) -> Result<String, Fault> {
    let early = expected(url);
    let controller = early.as_ref().map_or_else(AbortController::new, |early| Ok(early.controller())).map_err(network)?;
    handle.0.borrow_mut().current = Some(controller.clone());
    let signal = controller.signal();
    let timed_out = Rc::new(Cell::new(false));
    let note = timed_out.clone();
    let clock = Timeout::new(TRY_MS, move || {
        note.set(true);
        controller.abort();
    });
    let request = web_sys::RequestInit::new();
    request.set_signal(Some(&signal));
    let answer = early.map_or_else(|| fetch(url.as_str(), &request), |early| Ok(early.answer()));
    let result = exchange(answer, limit).await;
    clock.cancel();
    match result {
        Err((LoadError::Network, _)) if timed_out.get() => Err((LoadError::Timeout(TRY_MS), None)),
        result => result,
    }
}

async fn exchange(answer: Result<JsValue, JsValue>, limit: usize) -> Result<String, Fault> {
    let answer: Answer = settle(answer).await.map_err(network)?.unchecked_into();
    let status = answer.status().map_err(network)?.ok_or((LoadError::Network, None))?;
    let header = |name: &str| answer.headers().and_then(|headers| headers.get(name)).ok().flatten();
    if !(200..300).contains(&status) {
        let seconds = header("retry-after").and_then(|text| text.trim().parse::<u32>().ok());
        return Err((LoadError::Status(status), seconds.map(|seconds| seconds.saturating_mul(1000).min(LONGEST_WAIT_MS))));
    }
    check_type(header("content-type")).map_err(|error| (error, None))?;
    let bytes = read_body(&answer, limit).await?;
    String::from_utf8(bytes)
        .map_err(|error| (LoadError::Malformed(join!("byte ", figures(error.utf8_error().valid_up_to()), " is not UTF-8")), None))
}

/// JSON under any of its names passes, and so does a server that does not know better than text or bytes.
fn check_type(content_type: Option<String>) -> Result<(), LoadError> {
    let Some(full) = content_type else { return Ok(()) };
    let kind = full.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let passes = kind.is_empty()
        || kind.ends_with("json")
        || matches!(kind.as_str(), "text/plain" | "application/octet-stream" | "binary/octet-stream");
    if passes { Ok(()) } else { Err(LoadError::NotJson(kind)) }
}

async fn read_body(answer: &Answer, limit: usize) -> Result<Vec<u8>, Fault> {
    let Some(stream) = answer.body().map_err(network)? else { return Ok(Vec::new()) };
    let reader = stream.get_reader().map_err(network)?;
    let mut bytes = Vec::new();
    loop {
        let chunk: Chunk = settle(reader.read()).await.map_err(network)?.unchecked_into();
        // The last one has no value.
        let Some(part) = chunk.value().map_err(network)? else { return Ok(bytes) };
        if bytes.len().saturating_add(part.length() as usize) > limit {
            let _ = reader.cancel();
            return Err((LoadError::TooLarge(limit), None));
        }
        bytes.append(&mut part.to_vec());
    }
}

/// What a call returned: a promise or, from a page's wrapper, whatever it is, or what the call threw.
fn settle(called: Result<JsValue, JsValue>) -> JsFuture {
    match called {
        Ok(value) => Promise::resolve(&value),
        Err(error) => Promise::reject(&error),
    }
    .into()
}

fn network<E>(_: E) -> Fault {
    (LoadError::Network, None)
}
