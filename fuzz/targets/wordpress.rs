//! Feeds and articles of the format `wordpress`.
#![no_main]
lede_fuzz::format!("wordpress");
