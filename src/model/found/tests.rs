//! What is found and cited, as the page asks for it.

use std::task::{Context, Poll, Waker};

use super::*;

/// A rest that is none yet when it is first asked.
#[derive(Default)]
struct Rested(bool);

impl Future for Rested {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

const TEXT: &str = "  “The door\u{a0}stays open,”\t  Mayor   Ada Example  said on Monday. “We 𝄞 sing.”\nNobody asked.\n“It does,” she added. The ‘old’ hall burned.";

fn work() -> Work {
    Work { headline: "The Door".into(), url: Url::page("https://n.example/door"), site: Some("The News".into()), ..Work::default() }
}

fn looked(text: &str, marked: &[Mark], all: bool) -> Quotations {
    let text = Text { text: text.into(), lang: "en".into(), marked: marked.into(), work: work(), all };
    let mut looking = find(text, || Box::pin(Rested::default()));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(quotations) = looking.as_mut().poll(&mut context) {
            return quotations;
        }
    }
}

/// What a span covers in the page, which counts in UTF-16.
fn cut(text: &str, [paragraph, start, end]: Span) -> String {
    let units: Vec<u16> = text.lines().nth(paragraph).unwrap().encode_utf16().collect();
    String::from_utf16(&units[start..end]).unwrap()
}

#[test]
fn quotations_stand_where_the_page_has_them_whatever_its_white_space() {
    let quotations = looked(TEXT, &[], true);
    let stand: Vec<String> = quotations.list.iter().map(|found| cut(TEXT, found.spans[0])).collect();
    assert_eq!(stand, ["“The door\u{a0}stays open,”", "“We 𝄞 sing.”", "“It does,”"]);
    assert!(quotations.list.iter().all(|found| found.speaker.as_deref() == Some("Ada Example")), "{:?}", quotations.list);
    assert_eq!(quotations.voices.len(), 1);
    assert_eq!((quotations.voices[0].fragment.as_str(), &quotations.voices[0].quotes), ("lede-by-ada-example", &vec![0, 1, 2]));
    assert!(quotations.json_ld.contains("\"spokenByCharacter\""), "{}", quotations.json_ld);
}

#[test]
fn the_markup_has_the_last_word() {
    let speaker = Speaker { name: "Bea  Miller".into(), role: Some("Clerk".into()), ..Speaker::default() };
    let marked = [Mark { spans: vec![[0, 2, 25]], speaker: Some(speaker), words: "The door\nstays open".into() }];
    let quotations = looked(TEXT, &marked, true);
    let first = &quotations.list[0];
    assert_eq!((first.marked, first.speaker.as_deref(), first.role.as_deref()), (Some(0), Some("Bea Miller"), Some("Clerk")));
    assert_eq!(first.words, "The door stays open");
    let alone = looked(TEXT, &marked, false);
    assert_eq!((alone.list.len(), alone.list[0].marked), (1, Some(0)));
}

#[test]
fn the_same_words_twice_are_two_quotations() {
    let text = "“Yes, we will,” Ada Example said.\n“Yes, we will,” Bea Miller said.";
    let list = looked(text, &[], true).list;
    assert_eq!((list[0].nth, list[1].nth), (0, 1));
    assert_ne!(list[0].id, list[1].id);
    assert!(list[1].fragment.starts_with(&["lede-q-", &list[1].id].concat()));
}

#[test]
fn a_quotation_is_cited_in_each_form_and_for_each_network() {
    let quote = Quote {
        text: "“The door stays open,”".into(),
        speaker: Some(Speaker { name: "Ada Example".into(), ..Speaker::default() }),
        ..Quote::default()
    };
    let cited = cite(&quote, "„The door stays open“", 0, &work(), "2025-03-01");
    assert_eq!((cited.networks.len(), cited.texts.len()), (Network::ALL.len(), Style::ALL.len()));
    assert!(cited.link.unwrap().as_str().starts_with("https://n.example/door#lede-q-"));
    assert!(cited.networks[0].1.starts_with("https://x.com/intent/post?text=%E2%80%9CThe%20door"), "{}", cited.networks[0].1);
    assert!(cited.texts[0].1.starts_with("„The door stays open“\n— Ada Example\nThe Door"));
    assert!(cited.texts.last().unwrap().1.starts_with("@online{"));
}

#[test]
fn without_an_address_there_is_no_link_and_still_a_citation() {
    let quote = Quote { text: "So be it".into(), ..Quote::default() };
    let cited = cite(&quote, "“So be it”", 0, &Work::default(), "");
    assert_eq!((&cited.link, &cited.networks), (&None, &Vec::new()));
    assert!(cited.texts[0].1.starts_with("“So be it”"));
}

proptest::proptest! {
    #[test]
    fn whatever_comes_is_looked_through_without_a_panic(
        text in "[“”\"a-cS .,\\n\u{1e}\u{1f}𝄞]{0,80}", spans in proptest::collection::vec(proptest::array::uniform3(0usize..90), 0..3),
    ) {
        let marked = [Mark { spans, words: "a".into(), ..Mark::default() }];
        for found in looked(&text, &marked, true).list {
            for span in found.spans {
                cut(&[&text, "\n"].concat(), span);
            }
        }
    }
}

#[test]
fn links_that_are_long_together_are_not_all_described() {
    let link = format!("https://n.example/{}", "a".repeat(60_000));
    let work = Work { url: Url::page(&link), ..work() };
    let found = |index: usize| Found { words: format!("We sing {index}."), speaker: Some("Ada Example".into()), ..Found::default() };
    let list: Vec<Found> = (0..1_000).map(found).collect();
    let json = described(&list, &work).unwrap();
    assert!(json.len() <= quotation::MOST + 100, "{}", json.len());
    assert!(json.contains("We sing 0."), "{}", json.len());
}
