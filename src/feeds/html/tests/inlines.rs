//! White space, line breaks, and marks within a line.

use super::*;
use crate::model::article::{Block, Inline};

#[track_caller]
fn becomes(html: &str, expected: &str) {
    assert_eq!(read(html).trim_end().replace('\n', " / "), expected, "{html}");
}

#[test]
fn white_space_collapses_as_css_has_it() {
    becomes("  one \n\t two\u{c}three  ", "P one two three");
    becomes("one<b> two</b>", "P one <b>two</b>");
    becomes("<b>one </b>two", "P <b>one</b> two");
    becomes("<b>one </b> <i> two</i>", "P <b>one</b> <i>two</i>");
    becomes("<b>one</b><i>two</i>", "P <b>one</b><i>two</i>");
    becomes("a&nbsp; b &nbsp;", "P a⍽ b ⍽");
    becomes("one<!-- x -->two <span></span> three", "P onetwo three");
    becomes("one<b> </b>two", "P one two");
}

#[test]
fn paragraphs_that_show_nothing_go() {
    becomes("<p></p><p> </p><p>&nbsp;</p><p><br></p><p>\u{200b}</p><p><b>&nbsp;</b></p><h2> </h2>", "");
}

#[test]
fn line_breaks_stand_between_words_and_two_part_paragraphs() {
    becomes("a <br> b", "P a⏎b");
    becomes("<br>a<br>", "P a");
    becomes("a<br><br>b", "P a / P b");
    becomes("a<br>&#32;<br/>b<br>", "P a / P b");
    becomes("<p>a<b>b<br></b><br>c</p>", "P a<b>b</b> / P c");
    becomes("<b>a<br>b<br><br>c</b>", "P <b>a⏎b</b> / P <b>c</b>");
    becomes("<b>a</b><br><i>b</i>", "P <b>a</b>⏎<i>b</i>");
    becomes("<h2>a<br><br>b</h2>", "H2 a⏎b");
}

#[test]
fn each_mark_has_its_tags() {
    becomes("<strong>a</strong> <b>b</b>", "P <b>a</b> <b>b</b>");
    becomes("<em>a</em> <i>b</i> <cite>c</cite> <dfn>d</dfn> <var>e</var>", "P <i>a</i> <i>b</i> <i>c</i> <i>d</i> <i>e</i>");
    becomes(
        "a<sub>b</sub><sup>c</sup><del>d</del><s>e</s><strike>f</strike>",
        "P a<sub>b</sub><sup>c</sup><del>d</del><del>e</del><del>f</del>",
    );
    becomes("<code>a <b>b</b></code> <kbd>c</kbd> <samp>d</samp> <tt>e</tt>", "P `a b` `c` `d` `e`");
    becomes(
        "<u>a</u><mark>b</mark><small>c</small><span>d</span><abbr>e</abbr><time>f</time><font>g</font><ins>h</ins><x-y>i</x-y>",
        "P abcdefghi",
    );
}

#[test]
fn a_mark_within_itself_adds_nothing_and_one_without_content_goes() {
    becomes("<b>a<strong>b</strong></b>", "P <b>ab</b>");
    becomes("a<b></b><i><b> </b></i>b", "P a b");
    becomes("<a href=x></a>a", "P a");
    becomes("<em><a href=/x> </a></em>", "");
}

#[test]
fn a_bold_element_whose_style_says_it_is_none_is_none() {
    becomes("<b style='font-weight: normal'>a <b>b</b></b>", "P a <b>b</b>");
    becomes("<b style='mso-bidi-font-weight:normal'>a</b>", "P <b>a</b>");
    becomes("<b style='color:red'>a</b>", "P <b>a</b>");
}

#[test]
fn links_lead_to_safe_addresses_or_are_words() {
    becomes("<a href='/x'>a</a>", "P [a](https://n.example/x)");
    becomes("<a href='tel:+123'>a</a>", "P [a](tel:+123)");
    becomes("<a href=' java\tscript:x'>a</a><a name=x>b</a>", "P ab");
    assert_eq!(skipped("<a href='javascript:x'>a</a><a name=x>b</a>"), [("link without safe address".into(), 1)]);
    assert_eq!(outline(&body("<a href='/x'>a</a>", None, &mut Skipped::default()).blocks), "P a\n");
}

#[test]
fn a_link_never_stands_within_a_link() {
    becomes("<a href=/x>a<object><a href=/y>b</a></object></a>", "P [a](https://n.example/x)");
    becomes("<a href=/x>a<table><tr><td><a href=/y>b</a></td></tr></table></a>", "P [a](https://n.example/x) / P [b](https://n.example/y)");
    becomes("<a href=/x>a <b><q>b</q></b></a>", "P [a <b>“b”</b>](https://n.example/x)");
}

#[test]
fn a_link_around_blocks_is_a_link_in_each() {
    becomes(
        "<a href=/x><h3>a</h3><p>b <b>c</b></p><ul><li>d</ul></a>",
        "H3 [a](https://n.example/x) / P [b <b>c</b>](https://n.example/x) / UL /   - [d](https://n.example/x)",
    );
}

#[test]
fn short_quotations_are_text_and_long_ones_stand_for_themselves() {
    becomes("he said <q>no</q>.", "P he said “no”.");
    becomes("<q>“no”</q> <q>a <b>b</b></q>", "P “no” “a <b>b</b>”");
    let long = "w ".repeat(40);
    becomes(&format!("he <q cite=/s>{long}w</q>."), &format!("P he <q \"“{long}w”\" from https://n.example/s>."));
    becomes(&format!("<a href=/x><q>{long}w</q></a>"), &format!("P [“{long}w”](https://n.example/x)"));
}

#[test]
fn marks_stand_no_deeper_than_lede_json_allows() {
    let all = "<b><i><sub><sup><del><code><q><a href=/x>";
    let html = format!("{}a", all.repeat(12));
    assert!(read(&html).contains('a'));
    assert_eq!(skipped(&html), []);
}

#[test]
fn texts_beside_each_other_are_one_and_none_is_empty() {
    let content = |html: &str| match body(html, None, &mut Skipped::default()).blocks.remove(0) {
        Block::Paragraph { content } => content,
        other => panic!("{other:?}"),
    };
    let text = |text: &str| Inline::Text(text.into());
    assert_eq!(content("a<span>b</span> <q>c</q>"), [text("ab “c”")]);
    assert_eq!(content("<q><b>“a”</b></q>"), [Inline::Strong { content: vec![text("“a”")] }]);
}
