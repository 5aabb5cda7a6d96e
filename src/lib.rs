//! Lede puts a news article on any web page: four custom elements, drawn by Leptos from WebAssembly.
//!
//! The rooms, each of which may use only those before it (`tests/house.rs` checks the law):
//!
//! | room | knows |
//! |---|---|
//! | [`model`] | article, quote, post, address, date, share target, carousel, event, error: pure |
//! | [`feeds`] | wire formats, read into the model: pure |
//! | [`i18n`] | every message: English, and the texts of the other languages: pure |
//! | [`browser`] | fetch, clipboard, share sheet, visibility, Intl, the page |
//! | [`components`] | Leptos views: data in, nodes out, one callback of events up |
//! | [`element`] | the edge: the ES classes, attributes, events, the style sheet |
//! | `ahead` | an article as a page's own HTML, written before any browser asks for it: feature `ssr`, native only |

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic))]

#[cfg(all(feature = "ssr", not(target_arch = "wasm32")))]
pub mod ahead;
#[cfg(feature = "page")]
pub mod browser;
#[cfg(feature = "page")]
pub mod components;
#[cfg(any(feature = "csr", feature = "ssr"))]
pub mod element;
pub mod feeds;
#[cfg(feature = "page")]
pub mod i18n;
pub mod model;
