//! A paragraph as a row of words, marks and quotations: what attribution reads.

use super::lexicon::*;
use super::marks::is_letter;

/// What an item of the row is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Word,
    /// A run of capitalised words; its number among the names of the row.
    Name(usize),
    /// Its number in the paragraph.
    Quote(usize),
    Comma,
    Colon,
    Dash,
    Paren,
    /// A sentence ends.
    Stop,
}

#[derive(Clone, Copy, Debug)]
pub struct Item {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub bits: u32,
}

impl Item {
    pub fn has(&self, bits: u32) -> bool {
        self.bits & bits != 0
    }

    pub fn is(&self, kind: Kind) -> bool {
        self.kind == kind
    }

    pub fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Name(_))
    }

    pub fn is_quote(&self) -> bool {
        matches!(self.kind, Kind::Quote(_))
    }
}

/// The row of items; beyond its ends, sentences end.
pub struct Row<'a> {
    pub text: &'a str,
    pub items: Vec<Item>,
}

impl<'a> Row<'a> {
    pub fn at(&self, index: usize) -> Item {
        self.items.get(index).copied().unwrap_or(Item { start: 0, end: 0, kind: Kind::Stop, bits: 0 })
    }

    pub fn words(&self, item: &Item) -> &'a str {
        self.text.get(item.start..item.end).unwrap_or_default()
    }

    /// A word without its ’s.
    pub fn bare(&self, item: &Item) -> &'a str {
        bare(self.words(item))
    }
}

pub fn bare(word: &str) -> &str {
    let cut = ["’s", "'s", "’S", "'S"].iter().find_map(|end| word.strip_suffix(end));
    cut.unwrap_or_else(|| word.trim_end_matches(['’', '\'']))
}

/// The row of a paragraph whose quotations stand at `quotes`.
pub fn row<'a>(text: &'a str, quotes: &[(usize, usize)], lexicon: &Lexicon) -> Row<'a> {
    let mut reader = Reader { text, lexicon, items: Vec::with_capacity(text.len() / 6) };
    let mut at = 0;
    for (number, (start, end)) in quotes.iter().enumerate() {
        reader.read(at, *start);
        reader.push(*start, *end, Kind::Quote(number), 0);
        at = *end;
    }
    reader.read(at, text.len());
    Row { text, items: reader.items }
}

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    items: Vec<Item>,
}

impl Reader<'_> {
    fn push(&mut self, start: usize, end: usize, kind: Kind, bits: u32) {
        self.items.push(Item { start, end, kind, bits });
    }

    fn read(&mut self, from: usize, to: usize) {
        let text = self.text.get(..to).unwrap_or_default();
        let mut at = from;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let next = at + c.len_utf8();
            if is_letter(c) {
                at = self.word(text, at);
                continue;
            }
            let kind = match c {
                ',' | ';' | '，' | '、' => Some(Kind::Comma),
                ':' if text.get(next..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) => None,
                ':' | '：' => Some(Kind::Colon),
                '—' | '–' => Some(Kind::Dash),
                '-' if text.get(next..).is_some_and(|rest| rest.starts_with([' ', '-'])) => Some(Kind::Dash),
                '(' | ')' | '[' | ']' | '（' | '）' => Some(Kind::Paren),
                '.' | '!' | '?' | '…' if !goes_on(text, next) => Some(Kind::Stop),
                '。' | '！' | '？' => Some(Kind::Stop),
                _ => None,
            };
            if let Some(kind) = kind {
                self.push(at, next, kind, 0);
            }
            at = next;
        }
    }

    /// Reads a word that begins at `start`; gives where it ends.
    fn word(&mut self, text: &str, start: usize) -> usize {
        let mut end = start;
        let mut dots = 0;
        let mut before = ' ';
        let mut chars = text.get(start..).unwrap_or_default().char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            let inner =
                matches!(c, '.' | '’' | '\'' | '-' | '&' | '‑') && before != '-' && chars.peek().is_some_and(|(_, next)| is_letter(*next));
            // "sea.The": a full stop joins letters only where each stands alone, and figures.
            let glued = c == '.' && !(before.is_ascii_digit() || end == start + before.len_utf8() || dots > 0);
            if !is_letter(c) && (!inner || glued) {
                break;
            }
            dots += usize::from(c == '.');
            if matches!(c, '’' | '\'')
                && self.lexicon.tongue.elides()
                && self.elided(text.get(start..start + offset))
                && !text.get(start + offset + c.len_utf8()..).is_some_and(|rest| rest.starts_with("après"))
            {
                let cut = start + offset + c.len_utf8();
                self.add(start, cut);
                return cut;
            }
            if c == '-' && self.splits(text.get(start + offset + 1..)) {
                break;
            }
            before = c;
            end = start + offset + c.len_utf8();
        }
        let word = text.get(start..end).unwrap_or_default();
        let rest = text.get(end..).unwrap_or_default();
        if rest.starts_with('.') {
            let initial = word.chars().count() == 1 && word.chars().all(is_capital);
            if dots > 0 && !word.contains(|c: char| c.is_ascii_digit()) || initial || self.lexicon.bits(word) & SHORT != 0 {
                end += 1;
            }
        } else if word.ends_with('s') && (rest.starts_with('’') || rest.starts_with('\'')) {
            end += rest.chars().next().map_or(0, char::len_utf8);
        }
        self.add(start, end);
        end
    }

    /// 'l’', 'd’', 'qu’', 'dell’'.
    fn elided(&self, before: Option<&str>) -> bool {
        before.is_some_and(|word| {
            (word.len() == 1 && !matches!(word, "O" | "o"))
                || matches!(word, "qu" | "Qu")
                || (word.len() < 6 && word.ends_with("ll"))
                || word == "un"
        })
    }

    /// 'a-t-il', 'dit-elle': what follows the hyphen is a pronoun.
    fn splits(&self, rest: Option<&str>) -> bool {
        let end = rest.unwrap_or_default();
        let end = end.strip_prefix("t-").unwrap_or(end);
        self.lexicon.tongue == Tongue::French
            && ["il", "elle", "on", "ils", "elles", "je"]
                .iter()
                .any(|pronoun| end.strip_prefix(pronoun).is_some_and(|rest| !rest.starts_with(is_letter)))
    }

    fn add(&mut self, start: usize, end: usize) {
        let word = self.text.get(start..end).unwrap_or_default();
        let plain = bare(word);
        let known = plain.trim_end_matches('.');
        let mut bits = self.lexicon.word(if known.contains('.') { plain } else { known });
        if self.lexicon.tongue.elides() && word.ends_with(['’', '\'']) {
            bits = match plain {
                "d" | "D" => PREP | FUNC,
                "j" | "J" => THEY | FUNC,
                "s" | "S" | "n" | "m" | "t" => AUX | FUNC,
                "l" | "L" => DET | FUNC,
                plain if plain.ends_with('l') || plain == "un" => DET | FUNC,
                _ => FUNC,
            };
        } else if word.len() > plain.len() {
            bits = (bits | OF) & !(SAY | SAYING | CALL | HE | SHE);
        }
        let mut chars = plain.chars();
        if let Some(first) = chars.next() {
            let article = plain.strip_prefix("al-").or_else(|| plain.strip_prefix("el-"));
            if is_capital(first) || article.is_some_and(|rest| rest.starts_with(is_capital)) {
                bits |= CAPITAL;
                if plain.len() > 1 && chars.all(|c| is_capital(c) || !is_letter(c)) {
                    bits = SHOUTED | CAPITAL | (bits & (TITLE | SHORT | ORG | PLACE | MR | MRS | DR | OF));
                }
                // 'Cllr', 'Cpl', 'Drs': short for something that stands before a name.
                if bits == CAPITAL
                    && (3..6).contains(&plain.len())
                    && plain.bytes().all(|c| c.is_ascii_alphabetic() && !b"aeiouyAEIOUY".contains(&c))
                {
                    bits |= DR;
                }
                if ["R-", "D-", "I-"].iter().any(|party| plain.starts_with(party)) {
                    bits |= PARTY;
                }
            } else if first.is_ascii_digit() {
                bits |= FIGURE;
            }
        }
        self.push(start, end, Kind::Word, bits);
    }
}

/// Whether a sentence goes on after a full stop: small letters follow.
fn goes_on(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let next = rest.chars().take(4).find(|c| !c.is_whitespace());
    next.is_some_and(|c| (is_letter(c) && !is_capital(c) && !c.is_ascii_digit() && c < '\u{2000}') || matches!(c, ',' | '.' | '!' | '?'))
}

/// Capitals of the Latin, Greek and Cyrillic scripts, without Unicode's tables.
pub fn is_capital(c: char) -> bool {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ω' | 'Ѐ'..='Я' => true,
        '\u{100}'..='\u{137}' | '\u{14a}'..='\u{177}' => (c as u32).is_multiple_of(2),
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => !(c as u32).is_multiple_of(2),
        _ => false,
    }
}
