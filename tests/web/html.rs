//! The tree of HTML against the parser of the browser that runs this: so the files of expected trees cannot lie.

use lede::feeds::html::tree::Tree;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/html/tree.rs"));

#[wasm_bindgen(module = "/tests/fixtures/html/browser.js")]
extern "C" {
    fn tree(html: &str) -> String;
}

/// Where engines part: a tag, markup with it, and what of that is in the tree of an engine that goes with the standard.
const PARTINGS: [(&str, &str, &str); 2] = [
    // Firefox 153 reads it in a document without scripts as if that had some.
    ("<noscript", "<noscript><p></noscript>", "  <p>"),
    // WebKit 2.50 keeps nothing but options in it, as the standard did until 2025.
    ("<select", "<select><p></select>", "  <p>"),
];

#[wasm_bindgen_test]
fn the_tree_of_each_case_is_the_one_that_this_browser_makes() {
    let parted = PARTINGS.iter().filter(|(_, markup, node)| !tree(markup).contains(node));
    let parted: Vec<&str> = parted.map(|(tag, _, _)| *tag).collect();
    let mut count = 0;
    for (file, text) in FILES {
        for case in cases(file, text) {
            assert_eq!(written(&Tree::parse(&case.data)), case.document, "{}: {}", case.place, case.data);
            let seen = tree(&case.data);
            if case.document == seen.trim_end_matches('\n') {
                count += 1;
            } else {
                assert!(parted.iter().any(|tag| case.data.contains(tag)), "{}: the browser says {seen}", case.place);
            }
        }
    }
    assert!(count >= 550, "{count} cases only");
}
