//! Citations as they are written, and that no words break out of any of them.

mod readers;

use super::*;
use crate::model::date::Date;
use crate::model::quote::{Occasion, Speaker};
use proptest::prelude::*;
use readers::{read_bibtex, read_html, read_markdown};

fn quoted(quote: &Quote) -> String {
    join!("“", quote.words(), "”")
}

#[test]
fn cites_speaker_occasion_and_article_in_both_forms() {
    let quote = Quote {
        text: "“War & <peace>,”".into(),
        speaker: Some(Speaker { name: "Leo".into(), ..Speaker::default() }),
        occasion: Some(Occasion { event: Some("Reading".into()), place: None, date: Date::parse("2025-02-12") }),
        ..Quote::default()
    };
    let work = Work { headline: "A \"day\"".into(), url: Url::page("https://n.example/a?b=1&c=2"), ..Work::default() };
    let citation = cite(&quote, &quoted(&quote), &work);
    assert_eq!(citation.plain, "“War & <peace>”\n— Leo, Reading, 2025-02-12\nA \"day\", https://n.example/a?b=1&c=2");
    assert_eq!(
        citation.html,
        "<blockquote cite=\"https://n.example/a?b=1&amp;c=2\"><p>War &amp; &lt;peace&gt;</p></blockquote><p>— Leo, Reading, 2025-02-12</p>\
         <p><cite><a href=\"https://n.example/a?b=1&amp;c=2\">A &quot;day&quot;</a></cite></p>"
    );
}

#[test]
fn cites_the_words_alone_where_nothing_else_is_known() {
    let quote = Quote { text: "So be it".into(), ..Quote::default() };
    assert_eq!(cite(&quote, &quoted(&quote), &Work::default()).plain, "“So be it”");
}

const LINK: &str = "https://iat.example/hegseth#lede-q-abc:~:text=This%20must";

fn seed() -> (Quote, Work) {
    let speaker = Speaker { name: "Pete Hegseth".into(), role: Some("U.S. Defense Secretary".into()), ..Speaker::default() };
    let quote = Quote { text: "“This must not be “Minsk 3.0.””".into(), speaker: Some(speaker), ..Quote::default() };
    let work = Work {
        headline: "Defense Secretary Hegseth Calls for European Leadership".into(),
        url: Url::page("https://www.iat.example/hegseth"),
        authors: vec!["IAT News Desk".into()],
        published: Date::parse("2025-02-13T09:30:00+05:30"),
        site: Some("India Arabia Times".into()),
        lang: None,
    };
    (quote, work)
}

fn written(style: Style, quote: &Quote, work: &Work) -> String {
    write(style, quote, &quoted(quote), work, LINK, "2026-09-05")
}

#[test]
fn every_style_cites_the_article_from_which_the_words_are_taken() {
    let (quote, work) = seed();
    for (style, expected) in [
        (
            Style::Text,
            "“This must not be “Minsk 3.0.””\n— Pete Hegseth, U.S. Defense Secretary\nDefense Secretary Hegseth Calls for European Leadership, LINK",
        ),
        (
            Style::Markdown,
            "> This must not be “Minsk 3.0.”\n>\n> — Pete Hegseth, U.S. Defense Secretary, [Defense Secretary Hegseth Calls for European Leadership](<LINK>)",
        ),
        (
            Style::Apa,
            "“This must not be ‘Minsk 3.0.’” (Hegseth, as cited in IAT News Desk, 2025).\n\nIAT News Desk. (2025, February 13). Defense Secretary Hegseth Calls for European Leadership. India Arabia Times. LINK",
        ),
        (
            Style::Mla,
            "“This must not be ‘Minsk 3.0.’” (Hegseth qtd. in IAT News Desk).\n\nIAT News Desk. “Defense Secretary Hegseth Calls for European Leadership.” India Arabia Times, 13 Feb. 2025, LINK. Accessed 5 Sept. 2026.",
        ),
        (
            Style::Chicago,
            "“This must not be ‘Minsk 3.0.’”\n\nPete Hegseth, quoted in IAT News Desk, “Defense Secretary Hegseth Calls for European Leadership,” India Arabia Times, February 13, 2025, LINK.",
        ),
        (
            Style::Bibtex,
            "@online{iat2025defense,\n  author = {{IAT News Desk}},\n  title = {{Defense Secretary Hegseth Calls for European Leadership}},\n  organization = {India Arabia Times},\n  date = {2025-02-13},\n  url = {LINK},\n  urldate = {2026-09-05},\n  note = {“This must not be ‘Minsk 3.0.’” (Pete Hegseth)}\n}\n",
        ),
    ] {
        assert_eq!(written(style, &quote, &work), expected.replace("LINK", LINK), "{style:?}");
    }
    assert!(written(Style::Html, &quote, &work).contains("<a href=\"https://iat.example/hegseth#lede-q-abc:~:text=This%20must\">"));
}

#[test]
fn authors_are_listed_as_each_style_lists_them() {
    let (quote, work) = seed();
    let with = |authors: &[&str], style| {
        let authors = authors.iter().map(|name| name.to_string()).collect();
        written(style, &quote, &Work { authors, ..work.clone() }).split_once("” ").unwrap().1.to_string()
    };
    let chicago = |authors: &[&str]| {
        let authors = authors.iter().map(|name| name.to_string()).collect();
        written(Style::Chicago, &quote, &Work { authors, ..work.clone() })
            .split("quoted in ")
            .nth(1)
            .unwrap()
            .split(" “Def")
            .next()
            .unwrap()
            .to_string()
    };
    let two = ["Ann Bee", "Carl van Dee"];
    let three = ["Ann Bee", "Carl van Dee", "Eva-Lou Eff"];
    let four = ["Ann Bee", "Carl van Dee", "Eva-Lou Eff", "G. Gee"];
    assert!(with(&two, Style::Apa).starts_with("(Hegseth, as cited in Bee & van Dee, 2025).\n\nBee, A., & van Dee, C. (2025,"));
    assert!(with(&three, Style::Apa).starts_with("(Hegseth, as cited in Bee et al., 2025).\n\nBee, A., van Dee, C., & Eff, E.-L. (2025,"));
    let many = ["Ann Bee"; 22];
    assert_eq!(with(&many, Style::Apa).matches("Bee, A.").count(), 20);
    assert!(with(&many, Style::Apa).contains("Bee, A., . . . Bee, A. (2025"));
    assert!(with(&two, Style::Mla).starts_with("(Hegseth qtd. in Bee and van Dee).\n\nBee, Ann, and Carl van Dee. “Defense"));
    assert!(with(&three, Style::Mla).starts_with("(Hegseth qtd. in Bee et al.).\n\nBee, Ann, et al. “Defense"));
    assert_eq!(chicago(&two), "Ann Bee and Carl van Dee,");
    assert_eq!(chicago(&three), "Ann Bee, Carl van Dee, and Eva-Lou Eff,");
    assert_eq!(chicago(&four), "Ann Bee et al.,");
    let bibtex = written(Style::Bibtex, &quote, &Work { authors: two.map(String::from).to_vec(), ..work.clone() });
    assert!(bibtex.contains("author = {{Bee}, {Ann} and {van Dee}, {Carl}},"), "{bibtex}");
    let generation = written(Style::Bibtex, &quote, &Work { authors: vec!["Martin Luther King Jr.".into()], ..work.clone() });
    assert!(generation.contains("author = {{King}, {Jr.}, {Martin Luther}},"), "{generation}");
}

#[test]
fn what_is_not_known_leaves_no_hole() {
    let quote = Quote { text: "“Why?”".into(), ..Quote::default() };
    let work = Work { headline: "Why, asks the “hive”, now?".into(), url: Url::page("https://www.n.example/"), ..Work::default() };
    assert_eq!(
        written(Style::Apa, &quote, &work),
        join!("“Why?” (“Why, asks the ‘hive’,” n.d.).\n\nWhy, asks the “hive”, now? (n.d.). n.example. ", LINK)
    );
    assert_eq!(
        written(Style::Mla, &quote, &work),
        join!("“Why?” (“Why, asks the ‘hive’”).\n\n“Why, asks the ‘hive’, now?” n.example, ", LINK, ". Accessed 5 Sept. 2026.")
    );
    assert_eq!(
        written(Style::Chicago, &quote, &work),
        join!("“Why?”\n\n“Why, asks the ‘hive’, now?,” n.example, accessed September 5, 2026, ", LINK, ".")
    );
    assert!(written(Style::Bibtex, &quote, &work).starts_with("@online{quoteasks,\n  title"));
    for style in Style::ALL {
        let bare = write(style, &quote, &quoted(&quote), &Work::default(), "javascript:alert(1)", "today");
        assert!(bare.contains("Why?") && !bare.contains("javascript") && !bare.contains("today"), "{style:?}: {bare}");
        assert!(!bare.contains(" .") && !bare.contains("()") && !bare.contains("= {}"), "{style:?}: {bare}");
    }
}

#[test]
fn apa_sets_forty_words_as_a_block() {
    let (_, work) = seed();
    let quote = Quote { text: join!("“", "word ".repeat(39), "end.”"), ..Quote::default() };
    assert!(
        written(Style::Apa, &quote, &work).starts_with("word word")
            && written(Style::Apa, &quote, &work).contains("end. (IAT News Desk, 2025)\n\n")
    );
}

#[test]
fn the_words_of_the_styles_are_their_own() {
    let words: std::collections::BTreeSet<&str> = Style::ALL.into_iter().map(Style::id).collect();
    assert_eq!(words.len(), Style::ALL.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn no_words_break_out_of_any_style(
        text in "(\\PC|[\\\\{}`*_<>#&%$~^|\\[\\]()!@\"'\n -]|www\\.|https://|- |1\\. |[a-z]{1,4} ){1,40}",
        name in "(\\PC|[\\\\{}`*_<>#&%$,\n ]|[A-Z][a-z]{1,4} ){0,12}",
        headline in "(\\PC|[\\\\{}`*_<>#&%$()\\[\\]\n ]|[a-z]{1,4} ){0,20}",
    ) {
        let quote = Quote { text, speaker: Some(Speaker { name: name.clone(), ..Speaker::default() }), ..Quote::default() };
        let work = Work { headline: headline.clone(), authors: vec![name.clone()], site: Some(name.clone()), ..Work::default() };
        let words = text::lines(quote.words());

        let (read, links) = read_markdown(&written(Style::Markdown, &quote, &work)).map_err(TestCaseError::fail)?;
        prop_assert!(read.starts_with(&words), "{read:?} for {words:?}");
        prop_assert_eq!(links, [LINK]);

        let entry = written(Style::Bibtex, &quote, &work);
        let fields = read_bibtex(&entry).ok_or_else(|| TestCaseError::fail(entry.clone()))?;
        let field = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str()).unwrap_or_default();
        prop_assert_eq!(field("title"), text::one_line(&headline));
        prop_assert_eq!(field("url"), LINK);
        prop_assert!(field("note").contains(&parts::within(&text::one_line(&words))), "{}", entry);

        let html = written(Style::Html, &quote, &work);
        let mut read = (String::new(), Vec::new());
        let document = html5ever::parse_document(markup5ever_rcdom::RcDom::default(), html5ever::ParseOpts::default());
        read_html(&html5ever::tendril::TendrilSink::one(document, html.as_str()).document, &mut read);
        let solid = |text: &str| text.split(|c: char| c.is_whitespace() || c.is_control()).collect::<String>();
        prop_assert!(solid(&read.0).starts_with(&solid(&words)), "{}", html);
        prop_assert!(read.1.iter().all(|name| ["blockquote", "p", "cite", "a", "href", "html", "head", "body"].contains(&name.as_str())), "{}", html);

        for style in [Style::Apa, Style::Mla, Style::Chicago] {
            prop_assert_eq!(written(style, &quote, &work).lines().count(), 3, "{:?}", style);
        }
    }
}
