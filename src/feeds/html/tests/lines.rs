//! Titles and excerpts: plain text.

use super::*;

#[test]
fn a_title_is_one_line_of_plain_text() {
    for (html, expected) in [
        ("Ministers &amp; <em>friends</em>&#8217; talks", "Ministers & friends’ talks"),
        ("a<br>b<p>c</p>d\n e", "a b c d e"),
        ("3 < 5 and 5 > 3", "3 < 5 and 5 > 3"),
        ("x<script>alert(1)</script><style>p{}</style>y", "xy"),
        ("&lt;b&gt;", "<b>"),
        ("fo<b>o</b>t", "foot"),
        ("", ""),
    ] {
        assert_eq!(text(html), expected, "{html}");
    }
}

#[test]
fn an_excerpt_has_no_tail() {
    for (html, expected) in [
        ("<p>Words and words [&hellip;]</p>\n", "Words and words"),
        ("Words […]", "Words"),
        ("Words [...]", "Words"),
        ("Words and so on…", "Words and so on…"),
        (
            "Words &hellip; <a href='x' class='more-link'>Continue reading <span class='screen-reader-text'>&#8220;Title&#8221;</span> <span class='meta-nav'>&rarr;</span></a>",
            "Words …",
        ),
        ("<p>Words. <a href='x'>Continue reading \"A title\"</a></p>", "Words."),
        ("<p>Words</p><p class='link-more'><a href='x' class='more-link'>Anything</a></p>", "Words"),
        ("Words <a href='x'>Read more</a>", "Words"),
        ("Words. Read more", "Words."),
        ("Words. Read more →", "Words."),
        ("Words [&hellip;] Read More &raquo;", "Words"),
        ("Words … Continue reading “A title”", "Words …"),
        ("Words. (more…)", "Words."),
        ("Words. Continue reading\u{a0}<em>this</em> is an order", "Words. Continue reading this is an order"),
        ("Wörter. Weiterlesen", "Wörter."),
        ("Des mots… Lire la suite", "Des mots…"),
        ("Palabras. Leer más…", "Palabras."),
        ("She likes to read more", "She likes to read more"),
        ("A <a href='x'>link</a>", "A link"),
        ("3 < 5", "3 < 5"),
    ] {
        assert_eq!(excerpt(html).as_deref(), Some(expected), "{html}");
    }
    for html in ["", " ", "[&hellip;]", "<a href=x>Read more</a>", "Continue reading →", "<script>x</script>"] {
        assert_eq!(excerpt(html), None, "{html}");
    }
}
