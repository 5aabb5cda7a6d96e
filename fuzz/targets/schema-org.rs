//! Feeds and articles of the format `schema-org`.
#![no_main]
lede_fuzz::format!("schema-org");
