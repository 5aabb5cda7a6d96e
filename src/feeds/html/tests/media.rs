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

#[test]
fn a_picture_of_one_px_counts_readers_and_one_of_two_is_tiny() {
    becomes(
        "a<img src=/i.png width=1 height=1 alt=x><img src=/i.png width=0 height=600 alt=y><iframe src=/x width=600 height=1></iframe>",
        "P a\n",
    );
    becomes("<img src=/i.png width=2 height=2 alt=x>", "P x\n");
}

#[test]
fn a_picture_that_is_hidden_or_a_stand_in_is_not_shown() {
    becomes("<picture><source srcset='/i.png 9w'><img src=/i.png hidden></picture>", "");
    for src in ["#", "#x", "https://img.spacergif.org/s.gif", "/a/spacer.gif?x"] {
        becomes(&format!("<img src='{src}'>"), "");
    }
}

#[test]
fn a_srcset_of_eight_kilobytes_is_read() {
    let set = "/a.png 9w,".repeat(819) + "  ";
    assert_eq!(set.len(), 8 << 10);
    assert_eq!(read(&format!("<img src=/i.png srcset='{set}'>")).matches("9w=").count(), 819);
}

#[test]
fn galleries_within_a_gallery_are_one_as_long_as_no_caption_is_lost() {
    let figure = |names: [&str; 2], caption: &str| {
        format!("<figure><img src=/{}><img src=/{}><figcaption>{caption}</figcaption></figure>", names[0], names[1])
    };
    let (first, second) = (figure(["a", "b"], "x"), figure(["c", "d"], "y"));
    becomes(
        &format!("<div class=gallery><p>z</p>{first}</div>"),
        "GALLERY caption=\"x\"\n  - https://n.example/a\n  - https://n.example/b\nP z\n",
    );
    becomes(
        &format!("<div class=gallery>{first}{second}</div>"),
        "GALLERY caption=\"x\"\n  - https://n.example/a\n  - https://n.example/b\nGALLERY caption=\"y\"\n  - https://n.example/c\n  - https://n.example/d\n",
    );
    becomes("<figure><p>z</p><img src=/a><img src=/b></figure>", "P z\nIMG https://n.example/a\nIMG https://n.example/b\n");
}

#[test]
fn a_caption_takes_no_place_that_is_taken_and_an_empty_one_takes_none() {
    let inner = "<figure><img src=/a><figcaption><span class=credit>Bee</span></figcaption></figure>";
    becomes(&format!("<figure>{inner}<figcaption>c</figcaption></figure>"), "IMG https://n.example/a credit=\"Bee\"\nP c\n");
    becomes("<figure><table><tr><td>a<td>b</table><figcaption> </figcaption></figure>", "TABLE\n  - a | b\n");
}

#[test]
fn an_embed_of_which_a_system_kept_a_link_is_called_by_its_words() {
    let embed = |words: &str| format!("<figure class=wp-block-embed><div><a href=https://n.example/v>{words}</a></div></figure>");
    becomes(&embed("Some words"), "EMBED https://n.example/v title=\"Some words\"\n");
    becomes(&embed(""), "EMBED https://n.example/v\n");
}

#[test]
fn the_card_of_a_file_is_a_link_to_it() {
    becomes("<div class=wp-block-file><a name=x>No</a><a href=/f.pdf>File</a></div>", "P [File](https://n.example/f.pdf)\n");
}
