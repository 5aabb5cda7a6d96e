//! JSON, compared with serde_json.
#![no_main]
lede_fuzz::target!(|text| lede_fuzz::json::same_as_serde(text));
