//! Feeds and articles of the format `json-feed`.
#![no_main]
lede_fuzz::format!("json-feed");
