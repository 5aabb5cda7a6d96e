//! Stands in for the crate `wasm-streams`, which Leptos links for its server functions. Lede has none of those, but the
//! crate exports classes to JavaScript, and whatever is exported stays in the module: 3 KB of brotli that no page can
//! reach. This has the four functions that `server_fn` calls, and none of them runs in Lede.

use futures_util::stream::{Stream, empty};
use wasm_bindgen::{JsValue, UnwrapThrowExt};

/// A stream of the browser's.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Around a stream of the browser's.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// An empty stream: there is no server function whose request could have a body.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_stream: S) -> Self {
        Self(web_sys::ReadableStream::new().unwrap_throw())
    }

    /// The stream of the browser's.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing: there is no server function whose answer could have a body.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        empty()
    }
}
