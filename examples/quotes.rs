//! Prints the quotations of a text file, one JSON object on a line: `cargo run --no-default-features --example quotes -- FILE [LANG]`.
//!
//! Paragraphs are lines. `speaker` is a name only where it is a fact; else `guess` has the page's own words. `start` and `end` count
//! Unicode characters of the whole file, in `spans` those of the paragraph.

use lede::model::quotes::{Cue, Findings, Found, Span, find};
use serde_json::{Value, json};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        eprintln!("quotes FILE [LANG]");
        return ExitCode::FAILURE;
    };
    let lang = arguments.next().unwrap_or_default();
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let paragraphs: Vec<&str> = text.split('\n').collect();
    let starts: Vec<usize> = paragraphs
        .iter()
        .scan(0, |at, paragraph| {
            let start = *at;
            *at += paragraph.chars().count() + 1;
            Some(start)
        })
        .collect();
    let findings = find(&paragraphs, &lang, &[]);
    for found in &findings.quotes {
        println!("{}", line(found, &findings, &paragraphs, &starts));
    }
    ExitCode::SUCCESS
}

fn line(found: &Found, findings: &Findings, paragraphs: &[&str], starts: &[usize]) -> Value {
    let person = found.known().and_then(|who| findings.people.get(who));
    let cue = found.cue.as_ref().map(|Cue { span, .. }| words(span, paragraphs));
    let spans: Vec<Value> = found.spans.iter().map(|span| place(span, paragraphs, starts)).collect();
    json!({
        "text": found.text,
        "speaker": person.map(|person| &person.name),
        "guess": if person.is_none() { cue } else { None },
        "role": person.and_then(|person| person.role.as_ref()),
        "cue": cue,
        "confidence": found.confidence,
        "spans": spans,
        "start": spans.first().and_then(|span| span.get("absolute_start")),
        "end": spans.last().and_then(|span| span.get("absolute_end")),
    })
}

fn place(span: &Span, paragraphs: &[&str], starts: &[usize]) -> Value {
    let paragraph = paragraphs.get(span.paragraph).copied().unwrap_or_default();
    let characters = |to: usize| paragraph.get(..to).unwrap_or_default().chars().count();
    let (start, end) = (characters(span.start), characters(span.end));
    let offset = starts.get(span.paragraph).copied().unwrap_or_default();
    json!({
        "paragraph": span.paragraph,
        "start": start,
        "end": end,
        "absolute_start": offset + start,
        "absolute_end": offset + end,
    })
}

fn words<'a>(span: &Span, paragraphs: &[&'a str]) -> &'a str {
    paragraphs.get(span.paragraph).and_then(|paragraph| paragraph.get(span.start..span.end)).unwrap_or_default()
}
