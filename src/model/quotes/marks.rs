//! Which quotation marks of a paragraph belong together, whatever its language.

use super::apostrophes::{closes_single, opens_single};

/// A stretch between two marks, with them; where the second is missing, up to the end of the paragraph.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    pub start: usize,
    pub end: usize,
    pub open: char,
    pub closed: bool,
}

/// A mark and what stands beside it.
#[derive(Clone, Copy)]
pub struct Mark {
    pub at: usize,
    pub c: char,
    pub before: Option<char>,
    pub after: Option<char>,
}

impl Mark {
    /// Whether a quotation may begin here.
    pub fn can_open(&self) -> bool {
        self.before.is_none_or(|c| {
            c.is_whitespace()
                || is_mark(c)
                || matches!(c, '(' | '[' | '{' | '—' | '–' | '-' | '/' | '¿' | '¡' | '\u{200b}' | '：' | '，' | '、')
        }) && self.after.is_some_and(|c| !c.is_whitespace() && !matches!(c, ',' | ')' | ';'))
    }

    /// Whether one may end here.
    pub fn can_close(&self) -> bool {
        self.before.is_some_and(|c| !c.is_whitespace())
            && self
                .after
                .is_none_or(|c| c.is_whitespace() || (!is_letter(c) && !matches!(c, '¿' | '¡' | '(' | '[' | '{' | '“' | '‘' | '„' | '«')))
    }
}

/// What closes a quotation that `open` has opened.
fn closers(open: char) -> &'static str {
    match open {
        '“' => "”",
        '„' => "“”\"",
        '”' => "”",
        '"' => "\"",
        '«' => "»",
        '»' => "«»",
        '‹' => "›",
        '›' => "‹",
        '‘' | '\'' => "’'",
        '‚' => "‘’",
        '「' => "」",
        '『' => "』",
        '״' => "״",
        _ => "",
    }
}

/// Whether a mark that opens a quotation stands in a text. A straight single one is an apostrophe but where a word begins.
pub fn may_open(text: &str) -> bool {
    let mut before = None;
    text.chars().any(|c| {
        let within = before.replace(c).is_some_and(is_letter);
        !closers(c).is_empty() && (c != '\'' || !within)
    })
}

/// The outermost pairs of a paragraph, in order.
pub fn pairs(text: &str) -> Vec<Pair> {
    let marks = marks(text);
    // More openers than closers: an opener within a quotation then says that its closer has been forgotten.
    let mut surplus = [0_isize; 3];
    for mark in &marks {
        match mark.c {
            '“' => surplus[0] += 1,
            '”' => surplus[0] -= 1,
            '«' => surplus[1] += 1,
            '»' => surplus[1] -= 1,
            '「' => surplus[2] += 1,
            '」' => surplus[2] -= 1,
            _ => {}
        }
    }
    // Past the last one that can close, no single mark opens.
    let singles = marks.iter().rposition(|mark| matches!(mark.c, '’' | '\'' | '‘') && mark.can_close()).map_or(0, |last| last + 1);
    let forgotten = surplus.map(|surplus| surplus > 0);
    let mut pairs = Vec::new();
    let mut open: Option<(Mark, usize)> = None;
    for (index, mark) in marks.iter().enumerate() {
        let following = marks.get(index + 1..).unwrap_or_default();
        open = match open {
            None => opens(mark, following, marks.get(index + 1..singles).unwrap_or_default(), text).then_some((*mark, 0)),
            Some((first, depth)) if closers(first.c).contains(mark.c) => match closes(&first, mark, following, text) {
                Close::Here if depth > 0 => Some((first, depth - 1)),
                Close::Here => {
                    pairs.push(Pair { start: first.at, end: mark.at + mark.c.len_utf8(), open: first.c, closed: true });
                    None
                }
                Close::Not => Some((first, depth)),
                Close::Again => Some((*mark, 0)),
            },
            Some((first, depth)) if first.c == mark.c && matches!(mark.c, '“' | '«' | '「') && mark.can_open() => {
                let forgotten = match mark.c {
                    '“' => forgotten[0],
                    '«' => forgotten[1],
                    _ => forgotten[2],
                };
                if forgotten { Some((*mark, 0)) } else { Some((first, depth + 1)) }
            }
            open => open,
        };
    }
    if let Some((first, _)) = open {
        pairs.push(Pair { start: first.at, end: text.trim_end().len(), open: first.c, closed: false });
    }
    pairs.retain(|pair| text.get(pair.start..pair.end).is_some_and(|words| words.contains(is_letter)));
    pairs
}

enum Close {
    Here,
    Not,
    /// What should close opens anew.
    Again,
}

fn closes(first: &Mark, mark: &Mark, following: &[Mark], text: &str) -> Close {
    match mark.c {
        '"' if mark.can_open() && !mark.can_close() => Close::Again,
        '"' if mark.before.is_some_and(|c| c.is_ascii_digit()) && first.c == '"' => {
            // Inches: the next one closes, too.
            match following.iter().find(|next| next.c == '"') {
                Some(next) if next.can_close() && !next.can_open() => Close::Not,
                _ => Close::Here,
            }
        }
        '”' if first.c == '”' && mark.can_open() && !mark.can_close() => Close::Again,
        '“' | '”' if first.c == '„' && mark.can_open() && !mark.can_close() => Close::Not,
        '»' if first.c == '»' && !mark.can_close() => Close::Not,
        // Within a word it makes it an acronym.
        '״' if !mark.can_close() => Close::Not,
        '’' | '\'' | '‘' if matches!(first.c, '‘' | '\'' | '‚') => {
            if closes_single(first, mark, following, text) {
                Close::Here
            } else {
                Close::Not
            }
        }
        _ => Close::Here,
    }
}

fn opens(mark: &Mark, following: &[Mark], singles: &[Mark], text: &str) -> bool {
    match mark.c {
        '„' | '「' | '『' => true,
        '“' => mark.can_open() || !mark.can_close(),
        '«' => mark.can_open() || mark.before.is_none_or(|c| !is_letter(c)),
        '"' | '»' | '‹' | '›' | '״' => mark.can_open(),
        '”' => mark.can_open() && !mark.can_close() && following.iter().any(|next| next.c == '”'),
        '‘' | '\'' | '‚' => opens_single(mark, singles, text),
        _ => false,
    }
}

fn marks(text: &str) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut before = None;
    let mut pending = false;
    for (at, c) in text.char_indices() {
        if pending && let Some(last) = marks.last_mut() {
            last.after = Some(c);
        }
        pending = is_mark(c);
        if pending {
            marks.push(Mark { at, c, before, after: None });
        }
        before = Some(c);
    }
    marks
}

fn is_mark(c: char) -> bool {
    match c {
        '"' | '\'' => true,
        c if c.is_ascii() => false,
        c => matches!(c, '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』' | '״'),
    }
}

/// Letters and figures: what is no ASCII and no punctuation counts as a letter, which saves Unicode's tables.
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    !matches!(c, '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}'
        | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{30fb}'
        | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff5b}'..='\u{ff65}')
}
