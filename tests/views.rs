//! The views as HTML, without a browser: what a reader, a search engine and a screen reader get of each of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, missing_docs)]
#![cfg(feature = "ssr")]

use std::rc::Rc;

use lede::components::node::{Nodes, View};
use lede::components::{Context, Source, Voice, Wanted, Watched, article, post_list, quote, quote_around, share_bar};
use lede::feeds::lede as json;
use lede::i18n::LANGUAGES;
use lede::model::article::{Article, Author, Block, Inline};
use lede::model::config::{Config, Layout};
use lede::model::quote::{Quote, Speaker};
use lede::model::share::Network;
use lede::model::url::Url;
use leptos::prelude::RenderHtml;

fn source() -> Source {
    Source::new(&Watched::new(Rc::new(Config::read(2, |_| None))), Wanted::of)
}

fn context() -> Context {
    speaking("en", "")
}

fn speaking(lang: &str, own: &str) -> Context {
    Context::new(Voice { lang: lang.into(), of_page: true, own: own.into() }, Rc::new(|_| Some(true)))
}

fn html(nodes: impl Into<Nodes>) -> String {
    View::new(nodes.into()).to_html()
}

fn demo(name: &str) -> String {
    std::fs::read_to_string(format!("{}/demo/api/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn read(name: &str) -> Article {
    json::article(&demo(name), Url::page("https://news.example/demo/api/a.json").as_ref()).unwrap().value
}

fn draw(name: &str) -> String {
    draw_article(&read(name), 1)
}

fn draw_article(content: &Article, heading_level: u8) -> String {
    let share = content.url.as_ref().map(|url| share_bar(url, &content.headline, &Network::ALL, &context()));
    html(article(content, heading_level, Nodes::of(share), &context()))
}

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

fn said(text: &str) -> Quote {
    Quote {
        text: text.into(),
        speaker: Some(Speaker { name: "A. Bee".into(), role: Some("Beekeeper".into()), ..Speaker::default() }),
        ..Quote::default()
    }
}

#[test]
fn the_seed_article_is_drawn_whole() {
    let html = draw("article.json");
    assert!(html.contains(
        "<h1 class=\"headline\" part=\"headline\">Defense Secretary Hegseth Calls for European Leadership in Ukraine War Efforts</h1>"
    ));
    assert!(html.contains("<p><strong>Brussels, Belgium</strong> — U.S. Defense Secretary Pete Hegseth, attending"));
    assert!(html.contains("IAT News Desk"));
    assert!(html.contains("<time datetime=\"2025-02-13T09:30:00+05:30\">"));
    assert_eq!(count(&html, "class=\"said\""), 24, "quotations within sentences");
    assert_eq!(count(&html, "<figure class=\"quote\""), 1, "quotations that stand by themselves");
    assert_eq!(count(&html, "aria-expanded=\"false\""), 25, "each opens its details");
    assert_eq!(count(&html, "class=\"quote-actions\""), 0, "what can be done with it is drawn when it is opened");
}

#[test]
fn every_block_is_drawn() {
    let html = draw("blocks.json");
    for part in [
        "<h2",
        "<h3",
        "<ul>",
        "<ol>",
        "<hr",
        "<ol start=\"4\">",
        "<del>north</del>",
        "CO<sub>2</sub>",
        "<sup>1</sup>",
        "<p class=\"verse\">",
        "<pre class=\"preformatted\" tabindex=\"0\"><code>Monday ",
        "<summary>How the roof was paid for</summary>",
        ">Continue reading on ",
        "<table>",
        "<caption>",
        "<th scope=\"col\">",
        "class=\"gallery\"",
        "class=\"embed\"",
        "class=\"pull-quote\"",
        "<strong>",
        "<em>",
        "<code>",
        "<br>",
        "class=\"credit\"",
    ] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn headings_follow_the_level_of_the_headline() {
    let html = draw_article(&read("blocks.json"), 3);
    assert!(
        html.contains("<h3 class=\"headline\"")
            && html.contains("<h4 class=\"subheading\"")
            && !html.contains("<h1")
            && !html.contains("<h2")
    );
}

#[test]
fn a_speaker_stands_in_the_caption_and_never_in_the_blockquote() {
    let html = html(quote(&said("Bees are fine."), &context()));
    let words = html
        .split("<blockquote part=\"quote-text\" data-speaker=\"A. Bee\" data-role=\"Beekeeper\">")
        .nth(1)
        .unwrap()
        .split("</blockquote>")
        .next()
        .unwrap();
    assert_eq!(words, "<p>Bees are fine.</p>");
    assert!(html.contains("<figcaption class=\"quote-speaker\" part=\"quote-speaker\"><span class=\"speaker-name\">A. Bee</span>"));
}

#[test]
fn the_hidden_rest_of_a_long_quotation_is_in_the_page_and_can_be_found() {
    let text = "This is a sentence of a long speech. ".repeat(14);
    let html = html(quote(&said(text.trim()), &context()));
    assert!(html.contains("<span class=\"rest\" hidden=\"until-found\"> This is a sentence"));
    assert!(html.contains("aria-controls=\"quote-1\"") && html.contains("id=\"quote-1\" hidden=\"until-found\""));
    assert!(html.contains("Read the whole quote"));
}

#[test]
fn a_pull_quote_is_not_read_twice() {
    assert!(draw("blocks.json").contains("<aside class=\"pull-quote\" part=\"pull-quote\" aria-hidden=\"true\">"));
}

#[test]
fn nothing_of_an_article_becomes_markup() {
    let text = r#"{"lede":1,"headline":"<img src=x onerror=alert(1)>","url":"https://n.example/","tags":["</ul><script>"],
        "blocks":[{"type":"paragraph","content":["<script>alert(1)</script>",{"type":"link","url":"javascript:alert(1)","content":["x"]}]},
        {"type":"image","src":"https://n.example/a.png","alt":"\" onload=\"alert(1)"}]}"#;
    let drawn = draw_article(&json::article(text, None).unwrap().value, 1);
    assert!(
        !drawn.contains("<script") && !drawn.contains("<img src=x") && !drawn.contains("javascript:") && !drawn.contains("onload=\"alert")
    );
}

#[test]
fn pictures_reserve_their_room_and_load_late() {
    let html = draw("blocks.json");
    let images: Vec<&str> = html.split("<img ").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
    assert!(images.len() >= 5);
    for image in &images {
        assert!(
            image.contains("width=")
                && image.contains("height=")
                && image.contains("alt=")
                && image.contains("referrerpolicy=\"no-referrer\""),
            "{image}"
        );
    }
    assert!(images.iter().filter(|image| image.contains("loading=\"lazy\"")).count() >= 4);
}

#[test]
fn share_links_are_links_that_say_where_and_what() {
    let url = Url::page("https://news.example/a").unwrap();
    let html = html(share_bar(&url, "Bees & trees", &[Network::Mastodon, Network::Email], &context()));
    assert!(html.contains("href=\"https://share.joinmastodon.org/#text=Bees%20%26%20trees%20https%3A%2F%2Fnews.example%2Fa\""));
    assert!(html.contains("aria-label=\"Share on Mastodon: Bees &amp; trees (opens in a new tab)\""));
    assert_eq!(count(&html, "rel=\"noopener noreferrer\""), 2);
    assert_eq!(count(&html, "target=\"_blank\""), 1, "a mail opens no tab");
    assert!(html.contains("role=\"status\""));
}

#[test]
fn related_posts_are_a_labelled_list_of_links_without_the_current_article() {
    let base = Url::page("https://news.example/demo/api/a.json");
    let posts = Rc::new(json::posts(&demo("related-many.json"), base.as_ref()).unwrap().value);
    let html = html(post_list(&posts, None, Layout::Carousel, 2, &source(), read("blocks.json").url, &context()));
    assert_eq!(count(&html, "<li class=\"card\""), 10, "12 less the current article and a duplicate");
    assert_eq!(count(&html, "<h3 class=\"card-title\" part=\"card-title\"><a href="), 10);
    let id = html.split("id=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(html.contains(&format!("role=\"list\" aria-labelledby=\"{id}\"")));
}

#[test]
fn a_numbered_list_is_one_and_a_grid_has_no_buttons_either() {
    let posts = Rc::new(json::posts(&demo("related.json"), Url::page("https://news.example/demo/api/a.json").as_ref()).unwrap().value);
    let draw = |layout| html(post_list(&posts, Some("Popular".into()), layout, 2, &source(), None, &context()));
    let (list, grid) = (draw(Layout::List), draw(Layout::Grid));
    assert!(list.contains("<ol class=\"cards list\"") && grid.contains("<ul class=\"cards grid\""), "{list}\n{grid}");
    for html in [list, grid] {
        assert_eq!((count(&html, "<button"), count(&html, "<li class=\"card\"")), (0, posts.posts.len()), "{html}");
    }
}

#[test]
fn an_empty_list_says_so() {
    let posts = Rc::new(json::posts("{\"lede\":1,\"posts\":[]}", None).unwrap().value);
    assert!(
        html(post_list(&posts, Some("Popular".into()), Layout::List, 2, &source(), None, &context()))
            .contains("There are no related posts yet.")
    );
}

#[test]
fn below_the_publishers_own_quotation_stand_its_speaker_and_the_button() {
    let html = html(quote_around(&said("x"), Some("A. Bee".into()), false, Rc::default(), &context()));
    assert!(html.contains("part=\"quote\"><p class=\"quote-speaker\" part=\"quote-speaker\">A. Bee</p><button"), "{html}");
    assert!(html.contains("part=\"quote-details\""), "{html}");
}

#[test]
fn a_language_and_a_direction_are_set_where_the_article_names_them() {
    assert!(draw("rtl.json").contains("<article class=\"article\" part=\"article\" lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn a_page_in_another_language_is_spoken_to_in_it_and_the_publishers_own_messages_go_before() {
    let url = Url::page("https://news.example/a").unwrap();
    let draw = |lang, own| html(share_bar(&url, "Titel & mehr", &[Network::X, Network::Email], &speaking(lang, own)));
    let german = draw("de-CH", "");
    assert!(
        german.contains("aria-label=\"Artikel teilen\"") && german.contains("Auf X teilen: Titel &amp; mehr (öffnet in neuem Tab)"),
        "{german}"
    );
    let own = draw("de-CH", r#"{"share": "Weiter <damit>"}"#);
    assert!(own.contains("aria-label=\"Weiter &lt;damit&gt;\"") && own.contains("Auf X teilen"), "{own}");
    assert!(draw("sv", "").contains("Share this article"));
    for lang in LANGUAGES {
        assert_eq!(speaking(lang, "").messages.lang(), lang);
    }
    assert!(draw("sv", "not JSON").contains("Share this article"));
}

#[test]
fn a_publisher_can_part_names_and_what_follows_them_otherwise() {
    let context = speaking("en", r#"{"comma": " · ", "listComma": "; "}"#);
    let mut content = read("article.json");
    content.authors = ["A", "B", "C"].map(|name| Author { name: name.into(), ..Author::default() }).into();
    let html = html(article(&content, 1, Nodes::default(), &context));
    assert!(html.contains("</a>; <") || html.contains("</span>; <"), "{html}");
    assert!(html.contains(" · <span class=\"speaker-title\">"), "{html}");
}

#[test]
fn the_mark_of_a_footnote_leads_to_it_and_it_leads_back() {
    let html = draw("tools.json");
    assert_eq!(count(&html, "role=\"doc-noteref\""), 3);
    let mark = "<sup class=\"note-mark\"><a role=\"doc-noteref\" href=\"#lede-note-2\" aria-label=\"Footnote 2\">2</a></sup>";
    assert!(html.contains(mark), "{html}");
    let notes = html.split("role=\"doc-endnotes\"").nth(1).unwrap();
    assert!(notes.contains("<h2 class=\"notes-title\"") && notes.contains(">Footnotes</h2>"));
    assert!(notes.contains("<li tabindex=\"-1\" id=\"lede-note-2\">Mapped by") && notes.contains("class=\"note-back\""));
    assert!(!draw("article.json").contains("doc-endnotes"));
}

#[test]
fn headings_of_lower_levels_are_smaller_wherever_the_page_puts_them() {
    let heading = |level| Block::Heading { level, content: vec![Inline::Text("H".into())] };
    let content = Article { blocks: [2, 3, 4, 6].map(heading).to_vec(), ..Article::default() };
    let html = draw_article(&content, 3);
    let sizes = ["h4 class=\"subheading\"", "h5 class=\"subheading third\"", "h6 class=\"subheading fourth\""];
    assert_eq!(sizes.map(|size| count(&html, size)), [1, 1, 2], "{html}");
}

#[test]
fn numbers_of_three_figures_have_the_room_that_they_want() {
    let list = |ordered, start, items| {
        let items = vec![vec![Inline::Text("Item".into())].into(); items];
        html_of(Block::List { ordered, start, items })
    };
    let wide = |html: String| html.contains("class=\"hundreds\"");
    assert_eq!([list(true, None, 99), list(true, Some(98), 2), list(false, None, 200)].map(wide), [false; 3]);
    assert_eq!([list(true, None, 100), list(true, Some(99), 2), list(true, Some(u32::MAX), 2)].map(wide), [true; 3]);
}

#[test]
fn lines_of_a_quotation_stand_apart_and_its_words_are_the_same() {
    let html = html_of(Block::Quote(said("One.\nTwo.\nThree.")));
    assert!(html.contains("<p>One.\n<span class=\"gap\"></span>Two.\n<span class=\"gap\"></span>Three.</p>"), "{html}");
}

fn html_of(block: Block) -> String {
    draw_article(&Article { blocks: vec![block], ..Article::default() }, 1)
}
