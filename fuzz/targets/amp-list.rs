//! Feeds and articles of the format `amp-list`.
#![no_main]
lede_fuzz::format!("amp-list");
