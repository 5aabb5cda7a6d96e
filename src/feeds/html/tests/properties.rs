//! What holds for every text.

use super::seen::Seen;
use super::*;
use crate::feeds::lede;
use crate::model::article::{Article, Inline, plain_text};
use proptest::prelude::*;

/// Pieces of markup; any row of them is tag soup.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href=/x>",
    "<a href='javascript:x'>",
    "</a>",
    "<code>",
    "</code>",
    "<q>",
    "</q>",
    "<sub>",
    "</sub>",
    "<del>",
    "<br>",
    "<h2>",
    "</h2>",
    "<ul>",
    "</ul>",
    "<ol start=3>",
    "<li>",
    "</li>",
    "<blockquote>",
    "<blockquote cite=/c class=pullquote>",
    "</blockquote>",
    "<cite>",
    "</cite>",
    "<footer>",
    "<figure>",
    "<figure class=wp-block-gallery>",
    "<figure class=wp-block-embed>",
    "</figure>",
    "<figcaption>",
    "</figcaption>",
    "<img src=/a.png>",
    "<img src=/a.png width=9 alt=e>",
    "<img srcset='/a.png 1w'>",
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "<td colspan=3 rowspan=2>",
    "<th>",
    "<caption>",
    "<thead>",
    "<hr>",
    "<pre>",
    "</pre>",
    "<pre class=verse>",
    "<details>",
    "<summary>",
    "</details>",
    "<iframe src=/f></iframe>",
    "<video src=/v poster=/p>",
    "<dl><dt>",
    "<dd>",
    "<script>",
    "</script>",
    "<div class=kg-toggle-card><b class=kg-toggle-heading-text>",
    "<div class=kg-toggle-content>",
    "<figure class=kg-bookmark-card>",
    "<div class=kg-file-card>",
    "<blockquote class=twitter-tweet>",
    "<i aria-hidden=true>",
    "&amp;",
    "&nbsp;",
    "—",
    " ",
    "\n",
    "\u{0}",
    "\u{85}",
    "word",
    "two words",
    "“",
    "long enough to be a quotation of its own, since it has more than eighty characters in it",
];

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

/// Reads a body and asks of it all that holds for each.
fn check(html: &str) -> Result<(), TestCaseError> {
    let blocks = body(html, Some(&base()), &mut Skipped::default()).blocks;
    let mut seen = Seen::default();
    seen.blocks(&blocks);
    prop_assert!(seen.links.iter().all(|url| matches!(url.scheme(), "http" | "https" | "mailto" | "tel")), "{:?}", seen.links);
    prop_assert!(seen.images.iter().all(|url| url.scheme() == "https"), "{:?}", seen.images);
    // A replacement character is longer than the NUL for which it stands; sites have names; and quotations have marks.
    prop_assert!(seen.letters <= 3 * html.len(), "{} letters of {}", seen.letters, html.len());
    let article = Article { headline: "h".into(), blocks, ..Article::default() };
    let mut value = serde_json::to_value(&article).unwrap();
    value["lede"] = 1.into();
    let read = lede::article(&value.to_string(), Some(&base())).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
    prop_assert_eq!(read.skipped.list(), []);
    prop_assert_eq!(read.value, article);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_soup_of_tags_becomes_blocks_that_lede_json_holds(html in soup()) {
        check(&html)?;
    }

    #[test]
    fn any_text_becomes_blocks_that_lede_json_holds(html in "\\PC{0,80}") {
        check(&html)?;
        text(&html);
        excerpt(&html);
    }

    #[test]
    fn every_word_of_a_text_without_tags_survives_in_order(text in "[a-zé漢 \n\t]{0,80}") {
        let blocks = body(&text, None, &mut Skipped::default()).blocks;
        let words: Vec<String> = text.split_whitespace().map(str::to_string).collect();
        let expected = if words.is_empty() { vec![] } else { vec![Block::Paragraph { content: vec![Inline::Text(words.join(" "))] }] };
        prop_assert_eq!(blocks, expected);
    }

    #[test]
    fn every_word_within_ordinary_tags_survives_in_order(pieces in proptest::collection::vec((0..12usize, "[a-z]{1,4}"), 0..30)) {
        const TAGS: [&str; 12] = ["p", "b", "i", "div", "h2", "ul", "li", "td", "q", "code", "section", "x-y"];
        let html: String = pieces.iter().map(|(tag, word)| format!(" <{0}>{word}</{0}> ", TAGS[*tag])).collect();
        let mut outlined = String::new();
        for block in &body(&html, None, &mut Skipped::default()).blocks {
            let inlines = match block {
                Block::Paragraph { content } | Block::Heading { content, .. } => plain_text(content),
                Block::List { items, .. } => items.iter().map(|item| plain_text(&item.content)).collect(),
                other => return Err(TestCaseError::fail(format!("{other:?}"))),
            };
            outlined += &(inlines + " ");
        }
        let words: Vec<&str> = outlined.split([' ', '“', '”']).filter(|word| !word.is_empty()).collect();
        prop_assert_eq!(words, pieces.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>());
    }
}

#[test]
fn the_deepest_body_is_one_that_lede_json_holds() {
    for level in ["<ul><li>a", "<details><summary>a</summary>b", "<ol><li>a<details><summary>b</summary>c"] {
        let marks = "<b><i><sub><sup><del><a href=/x><code>d</code>e<br>f<q>g";
        check(&[&level.repeat(40), marks].concat()).unwrap();
    }
}
