//! The tree of HTML against the parser of the browser that runs this: so the files of expected trees cannot lie.

use lede::feeds::html::tree::Tree;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/html/tree.rs"));

#[wasm_bindgen(module = "/tests/fixtures/html/browser.js")]
extern "C" {
    fn tree(html: &str) -> String;
}

#[wasm_bindgen_test]
fn the_tree_of_each_case_is_the_one_that_this_browser_makes() {
    let mut count = 0;
    for (file, text) in FILES {
        for case in cases(file, text) {
            let seen = tree(&case.data);
            assert_eq!(written(&Tree::parse(&case.data)), seen.trim_end_matches('\n'), "{}: {}", case.place, case.data);
            assert_eq!(case.document, seen.trim_end_matches('\n'), "{}: the file", case.place);
            count += 1;
        }
    }
    assert!(count >= 550, "{count} cases only");
}
