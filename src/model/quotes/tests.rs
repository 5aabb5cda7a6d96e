mod labelled;
mod properties;

use super::*;

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
