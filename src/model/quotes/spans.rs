//! Every stretch between marks in an article, those that run over paragraphs joined, the publisher's own first.

use super::Marked;
use super::marks::{Pair, pairs};

#[derive(Clone, Debug)]
pub struct Raw {
    pub paragraph: usize,
    pub start: usize,
    pub end: usize,
    /// It goes on from the paragraph before.
    pub continues: bool,
    /// It goes on in the next paragraph.
    pub goes_on: bool,
    /// The publisher has marked it.
    pub given: bool,
    /// Which of [`Marked`].
    pub marked: usize,
}

pub fn raws(paragraphs: &[&str], marked: &[Marked]) -> Vec<Raw> {
    let mut given: Vec<Raw> = Vec::new();
    for (number, mark) in marked.iter().enumerate() {
        for span in &mark.spans {
            let text = paragraphs.get(span.paragraph).and_then(|text| text.get(span.start..span.end));
            if text.is_some_and(|text| !text.is_empty()) {
                let (paragraph, start, end) = (span.paragraph, span.start, span.end);
                given.push(Raw { paragraph, start, end, continues: false, goes_on: false, given: true, marked: number });
            }
        }
    }
    given.sort_by_key(|raw| (raw.paragraph, raw.start));
    let mut end = (0, 0);
    given.retain(|raw| {
        let apart = (raw.paragraph, raw.start) >= end;
        if apart {
            end = (raw.paragraph, raw.end);
        }
        apart
    });
    let mut given = given.into_iter().peekable();
    let mut raws: Vec<Raw> = Vec::new();
    let mut open: Option<char> = None;
    for (paragraph, text) in paragraphs.iter().enumerate() {
        if text.trim().is_empty() {
            continue;
        }
        let pairs = pairs(text);
        let first = pairs.first().filter(|pair| pair.start == text.len() - text.trim_start().len());
        let goes_on = open.is_some_and(|open| first.is_some_and(|pair| family(pair.open) == family(open)));
        settle(&mut raws, goes_on && open.is_some(), open.is_some());
        open = pairs.last().filter(|pair| !pair.closed).map(|pair| pair.open);
        let mut marks = Vec::new();
        while let Some(raw) = given.next_if(|raw| raw.paragraph == paragraph) {
            marks.push(raw);
        }
        if marks.iter().any(|mark| pairs.last().is_some_and(|pair| overlap(mark, pair))) {
            open = None;
        }
        merge(&mut raws, paragraph, &pairs, marks, goes_on);
    }
    settle(&mut raws, false, open.is_some());
    raws
}

/// Decides on a quotation that the paragraph before has left open.
fn settle(raws: &mut Vec<Raw>, goes_on: bool, open: bool) {
    let Some(last) = raws.last_mut().filter(|_| open) else { return };
    if goes_on {
        last.goes_on = true;
    } else if !last.continues {
        raws.pop();
    }
}

fn merge(raws: &mut Vec<Raw>, paragraph: usize, pairs: &[Pair], marks: Vec<Raw>, goes_on: bool) {
    let mut marks = marks.into_iter().peekable();
    let mut end = 0;
    for (index, pair) in pairs.iter().enumerate() {
        while let Some(mark) = marks.next_if(|mark| mark.start <= pair.start) {
            end = mark.end;
            raws.push(mark);
        }
        let covered = pair.start < end || marks.peek().is_some_and(|mark| mark.start < pair.end);
        if !covered {
            let continues = goes_on && index == 0;
            raws.push(Raw { paragraph, start: pair.start, end: pair.end, continues, goes_on: false, given: false, marked: 0 });
        }
    }
    raws.extend(marks);
}

fn overlap(mark: &Raw, pair: &Pair) -> bool {
    mark.start < pair.end && pair.start < mark.end
}

/// Marks that reopen a quotation: French newspapers begin its further paragraphs with the closing one.
fn family(open: char) -> char {
    match open {
        '»' => '«',
        '”' | '„' => '“',
        open => open,
    }
}
