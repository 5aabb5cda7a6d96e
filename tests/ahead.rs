//! Articles rendered ahead, read again by an HTML parser: whole without script, safe, and with a link for each quotation.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, missing_docs)]
#![cfg(all(feature = "ssr", not(target_arch = "wasm32")))]

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use lede::ahead::{FEW, Wishes, plain, render};
use lede::feeds::lede as json;
use lede::model::article::{Article, Author, Block, Inline, plain_text};
use lede::model::permalink::{Match, find, target};
use lede::model::quote::{Quote, Speaker};
use lede::model::share::Network;
use lede::model::url::Url;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;

const SEED: &str = include_str!("fixtures/quotes/seed.txt");

/// An element with what it says and holds.
#[derive(Clone, Debug)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    /// All text in it, but that of scripts.
    text: String,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    fn is(&self, name: &str, class: &str) -> bool {
        self.name == name && (class.is_empty() || self.get("class").is_some_and(|classes| classes.split(' ').any(|own| own == class)))
    }
}

/// What a parser makes of HTML in a page's body: its elements in order, its scripts' texts, and what it complains of.
#[derive(Debug, Default)]
struct Page {
    elements: Vec<Element>,
    scripts: Vec<String>,
    errors: Vec<String>,
}

fn parse(html: &str) -> Page {
    let context = QualName::new(None, ns!(html), local_name!("body"));
    let dom: RcDom = parse_fragment(RcDom::default(), ParseOpts::default(), context, vec![], false).one(html);
    let mut page = Page { errors: dom.errors.borrow().iter().map(|error| error.to_string()).collect(), ..Page::default() };
    // A fragment stands in an element that is none of it.
    for root in dom.document.children.borrow().iter() {
        root.children.borrow().iter().for_each(|node| drop(read(node, &mut page)));
    }
    page
}

fn read(node: &Handle, page: &mut Page) -> String {
    let place = page.elements.len();
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes = attrs.borrow().iter().map(|own| (own.name.local.to_string(), own.value.to_string())).collect();
        page.elements.push(Element { name: name.local.to_string(), attributes, text: String::new() });
    }
    let mut text = match &node.data {
        NodeData::Text { contents } => contents.borrow().to_string(),
        NodeData::Comment { .. } => panic!("a comment"),
        _ => String::new(),
    };
    for child in node.children.borrow().iter() {
        text.push_str(&read(child, page));
    }
    if let Some(element) = page.elements.get_mut(place).filter(|_| matches!(node.data, NodeData::Element { .. })) {
        if element.name == "script" {
            page.scripts.push(std::mem::take(&mut text));
        }
        element.text.clone_from(&text);
    }
    text
}

impl Page {
    fn all(&self, name: &str, class: &str) -> Vec<&Element> {
        self.elements.iter().filter(|element| element.is(name, class)).collect()
    }

    /// What holds of every page: it is well formed, ids are unique, nothing runs, nothing is styled inline.
    fn check(&self) {
        assert_eq!(self.errors, [] as [String; 0]);
        let mut ids: Vec<&str> = self.elements.iter().filter_map(|element| element.get("id")).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id stands twice");
        for element in &self.elements {
            let allowed = "lede-article lede-related article header h1 h2 h3 h4 h5 h6 p a span time nav ul ol li strong em sub sup del code br \
                 details summary dl dt dd figure blockquote figcaption img aside pre table caption thead tbody tr th td hr footer section script";
            assert!(allowed.split_whitespace().any(|name| name == element.name), "{}", element.name);
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style" && name != "srcdoc", "{name} in {element:?}");
                let leads = ["href", "src", "cite"].contains(&name.as_str());
                assert!(!leads || ["http:", "https:", "mailto:", "tel:", "#"].iter().any(|scheme| value.starts_with(scheme)), "{value}");
            }
        }
        let scripts = self.all("script", "");
        assert!(scripts.len() == 1 && scripts[0].get("type") == Some("application/ld+json"));
        serde_json::from_str::<serde_json::Value>(&self.scripts[0]).unwrap();
    }

    /// The ids of its quotations, in order.
    fn ids(&self) -> Vec<String> {
        self.elements.iter().filter_map(|element| Some(target(element.get("id")?)?.to_string())).collect()
    }
}

fn seed() -> Article {
    Article { url: Url::page("https://example.com/world/hegseth"), lang: Some("en-US".into()), ..plain::article(SEED) }
}

fn draw(article: &Article) -> Page {
    let page = parse(&render(article, &Wishes::default()));
    page.check();
    page
}

#[test]
fn the_parser_complains_of_what_is_not_well_formed() {
    for html in ["<p><b>a</p>", "<ul><li>a</ul></p>", "<p><figure>a</figure></p>", "<table><p>a</p></table>", "a & b &copy"] {
        assert!(!parse(html).errors.is_empty(), "{html}");
    }
}

#[test]
fn the_seed_article_as_plain_text_shows_each_quotation_with_its_speaker_and_a_link_that_finds_it() {
    let page = draw(&seed());
    let (details, ids) = (page.all("details", "lede-about"), page.ids());
    assert_eq!((details.len(), ids.len()), (25, 25));
    let words = SEED.matches('“').count();
    assert_eq!(words, 25, "and there are no others in the text");
    for (details, id) in details.iter().zip(&ids) {
        assert!(details.text.starts_with("Pete Hegseth: “"), "{}", details.text);
        assert!(details.text.contains("Said byPete Hegseth, U.S. Defense Secretary"), "{}", details.text);
        assert_eq!(details.get("data-lede-quote"), Some(id.as_str()));
    }
    for (at, link) in page.all("a", "lede-link").iter().enumerate() {
        let (address, hash) = link.get("href").unwrap().split_once('#').unwrap();
        assert_eq!(address, "https://example.com/world/hegseth");
        assert_eq!(find(target(hash).unwrap(), &ids), Match::Same(at));
    }
    let shared = page.elements.iter().filter(|element| element.get("href").is_some_and(|href| href.contains("%23lede-q-"))).count();
    assert_eq!(shared, 25 * FEW.len());
}

#[test]
fn no_word_and_no_mark_of_the_text_is_changed() {
    let page = draw(&seed());
    let mut paragraphs: Vec<&str> =
        page.elements.iter().filter(|element| element.name == "p").map(|element| element.text.as_str()).collect();
    paragraphs.retain(|text| !text.starts_with("By "));
    let expected: Vec<&str> = SEED.lines().skip(1).filter(|line| !line.is_empty()).collect();
    assert_eq!(paragraphs, expected);
    let said: String =
        page.elements.iter().filter(|element| element.is("span", "lede-said")).map(|element| element.text.as_str()).collect();
    assert!(said.starts_with("“This is my first") && said.ends_with("on the continent.”"));
}

#[test]
fn a_quotation_that_is_a_whole_paragraph_stands_in_a_figure_with_its_speaker_outside_the_words() {
    let page = draw(&seed());
    let figures = page.all("figure", "lede-said");
    assert_eq!(figures.len(), 1);
    let quote = page.all("blockquote", "")[0];
    assert!(quote.text.starts_with("“President Trump looks forward") && quote.text.ends_with("together.”"));
    assert_eq!(page.all("figcaption", "")[0].text, "Pete Hegseth, U.S. Defense Secretary");
    assert!(figures[0].get("id").is_some());
}

#[test]
fn what_is_copied_from_a_page_is_read_without_what_stands_below_it() {
    let copied = format!(
        "{}\n\nIAT News Desk\n+ posts\n\nShare post:\n\nPopular\n\nMore like this\nRelated\n\nIndian Navy",
        SEED.replacen('\n', "\n\nDate:\n", 1)
    );
    let page = draw(&plain::article(&copied));
    assert_eq!(page.all("p", "lede-byline")[0].text, "By IAT News Desk");
    assert!(page.elements.iter().all(|element| !element.text.contains("Indian Navy") && !element.text.contains("Date:")));
    assert_eq!(page.ids().len(), 25);
}

#[test]
fn every_block_is_written_and_marked_quotations_keep_what_the_article_says_of_them() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/demo/api/blocks.json")).unwrap();
    let article = json::article(&text, Url::page("https://example.com/api/blocks.json").as_ref()).unwrap().value;
    let page = draw(&article);
    for name in
        "h2 h3 ul ol hr del sub sup pre code table caption th figure img figcaption details aside strong em br blockquote".split(' ')
    {
        assert!(!page.all(name, "").is_empty(), "{name}");
    }
    let about = page.all("details", "lede-about");
    let leak = about.iter().find(|details| details.text.starts_with("Ruth Amberley: ")).unwrap();
    assert!(
        leak.text.contains("Councillor, Aldermouth City Council") && leak.text.contains("OccasionCity council meeting"),
        "{}",
        leak.text
    );
    assert!(leak.text.contains("Sourceexample.com"), "{}", leak.text);
    let pulled = page.all("aside", "lede-pull-quote");
    assert_eq!(pulled[0].text, "“Not the library’s room. Theirs.”Idris Okafor, Chief librarian, Aldermouth Central Library");
    assert_eq!(page.all("img", "").len(), page.elements.iter().filter(|element| element.get("alt").is_some()).count());
}

#[test]
fn json_ld_has_the_article_and_the_quotations_whose_speaker_is_known() {
    let page = draw(&seed());
    let document: serde_json::Value = serde_json::from_str(&page.scripts[0]).unwrap();
    let nodes = document["@graph"].as_array().unwrap();
    assert_eq!((nodes.len(), &nodes[0]["@type"], &nodes[1]["@type"]), (26, &"NewsArticle".into(), &"Quotation".into()));
    assert!(nodes[1..].iter().all(|node| node["spokenByCharacter"]["name"] == "Pete Hegseth"));
    let nobody = Article { url: seed().url, ..plain::article("H\n\nOn a wall stood “so be it” in red.") };
    assert!(!render(&nobody, &Wishes::default()).contains("\"Quotation\""));
}

#[test]
fn where_the_speaker_is_not_sure_the_articles_own_words_stand_in_place_of_a_name() {
    let page = draw(&plain::article("H\n\nNobody knows how it began. “It was dark in the hall,” he said, and left."));
    let details = page.all("details", "lede-about");
    assert!(details[0].text.starts_with("“It was dark in the hall” … he said"), "{}", details[0].text);
    assert!(details[0].text.contains("In the article’s wordshe said") && !details[0].text.contains("Said by"), "{}", details[0].text);
}

#[test]
fn related_posts_are_links_in_the_page_or_an_address_to_ask_at() {
    let text = r#"{"lede":1,"heading":"Next","posts":[{"title":"A & b","url":"https://example.com/b","excerpt":"In short","date":"2025-02-12"},
        {"title":"Itself","url":"https://example.com/world/hegseth"}]}"#;
    let posts = json::posts(text, None).unwrap().value;
    let page = parse(&render(&seed(), &Wishes { posts: Some(posts), ..Wishes::default() }));
    page.check();
    let list = page.all("lede-related", "")[0];
    assert_eq!((list.get("heading"), list.text.as_str()), (Some("Next"), "NextA & bIn shortFebruary 12, 2025"));
    let asked = parse(&render(&seed(), &Wishes { related: Some("/related.json?a=1&b=\"".into()), ..Wishes::default() }));
    assert_eq!(asked.all("lede-article", "")[0].get("related"), Some("/related.json?a=1&b=\""));
    assert!(asked.all("lede-related", "").is_empty());
}

#[test]
fn without_an_address_quotations_link_within_the_page_and_nothing_is_shared() {
    let page = draw(&plain::article(SEED));
    assert!(page.all("a", "lede-link").iter().all(|link| link.get("href").unwrap().starts_with("#lede-q-")));
    assert!(page.all("nav", "").is_empty() && page.all("a", "").len() == 25);
}

#[test]
fn the_publisher_chooses_the_networks() {
    let wishes = Wishes { networks: Some(vec![Network::Email]), ..Wishes::default() };
    let page = parse(&render(&seed(), &wishes));
    assert_eq!(page.all("a", "").iter().filter(|link| link.get("href").unwrap().starts_with("mailto:?subject=")).count(), 26);
    assert!(parse(&render(&seed(), &Wishes { networks: Some(vec![]), ..Wishes::default() })).all("nav", "").is_empty());
}

#[test]
fn a_quotation_of_several_paragraphs_is_one_and_one_that_runs_through_markup_has_one_id() {
    let several = plain::article(
        "H\n\nAnn Bee spoke in Rome on Monday.\n\n“One of us will have to go,” Bee said.\n\n“We have waited for long.\n\n“And we shall wait no more.”",
    );
    let page = draw(&several);
    let figure = page.all("figure", "lede-said");
    assert_eq!(figure.len(), 1, "{page:?}");
    assert_eq!(page.all("blockquote", "")[0].text, "“We have waited for long.“And we shall wait no more.”");
    let text = |text: &str| Inline::Text(text.into());
    let link = Inline::Link { url: Url::page("https://n.example/").unwrap(), content: vec![text("all of us,” "), text("Ann Bee said")] };
    let content = vec![text("“This "), Inline::Em { content: vec![text("must")] }, text(" end for "), link, text(" on Monday.")];
    let page = draw(&Article { headline: "H".into(), blocks: vec![Block::Paragraph { content }], ..Article::default() });
    assert_eq!(page.ids().len(), 1);
    let said: Vec<&str> = page.all("span", "lede-said").iter().map(|span| span.text.as_str()).collect();
    assert_eq!(said, ["“This must end for ", "all of us,”"]);
}

#[test]
fn an_article_in_another_language_is_written_with_the_words_of_that_language() {
    let article = Article { lang: Some("fr".into()), ..seed() };
    let html = render(&article, &Wishes::default());
    assert!(html.contains("Partager cet article") && !html.contains("Share this article"), "{html}");
}

#[test]
fn footnotes_are_links_to_ids_and_change_no_quotation() {
    let mut article = seed();
    article.notes = vec![vec![Inline::Text("A note.".into())]];
    if let Some(Block::Paragraph { content }) = article.blocks.iter_mut().find(|block| matches!(block, Block::Paragraph { .. })) {
        content.extend([Inline::Note { number: 1 }, Inline::Note { number: 1 }]);
    }
    let (page, before) = (draw(&article), draw(&seed()));
    let links = page.all("a", "");
    let marks = links.iter().filter(|link| link.get("role") == Some("doc-noteref"));
    let marks: Vec<_> = marks.map(|mark| (mark.get("href"), mark.get("id"), mark.text.as_str())).collect();
    assert_eq!(marks, [(Some("#lede-note-1"), Some("lede-note-mark-1"), "1"), (Some("#lede-note-1"), None, "1")]);
    let note = page.all("li", "").into_iter().find(|item| item.get("id") == Some("lede-note-1")).unwrap().clone();
    assert!(note.text.starts_with("A note."), "{}", note.text);
    assert!(!before.ids().is_empty());
    assert_eq!(page.ids(), before.ids());
}

fn paragraphs(article: &Article) -> Vec<String> {
    let text = |block: &Block| if let Block::Paragraph { content } = block { plain_text(content) } else { String::new() };
    article.blocks.iter().map(text).collect()
}

#[test]
fn reads_headline_place_and_paragraphs() {
    let read = plain::article("\u{feff}One day\n\nRome, Italy — It rained.\n“Still,” she said.\n\nThe end.\n");
    assert_eq!((read.headline.as_str(), read.dateline.as_deref()), ("One day", Some("Rome, Italy")));
    assert_eq!(paragraphs(&read), ["It rained.", "“Still,” she said.", "The end."]);
    assert_eq!(plain::article("One\n\n“No” — he said so.").dateline, None);
    assert_eq!(plain::article("").headline, "");
}

#[test]
fn reads_what_stands_between_headline_and_text() {
    let read = plain::article(
        "H\nBy Ann Bee\nDate: 2025-02-13\nUpdated: soon\nStandfirst: In short\nURL: https://n.example/\n\nBy noon it was over, and nobody knew why.",
    );
    assert_eq!((read.authors[0].name.as_str(), read.published.unwrap().day()), ("Ann Bee", "2025-02-13"));
    assert_eq!((read.modified, read.standfirst.as_deref()), (None, Some("In short")));
    assert_eq!((read.url.unwrap().as_str(), read.blocks.len()), ("https://n.example/", 1));
}

#[test]
fn what_a_page_has_below_its_article_is_none_of_it() {
    let read =
        plain::article("H\n\nDate:\n\nIt rained.\n\n“So be it”\n\nNews Desk\n+ posts\n\nShare post:\n\nPopular\n\nIt shone elsewhere.");
    assert_eq!(paragraphs(&read), ["It rained.", "“So be it”"]);
    assert_eq!(read.authors[0].name, "News Desk");
}

fn hostile() -> impl Strategy<Value = String> {
    "(\\PC|[<>&\"'=/\n]|<script>|</script>|<!--|--><img src=x onerror=y>|</p>|<b>|“|”|[a-z]{1,4} |”, said Bee\\. ){0,12}"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn hostile_text_stays_text(texts in proptest::collection::vec(hostile(), 12), url in "[ -~]{0,20}") {
        // What a parser takes out of any text.
        let clean = |text: &String| text.replace(['\r', '\0', '\u{c}'], "").chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>();
        let texts: Vec<String> = texts.iter().map(clean).collect();
        let text = |at: usize| Inline::Text(texts[at].clone());
        let said = |at: usize| Quote {
            text: texts[at].clone(),
            speaker: Some(Speaker { name: texts[at + 1].clone(), role: Some(texts[at + 2].clone()), ..Speaker::default() }),
            context: Some(texts[at + 3].clone()),
            ..Quote::default()
        };
        let article = Article {
            headline: texts[0].clone(),
            standfirst: Some(texts[1].clone()),
            authors: vec![Author { name: texts[2].clone(), role: Some(texts[3].clone()), ..Author::default() }],
            dateline: Some(texts[4].clone()),
            url: Url::page(&format!("https://n.example/{url}")),
            lang: Some(texts[5].clone()),
            tags: vec![texts[6].clone()],
            blocks: vec![
                Block::Paragraph { content: vec![text(7), Inline::Em { content: vec![text(8)] }, Inline::Quote(Box::new(said(1))), text(9)] },
                Block::Quote(said(5)),
                Block::PullQuote(said(2)),
                Block::List { ordered: false, start: None, items: vec![vec![text(10), Inline::Code { text: texts[11].clone() }].into()] },
                Block::Table { caption: Some(texts[3].clone()), header: vec![], rows: vec![vec![vec![text(1)]]] },
                Block::Details { summary: texts[4].clone(), blocks: vec![Block::Preformatted { text: texts[2].clone() }] },
            ],
            ..Article::default()
        };
        let wishes = Wishes { related: Some(texts[7].clone()), site: Some(texts[8].clone()), ..Wishes::default() };
        let page = parse(&render(&article, &wishes));
        page.check();
        prop_assert_eq!(page.all("lede-article", "")[0].get("related"), Some(texts[7].as_str()));
        let whole = [&texts[7], &texts[8], &texts[1], &texts[9]].map(String::as_str).concat();
        let body: String = page.all("article", "")[0].text.clone();
        prop_assert!(body.contains(&whole), "{:?} is not in {:?}", whole, body);
    }
}
