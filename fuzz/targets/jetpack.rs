//! Feeds and articles of the format `jetpack`.
#![no_main]
lede_fuzz::format!("jetpack");
