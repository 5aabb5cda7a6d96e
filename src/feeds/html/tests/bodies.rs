//! Bodies in tests/fixtures/bodies, each beside the outline of what it becomes.

use super::*;

/// `LEDE_WRITE=1 cargo test` writes the outlines anew.
#[track_caller]
fn becomes_its_outline(name: &str) {
    let path = format!("{}/tests/fixtures/bodies/{name}", env!("CARGO_MANIFEST_DIR"));
    let html = std::fs::read_to_string(format!("{path}.html")).unwrap();
    let mut skipped = Skipped::default();
    let body = body(&html, Some(&base()), &mut skipped);
    assert!(!body.cut);
    let list: Vec<String> = skipped.list().iter().map(|(what, count)| format!("{what} × {count}")).collect();
    let text = format!("{}\nskipped: {}\n", outline(&body.blocks), list.join(", "));
    if std::env::var_os("LEDE_WRITE").is_some() {
        std::fs::write(format!("{path}.txt"), &text).unwrap();
    }
    let expected = std::fs::read_to_string(format!("{path}.txt")).unwrap_or_default();
    assert!(text == expected, "{path}.txt is not what the body becomes; LEDE_WRITE=1 cargo test writes it anew:\n{text}");
}

#[test]
fn a_body_of_the_wordpress_block_editor() {
    becomes_its_outline("gutenberg");
}

#[test]
fn a_body_of_the_wordpress_classic_editor() {
    becomes_its_outline("classic");
}

#[test]
fn a_body_of_ghost() {
    becomes_its_outline("ghost");
}

#[test]
fn a_body_pasted_from_word_and_google_docs() {
    becomes_its_outline("word-paste");
}

#[test]
fn a_body_written_by_hand() {
    becomes_its_outline("handwritten");
}
