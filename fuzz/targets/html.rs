//! Bodies, titles and excerpts in HTML.
#![no_main]
lede_fuzz::target!(|text| lede_fuzz::html::any(text));
