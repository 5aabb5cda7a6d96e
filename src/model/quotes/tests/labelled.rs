//! The labelled articles of tests/fixtures/quotes, and how well the finder does on them.

use super::*;
use std::collections::BTreeMap;

/// An article and what stands in it: `== en topic`, then paragraphs with `[[Speaker|“words”]]`, parts of one as `[[#1 Speaker|…]]`.
pub struct Article {
    pub lang: &'static str,
    pub topic: &'static str,
    pub set: &'static str,
    pub paragraphs: Vec<String>,
    pub quotes: Vec<Label>,
}

pub struct Label {
    pub spans: Vec<Span>,
    pub speaker: String,
}

pub fn articles() -> Vec<Article> {
    let sets = [
        ("developed on", include_str!("../../../../tests/fixtures/quotes/dev.en.txt")),
        ("developed on", include_str!("../../../../tests/fixtures/quotes/dev.other.txt")),
        ("held out", include_str!("../../../../tests/fixtures/quotes/test.en.txt")),
        ("held out", include_str!("../../../../tests/fixtures/quotes/test.other.txt")),
        ("held out later", include_str!("../../../../tests/fixtures/quotes/fresh.en.txt")),
        ("held out later", include_str!("../../../../tests/fixtures/quotes/fresh.other.txt")),
        ("held out last", include_str!("../../../../tests/fixtures/quotes/last.en.txt")),
        ("held out again", include_str!("../../../../tests/fixtures/quotes/again.en.txt")),
        ("held out again", include_str!("../../../../tests/fixtures/quotes/again.other.txt")),
        ("held out once more", include_str!("../../../../tests/fixtures/quotes/once.en.txt")),
        ("held out at the end", include_str!("../../../../tests/fixtures/quotes/twice.en.txt")),
        ("held out at the end", include_str!("../../../../tests/fixtures/quotes/twice.other.txt")),
        ("held out after the end", include_str!("../../../../tests/fixtures/quotes/thrice.en.txt")),
    ];
    let mut articles: Vec<Article> =
        sets.iter().flat_map(|(set, text)| text.split("== ").skip(1).map(|section| read(section, set))).collect();
    let seed = include_str!("../../../../tests/fixtures/quotes/seed.txt");
    let mut seed = Article {
        lang: "en",
        topic: "seed",
        set: "developed on",
        paragraphs: seed.lines().map(String::from).collect(),
        quotes: Vec::new(),
    };
    for (paragraph, text) in seed.paragraphs.iter().enumerate() {
        let mut at = 0;
        while let Some(start) = text[at..].find('“').map(|start| at + start) {
            let end = start + text[start..].find('”').unwrap() + '”'.len_utf8();
            seed.quotes.push(Label { spans: vec![Span { paragraph, start, end }], speaker: "Pete Hegseth".into() });
            at = end;
        }
    }
    articles.push(seed);
    articles
}

fn read(section: &'static str, set: &'static str) -> Article {
    let (title, body) = section.split_once('\n').unwrap();
    let (lang, topic) = title.split_once(' ').unwrap();
    let mut article = Article { lang, topic, set, paragraphs: Vec::new(), quotes: Vec::new() };
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for (paragraph, line) in body.lines().enumerate() {
        let mut text = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("[[") {
            let (label, after) = after.split_once("]]").unwrap();
            let (who, words) = label.split_once('|').unwrap();
            text.push_str(before);
            let span = Span { paragraph, start: text.len(), end: text.len() + words.len() };
            text.push_str(words);
            rest = after;
            let (number, speaker) = match who.strip_prefix('#') {
                Some(numbered) => {
                    let (number, speaker) = numbered.split_once(' ').unwrap_or((numbered, ""));
                    (Some(number), speaker)
                }
                None => (None, who),
            };
            match number.and_then(|number| numbers.get(number)) {
                Some(known) => article.quotes[*known].spans.push(span),
                None => {
                    if let Some(number) = number {
                        numbers.insert(number, article.quotes.len());
                    }
                    article.quotes.push(Label { spans: vec![span], speaker: speaker.trim().to_string() });
                }
            }
        }
        text.push_str(rest);
        article.paragraphs.push(text);
    }
    article
}

/// Counts that precision and recall are made of.
#[derive(Clone, Copy, Default)]
pub struct Score {
    labelled: usize,
    found: usize,
    hits: usize,
    /// Labelled quotations that have a speaker.
    spoken: usize,
    /// Speakers that were told as a fact, and those of them that are right.
    told: usize,
    right: usize,
}

impl Score {
    fn add(&mut self, other: Score) {
        self.labelled += other.labelled;
        self.found += other.found;
        self.hits += other.hits;
        self.spoken += other.spoken;
        self.told += other.told;
        self.right += other.right;
    }

    fn line(&self, name: &str) -> String {
        let share = |part: usize, whole: usize| if whole == 0 { 1.0 } else { part as f64 / whole as f64 };
        format!(
            "{name:24} | {:4} | {:.3} | {:.3} | {:.3} | {:.3}",
            self.labelled,
            share(self.hits, self.found),
            share(self.hits, self.labelled),
            share(self.right, self.told),
            share(self.right, self.spoken)
        )
    }
}

fn score(article: &Article, sure: u8, verbose: bool) -> Score {
    let paragraphs: Vec<&str> = article.paragraphs.iter().map(String::as_str).collect();
    let findings = find(&paragraphs, article.lang, &[]);
    let mut score = Score { labelled: article.quotes.len(), found: findings.quotes.len(), ..Score::default() };
    score.spoken = article.quotes.iter().filter(|label| !label.speaker.is_empty()).count();
    let note = |what: &str, text: &str| {
        if verbose {
            println!("{} {}: {what}: {text}", article.lang, article.topic);
        }
    };
    for found in &findings.quotes {
        let label = article.quotes.iter().find(|label| label.spans == found.spans);
        score.hits += usize::from(label.is_some());
        let told = found.speaker.filter(|(_, surely)| *surely >= sure).map(|(who, _)| findings.people[who].name.as_str());
        if label.is_none() {
            note("not labelled", &format!("{} by {told:?} {}x", found.text, found.spans.len()));
        }
        // A speaker is judged by the label that the quotation overlaps first.
        let label = label.or_else(|| article.quotes.iter().find(|label| label.spans.iter().any(|span| found.spans.contains(span))));
        let speaker = label.map_or("", |label| label.speaker.as_str());
        if let Some(told) = told {
            score.told += 1;
            score.right += usize::from(told == speaker);
            if told != speaker {
                note("wrong speaker", &format!("{} is by {speaker}, told {told} {:?}", found.text, found.speaker));
            }
        } else if !speaker.is_empty() {
            note(
                "not told",
                &format!("{} is by {speaker}, {:?}", found.text, found.speaker.map(|(who, s)| (&findings.people[who].name, s))),
            );
        }
    }
    for label in &article.quotes {
        if !findings.quotes.iter().any(|found| found.spans == label.spans) {
            let span = label.spans[0];
            note("not found", &format!("{} {}x", &paragraphs[span.paragraph][span.start..span.end], label.spans.len()));
        }
    }
    score
}

#[test]
fn precision_and_recall_hold_on_the_labelled_set_and_on_its_held_out_half() {
    let verbose = std::env::var("QUOTES").unwrap_or_default();
    let articles = articles();
    let mut rows: Vec<(String, Score)> = Vec::new();
    let mut add = |name: String, score: Score| match rows.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => known.add(score),
        None => rows.push((name, score)),
    };
    for article in &articles {
        let loud = verbose == "all" || (verbose == "dev" && article.set == "developed on");
        let score = score(article, SURE, loud);
        add("whole".into(), score);
        add(article.set.into(), score);
        add(format!("lang {}", article.lang), score);
        if article.lang == "en" {
            add(format!("{}: {}", article.set, article.topic), score);
        }
    }
    println!("{:24} | all  | found right | found all | speaker right | speaker all", "");
    for (name, score) in &rows {
        println!("{}", score.line(name));
    }
    for sure in (50..=96).step_by(5) {
        let mut whole = Score::default();
        let mut held = Score::default();
        for article in &articles {
            let score = score(article, sure, false);
            whole.add(score);
            if article.set != "developed on" {
                held.add(score);
            }
        }
        println!("{}\n{}", whole.line(&format!("at {sure}")), held.line(&format!("at {sure}, held out")));
    }
    assert!(rows[0].1.labelled >= 240);
    for (name, score) in rows.iter().filter(|(name, _)| name == "whole" || (name.starts_with("held out") && !name.contains(':'))) {
        assert!(score.hits * 100 >= score.found * 97, "{name}: precision of spans");
        assert!(score.hits * 100 >= score.labelled * 95, "{name}: recall of spans");
        assert!(score.right * 100 >= score.told * 95, "{name}: precision of speakers");
    }
}
