//! Leptos views: data in, nodes out, one callback of `model::Event` up. Only `load` asks the network.
//!
//! No element here is wholly static: Leptos turns those into `innerHTML`, which Trusted Types refuse (DESIGN.md). A
//! braced string is enough to keep one out of that.

mod article;
mod blocks;
mod card;
mod carousel;
mod context;
mod embed;
mod figure;
mod header;
mod icon;
mod inlines;
mod lone_quote;
mod load;
mod pull_quote;
mod quote;
mod quote_details;
mod related;
mod share_bar;
mod status;
mod story;
mod table;

pub use article::Article;
pub use context::Context;
pub use lone_quote::LoneQuote;
pub use quote::Quote;
pub use related::{PostList, Related};
pub use share_bar::{LoneShareBar, ShareBar};
pub use story::Story;
