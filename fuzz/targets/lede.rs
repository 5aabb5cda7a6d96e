//! Lede JSON, whoever wrote it.
#![no_main]
lede_fuzz::target!(|text| lede_fuzz::feed::lede(text));
lede_fuzz::mutate_json!();
