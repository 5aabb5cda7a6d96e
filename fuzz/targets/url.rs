//! Addresses, compared with the crate url.
#![no_main]
lede_fuzz::target!(|text| lede_fuzz::url::any(text));
