//! Footnotes, as systems write them.

use super::*;

/// The outline of a body, and of its footnotes.
fn read_notes(html: &str) -> (String, Vec<String>) {
    let body = body(html, Some(&base()), &mut Skipped::default());
    (outline(&body.blocks), body.notes.iter().map(|note| outline::inlines(note)).collect())
}

const GUTENBERG: &str = r##"<p>One<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup> and
    two<sup data-fn="b" class="fn"><a href="#b" id="b-link">2</a></sup>.</p>
    <ol class="wp-block-footnotes"><li id="a">First, <em>at length</em>. <a href="#a-link" aria-label="Jump">↩︎</a></li>
    <li id="b">See <a href="/b">there</a>. <a href="#b-link">↩︎</a></li></ol>"##;

#[test]
fn the_footnotes_of_the_block_editor_leave_the_text() {
    let (text, notes) = read_notes(GUTENBERG);
    assert_eq!(text, "P One^1 and two^2.\n");
    assert_eq!(notes, ["First, <i>at length</i>.", "See [there](https://n.example/b)."]);
}

#[test]
fn the_footnotes_of_markdown_are_read_with_all_their_paragraphs() {
    let html = r##"<p>One<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> and again<sup><a href="#fn1">[1:1]</a></sup>.</p>
        <hr class="footnotes-sep"><section class="footnotes"><ol>
        <li id="fn1"><p>First.</p><p>Second. <a href="#fnref1" class="footnote-backref">back</a></p></li></ol></section>"##;
    let (text, notes) = read_notes(html);
    assert_eq!((text.as_str(), notes), ("P One^1 and again^1.\n", vec!["First.⏎Second.".to_string()]));
}

#[test]
fn what_leads_to_no_item_is_what_it_was() {
    let (text, notes) = read_notes("<p>m<sup>2</sup>, <sup><a href='#x'>1</a></sup> <a href='#y'>down</a></p><ol><li id=y>item</li></ol>");
    assert_eq!(text, "P m<sup>2</sup>, <sup>1</sup> down\nOL\n  - item\n");
    assert!(notes.is_empty());
}

#[test]
fn a_list_with_an_item_that_no_mark_leads_to_stays_in_the_text() {
    let html = "<p>a<sup><a href='#n1'>1</a></sup></p><ol class=footnotes><li id=n1>one</li><li id=n2>two</li></ol>";
    let (text, notes) = read_notes(html);
    assert_eq!(text, "P a^1\nOL\n  - one\n  - two\n");
    assert_eq!(notes, ["one"]);
}

#[test]
fn a_footnote_leads_to_none_and_their_number_ends() {
    let (_, notes) =
        read_notes("<p>a<sup><a href='#n1'>1</a></sup></p><ol class=footnotes><li id=n1>one<sup><a href='#n1'>1</a></sup></li></ol>");
    assert_eq!(notes, ["one<sup>1</sup>"]);
    let many: String = (0..600).map(|at| format!("<sup><a href='#n{at}'>{at}</a></sup>")).collect();
    let items: String = (0..600).map(|at| format!("<li id=n{at}>note</li>")).collect();
    let (_, notes) = read_notes(&format!("<p>x{many}</p><ol class=footnotes>{items}</ol>"));
    assert_eq!(notes.len(), 500);
}

#[test]
fn a_mark_within_the_words_of_a_quotation_is_none_and_its_note_stays_in_the_text() {
    let html = "<blockquote>said<sup><a href='#n1'>1</a></sup></blockquote><ol class=footnotes><li id=n1>one</li></ol>";
    let (text, notes) = read_notes(html);
    assert_eq!(text, "QUOTE \"said1\"\nOL\n  - one\n");
    assert!(notes.is_empty());
}
