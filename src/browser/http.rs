//! One exchange with a server: status and content type checked, body capped while it streams, a time limit, abort.
//!
//! Bound here, each call with `catch`, and not through gloo-net: its `send` panics where a page's wrapper around `fetch`
//! returns anything but a plain `Response`, one panic ends every widget, and its requests alone weigh 1.0 KB of brotli.

use std::future::{Future, poll_fn};
use std::task::Poll;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, RequestCredentials};

use super::task::{self, settle};
use crate::model::config::Credentials;
use crate::model::error::LoadError;
use crate::model::retry;
use crate::model::text::{figures, join};
use crate::model::url::Url;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch, catch)]
    fn fetch(url: &str, init: &web_sys::RequestInit) -> Result<JsValue, JsValue>;

    type Response;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn status(this: &Response) -> Result<Option<u16>, JsValue>;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn headers(this: &Response) -> Result<Head, JsValue>;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn body(this: &Response) -> Result<Option<Stream>, JsValue>;

    type Head;
    #[wasm_bindgen(method, structural, catch)]
    fn get(this: &Head, name: &str) -> Result<JsValue, JsValue>;

    type Stream;
    #[wasm_bindgen(method, structural, catch, js_name = getReader)]
    fn get_reader(this: &Stream) -> Result<Reader, JsValue>;

    type Reader;
    #[wasm_bindgen(method, structural, catch)]
    fn read(this: &Reader) -> Result<JsValue, JsValue>;

    type Chunk;
    #[wasm_bindgen(method, getter, structural, catch)]
    fn value(this: &Chunk) -> Result<JsValue, JsValue>;
}

/// Parts of a body that are read before the page has its turn: a network brings fewer of a usual one.
const MANY: usize = 64;

/// What a server said.
#[derive(Debug, PartialEq)]
pub struct Answer {
    /// The body.
    pub text: String,
    /// The header `Link`, empty where there is none, as the next.
    pub link: String,
    /// The header `X-WP-TotalPages`.
    pub pages: String,
}

/// What went wrong, and after how many ms the server wants to be asked again, where it says so.
pub type Fault = (LoadError, Option<u32>);

/// A request that is sent; aborted when it is dropped before its answer is here.
pub struct Sent {
    abort: Abort,
    answer: Result<JsValue, JsValue>,
}

struct Abort(Option<AbortController>);

impl Drop for Abort {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

impl Sent {
    /// Sends a request.
    pub fn new(url: &Url, credentials: Credentials) -> Result<Self, Fault> {
        let controller = AbortController::new().map_err(network)?;
        let request = web_sys::RequestInit::new();
        request.set_signal(Some(&controller.signal()));
        request.set_credentials(match credentials {
            Credentials::Omit => RequestCredentials::Omit,
            Credentials::SameOrigin => RequestCredentials::SameOrigin,
            Credentials::Include => RequestCredentials::Include,
        });
        let answer = fetch(url.as_str(), &request);
        Ok(Self { abort: Abort(Some(controller)), answer })
    }

    /// Takes over a request that somebody else has sent.
    pub fn by(controller: AbortController, answer: JsValue) -> Self {
        Self { abort: Abort(Some(controller)), answer: Ok(answer) }
    }

    /// Its answer, of at most `limit` bytes, where it comes within so many ms.
    pub async fn answer(self, limit: usize, within_ms: u32) -> Result<Answer, Fault> {
        let Self { mut abort, answer } = self;
        let mut clock = Box::pin(task::wait(within_ms));
        let mut exchange = Box::pin(exchange(answer, limit));
        poll_fn(|context| {
            if clock.as_mut().poll(context).is_ready() {
                return Poll::Ready(Err((LoadError::Timeout(within_ms), None)));
            }
            let polled = exchange.as_mut().poll(context);
            // What is refused is read no further.
            if let Poll::Ready(Ok(_)) = polled {
                abort.0 = None;
            }
            polled
        })
        .await
    }
}

async fn exchange(answer: Result<JsValue, JsValue>, limit: usize) -> Result<Answer, Fault> {
    let response: Response = settle(answer).await.map_err(network)?.unchecked_into();
    check(&response)?;
    let (mut bytes, mut parts) = (Vec::new(), 0);
    if let Some(stream) = response.body().map_err(network)? {
        let reader = stream.get_reader().map_err(network)?;
        while add(settle(reader.read()).await, &mut bytes)? {
            if bytes.len() > limit {
                return Err((LoadError::TooLarge(limit), None));
            }
            // A stream of a page's own may never give way, and the clock would not go on.
            parts = (parts + 1) % MANY;
            if parts == 0 {
                task::rest().await;
            }
        }
    }
    read(bytes, &response).map_err(|error| (error, None))
}

fn header(response: &Response, name: &str) -> Option<String> {
    response.headers().and_then(|headers| headers.get(name)).ok()?.as_string()
}

/// What stands above the body.
fn check(response: &Response) -> Result<(), Fault> {
    let status = response.status().map_err(network)?.ok_or((LoadError::Network, None))?;
    if !(200..300).contains(&status) {
        return Err((LoadError::Status(status), header(response, "retry-after").and_then(|text| retry::after(&text, until))));
    }
    check_type(header(response, "content-type")).map_err(|error| (error, None))
}

/// Adds a part of the body; false where there are no more.
fn add(chunk: Result<JsValue, JsValue>, bytes: &mut Vec<u8>) -> Result<bool, Fault> {
    let chunk: Chunk = chunk.map_err(network)?.unchecked_into();
    let value = chunk.value().map_err(network)?;
    // The last one has no value.
    if value.is_undefined() {
        return Ok(false);
    }
    let part: Uint8Array = value.dyn_into().map_err(network)?;
    // One that has been given away has no length, and cannot be copied.
    if part.length() > 0 {
        bytes.append(&mut part.to_vec());
    }
    Ok(true)
}

fn read(bytes: Vec<u8>, response: &Response) -> Result<Answer, LoadError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(LoadError::Empty);
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| LoadError::Malformed(join!("byte ", figures(error.utf8_error().valid_up_to()), " is not UTF-8")))?;
    let header = |name: &str| header(response, name).unwrap_or_default();
    Ok(Answer { text, link: header("link"), pages: header("x-wp-totalpages") })
}

/// How many ms there are until a date; no number where that is none.
fn until(date: &str) -> f64 {
    js_sys::Date::parse(date) - js_sys::Date::now()
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

fn network<E>(_: E) -> Fault {
    (LoadError::Network, None)
}
