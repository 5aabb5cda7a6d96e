//! Browser tests: the elements in a real Chromium, without a server; wasm-pack runs them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, missing_docs)]
#![cfg(target_arch = "wasm32")]

pub mod element;
pub mod html;
pub mod http;
pub mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
