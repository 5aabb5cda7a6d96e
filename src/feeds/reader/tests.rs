//! What every adapter is promised: a body that is cut stays so, a line takes what words a block has, a text ends at its limit.

use super::*;
use crate::model::quote::Quote;

#[test]
fn a_text_of_which_one_body_was_cut_goes_on_elsewhere() {
    let mut reader = Reader::new(None);
    reader.body(Some("<p>x"));
    assert!(!reader.cut);
    for html in ["<p>x".repeat(30_000), "<p>x".into(), "<p>x".repeat(30_000)] {
        reader.body(Some(&html));
        assert!(reader.cut);
    }
}

#[test]
fn the_words_of_any_block_stand_in_a_line_and_what_has_none_is_counted() {
    let mut reader = Reader::new(None);
    let inlines = reader.inlines(Some("<p>a</p><h2>b</h2><pre>c</pre><blockquote>d</blockquote><hr>"));
    let text = |text: &str| Inline::Text(text.into());
    let quote = Inline::Quote(Box::new(Quote { text: "d".into(), ..Quote::default() }));
    let code = Inline::Code { text: "c".into() };
    assert_eq!(inlines, [text("a"), Inline::Break, text("b"), Inline::Break, code, Inline::Break, quote]);
    assert_eq!(reader.skipped.list(), [("block within a line".to_string(), 1)]);
}

#[test]
fn a_text_has_as_many_blocks_as_are_read_and_goes_on_past_them() {
    let read =
        |count: usize| Reader::new(None).article(Article { blocks: vec![Block::Divider; count], ..Article::default() }).unwrap().value;
    for (count, continues) in [(1, false), (MOST_BLOCKS, false), (MOST_BLOCKS + 1, true)] {
        let article = read(count);
        assert_eq!((article.blocks.len(), article.continues), (count.min(MOST_BLOCKS), continues));
    }
}
