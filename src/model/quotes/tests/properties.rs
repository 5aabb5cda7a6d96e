//! What holds for any text.

use super::*;
use proptest::prelude::*;

fn sound(paragraphs: &[&str], marked: &[Marked], findings: &Findings) -> Result<(), TestCaseError> {
    let mut spans: Vec<Span> = Vec::new();
    for found in &findings.quotes {
        prop_assert!(!found.spans.is_empty());
        if let Some((who, sure)) = found.speaker {
            prop_assert!(who < findings.people.len() && sure <= 100);
        }
        for cue in found.cue.iter().flat_map(|cue| [cue.span, cue.verb]) {
            prop_assert!(paragraphs[cue.paragraph].get(cue.start..cue.end).is_some_and(|words| !words.is_empty()));
        }
        spans.extend(&found.spans);
    }
    spans.sort_by_key(|span| (span.paragraph, span.start));
    for span in &spans {
        prop_assert!(span.start < span.end && paragraphs[span.paragraph].get(span.start..span.end).is_some());
    }
    for pair in spans.windows(2) {
        prop_assert!((pair[0].paragraph, pair[0].end) <= (pair[1].paragraph, pair[1].start), "{pair:?}");
    }
    let firsts: Vec<_> = findings.quotes.iter().map(|found| (found.spans[0].paragraph, found.spans[0].start)).collect();
    prop_assert!(firsts.is_sorted() || !marked.is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_text_gives_spans_in_order_that_do_not_overlap(
        paragraphs in proptest::collection::vec("\\PC{0,60}|([“”‘’\"'„«»›‹「」,.:—( )-]|said|he|Ann|Mr\\. Lee|the minister| |l’|d'|É){0,60}", 0..6),
        lang in "en|de|fr|es|it|pt|sv|\\PC{0,3}",
        marks in proptest::collection::vec((0usize..7, 0usize..80, 0usize..80), 0..3),
    ) {
        let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        let marked: Vec<Marked> = marks.iter().map(|(paragraph, start, end)| {
            Marked { spans: vec![Span { paragraph: *paragraph, start: *start, end: *end }], speaker: Some("Ann Lee".into()) }
        }).collect();
        let findings = find(&paragraphs, &lang, &[]);
        prop_assert!(findings.quotes.is_empty() || may_open(&paragraphs.join("\n")));
        sound(&paragraphs, &[], &findings)?;
        sound(&paragraphs, &marked, &find(&paragraphs, &lang, &marked))?;
    }
}
