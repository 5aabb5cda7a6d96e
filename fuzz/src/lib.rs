//! What must hold of any text, for libFuzzer to look for a text of which it does not.

pub mod feed;
pub mod html;
pub mod json;
pub mod mutator;
pub mod paging;
pub mod safe;
pub mod share;
pub mod url;

pub use libfuzzer_sys;

/// A target that takes text; bytes that are no UTF-8 are none, since a browser hands over none.
#[macro_export]
macro_rules! target {
    (|$text:ident| $check:expr) => {
        $crate::libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
            if let Ok($text) = std::str::from_utf8(bytes) {
                $check
            }
        });
    };
}

/// A target for one of the formats of `feeds::formats`.
#[macro_export]
macro_rules! format {
    ($word:literal) => {
        $crate::target!(|text| $crate::feed::format(text, $word));
        $crate::mutate_json!();
    };
}

/// Lets libFuzzer change JSON as a tree, too, so that most of what it tries gets past the parser.
#[macro_export]
macro_rules! mutate_json {
    () => {
        $crate::libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
            $crate::mutator::json(data, size, max_size, seed)
        });
    };
}
