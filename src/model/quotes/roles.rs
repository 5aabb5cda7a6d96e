//! Offices and professions that stand before and after names, and other signs that a name is a person's.

use super::apostrophes::is_one_of;
use super::lexicon::*;
use super::mentions::NO_NAME;
use super::words::{Item, Kind, Row};

/// Words that a role may have.
const ROLE: usize = 14;

/// 'team captain' before a name, 'the mayor of Lyon,' too.
pub fn role_before(row: &Row, merged: &[Item], given: bool) -> Option<(usize, usize)> {
    let last = merged.len().checked_sub(1)?;
    let item = |index: usize| merged.get(index).copied();
    let comma = item(last)?.is(Kind::Comma);
    let end = if comma { last.checked_sub(1)? } else { last };
    let german = given && item(end)?.is_name() && row.bare(&item(end)?).len() > 3;
    let office = item(end)?.has(TITLE) || agent(row, &item(end)?);
    if !comma && !german && (!office || item(end)?.has(OF)) {
        return None;
    }
    let finish = item(end)?.end;
    let mut start = None;
    let mut whole = None;
    let mut titled = false;
    for index in (end.saturating_sub(8)..=end).rev() {
        let word = item(index)?;
        if comma && word.has(DET) && titled {
            whole = item(index + 1).map(|first| (first.start, finish));
        }
        let inner = comma && word.has(PREP | DET);
        if !(matches!(word.kind, Kind::Word | Kind::Name(_)))
            || word.has(OF)
            || (word.has(NO_NAME) && !inner)
            || row.words(&word).is_empty()
        {
            break;
        }
        titled |= word.has(TITLE);
        start = Some(word.start);
    }
    if comma { whole } else { start.map(|start| (start, finish)) }
}

/// A word that no list has and that ends as trades do: 'publican', 'objector', 'Studentin'.
pub fn agent(row: &Row, item: &Item) -> bool {
    let ends = ["er", "or", "ist", "ican", "ian", "sman", "tin", "rin"];
    item.is(Kind::Word) && item.end > item.start + 4 && item.bits & !CAPITAL == 0 && ends.iter().any(|end| row.words(item).ends_with(end))
}

/// ', the defense secretary,' after a name.
pub fn role_after(row: &Row, end: usize) -> Option<(usize, usize)> {
    let mut at = end;
    if !row.at(at).is(Kind::Comma) {
        return None;
    }
    at += 1;
    if row.at(at).has(FIGURE) && row.at(at + 1).is(Kind::Comma) {
        at += 2;
    }
    if row.at(at).has(DET) {
        at += 1;
    }
    let start = row.at(at).start;
    let mut titled = None;
    for index in at..at + ROLE {
        let item = row.at(index);
        match item.kind {
            Kind::Word if item.has(SAY) && !item.has(TITLE | NOUN) => return None,
            Kind::Word if item.has(WHO | AND) && titled.is_some() => return titled.map(|_| (start, row.at(index - 1).end)),
            Kind::Word if item.has(WHO | SAYING | HE | SHE | THEY) => return None,
            Kind::Word if item.has(TITLE) && titled.is_none() => {
                // Another name's title: 'Smith, President Jones and'.
                if index > at + 5 {
                    return None;
                }
                titled = Some(index);
            }
            Kind::Word => {}
            Kind::Stop | Kind::Comma | Kind::Quote(_) | Kind::Dash | Kind::Paren | Kind::Colon => {
                let last = index.checked_sub(1)?;
                return titled.map(|_| (start, row.at(last).end)).filter(|(start, end)| start < end);
            }
            Kind::Name(_) => return None,
        }
    }
    None
}

/// ', 34,' and ', who' stand after people.
pub fn described(row: &Row, end: usize, merged: &[Item]) -> bool {
    let next = row.at(end + 1);
    // 'Her guide, Jon Berg,'
    if let [.., noun, comma] = merged
        && comma.is(Kind::Comma)
        && noun.is(Kind::Word)
        && !noun.has(FUNC | CAPITAL | ORG | FIGURE)
        && !is_one_of(
            row.words(noun),
            " capital city town village district region province island suburb port hauptstadt stadt ville capitale ",
        )
        && row.at(end).is(Kind::Comma)
    {
        return true;
    }
    row.at(end).is(Kind::Comma)
        && (row.words(&next) == "who" || (next.has(FIGURE) && row.at(end + 2).is(Kind::Comma) && next.end - next.start < 3))
}

/// 'BRUSSELS, Belgium (AP) —': the text begins after it.
pub fn dateline(items: &mut [Item]) {
    if let Some(dash) = items.iter().take(8).position(|item| item.is(Kind::Dash))
        && items
            .iter()
            .take(dash)
            .all(|item| item.is_name() || item.has(CAPITAL | FIGURE) || matches!(item.kind, Kind::Comma | Kind::Paren))
        && let Some(item) = items.get_mut(dash)
    {
        item.kind = Kind::Stop;
    }
}
