//! The page and its platform, behind functions that return model types, or guards that clean up when dropped.
//!
//! Whatever a host page may have replaced is called with `catch`: an exception becomes a value, never a trap.

pub mod address;
pub mod attention;
pub mod click;
pub mod clipboard;
pub mod console;
pub mod custom_event;
pub mod described;
pub mod dom;
pub mod held;
pub mod highlight;
pub mod http;
pub mod intl;
pub mod light_dom;
pub mod listening;
pub mod media;
pub mod missing;
pub mod moving;
pub mod mutations;
pub mod notice;
pub mod page;
pub mod panel;
pub mod passages;
pub mod pictures;
pub mod prose;
pub mod quotations;
pub mod request;
pub mod scroll;
pub mod selection;
pub mod share_sheet;
pub mod sheet;
pub mod speech;
pub mod storage;
pub mod task;
pub mod texts;
pub mod track;
pub mod visibility;
