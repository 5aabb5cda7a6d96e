//! Share links: a headline, and on the last line an address.
#![no_main]
lede_fuzz::target!(|text| lede_fuzz::share::any(text));
