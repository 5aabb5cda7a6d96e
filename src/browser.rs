//! The page and its platform, behind functions that return model types, or guards that clean up when dropped.
//!
//! Whatever a host page may have replaced is called with `catch`: an exception becomes a value, never a trap.

pub mod click;
pub mod clipboard;
pub mod console;
pub mod http;
pub mod intl;
pub mod light_dom;
pub mod motion;
pub mod mutations;
pub mod page;
pub mod prose;
pub mod request;
pub mod share_sheet;
pub mod task;
pub mod track;
pub mod translator;
pub mod visibility;
