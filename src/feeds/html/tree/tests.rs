//! The tree against Chromium's, against html5ever's, and against markup made to break it.

mod cases;
mod oracle;

use super::*;
use oracle::measure;

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

#[test]
fn an_attribute_is_found_by_its_name() {
    let tree = Tree::parse("<a href=b title=c>");
    let found = ["href", "title", "class"].map(|name| tree.attribute(1, name));
    assert_eq!(found, [Some("b"), Some("c"), None]);
}

#[test]
fn a_text_is_read_as_far_as_it_may_be_and_the_tree_says_whether_that_is_all() {
    for (length, cut) in [(0, false), (1, false), (LONGEST, false), (LONGEST + 1, true)] {
        let tree = Tree::parse(&"x".repeat(length));
        let read = tree.children(Tree::ROOT).next().and_then(|id| tree.text(id)).unwrap_or_default();
        assert_eq!((read.len(), tree.is_cut()), (length.min(LONGEST), cut));
    }
}

/// How deep the last text stands.
fn depth_of_the_last(html: &str) -> usize {
    let tree = written(&Tree::parse(html));
    let last = tree.lines().last().unwrap().trim_start_matches('|');
    (last.len() - last.trim_start().len() - 1) / 2
}

#[test]
fn elements_that_are_too_deep_to_be_made_take_their_own_end_tags_and_no_others() {
    let deep = |more: &str| "<div>".repeat(DEEPEST - 1) + more;
    let made = depth_of_the_last(&deep("x"));
    assert_eq!(made, DEEPEST - 1);
    for (more, depth) in [
        ("<div><div><div>x</div></div>y", DEEPEST),
        ("<div><p>a</div>x", DEEPEST - 1),
        ("<div><p><div/>a</div>x", DEEPEST),
        ("<div><p><x/>a</x></div>x", DEEPEST - 1),
        ("<div><p><br>a</div>x", DEEPEST - 1),
        ("<div><p><script></div></script></p>x", DEEPEST),
        (&("<div><div>".to_string() + &"<br>".repeat(2 * DEEPEST) + "</div></div>x"), DEEPEST - 1),
    ] {
        assert_eq!(depth_of_the_last(&deep(more)), depth, "{more}");
    }
    // As many are known by their tags; of those that come after, any end tag closes one.
    let after = "<x>".repeat(DEEPEST) + &"<div>".repeat(DEEPEST) + "<x></p></x>y";
    assert_eq!(depth_of_the_last(&after), DEEPEST - 1);
    let many = 3 * DEEPEST;
    assert_eq!(depth_of_the_last(&("<div>".repeat(many) + "a" + &"</div>".repeat(many) + "x")), 0);
    assert_eq!(depth_of_the_last(&("<div>".repeat(many) + "a" + &"</div>".repeat(many - 2) + "x")), 2);
}

#[test]
fn nothing_stands_deeper_than_it_may_even_in_elements_that_are_open_no_longer() {
    // A form that ends early holds what follows, and so does a mark that is opened again further in.
    let form = "<form><div></form>";
    for html in [form.repeat(DEEPEST), "<p><b></p>".to_string() + &form.repeat(31) + "x" + &form.repeat(DEEPEST)] {
        let tree = Tree::parse(&html);
        assert_eq!((measure(&tree).0, tree.is_cut()), (DEEPEST, true), "{html}");
    }
    // A block that a mark lets go of may count as one deeper than it is, not as less.
    let freed = form.repeat(20) + "<b><i><div></b>" + &form.repeat(DEEPEST);
    assert_eq!(measure(&Tree::parse(&freed)).0, DEEPEST - 1);
}

#[test]
fn a_tree_has_as_many_nodes_as_it_may_however_many_come_at_once() {
    for html in ["<br>", "<p>x", "<table><td>x</table>", "<p><b><i><u><s><tt>x", "<table>x<b>y"] {
        // Shifted, so that the count steps over any one number.
        for before in 0..5 {
            let tree = Tree::parse(&("<br>".repeat(before) + &html.repeat(20_000)));
            assert!(tree.is_cut() && tree.len() <= MOST - 100, "{html}: {}", tree.len());
        }
    }
    // The last one is made while there is room for all that one token can make.
    assert_eq!(Tree::parse(&"<br>".repeat(MOST)).len(), MOST - 127);
}
