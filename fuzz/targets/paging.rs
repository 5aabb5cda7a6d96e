//! The next page of a list: its address, on the second line the count of pages, then the header `Link`.
#![no_main]
lede_fuzz::target!(|text| lede_fuzz::paging::any(text));
