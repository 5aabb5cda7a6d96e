//! The finder on the seed article, on single difficulties, and beside the publisher's markup.

mod labelled;
mod properties;

use super::*;

fn found(text: &str, lang: &str) -> Findings {
    find(&text.lines().collect::<Vec<_>>(), lang, &[])
}

fn texts(findings: &Findings) -> Vec<&str> {
    findings.quotes.iter().map(|found| found.text.as_str()).collect()
}

#[test]
fn every_quotation_of_the_seed_article_has_its_speaker() {
    let paragraphs: Vec<&str> = include_str!("../../../tests/fixtures/quotes/seed.txt").lines().collect();
    let findings = find(&paragraphs, "en-US", &[]);
    assert_eq!(findings.quotes.len(), 25);
    assert_eq!(findings.people.len(), 1);
    assert_eq!(findings.people[0].name, "Pete Hegseth");
    assert_eq!(findings.people[0].role.as_deref(), Some("U.S. Defense Secretary"));
    for found in &findings.quotes {
        assert_eq!(found.known(), Some(0), "{}", found.text);
    }
    let cue = findings.quotes[0].cue.unwrap();
    assert_eq!(&paragraphs[cue.span.paragraph][cue.span.start..cue.span.end], "Hegseth said Tuesday");
    assert_eq!(&paragraphs[cue.verb.paragraph][cue.verb.start..cue.verb.end], "said");
}

#[test]
fn parts_of_a_sentence_are_joined_by_a_space_and_paragraphs_by_a_line_feed() {
    let findings = found("“We had no map,” Ann Lee said, “and no phone.”\n“We walked.\n“We sang,” Lee said.", "en");
    assert_eq!(texts(&findings), ["We had no map, and no phone.", "We walked.\nWe sang,"]);
    assert_eq!(findings.people[0].names, ["Ann Lee", "Lee"]);
}

#[test]
fn nested_marks_belong_to_the_outer_quotation_in_every_style() {
    for text in [
        "“He said ‘no’ to me,” she said.",
        "‘He said “no” to me,’ she said.",
        "«Ha dicho “no” a todos», dijo.",
        "„Er sagte ‚nein‘ zu mir“, sagte sie.",
    ] {
        let lang = if text.starts_with('«') {
            "es"
        } else if text.starts_with('„') {
            "de"
        } else {
            "en"
        };
        assert_eq!(found(text, lang).quotes.len(), 1, "{text}");
    }
}

#[test]
fn what_one_of_several_says_is_found_and_nobody_s_by_name() {
    for who in ["one of them said", "one resident said", "one of the survivors told the BBC"] {
        let findings = found(&["“We will see,” ", who, "."].concat(), "en");
        assert_eq!(texts(&findings), ["We will see,"], "{who}");
        assert_eq!(findings.quotes[0].known(), None, "{who}");
    }
}

#[test]
fn what_nobody_says_is_left_alone() {
    for text in [
        "The “smart” bins are gone.",
        "Rock ’n’ roll was big in the ’90s, and James’ band knew it.",
        "The film “Harbour Lights” opens on Friday.",
        "A 12\" shelf stands beside a 7'6\" door.",
        "Ana “La Chispa” Romero opened a café.",
    ] {
        assert_eq!(found(text, "en").quotes, [], "{text}");
    }
}

#[test]
fn a_text_whose_marks_can_open_is_looked_through_and_one_of_apostrophes_is_not() {
    for text in
        ["'We will close,' she said.", "‚Wir‘ sagte", "„Wir“", "”Vi kommer”, sade hon.", "('no')", "「行く」", "«Sì»", "‹Oui›", "5\" wide"]
    {
        assert!(may_open(text), "{text}");
    }
    for text in ["They don’t know.", "They don't know.", "the 90’s", "", "no marks", "a’b’"] {
        assert!(!may_open(text), "{text}");
    }
}

#[test]
fn gershayim_are_marks_and_within_a_word_an_acronym() {
    let findings = found("״לא הוספנו לבניין דבר שאינו צריך״, אמרה. דובר צה״ל הגיב: ״צה״ל יחקור את המקרה״.", "he");
    assert_eq!(texts(&findings), ["לא הוספנו לבניין דבר שאינו צריך", "צה״ל יחקור את המקרה"]);
    assert_eq!(found("דובר צה״ל הגיב לרמטכ״ל.", "he").quotes, []);
}

#[test]
fn a_body_is_known_by_its_letters_however_often_they_are_explained() {
    let paragraph = "The World Health Organization (WHO) met on Monday.\n";
    for times in 1..4 {
        let text = [&paragraph.repeat(times), "“We must act at once,” the WHO said."].concat();
        let findings = found(&text, "en");
        let known = findings.quotes[0].known().map(|index| findings.people[index].name.as_str());
        assert_eq!(known, Some("World Health Organization"), "{times}");
        assert_eq!(findings.people.len(), 1, "{times}");
    }
}

#[test]
fn a_guess_is_no_fact_but_has_the_words_of_the_page() {
    let text = "“We heard a bang,” a neighbour said.";
    let findings = found(text, "en");
    assert_eq!(findings.quotes[0].known(), None);
    let cue = findings.quotes[0].cue.unwrap().span;
    assert_eq!(&text[cue.start..cue.end], "a neighbour said");
}

#[test]
fn what_the_publisher_has_marked_wins() {
    let text = "“We go,” said Ann Lee. “We do not go, and we never will,” said Paul Ray.";
    let start = text.find("We go").unwrap();
    let spans = vec![Span { paragraph: 0, start, end: start + 5 }];
    let marked = [Marked { spans, speaker: Some("Anna Maria Lee".into()) }];
    let findings = find(&[text], "en", &marked);
    assert_eq!(texts(&findings), ["We go", "We do not go, and we never will,"]);
    assert_eq!((findings.quotes[0].confidence, findings.quotes[0].speaker), (100, Some((0, 100))));
    assert_eq!(findings.people[0].name, "Anna Maria Lee");
    assert_eq!(findings.people[1].name, "Paul Ray");
}

#[test]
fn where_the_markup_names_nobody_the_words_may() {
    let text = "“We go,” said Ann Lee.";
    let marked = [Marked { spans: vec![Span { paragraph: 0, start: 0, end: "“We go,”".len() }], speaker: None }];
    let findings = find(&[text], "en", &marked);
    assert_eq!(findings.quotes[0].confidence, 100);
    assert_eq!(findings.people[0].name, "Ann Lee");
}

#[test]
fn in_a_language_without_lists_quotations_are_found_without_speakers() {
    let findings = found("社長は「責任はすべて私にあります」と話した。", "ja");
    assert_eq!((texts(&findings), findings.quotes[0].speaker), (vec!["責任はすべて私にあります"], None));
}
