//! The tree against Chromium's, against html5ever's, and against markup made to break it.

use super::*;

include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/html/tree.rs"));

#[test]
fn a_mark_that_overlaps_another_goes_on_after_it() {
    let tree = written(&Tree::parse("<b>2<i>3</b>4</i>"));
    assert_eq!(tree, "| <b>\n|   \"2\"\n|   <i>\n|     \"3\"\n| <i>\n|   \"4\"");
}
