//! How much of a document is read.

use super::*;

#[test]
fn a_byline_ends_after_a_thousand_authors() {
    let authors = vec![r#"{"name":"Ada Example"}"#; MOST_AUTHORS + 1].join(",");
    assert_eq!(read(&format!("\"authors\":[{authors}]")).unwrap().value.authors.len(), MOST_AUTHORS);
}

#[test]
fn what_many_quotations_share_is_short_and_looked_for_among_a_thousand() {
    let long = "Anna ".repeat(1_000);
    let body = format!(
        r#""speakers":{{"a":{{"name":"{long}","role":"{long}"}}}},"blocks":[{{"type":"quote","text":"t","speaker":"a","occasion":"{long}"}}]"#
    );
    let Some(Block::Quote(quote)) = read(&body).unwrap().value.blocks.into_iter().next() else { panic!("no quotation") };
    let (speaker, occasion) = (quote.speaker.unwrap(), quote.occasion.unwrap());
    for said in [Some(speaker.name), speaker.role, occasion.event] {
        assert!(said.unwrap().chars().count() <= LONGEST_SAID);
    }
    let known: Vec<String> = (0..=MOST_KNOWN).map(|n| format!(r#""k{n}":{{"name":"N{n}"}}"#)).collect();
    let body = format!(
        r#""speakers":{{{}}},"blocks":[{{"type":"quote","text":"a","speaker":"k999"}},{{"type":"quote","text":"b","speaker":"k1000"}}]"#,
        known.join(",")
    );
    let names = read(&body).unwrap().value.blocks.into_iter().map(|block| match block {
        Block::Quote(quote) => quote.speaker.unwrap().name,
        other => panic!("{other:?}"),
    });
    assert_eq!(names.collect::<Vec<_>>(), ["N999", "k1000"]);
}

#[test]
fn marks_are_not_heaped_over_several_texts_of_a_paragraph() {
    let texts = vec![format!("\"{}\"", "\u{301}".repeat(32)); 100].join(",");
    let (blocks, _) = blocks(&format!(r#"{{"type":"paragraph","content":["a",{texts}]}}"#));
    let [Block::Paragraph { content }] = blocks.as_slice() else { panic!("{blocks:?}") };
    assert_eq!(plain_text(content).chars().count(), 33);
}
