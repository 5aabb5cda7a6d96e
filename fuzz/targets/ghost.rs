//! Feeds and articles of the format `ghost`.
#![no_main]
lede_fuzz::format!("ghost");
