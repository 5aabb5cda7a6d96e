//! JSON-LD of a page.
#![no_main]
lede_fuzz::target!(|text| lede_fuzz::feed::json_ld(text));
lede_fuzz::mutate_json!();
