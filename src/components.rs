//! Leptos views: data in, nodes out, one callback of `model::Event` up; the tools of an article tell the page of their own events.
//! Only `load` asks the network.
//!
//! A component is a function that returns [`node::Node`] or [`node::Nodes`]; `node` says why not `view!`.

mod arrival;
mod article;
mod blocks;
mod card;
mod carousel;
mod context;
mod embed;
mod figure;
mod first;
mod header;
mod icon;
mod inlines;
pub mod later;
mod load;
pub mod node;
mod notes;
mod pages;
mod quotations;
mod quote;
mod quote_details;
mod quote_index;
mod quote_panel;
mod quote_share;
mod reading;
mod related;
mod selection;
mod share_bar;
mod status;
mod story;
mod table;
mod tools;
mod wanted;
mod watched;
pub mod words;

pub use article::article;
pub use context::{Context, Emit, Voice};
pub use figure::img;
pub use first::First;
pub use load::LIMIT;
pub use quote::{quote, quote_around};
pub use related::{Stand, post_list, related};
pub use share_bar::{lone_share_bar, share_bar};
pub use story::story;
pub use wanted::{Source, Wanted};
pub use watched::Watched;
