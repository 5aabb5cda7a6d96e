//! Feeds and articles of the format `arc`.
#![no_main]
lede_fuzz::format!("arc");
