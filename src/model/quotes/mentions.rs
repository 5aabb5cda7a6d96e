//! Finds names in a row of words, with the offices and professions that stand beside them.

use super::apostrophes::is_one_of;
use super::lexicon::*;
use super::people::{Gender, Named, People};
use super::roles::{agent, dateline, described, role_after, role_before};
use super::words::{Item, Kind, Row};

/// A run of capitalised words.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The name in bytes, without role and 'Mr.'.
    pub start: usize,
    pub end: usize,
    /// With 'Mr.'.
    pub printed: usize,
    pub gender: Gender,
    pub person: bool,
    pub body: bool,
    /// May be a common noun: one unknown word that has a capital because it begins a sentence, or because it is German.
    pub common: bool,
    /// Its number among the people, and whether somebody else has the same name.
    pub who: Option<(usize, bool)>,
}

/// Words that a name may have.
const NAME: usize = 8;

/// What no name begins with, nor goes on with.
pub const NO_NAME: u32 = FUNC | SAY | SAYING | PREP | DET | AUX | AND | WHO | ACCORD | HE | SHE | THEY | WEAK;

/// Makes one item of each run of capitalised words, and meets those who are people.
pub fn mentions(row: &mut Row, lexicon: &Lexicon, people: &mut People, paragraph: usize) -> Vec<Mention> {
    let mut merged: Vec<Item> = Vec::with_capacity(row.items.len());
    let mut found = Vec::new();
    let mut at = 0;
    while at < row.items.len() {
        let item = row.at(at);
        let end = if begins(&item) || (item.has(PARTICLE) && known(row, at, lexicon, people)) { run(row, at, lexicon) } else { at };
        if end == at {
            merged.push(item);
            at += 1;
            continue;
        }
        // 'Born in 1942, she'.
        let verb = row.words(&item);
        if end == at + 1
            && lexicon.tongue == Tongue::English
            && merged.last().is_none_or(|last| last.is(Kind::Stop))
            && lexicon.word(verb) == 0
            && ["ed", "ing", "n"].iter().any(|end| verb.ends_with(end))
            && row.at(end).has(FUNC)
            && !matches!(row.words(&row.at(end)), "on" | "has" | "is" | "was" | "had")
            && !people.ends(verb)
        {
            merged.push(Item { bits: 0, ..item });
            at = end;
            continue;
        }
        let Some((mention, title)) = split(row, at, end, row.at(end - 1).has(TITLE) && people.ends(row.bare(&row.at(end - 1)))) else {
            merged.extend(row.items.get(at..end).unwrap_or_default());
            at = end;
            continue;
        };
        let (first, last) = (row.at(at), row.at(end - 1));
        let before = role_before(row, &merged, lexicon.tongue == Tongue::German && first.has(MALE | FEMALE));
        let after = role_after(row, end);
        let role = title.or(before).or(after);
        let initial = merged.last().is_none_or(|last| last.is(Kind::Stop));
        let titled = role.is_some();
        let mut mention = mention;
        mention.person = !mention.body && (mention.person || titled || described(row, end, &merged));
        let many = row.text.get(mention.start..mention.end).is_some_and(|name| name.contains(' '));
        mention.common = !many && !mention.person && !first.has(SHOUTED | PLACE) && (initial || lexicon.tongue == Tongue::German);
        let place = (at..end).any(|index| row.at(index).has(PLACE));
        let article = merged.last().is_some_and(|last| last.has(DET)) && title.is_none();
        let perhaps = many && !place && !article && lexicon.tongue != Tongue::German && !(initial && lexicon.word(row.words(&first)) != 0);
        let words = row.text.get(mention.start..mention.end).unwrap_or_default();
        let nicknamed = nicknamed(row, &merged, &found).map(|given: &str| [given, " ", words].concat());
        mention.person |= nicknamed.is_some();
        let many = many || nicknamed.is_some();
        let named = Named {
            name: nicknamed.as_deref().unwrap_or(words),
            printed: row.text.get(mention.printed..mention.end).unwrap_or_default(),
            role: role.and_then(|(start, end)| row.text.get(start..end)),
            gender: mention.gender,
            person: mention.person,
            body: mention.body,
            paragraph,
        };
        let new = (mention.person && !place) || perhaps || (mention.body && many);
        mention.who = people.meet(&named, new);
        if let Some((index, _)) = mention.who {
            let (paren, short) = (row.at(end), row.at(end + 1));
            if paren.is(Kind::Paren) && short.has(SHOUTED) && row.at(end + 2).is(Kind::Paren) {
                people.alias(index, row.words(&short));
            }
        }
        let bits = CAPITAL | (last.bits & OF) | (first.bits & PLACE) | if mention.body { ORG } else { 0 };
        merged.push(Item { start: first.start, end: last.end, kind: Kind::Name(found.len()), bits });
        found.push(mention);
        at = end;
    }
    dateline(&mut merged);
    row.items = merged;
    found
}

fn begins(item: &Item) -> bool {
    item.is(Kind::Word) && item.has(CAPITAL) && !item.has(PARTY) && (!item.has(NO_NAME) || (item.has(MALE | FEMALE) && !item.has(FUNC)))
}

/// The given name before a nickname: Ana “La Leona” Ruiz.
fn nicknamed<'a>(row: &Row<'a>, merged: &[Item], found: &[Mention]) -> Option<&'a str> {
    let [.., given, quote] = merged else { return None };
    let Kind::Name(number) = given.kind else { return None };
    let mention = found.get(number).filter(|mention| mention.gender != Gender::Unknown && !mention.body)?;
    quote.is_quote().then(|| row.text.get(mention.start..mention.end)).flatten()
}

/// Whether a run that begins with a particle is the end of a known name: 'von der Leyen'.
fn known(row: &Row, at: usize, lexicon: &Lexicon, people: &People) -> bool {
    let end = run(row, at, lexicon);
    let name = row.text.get(row.at(at).start..row.at(end - 1).end).unwrap_or_default();
    end > at + 1 && people.ends(super::words::bare(name))
}

/// Where the run ends that begins at `at`.
fn run(row: &Row, at: usize, lexicon: &Lexicon) -> usize {
    let mut end = at + 1;
    while end - at < NAME && !row.at(end - 1).has(OF) {
        let mut next = end;
        let joint = row.at(end - 1).has(ORG) && matches!(row.words(&row.at(end)), "of" | "for");
        if joint {
            next += 1 + usize::from(row.words(&row.at(end + 1)) == "the");
        }
        for _ in 0..2 {
            let item = row.at(next);
            let german = lexicon.tongue == Tongue::German
                && next == end
                && !row.at(at).has(PARTICLE)
                && !matches!(row.words(&item), "von" | "van" | "zu");
            if item.has(PARTICLE) && !item.has(CAPITAL) && !german {
                next += 1;
            }
        }
        let item = row.at(next);
        let joined = (end..=next).all(|index| {
            row.text.get(row.at(index - 1).end..row.at(index).start).is_some_and(|gap| !gap.is_empty() && matches!(gap.trim(), "" | "&"))
        });
        let party = next > end && item.has(SHOUTED) && !joint;
        // 'Betreiberin Heike Vollmer', 'l’Intérieur Jean Dupont': a given name begins a name.
        let free = lexicon.tongue != Tongue::English || row.at(at.wrapping_sub(1)).has(PREP);
        let given = item.has(MALE | FEMALE) && free && !row.at(end - 1).has(PARTICLE);
        let anew = given && !(at..end).any(|index| row.at(index).has(MALE | FEMALE | TITLE | MR | MRS | DR | ORG));
        // 'Yann Le Goff'.
        let article = item.has(PARTICLE) && row.at(next + 1).has(CAPITAL) && !row.at(next + 1).has(NO_NAME);
        // 'Theresa May', 'Thi Mai Nguyen': a month, or a verb, but in a name.
        let kin = row.at(end - 1).has(MALE | FEMALE)
            || (row.at(next + 1).has(CAPITAL) && !matches!(lexicon.tongue, Tongue::English | Tongue::German));
        let named = kin && item.has(CAPITAL) && !item.has(AND | THEY | DET | PREP) && !row.words(&item).ends_with("day");
        let function = item.has(NO_NAME) && !item.has(MALE | FEMALE) && !article && !named;
        if !joined || party || anew || !item.is(Kind::Word) || !item.has(CAPITAL) || function {
            break;
        }
        end = next + 1;
    }
    // 'La Cour des comptes'.
    let small = row.at(end + 1);
    let body = lexicon.tongue == Tongue::French && end == at + 1 && row.at(at.wrapping_sub(1)).has(DET) && !row.at(at).has(TITLE);
    if body && matches!(row.words(&row.at(end)), "de" | "des" | "du") && small.is(Kind::Word) && small.bits == 0 {
        end += 2;
    }
    end
}

/// The name in a run and the role before it; nothing where all of it is a role.
fn split(row: &Row, at: usize, end: usize, surname: bool) -> Option<(Mention, Option<(usize, usize)>)> {
    // 'Yasmin Khan KC'.
    let letters = row.at(end - 1);
    let honoured = end > at + 2 && letters.has(SHOUTED) && !letters.has(ORG | OF) && (!letters.has(TITLE) || row.at(at).has(MALE | FEMALE));
    let end =
        end - usize::from(honoured && !row.words(&letters).contains('.') && !(at..end - 1).any(|index| row.at(index).has(ORG | SHOUTED)));
    // 'Tom Baker', 'Mrs. Farmer': a name, though the word is a profession, too.
    let surname = surname || (at..end - 1).any(|index| row.at(index).has(MALE | FEMALE | MR | MRS | DR));
    let title = (at..end - usize::from(surname)).rev().find(|index| {
        // 'Local TD Fergal Brogan'.
        let letters = row.at(*index).has(SHOUTED) && index + 2 < end && row.at(*index).end - row.at(*index).start > 1;
        let agent = *index == at && at + 2 < end && agent(row, &row.at(at));
        (row.at(*index).has(TITLE) || agent || (letters && !row.words(&row.at(*index)).contains('.')))
            && !row.at(*index).has(OF | MALE | FEMALE)
    });
    let from = title.map_or(at, |title| title + 1);
    let pair = end == at + 2 && row.at(at).has(MALE | FEMALE);
    let body = (!pair && end > from + 1 && (from..end).any(|index| row.at(index).has(ORG)))
        || (end == at + 1 && row.at(at).has(SHOUTED))
        || (end == from + 2 && row.at(from).has(SHOUTED) && row.at(from).end > row.at(from).start + 2 && !row.at(from + 1).has(SHOUTED))
        || row.text.get(row.at(at).start..row.at(end - 1).end).is_some_and(|name| name.contains('&'));
    let mut name = at;
    let mut role = None;
    if let Some(title) = title.filter(|_| !body) {
        name = title + 1;
        role = Some((row.at(at).start, row.at(title).end));
    }
    let mut gender = Gender::Unknown;
    let honorific = name;
    let short = |item: &Item| item.has(MR | MRS | DR) || (item.has(SHORT) && !item.has(MALE | FEMALE));
    while name + 1 < end && short(&row.at(name)) {
        gender = if row.at(name).has(MR) {
            Gender::Male
        } else if row.at(name).has(MRS) {
            Gender::Female
        } else {
            gender
        };
        name += 1;
    }
    if name >= end || (end - at == 1 && !surname && row.at(at).has(MR | MRS | DR | TITLE)) {
        return None;
    }
    // 'Pope Francis': the office is part of the name.
    let crowned = name == end - 1 && title.is_some_and(|title| is_one_of(row.words(&row.at(title)), "king queen pope prince princess"));
    let first = row.at(name);
    let given = first.has(MALE | FEMALE);
    if gender == Gender::Unknown && first.has(MALE) != first.has(FEMALE) {
        gender = if first.has(MALE) { Gender::Male } else { Gender::Female };
    }
    let start = title.filter(|_| crowned).map_or(first.start, |title| row.at(title).start);
    let last = row.at(end - 1);
    let finish = last.start + row.bare(&last).len();
    let person = !body && (given || role.is_some() || name > honorific);
    Some((
        Mention { start, end: finish, printed: start.min(row.at(honorific).start), gender, person, body, common: false, who: None },
        role,
    ))
}
