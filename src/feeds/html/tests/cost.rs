//! What a body may cost: no more than its length asks for, whatever stands in it.

use super::*;

#[test]
fn a_body_costs_no_more_than_its_length() {
    let bombs = [
        "<b>",
        "<ul><li>",
        "<blockquote>a",
        "<blockquote><cite>",
        "<table><tr><td>a",
        "<figure><figcaption>a",
        "<figure><img src=/a.png><figcaption>a",
        "<details><summary>a</summary>",
        "<i aria-hidden=true> ",
        "<a href=/x><p>a",
        "<div class=kg-toggle-card><b class=kg-toggle-heading-text>a</b><div class=kg-toggle-content>",
        "<figure class=wp-block-gallery><img src=/a.png><img src=/a.png>",
        "<div class=kg-file-card>",
        "<div class=twitter-tweet>",
        "a<br>",
        "<q>a",
        "<td colspan=1000 rowspan=65534>",
        "<p class='a b c d e f g h i j k l m n o p'>a",
    ];
    for bomb in bombs {
        let html = bomb.repeat((200 << 10) / bomb.len());
        let started = std::time::Instant::now();
        body(&html, Some(&base()), &mut Skipped::default());
        excerpt(&html);
        let spent = started.elapsed();
        // A debug build on a busy machine: a second at most where nobody else is; quadratic time would be minutes.
        assert!(spent.as_secs() < 20, "{bomb} took {spent:?}");
    }
    // A long text below many levels is copied once, not once for each.
    for level in ["<blockquote>", "<figure>", "<table><tr><td>", "<div aria-hidden=true>", "<a href=/x><div>"] {
        let html = [level.repeat(60), "a ".repeat(100 << 10)].concat();
        let started = std::time::Instant::now();
        body(&html, Some(&base()), &mut Skipped::default());
        assert!(started.elapsed().as_secs() < 20, "{level}");
    }
}

#[test]
fn a_mark_that_goes_on_from_paragraph_to_paragraph_takes_no_heavy_attributes_along() {
    let heavy = ["<b ", &"x".repeat(1 << 20), ">a"].concat();
    let many: String = (0..60).map(|n| format!(" a{n}='{}'", "y".repeat(4_000))).collect();
    for mark in [heavy, format!("<i{many}>a")] {
        let html = [&mark, &*"<p>b".repeat(2_000)].concat();
        // Cloned with each paragraph they would be gigabytes.
        let Body { blocks, .. } = body(&html, Some(&base()), &mut Skipped::default());
        assert!(blocks.len() > 1_000, "{}", blocks.len());
    }
    assert_eq!(read("<p><a href=/x>a<p>b"), "P [a](https://n.example/x)\nP [b](https://n.example/x)\n");
}

#[test]
fn marks_that_are_written_as_references_are_not_heaped() {
    let heap = "&#769;".repeat(1_000);
    let marks = |text: &str| text.chars().filter(|c| *c == '\u{301}').count();
    assert_eq!(marks(&text(&["a", &heap].concat())), 32);
    assert_eq!(marks(&read(&["<p>a", &heap, "<b>", &heap, "</b>"].concat())), 32);
}
