//! What comes later: parts of the module that are fetched when they are first needed, and what each of them gives.
//!
//! With the feature `split` scripts/package splits them off, with all that only they lead to; without it they are here.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use super::node::Guard;
use super::{quote_panel, quote_share, story, tools};
use crate::browser::page;
use crate::browser::task::Task;
use crate::feeds::formats;
use crate::model::found;

/// A part that could not be had, which npm/start.js has told.
pub struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_error: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// What is in a part, once the part is here; nothing where it cannot be had.
macro_rules! part {
    ($($(#[$doc:meta])* $part:ident / $name:ident: $type:ty = $value:expr;)+) => {
        $(
            $(#[$doc])*
            pub async fn $name() -> Option<$type> {
                #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split($part, fallible))]
                #[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps))]
                fn $name() -> Result<$type, $crate::components::later::Missing> {
                    Ok($value)
                }
                #[cfg(feature = "split")]
                let here = $name().await;
                #[cfg(not(feature = "split"))]
                let here = $name();
                here.ok()
            }
        )+
    };
}

pub(crate) use part;

part! {
    /// Reads the formats other than Lede JSON.
    feeds / translate: formats::Translate = formats::document;
    /// What readers can do with the quotations of an article, and with what they select.
    reader / reader: quote_panel::Make = quote_panel::make;
    /// Looks for quotations.
    quotes / find: found::Find = found::find;
    /// Draws what can be done with one at once.
    views / actions: quote_share::Actions = quote_share::actions;
    /// Cites one, and draws what can be done with it.
    quotes / ways: quote_share::Make = quote_share::make;
    /// Draws what stands around an article that is in the page.
    around / around: story::Around = story::around;
    /// Reads one.
    around / read: page::Read = page::article;
    /// Draws the tools of an article.
    tools / attach: tools::Attach = tools::attach;
    /// Measures what readers see and read.
    tools / measure: tools::Measure = tools::measure;
}

/// What `make` gives, once it does, until this is dropped.
pub fn guarded(make: impl Future<Output = Guard> + 'static) -> Guard {
    let kept = Rc::new(RefCell::new(None));
    let made = kept.clone();
    let task = Task::start(Box::pin(async move {
        let guard = make.await;
        made.replace(guard);
    }));
    Some(Box::new((task, kept)))
}
