//! What each kind of element becomes, with its awkward cases.

use super::*;
use crate::model::article::Item;

#[track_caller]
fn becomes(html: &str, expected: &str) {
    assert_eq!(read(html), expected.replace("\n        ", "\n"), "{html}");
}

#[test]
fn lists_hold_lists_and_other_blocks() {
    becomes("<ul><li>a<ul><li>b</ul></ul>", "UL\n  - a\n    UL\n      - b\n");
    becomes("<ul><li>a</li><ul><li>b</ul></ul>", "UL\n  - a\n    UL\n      - b\n");
    becomes("<ul><li><h3>a</h3>b</ul>", "UL\n  -\n    H3 a\n    P b\n");
    becomes("<ol start=3><li>a<br><br>b</ol>", "OL from 3\n  - a\n    P b\n");
    becomes("<ul start=3> loose <li> </li></ul>", "UL\n  - loose\n");
    becomes("<ul></ul><ol><li></ol>", "");
    becomes("<ul><li><img src=/a.png></ul>", "UL\n  -\n    IMG https://n.example/a.png\n");
    becomes("<li>no list</li>", "P no list\n");
}

#[test]
fn lists_deeper_than_lede_json_allows_become_paragraphs() {
    let html = "<ul><li>a".repeat(30);
    assert_eq!(read(&html).matches("UL").count(), 16);
    assert_eq!(read(&html).matches('a').count(), 30);
}

#[test]
fn a_speaker_stands_at_the_end_or_the_start_of_the_words() {
    for (html, expected) in [
        ("<blockquote><p>a</p><footer>— Bee</footer></blockquote>", "QUOTE \"a\" by \"Bee\"\n"),
        ("<blockquote><p>a</p><p><cite>Bee</cite></p></blockquote>", "QUOTE \"a\" by \"Bee\"\n"),
        ("<blockquote><p>a</p><p>— Bee, beekeeper</p></blockquote>", "QUOTE \"a\" by \"Bee, beekeeper\"\n"),
        ("<blockquote><p>— a</p><p>— b</p></blockquote>", "QUOTE \"— a\\n— b\"\n"),
        ("<blockquote>a <cite>– Bee</cite></blockquote>", "QUOTE \"a\" by \"Bee\"\n"),
        ("<blockquote><cite>Bee</cite><p>a</p></blockquote>", "QUOTE \"a\" by \"Bee\"\n"),
        ("<blockquote><p>a<br><cite>Bee</cite></p></blockquote>", "QUOTE \"a\" by \"Bee\"\n"),
        ("<figure><blockquote>a</blockquote><figcaption>Bee</figcaption></figure>", "QUOTE \"a\" by \"Bee\"\n"),
        ("<figure><figcaption>Bee</figcaption><blockquote>a</blockquote></figure>", "QUOTE \"a\" by \"Bee\"\n"),
        ("<blockquote>in <cite>Work</cite> he wrote</blockquote>", "QUOTE \"in Work he wrote\"\n"),
        ("<blockquote><cite>Work</cite> says a</blockquote>", "QUOTE \"Work says a\"\n"),
        ("<blockquote><cite>Bee</cite></blockquote>", "QUOTE \"Bee\"\n"),
        ("<blockquote><p>a</p><p>see <cite>Work</cite></p></blockquote>", "QUOTE \"a\\nsee Work\"\n"),
        ("<blockquote>a</blockquote><p>Bee</p>", "QUOTE \"a\"\nP Bee\n"),
    ] {
        becomes(html, expected);
    }
}

#[test]
fn a_quotation_says_where_its_words_stand_first() {
    becomes("<blockquote cite='/s'>a</blockquote>", "QUOTE \"a\" from https://n.example/s\n");
    becomes("<blockquote cite='javascript:x'>a</blockquote>", "QUOTE \"a\"\n");
    becomes("<blockquote cite='mailto:a@b'>a</blockquote>", "QUOTE \"a\"\n");
}

#[test]
fn nothing_that_stands_in_a_quotation_is_lost() {
    becomes(
        "<blockquote>a<img src=/i.png alt=i><h3>b</h3><table><tr><td>c<td>d</table><pre>e\nf</pre><details><summary>g</summary>h</details><blockquote>j<footer>k</footer></blockquote></blockquote>",
        "QUOTE \"a\\nb\\nc d\\ne\\nf\\ng\\nh\\nj\\nk\"\n        IMG https://n.example/i.png alt=\"i\"\n",
    );
    becomes("<blockquote><img src=/i.png></blockquote>", "IMG https://n.example/i.png\n");
}

#[test]
fn pull_quotes_are_known_by_their_class() {
    becomes("<blockquote class='pullquote'><p>a</p></blockquote>", "PULL \"a\"\n");
    becomes("<aside class='pull-quote'>a</aside>", "PULL \"a\"\n");
    becomes("<div class='wp-block-pullquote'><blockquote><p>a</p><cite>Bee</cite></blockquote></div>", "PULL \"a\" by \"Bee\"\n");
    becomes("<p>a <span class='pullquote'>b</span> c</p>", "P a b c\n");
}

#[test]
fn tables_have_heads_captions_and_full_rows() {
    becomes("<table><tr><th>a<th>b<tr><td>c<td>d</table>", "TABLE\n  # a | b\n  - c | d\n");
    becomes("<table><tr><th>a<td>b<tr><th>c<td>d</table>", "TABLE\n  - a | b\n  - c | d\n");
    becomes("<table><thead><tr><td>a<td>b<tr><td>c<td>d</thead><tr><td>e<td>f</table>", "TABLE\n  # a | b\n  - c | d\n  - e | f\n");
    becomes("<table><tr><th>a<th>b</table>", "TABLE\n  - a | b\n");
    becomes(
        "<table><tr><td colspan=3>a<tr><td>b<td rowspan=2>c<td>d<tr><td>e<td>f</table>",
        "TABLE\n  - a |  |\n  - b | c | d\n  - e |  | f\n",
    );
    becomes(
        "<table><tr><td rowspan=3>a<td>b<td rowspan=2>c<tr><td>d<tr><td>e<td>f</table>",
        "TABLE\n  - a | b | c\n  - | d |\n  - | e | f\n".replace("- |", "-  |").as_str(),
    );
    becomes("<table><tr><td> <td></table><table></table>", "");
    becomes("<table><caption>a</caption><tr><td> <td></table>", "P a\n");
    becomes("<table>a<tr>b<td>c<td>d</table>", "P ab\nTABLE\n  - c | d\n");
}

#[test]
fn tables_that_lay_out_a_page_become_what_stands_in_them() {
    becomes("<table><tr><td><h2>a</h2><p>b</p></table>", "H2 a\nP b\n");
    becomes("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>", "P a\nTABLE\n  - b | c\n");
    becomes("<table role=presentation><tr><td>a<td>b</table>", "P a\nP b\n");
    becomes("<table><tr><td><img src=/a.png><td><img src=/b.png></table>", "IMG https://n.example/a.png\nIMG https://n.example/b.png\n");
}

#[test]
fn cells_that_reach_far_are_no_bomb() {
    let html = format!("<table>{}</table>", "<tr><td colspan=1000 rowspan=65534>a<td>b".repeat(3000));
    let blocks = body(&html, None, &mut Skipped::default()).blocks;
    let Some(Block::Table { rows, .. }) = blocks.first() else { panic!("{blocks:?}") };
    assert!(rows.iter().map(Vec::len).sum::<usize>() <= 4_000 + 6_000);
}

#[test]
fn only_cells_that_reach_past_their_place_are_counted() {
    let blocks = body(&format!("<table>{}</table>", "<tr><td>a<td>b".repeat(3000)), None, &mut Skipped::default()).blocks;
    let Some(Block::Table { rows, .. }) = blocks.first() else { panic!("{blocks:?}") };
    assert!(rows.len() == 3000 && rows.iter().all(|row| row.len() == 2 && row[1].len() == 1));
}

#[test]
fn text_that_is_set_as_it_stands_stands_as_it_is() {
    becomes("<pre>\n a\n  b\n</pre>", "PRE \" a\\n  b\"\n");
    becomes("<pre><code>a<br>b<script>x</script></code></pre>", "PRE \"a\\nb\"\n");
    becomes("<pre><div>a</div><div>b</div></pre>", "PRE \"a\\nb\"\n");
    becomes("<pre><i>a</i>b<div>c\n</div>d</pre>", "PRE \"abc\\nd\"\n");
    becomes("<pre> </pre>", "");
    becomes("<pre class=wp-block-verse> a\n <i>b</i>\n\n\nc</pre>", "VERSE a⏎<i>b</i>⏎⏎c\n");
}

#[test]
fn details_open_what_they_hold() {
    becomes("<details><summary>a</summary>b<p>c</p></details>", "DETAILS a\n    P b\n    P c\n");
    becomes("<details><summary></summary>b</details>", "P b\n");
    becomes("<details><summary>a</summary></details>", "P a\n");
}

#[test]
fn what_is_no_text_goes_and_is_noted() {
    let tags = [
        "script", "style", "template", "svg", "math", "xmp", "noembed", "noframes", "textarea", "title", "select", "button", "label",
        "form", "canvas", "dialog",
    ];
    for tag in tags {
        let html = format!("a<{tag}>b</{tag}>c");
        assert_eq!(read(&html), "P ac\n", "{html}");
        assert_eq!(skipped(&html), [(tag.to_string(), 1)], "{html}");
    }
    for html in ["a<noscript>b</noscript>", "a<link href=x>", "a<meta content=x>", "a<base href=https://evil.example/>", "a<wbr>"] {
        assert_eq!((read(html), skipped(html)), ("P a\n".into(), vec![]), "{html}");
    }
    assert_eq!(read("a<plaintext>b</p>"), "P a\n");
}

#[test]
fn what_is_hidden_goes_and_share_bars_do() {
    for (html, name) in [
        ("<p hidden>x</p>", "hidden"),
        ("<i aria-hidden=true></i>", "aria-hidden"),
        ("<span class='a screen-reader-text'>x</span>", "screen-reader-text"),
        ("<div class='sharedaddy b'>x</div>", "sharedaddy"),
    ] {
        assert_eq!((read(html), skipped(html)), (String::new(), vec![(name.into(), 1)]), "{html}");
    }
    becomes("<i aria-hidden=true>x</i>", "P <i>x</i>\n");
}

#[test]
fn a_cut_body_says_so() {
    assert!(!body("<p>a", None, &mut Skipped::default()).cut);
    assert!(body(&"<p>a".repeat(30_000), None, &mut Skipped::default()).cut);
}

#[test]
fn headings_keep_their_levels_below_the_headline() {
    becomes("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>", "H2 a\nH2 b\nH3 c\nH4 d\nH5 e\nH6 f\n");
}

#[test]
fn what_stands_side_by_side_is_not_deeper() {
    assert_eq!(read(&"<details><summary>a</summary>b</details>".repeat(40)).matches("DETAILS").count(), 40);
    assert_eq!(read(&"<ul><li>a</ul><p>b".repeat(40)).matches("UL").count(), 40);
}

#[test]
fn an_item_beside_an_empty_list_is_text_alone() {
    let blocks = body("<ul><li>a</li><ul></ul></ul>", None, &mut Skipped::default()).blocks;
    assert!(
        matches!(blocks.as_slice(), [Block::List { items, .. }] if matches!(items.as_slice(), [Item { blocks, .. }] if blocks.is_empty())),
        "{blocks:?}"
    );
}

#[test]
fn items_and_rows_that_are_hidden_are_not_shown() {
    becomes("<ul><li hidden>a<li>b</ul>", "UL\n  - b\n");
    becomes("<table><tr hidden><td>a<td>b<tr><td>c<td>d<tbody hidden><tr><td>e<td>f</table>", "TABLE\n  - c | d\n");
}

#[test]
fn details_deeper_than_lede_json_allows_become_paragraphs() {
    let html = "<details><summary>s</summary>a".repeat(30);
    assert_eq!((read(&html).matches("DETAILS").count(), read(&html).matches("P a").count()), (16, 30));
}
