//! What each kind of element becomes, with its awkward cases.

use super::*;

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
fn pictures_part_the_paragraph_that_they_stand_in() {
    becomes("<p>a <b>b <img src=/i.png> c</b></p>", "P a <b>b</b>\nIMG https://n.example/i.png\nP <b>c</b>\n");
    becomes("<h2>a<img src=/i.png></h2>", "H2 a\nIMG https://n.example/i.png\n");
}

#[test]
fn pictures_within_a_line_are_their_words_and_those_that_count_readers_are_none() {
    becomes("a <img src=/i.png class=emoji alt=😀> b", "P a 😀 b\n");
    becomes("a<img src=/i.png width=20 height=20>b", "P ab\n");
    becomes("<img src=/i.png width=600 height=20>", "IMG https://n.example/i.png width=600 height=20\n");
    becomes("<img src=/i.png width=1 height=1><img src=/i.png height=0>", "");
    assert_eq!(skipped("<img src=/i.png width=1 height=1>"), []);
}

#[test]
fn a_picture_without_a_safe_address_is_skipped() {
    for html in
        ["<img src='javascript:x'>", "<img>", "<img src='data:image/png;base64,x'>", "<img src='http://n.example/i.png'>", "<img src=''>"]
    {
        assert_eq!(read(html), "", "{html}");
        assert_eq!(skipped(html), [("img".into(), 1)], "{html}");
    }
}

#[test]
fn sizes_are_digits_alone() {
    becomes("<img src=/i.png width=640 height='100%'>", "IMG https://n.example/i.png width=640\n");
    becomes("<img src=/i.png width='6e2' height='-3'>", "IMG https://n.example/i.png\n");
    becomes("<img src=/i.png width=99999999999>", "IMG https://n.example/i.png\n");
}

#[test]
fn a_picture_that_is_loaded_late_is_taken_from_where_it_waits() {
    for html in [
        "<img src='data:image/gif;base64,x' data-src=/i.png>",
        "<img data-lazy-src=/i.png>",
        "<img src='/blank.gif' data-orig-file=/i.png>",
        "<img src='/x/1x1.trans.gif' data-original=/i.png>",
        "<img src='' srcset='/i.png 9w' >",
    ] {
        assert!(read(html).starts_with("IMG https://n.example/i.png"), "{html}");
    }
}

#[test]
fn a_srcset_is_read_whole_or_not_at_all() {
    let set = |text: &str| read(&format!("<img src=/i.png srcset='{text}'>")).trim_end().replace("IMG https://n.example/i.png", "");
    assert_eq!(set("a.png 10w, b,c.png 20w"), " 10w=https://n.example/2024/a.png 20w=https://n.example/2024/b,c.png");
    assert_eq!(set(" , a.png\n10w ,"), " 10w=https://n.example/2024/a.png");
    for text in [
        "a.png",
        "a.png 2x",
        "a.png 10w, b.png",
        "a.png 10w, javascript:x 20w",
        "a.png 0w",
        "a.png 10w 5h",
        "a.png -1w",
        "a.png, b.png 10w",
        "a.png 1.5w",
        "a.png w",
    ] {
        assert_eq!(set(text), "", "{text}");
    }
    assert_eq!(set(&"/a.png 9w, ".repeat(1000)), "", "longer than anybody means");
}

#[test]
fn figures_have_captions_and_credits() {
    for (caption, expected) in [
        ("a <b>b</b>", " caption=\"a b\""),
        ("a <span class='photo-credit'>Bee</span>", " caption=\"a\" credit=\"Bee\""),
        ("<span class='Credit'>Bee</span>", " credit=\"Bee\""),
        ("a <small>Bee</small>", " caption=\"a\" credit=\"Bee\""),
        ("<small>a</small>", " caption=\"a\""),
        ("from <cite>Work</cite>, 1927", " caption=\"from Work, 1927\""),
        (" ", ""),
    ] {
        becomes(
            &format!("<figure><img src=/i.png><figcaption>{caption}</figcaption></figure>"),
            &format!("IMG https://n.example/i.png{expected}\n"),
        );
    }
}

#[test]
fn a_figure_of_several_pictures_is_a_gallery_and_one_of_words_keeps_them() {
    becomes(
        "<figure><img src=/a.png><img src=/b.png><figcaption>c</figcaption></figure>",
        "GALLERY caption=\"c\"\n  - https://n.example/a.png\n  - https://n.example/b.png\n",
    );
    becomes("<figure><p>a</p><figcaption>b <b>c</b></figcaption></figure>", "P a\nP b <b>c</b>\n");
    becomes("<div class=gallery><img src=/a.png></div>", "IMG https://n.example/a.png\n");
    becomes(
        "<div class=gallery><p>a</p><img src=/a.png><img src=/b.png></div>",
        "GALLERY\n  - https://n.example/a.png\n  - https://n.example/b.png\nP a\n",
    );
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
fn text_that_is_set_as_it_stands_stands_as_it_is() {
    becomes("<pre>\n a\n  b\n</pre>", "PRE \" a\\n  b\"\n");
    becomes("<pre><code>a<br>b<script>x</script></code></pre>", "PRE \"a\\nb\"\n");
    becomes("<pre><div>a</div><div>b</div></pre>", "PRE \"a\\nb\"\n");
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
fn embeds_lead_to_the_page_that_shows_them() {
    for (src, expected) in [
        ("https://www.youtube.com/embed/aB3-_xyz123?start=3", "https://www.youtube.com/watch?v=aB3-_xyz123 provider=\"YouTube\""),
        ("https://www.youtube-nocookie.com/embed/aB3-_xyz123", "https://www.youtube.com/watch?v=aB3-_xyz123 provider=\"YouTube\""),
        ("//youtube.com/embed/videoseries?list=PL1", "https://www.youtube.com/playlist?list=PL1 provider=\"YouTube\""),
        ("https://player.vimeo.com/video/76979871?h=x", "https://vimeo.com/76979871 provider=\"Vimeo\""),
        ("https://open.spotify.com/embed/track/1", "https://open.spotify.com/embed/track/1 provider=\"Spotify\""),
        ("https://notspotify.com/", "https://notspotify.com/"),
    ] {
        becomes(&format!("<p><iframe src='{src}'></iframe></p>"), &format!("EMBED {expected}\n"));
    }
    for html in
        ["<iframe src='javascript:x'></iframe>", "<iframe></iframe>", "<iframe srcdoc='<p>x'></iframe>", "<iframe src=' '></iframe>"]
    {
        assert_eq!((read(html), skipped(html)), (String::new(), vec![("iframe".into(), 1)]), "{html}");
    }
    becomes("<iframe src=/x width=0 height=0></iframe>", "");
}

#[test]
fn recordings_and_objects_are_embeds() {
    becomes(
        "<video poster=/p.jpg title=T><source src=/v.mp4>x</video>",
        "EMBED https://n.example/v.mp4 title=\"T\" image=https://n.example/p.jpg\n",
    );
    becomes("<audio src=/a.mp3></audio>", "EMBED https://n.example/a.mp3\n");
    becomes("<object data=/o.pdf>x</object><embed src=/e.pdf>", "EMBED https://n.example/o.pdf\nEMBED https://n.example/e.pdf\n");
    assert_eq!(skipped("<video>x</video><object>x</object><embed><applet>x</applet>").len(), 4);
}

#[test]
fn posts_of_social_networks_are_embeds_of_their_own_address() {
    becomes(
        "<blockquote class=twitter-tweet><p>a <a href=https://t.co/x>b</a></p>— Bee <a href=https://x.com/bee/status/1>May</a></blockquote>",
        "EMBED https://x.com/bee/status/1 title=\"a b — Bee May\" provider=\"X\"\n",
    );
    becomes(
        "<blockquote class=tiktok-embed cite=https://www.tiktok.com/@b/video/1><section><a href=https://www.tiktok.com/music/2>♬</a></section></blockquote>",
        "EMBED https://www.tiktok.com/@b/video/1 title=\"♬\" provider=\"TikTok\"\n",
    );
    becomes("<blockquote class=twitter-tweet>no link</blockquote>", "QUOTE \"no link\"\n");
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
