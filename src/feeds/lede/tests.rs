//! Lede JSON as publishers get it wrong.

mod limits;

use super::*;
use crate::model::article::{Block, Inline, plain_text};
use proptest::prelude::*;

fn read(body: &str) -> Result<Read<Article>, LoadError> {
    let base = Url::page("https://n.example/api/a.json");
    article(&format!("{{\"lede\":1,\"headline\":\"H\",{body}}}"), base.as_ref())
}

fn blocks(body: &str) -> (Vec<Block>, Vec<(String, usize)>) {
    let read = read(&format!("\"blocks\":[{body}]")).unwrap();
    (read.value.blocks, read.skipped.list().to_vec())
}

#[test]
fn unknown_blocks_are_skipped_and_counted_and_the_rest_is_read() {
    let (blocks, skipped) = blocks(r#"{"type":"poll"},{"type":"divider"},{"type":"poll"},7,{"type":"paragraph"}"#);
    assert_eq!(blocks, [Block::Divider]);
    let expected = [("poll", 2), ("block that is no object", 1), ("block without text", 1)];
    assert_eq!(skipped, expected.map(|(name, count)| (name.to_string(), count)));
}

#[test]
fn a_link_that_could_run_script_keeps_its_words_and_loses_its_address() {
    let (blocks, skipped) = blocks(r#"{"type":"paragraph","content":[{"type":"link","url":"java\nscript:x","content":["words"]}]}"#);
    assert_eq!(blocks, [Block::Paragraph { content: vec![Inline::Text("words".into())] }]);
    assert_eq!(skipped.len(), 1);
}

#[test]
fn a_link_holds_neither_links_nor_quotations() {
    let inner = r#"{"type":"link","url":"/b","content":["b"]},{"type":"quote","text":"“c”"}"#;
    let (blocks, skipped) = blocks(&format!(r#"{{"type":"paragraph","content":[{{"type":"link","url":"/a","content":["a",{inner}]}}]}}"#));
    let text = |text: &str| Inline::Text(text.into());
    let link = Inline::Link { url: Url::page("https://n.example/a").unwrap(), content: vec![text("a"), text("b"), text("“c”")] };
    assert_eq!(blocks, [Block::Paragraph { content: vec![link] }]);
    assert_eq!(skipped, [("link or quote within a link".to_string(), 2)]);
}

#[test]
fn a_speaker_is_a_key_a_name_or_an_object() {
    let body = r#""speakers":{"ph":{"name":"Pete Hegseth"}},"blocks":[
        {"type":"quote","text":"a","speaker":"ph"},{"type":"quote","text":"b","speaker":"Somebody"},
        {"type":"quote","text":"c","speaker":{"name":"Else"},"occasion":"A meeting"},{"type":"quote","text":"d","speaker":9}]"#;
    let names: Vec<Option<String>> = read(body)
        .unwrap()
        .value
        .blocks
        .into_iter()
        .map(|block| match block {
            Block::Quote(quote) => quote.speaker.map(|speaker| speaker.name),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        names,
        ["Pete Hegseth", "Somebody", "Else"].map(|name| Some(name.to_string())).into_iter().chain([None]).collect::<Vec<_>>()
    );
}

#[test]
fn pictures_are_resolved_and_only_safe_ones_stay() {
    let (blocks, skipped) = blocks(r#"{"type":"image","src":"../img/a.png"},{"type":"image","src":"data:image/png;base64,A"}"#);
    assert!(matches!(blocks.as_slice(), [Block::Image(image)] if image.src.as_str() == "https://n.example/img/a.png"));
    assert_eq!(skipped.len(), 1);
}

#[test]
fn says_what_is_wrong_with_a_document() {
    let error = |text: &str| article(text, None).unwrap_err();
    assert_eq!(error("{\"lede\":1,\"headline\":\"H\",\"blocks\":[{\"ty"), LoadError::Malformed("line 1, column 40".into()));
    assert_eq!(error("").code(), "malformed");
    assert_eq!(error("[]").code(), "wrong-shape");
    assert_eq!(error("{}").code(), "wrong-shape");
    assert_eq!(error("{\"lede\":2}").code(), "wrong-shape");
    assert_eq!(error("{\"lede\":1}"), LoadError::Empty);
    assert_eq!(error("{\"lede\":1,\"headline\":[]}"), LoadError::Shape("`headline` must be a string".into()));
    assert_eq!(error("{\"lede\":1,\"blocks\":{}}"), LoadError::Shape("`blocks` must be a list".into()));
    assert_eq!(error("{\"lede\":1,\"posts\":[]}").code(), "wrong-shape");
    assert_eq!(posts("{\"lede\":1}", None).unwrap_err().code(), "wrong-shape");
    assert_eq!(error(&"[".repeat(100_000)).code(), "malformed");
}

#[test]
fn a_document_is_read_where_it_is_ledes_own_or_the_page_says_so_and_left_to_others_otherwise() {
    let read = |text: &str, format: &str| super::read(text, None, format, Part::Article).map(|read| read.is_some());
    let (own, other) = (r#"{"lede":1,"headline":"H"}"#, r#"{"headline":"H"}"#);
    assert_eq!([read(own, ""), read(own, NAME), read(own, "ghost")], [Ok(true), Ok(true), Ok(false)]);
    assert_eq!([read(other, ""), read(other, "ghost"), read("[]", "")], [Ok(false), Ok(false), Ok(false)]);
    assert_eq!([read(other, NAME).unwrap_err().code(), read("{", "").unwrap_err().code()], ["wrong-shape", "malformed"]);
}

#[test]
fn the_first_module_reads_an_article_or_posts_as_it_is_asked() {
    let read = |text: &str, part: Part| super::read(text, None, "", part).map(|read| read.unwrap().value);
    let (one, many) = (r#"{"lede":1,"headline":"H"}"#, r#"{"lede":1,"posts":[]}"#);
    assert_eq!(read(one, Part::Article), Ok(Document::Article(Rc::new(Article { headline: "H".into(), ..Article::default() }))));
    assert_eq!(read(many, Part::Related), Ok(Document::Posts(Rc::default())));
    assert_eq!([read(one, Part::Related), read(many, Part::Article)].map(|read| read.unwrap_err().code()), ["wrong-shape"; 2]);
}

#[test]
fn a_wrong_type_costs_a_field_and_not_the_article() {
    let read = read(r#""kicker":5,"authors":[{"name":"A","posts":"many"},{}],"published":"soon","lang":"<b>","dir":"up","tags":[1,"t"],"blocks":[{"type":"heading","level":99,"content":["x"]}]"#).unwrap();
    let article = read.value;
    assert_eq!((article.kicker, article.published, article.lang, article.dir), (None, None, None, None));
    assert_eq!((article.authors.len(), article.tags, read.skipped.count()), (1, vec!["t".to_string()], 1));
    assert!(matches!(article.blocks.as_slice(), [Block::Heading { level: 6, .. }]));
}

#[test]
fn an_occasion_is_a_key_an_event_or_an_object() {
    let body = r#""occasions":{"m":{"event":"Meeting","place":"Brussels"}},"blocks":[
        {"type":"quote","text":"a","occasion":"m"},{"type":"quote","text":"b","occasion":"A speech"},
        {"type":"quote","text":"c","occasion":{"place":"Paris"}},{"type":"quote","text":"d","occasion":" "}]"#;
    let blocks = read(body).unwrap().value.blocks;
    let occasions: Vec<(Option<&str>, Option<&str>)> = blocks
        .iter()
        .map(|block| match block {
            Block::Quote(quote) => {
                let occasion = quote.occasion.as_ref();
                (occasion.and_then(|occasion| occasion.event.as_deref()), occasion.and_then(|occasion| occasion.place.as_deref()))
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(occasions, [(Some("Meeting"), Some("Brussels")), (Some("A speech"), None), (None, Some("Paris")), (None, None)]);
}

#[test]
fn a_headline_alone_is_an_article_and_so_are_blocks_alone() {
    assert_eq!(read("\"tags\":[]").unwrap().value.headline, "H");
    let article = |text: &str| article(text, None).unwrap().value;
    assert_eq!(article(r#"{"lede":1,"blocks":[{"type":"divider"}]}"#).blocks.len(), 1);
    assert_eq!(article(r#"{"lede":1,"headline":"H","blocks":[],"posts":[]}"#).headline, "H");
}

#[test]
fn what_the_maker_of_a_document_has_skipped_is_counted_with_what_is_skipped_here() {
    let read = read(r#""skipped":[["table",3],["poll",1],["x"],["y","z"],7],"blocks":[{"type":"poll"}]"#).unwrap();
    assert_eq!(read.skipped.list(), [("table".to_string(), 3), ("poll".to_string(), 2)]);
}

#[test]
fn of_a_long_list_twice_as_many_posts_are_read_as_are_shown() {
    let post = r#"{"title":"T","url":"https://n.example/"}"#;
    let text = format!(r#"{{"lede":1,"posts":[{}]}}"#, vec![post; 2 * MOST + 1].join(","));
    assert_eq!(posts(&text, None).unwrap().value.posts.len(), 2 * MOST);
}

#[test]
fn empty_texts_are_no_text() {
    let (blocks, skipped) =
        blocks(r#"{"type":"paragraph","content":["","a",""]},{"type":"paragraph","content":[""]},{"type":"preformatted","text":""}"#);
    assert_eq!(blocks, [Block::Paragraph { content: vec![Inline::Text("a".into())] }]);
    assert_eq!(skipped, [("block without text".to_string(), 2)]);
}

#[test]
fn a_text_by_itself_is_a_list_of_one_inline() {
    let lone = r#"{"type":"paragraph","content":"One"},{"type":"list","items":["a",["b"],{"content":"c"}]},{"type":"table","rows":[["d"]]},
        {"type":"paragraph","content":[{"type":"em","content":"e"}]}"#;
    let listed = r#"{"type":"paragraph","content":["One"]},{"type":"list","items":[["a"],["b"],{"content":["c"]}]},{"type":"table","rows":[[["d"]]]},
        {"type":"paragraph","content":[{"type":"em","content":["e"]}]}"#;
    assert_eq!(blocks(lone), blocks(listed));
    assert!(blocks(lone).1.is_empty());
}

#[test]
fn inlines_stand_within_each_other_to_their_depth_and_no_deeper() {
    let nested = |depth: usize| format!("{}\"x\"{}", r#"{"type":"em","content":["#.repeat(depth), "]}".repeat(depth));
    let skipped = |depth: usize| blocks(&format!(r#"{{"type":"paragraph","content":[{}]}}"#, nested(depth))).1.len();
    assert_eq!((skipped(16), skipped(17)), (0, 1));
}

#[test]
fn deep_nesting_ends_and_many_blocks_end() {
    let deep = format!("{}\"x\"{}", r#"{"type":"em","content":["#.repeat(40), "]}".repeat(40));
    let (_, skipped) = blocks(&format!("{{\"type\":\"paragraph\",\"content\":[{deep}]}}"));
    assert_eq!(skipped, [("inline nested too deeply".to_string(), 1)]);
    let (many, skipped) = blocks(&vec![r#"{"type":"divider"}"#; MOST_BLOCKS + 3].join(","));
    assert_eq!((many.len(), skipped), (MOST_BLOCKS, vec![("block past the limit".to_string(), 3)]));
}

/// The demo's article is the page that started the project, word for word; the page itself is kept beside the repo.
#[test]
fn the_demo_shows_the_seed_article_word_for_word() {
    let root = env!("CARGO_MANIFEST_DIR");
    let Ok(seed) = std::fs::read_to_string(format!("{root}/../shared/seed/article.txt")) else {
        eprintln!("NOT COMPARED: ../shared/seed/article.txt is not there");
        return;
    };
    let text = std::fs::read_to_string(format!("{root}/demo/api/article.json")).unwrap();
    let base = Url::page("https://n.example/demo/api/article.json");
    let article = article(&text, base.as_ref()).unwrap().value;
    let mut lines = seed.lines().filter(|line| !line.is_empty());
    assert_eq!(lines.next(), Some(article.headline.as_str()));
    let body: Vec<&str> = lines.skip_while(|line| *line == "Date:").take_while(|line| *line != "IAT News Desk").collect();
    let drawn: Vec<String> = article
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph { content } => Some(plain_text(content)),
            Block::Quote(quote) => Some(quote.text.clone()),
            _ => None,
        })
        .collect();
    let dateline = format!("{} — ", article.dateline.unwrap());
    assert_eq!(drawn.len(), body.len());
    for (index, (drawn, line)) in drawn.iter().zip(body).enumerate() {
        let line = if index == 0 { line.strip_prefix(&dateline).unwrap() } else { line };
        assert_eq!(drawn, line);
    }
    assert_eq!(article.authors[0].name, "IAT News Desk");
}

proptest! {
    #[test]
    fn no_json_at_all_makes_the_reader_panic(text in "[\\[\\]{}\",:a-z0-9]{0,80}") {
        let _ = article(&text, None);
        let _ = posts(&format!("{{\"lede\":1,\"posts\":[{text}]}}"), None);
    }
}

#[test]
fn a_mark_leads_to_a_footnote_that_is_there_or_is_skipped() {
    let text = r#"{"lede":1,"headline":"h","notes":[["one ",{"type":"note","number":1}],2],"blocks":[{"type":"paragraph","content":
        ["a",{"type":"note","number":2},{"type":"note","number":3},{"type":"note"},{"type":"link","url":"https://n.example/","content":[{"type":"note","number":1}]}]}]}"#;
    let read = article(text, None).unwrap();
    assert_eq!(read.value.notes, [vec![Inline::Text("one ".into())], vec![]]);
    let link = Inline::Link { url: Url::page("https://n.example/").unwrap(), content: Vec::new() };
    assert_eq!(read.value.blocks, [Block::Paragraph { content: vec![Inline::Text("a".into()), Inline::Note { number: 2 }, link] }]);
    assert_eq!(read.skipped.list(), [("mark of no footnote".to_string(), 4)]);
}

#[test]
fn strings_side_by_side_are_one_text() {
    let text = |text: &str| Inline::Text(text.into());
    let read = article(
        r#"{"lede":1,"headline":"h","blocks":[{"type":"paragraph","content":["a","","b ",{"type":"em","content":["c","d"]},"","e"]}]}"#,
        None,
    );
    let content = vec![text("ab "), Inline::Em { content: vec![text("cd")] }, text("e")];
    assert_eq!(read.unwrap().value.blocks, [Block::Paragraph { content }]);
}
