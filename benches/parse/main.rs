//! Reading, natively, beside html5ever and serde_json: `cargo bench --bench parse --no-default-features`.
//!
//! After `--`: `--runs N` for other than 21 of each, `--json FILE` for what docs are written from, `--only WORD` for the
//! tables that have it in their titles.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, missing_docs)]

mod feeds;
mod measure;
mod news;
mod sides;

use lede::feeds::html::tree::Tree;
use lede::model::event::Part;
use lede::model::post::MOST;
use measure::{Side, Table};
use news::News;
use serde_json::{Value, json};
use sides::{dom, feed, letters, letters_of, model, peer, text_of, text_of_dom, tokens, translated, trees};

/// Posts of a feed. Of a list Lede reads twice as many as it shows, and leaves the others where they are.
const POSTS: u64 = 1_000;
const READ: usize = 2 * MOST;

/// The HTML of a post, all of it, and what of it a list of posts needs.
const ALL: [&str; 3] = ["/title/rendered", "/excerpt/rendered", "/content/rendered"];
const OF_A_LIST: [&str; 5] = [
    "/title/rendered",
    "/excerpt/rendered",
    "/_embedded/wp:featuredmedia/0/caption/rendered",
    "/_embedded/wp:term/0/0/name",
    "/_embedded/wp:term/1/0/name",
];

/// How both sides are built.
const HOW: &str = "opt-level 3, no LTO, one codegen unit, for all crates";

const DOM: &str = "html5ever, RcDom";
const PEER: &str = "serde_json, html5ever, RcDom";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let option = |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
    let runs = option("--runs").map_or(21, |runs| runs.parse().expect("--runs N"));
    assert!(runs >= 9, "fewer than 9 runs say little");
    println!("Lede beside html5ever 0.40.1: {HOW}.");
    println!("{runs} runs by turns, times until all is made, and 'dropped' until it is gone again, too. 'Lede is' so many times as fast:");
    println!("the median of the ratios within each run.");

    let texts = texts();
    let html = News::body(1_000_000, 1);
    let (post, posts, items) = (feeds::post_of(&html), feeds::wordpress(POSTS), feeds::json_feed(POSTS));
    let mut tables = bodies(&html, &post);
    tables.extend(lists(&posts, &items));
    tables.retain(|table| option("--only").is_none_or(|word| table.what.contains(word.as_str())));
    let tables: Vec<Value> = tables.iter().map(|table| table.measure(runs)).collect();
    let sparse = [250_000, 500_000, 1_000_000, 2_000_000].map(News::sparse);
    let growth = measure::growth(runs, &sparse.each_ref().map(|html| (html.len(), growing(html))));
    if let Some(file) = option("--json") {
        let document = json!({ "how": HOW, "runs": runs, "texts": texts, "tables": tables, "growth": growth });
        std::fs::write(file, serde_json::to_string_pretty(&document).unwrap()).expect("--json FILE");
    }
}

/// Whether both read the same: no cap cuts Lede's work short, and the texts are equal.
fn texts() -> Value {
    let html = News::body(1_000_000, 1);
    let (tree, theirs) = (Tree::parse(&html), dom(&html));
    let text = text_of(&tree);
    assert!(!tree.is_cut() && text == text_of_dom(&theirs), "the trees differ");
    assert_eq!(tokens(&html), text.len(), "the tokens differ");
    let (whole, blocks) = (letters(&text), letters_of(&model(&html)));
    assert_eq!(whole, blocks, "the blocks lack something");
    println!(
        "\nThe same text comes out of each: {} bytes of {}, of {} nodes; in blocks all its {blocks} letters.",
        text.len(),
        html.len(),
        tree.ids().count()
    );

    let answer = feeds::wordpress(POSTS);
    let (lines, bodies) = feed(&answer);
    let ours = lines.iter().map(|line| letters(line)).sum::<usize>() + bodies.iter().map(letters_of).sum::<usize>();
    let theirs: usize = peer(&answer, usize::MAX, &ALL).1.iter().map(|dom| letters(&text_of_dom(dom))).sum();
    let read: usize = trees(&answer).1.iter().map(|tree| letters(&text_of(tree))).sum();
    assert_eq!(read, theirs, "the trees of the posts differ");
    // The tails of the excerpts, '[…]', are all that is missing.
    assert_eq!(ours + 3 * POSTS as usize, theirs, "the posts differ");
    println!("Of {POSTS} posts: {ours} letters of {theirs}; the others are the tails of excerpts, which Lede takes off.");
    json!({ "html": html.len(), "text": text.len(), "letters": whole, "letters_in_blocks": blocks, "nodes": tree.ids().count(), "feed": [ours, theirs] })
}

fn bodies<'a>(html: &'a str, post: &'a str) -> Vec<Table<'a>> {
    vec![
        Table::new("An HTML body to a tree", html)
            .side("Lede", Tree::parse)
            .side("Lede again", Tree::parse)
            .side(DOM, dom)
            .side("html5ever, tokens counted, no tree", tokens),
        Table::new("The body to blocks, of which html5ever has no counterpart", html)
            .side("Lede", model)
            .side("Lede again", model)
            .side(DOM, dom),
        Table::new("A WordPress post with that body", post)
            .side("Lede", |post| translated(post, Part::Article))
            .side("Lede again", |post| translated(post, Part::Article))
            .side(PEER, |post| peer(post, 1, &ALL)),
    ]
}

fn lists<'a>(posts: &'a str, items: &'a str) -> Vec<Table<'a>> {
    vec![
        Table::new("1,000 WordPress posts with _embed, all their HTML to trees", posts)
            .side("Lede", trees)
            .side("Lede again", trees)
            .side(PEER, |posts| peer(posts, usize::MAX, &ALL)),
        Table::new("1,000 WordPress posts with _embed, all their HTML to blocks", posts)
            .side("Lede", feed)
            .side("Lede again", feed)
            .side(PEER, |posts| peer(posts, usize::MAX, &ALL)),
        Table::new("1,000 items of a JSON Feed, all their HTML to trees", items)
            .side("Lede", trees)
            .side("Lede again", trees)
            .side(PEER, |items| peer(items, usize::MAX, &["/content_html"])),
        Table::new("1,000 items of a JSON Feed, all their HTML to blocks", items)
            .side("Lede", feed)
            .side("Lede again", feed)
            .side(PEER, |items| peer(items, usize::MAX, &["/content_html"])),
        Table::new("The WordPress posts as a list: the HTML of 400 titles, excerpts, captions, sections, tags", posts)
            .side("Lede", |posts| translated(posts, Part::Related))
            .side("Lede again", |posts| translated(posts, Part::Related))
            .side("serde_json, html5ever of the same", |posts| peer(posts, READ, &OF_A_LIST)),
        Table::new("The JSON Feed as a list: no HTML", items)
            .side("Lede", |items| translated(items, Part::Related))
            .side("Lede again", |items| translated(items, Part::Related))
            .side("serde_json alone", |items| peer(items, 0, &[])),
    ]
}

/// Who reads a body of each size.
fn growing(html: &str) -> Vec<Side<'_>> {
    let table = Table::new("", html).side("Lede, to a tree", Tree::parse).side("Lede, to blocks", model);
    table.side(DOM, dom).side("html5ever, tokens counted", tokens).sides
}
