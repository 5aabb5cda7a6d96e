//! Pictures, figures, and what stands for other sites.

use super::*;

#[track_caller]
fn becomes(html: &str, expected: &str) {
    assert_eq!(read(html), expected.replace("\n        ", "\n"), "{html}");
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
fn a_class_that_names_no_site_gives_none() {
    for class in ["", "-", "--\u{1}"] {
        let html = format!("<figure class='wp-block-embed is-provider-{class}'><iframe src=https://n.example/v></iframe></figure>");
        becomes(&html, "EMBED https://n.example/v\n");
    }
    let html = "<figure class='wp-block-embed is-provider-another--blog'><iframe src=https://n.example/v></iframe></figure>";
    becomes(html, "EMBED https://n.example/v provider=\"Another blog\"\n");
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
