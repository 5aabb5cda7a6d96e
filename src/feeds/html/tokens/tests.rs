//! What is read of a tag that has too much.

use super::*;

/// The attributes of the first tag, and whether something was cut off.
fn attributes(html: &str) -> (Attributes, bool) {
    let mut tokens = Tokens::new(html);
    let Some(Token::Start(tag)) = tokens.next(false) else { panic!("no tag") };
    (tag.attributes, tokens.cut)
}

#[test]
fn a_tag_has_as_many_attributes_as_it_may_and_those_after_are_left_out() {
    let tag = |count: usize| format!("<p{}>", (0..count).map(|at| format!(" a{at}=b")).collect::<String>());
    let (all, cut) = attributes(&tag(MOST_ATTRIBUTES));
    assert_eq!((all.len(), cut), (MOST_ATTRIBUTES, false));
    let (most, cut) = attributes(&tag(MOST_ATTRIBUTES + 1));
    assert_eq!((most, cut), (all, true));
}

#[test]
fn a_value_that_is_too_long_is_left_out_whole() {
    for (name, longest) in [("src", LONGEST_VALUE), ("srcset", LONGEST_SRCSET), ("data-srcset", LONGEST_SRCSET)] {
        let tag = |length: usize| format!("<img {name}={} alt=a>", "x".repeat(length));
        let (all, cut) = attributes(&tag(longest));
        assert_eq!((all.len(), cut), (2, false), "{name}");
        for more in [1, 2, 1000] {
            assert_eq!(attributes(&tag(longest + more)), (vec![("alt".into(), "a".into())], true), "{name}");
        }
    }
}
