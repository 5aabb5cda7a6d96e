//! What an article is, and every decision that needs no page: pure Rust, `std` and `serde` only.
//!
//! Nothing here may mention Leptos, the browser, or another room; `tests/house.rs` checks it.

pub mod article;
pub mod carousel;
pub mod citation;
pub mod config;
pub mod date;
pub mod direction;
pub mod embed;
pub mod engagement;
pub mod error;
pub mod event;
pub mod fold;
pub mod format;
pub mod found;
pub mod heaps;
pub mod names;
pub mod permalink;
pub mod post;
pub mod pull_quote;
pub mod quotation;
pub mod quote;
pub mod quotes;
pub mod reading;
pub mod retry;
pub mod share;
pub mod speakers;
pub mod text;
pub mod tools;
pub mod url;
