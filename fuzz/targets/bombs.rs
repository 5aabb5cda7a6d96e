//! HTML that repeats itself until it is large: what takes more than linear time runs into libFuzzer's limit.
#![no_main]
lede_fuzz::target!(|text| lede_fuzz::html::repeated(text));
