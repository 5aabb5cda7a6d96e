//! The tree against Chromium's, against html5ever's, and against markup made to break it.

mod oracle;

use super::*;

include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/html/tree.rs"));

#[test]
fn the_tree_is_the_one_that_chromium_makes() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (file, text) in FILES {
        let cases = cases(file, text);
        let before = wrong.len();
        for case in &cases {
            let tree = written(&Tree::parse(&case.data));
            if tree != case.document {
                wrong.push(format!("{}\n{}\nis\n{tree}\nin Chromium\n{}\n", case.place, case.data, case.document));
            }
        }
        println!("{file}: {} of {} cases are equal", cases.len() + before - wrong.len(), cases.len());
        count += cases.len();
    }
    assert!(wrong.is_empty(), "{} of {count} cases differ\n\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 550, "{count} cases only");
}
