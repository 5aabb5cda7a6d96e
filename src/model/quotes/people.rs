//! Who is named in an article: spellings of one person are merged, namesakes kept apart.

use super::Person;
use super::apostrophes::is_one_of;
use super::lexicon::{hash, same};
use super::words::bare;

/// People that one article may have; past it, nobody new is met. It bounds the time of comparing.
const MOST: usize = 256;
/// Spellings of one name that are kept.
const SPELLINGS: usize = 8;

/// What is known of 'he' and 'she'.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Gender {
    #[default]
    Unknown,
    Male,
    Female,
}

impl Gender {
    pub fn fits(self, other: Gender) -> bool {
        self == other || self == Gender::Unknown || other == Gender::Unknown
    }
}

/// Somebody met.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub name: String,
    pub role: Option<String>,
    pub names: Vec<String>,
    words: Vec<u32>,
    pub gender: Gender,
    /// Surely a person, whom 'he' or 'she' may mean.
    pub person: bool,
    pub body: bool,
    /// The paragraph that names it last, and its place among all mentions.
    pub paragraph: usize,
    pub order: usize,
}

/// A name as it stands in the text.
pub struct Named<'a> {
    pub name: &'a str,
    /// With 'Mr.'.
    pub printed: &'a str,
    pub role: Option<&'a str>,
    pub gender: Gender,
    pub person: bool,
    pub body: bool,
    pub paragraph: usize,
}

#[derive(Default)]
pub struct People {
    pub entries: Vec<Entry>,
    order: usize,
}

impl People {
    /// The entry of a name, and whether another has the same; a new one where it is not known and `new` allows.
    pub fn meet(&mut self, named: &Named, new: bool) -> Option<(usize, bool)> {
        let words: Vec<u32> = named.name.split_whitespace().map(|word| hash(bare(word).trim_end_matches(['.', ',']))).take(8).collect();
        let mut found: Option<(usize, u8, usize)> = None;
        let mut rivals = 0;
        for (index, entry) in self.entries.iter().enumerate() {
            let fit = fit(&words, named, entry);
            if fit == 0 {
                continue;
            }
            match found {
                Some((_, best, _)) if fit < best => {}
                Some((_, best, order)) if fit == best => {
                    rivals += 1;
                    if entry.order > order {
                        found = Some((index, fit, entry.order));
                    }
                }
                _ => {
                    rivals = 0;
                    found = Some((index, fit, entry.order));
                }
            }
        }
        self.order += 1;
        if let Some((index, _, _)) = found {
            let order = self.order;
            if let Some(entry) = self.entries.get_mut(index) {
                entry.learn(named, &words, order, rivals > 0);
            }
            return Some((index, rivals > 0));
        }
        if !new || self.entries.len() >= MOST || words.is_empty() {
            return None;
        }
        let mut entry = Entry::default();
        entry.learn(named, &words, self.order, false);
        self.entries.push(entry);
        Some((self.entries.len() - 1, false))
    }

    /// Whether somebody's name ends with these words.
    pub fn ends(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.strip_suffix(name).is_some_and(|rest| rest.ends_with(' ')))
    }

    pub fn get(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    pub fn gender(&self, index: usize) -> Gender {
        self.get(index).map_or(Gender::Unknown, |entry| entry.gender)
    }

    /// Sets what 'he' or 'she' has told.
    pub fn tell(&mut self, index: usize, gender: Gender) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.person = true;
            if entry.gender == Gender::Unknown {
                entry.gender = gender;
            }
        }
    }

    /// Whose role has a word, or whose name where it is a body's: the last one, and how many have it.
    pub fn with_role(&self, word: &str) -> (Option<usize>, usize) {
        let mut found: Option<(usize, usize)> = None;
        let mut count = 0;
        for (index, entry) in self.entries.iter().enumerate() {
            let text = if entry.body { Some(entry.name.as_str()) } else { entry.role.as_deref() };
            let fits = text.is_some_and(|text| text.split([' ', '-', ',']).any(|part| alike(bare(part), word)));
            if fits {
                count += 1;
                if found.is_none_or(|(_, order)| entry.order > order) {
                    found = Some((index, entry.order));
                }
            }
        }
        (found.map(|(index, _)| index), count)
    }

    /// Adds another name of an entry: '(WHO)'.
    pub fn alias(&mut self, index: usize, name: &str) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.spell(name);
            entry.words.insert(0, hash(name));
        }
    }

    pub fn publish(self) -> Vec<Person> {
        self.entries.into_iter().map(|entry| Person { name: entry.name, role: entry.role, names: entry.names }).collect()
    }
}

impl Entry {
    fn learn(&mut self, named: &Named, words: &[u32], order: usize, unsure: bool) {
        self.paragraph = named.paragraph;
        self.order = order;
        if unsure {
            return;
        }
        if words.len() > self.name.split(' ').count() || self.name.is_empty() {
            self.name = named.name.to_string();
            self.words = words.to_vec();
        }
        self.spell(named.printed);
        if self.role.is_none() {
            self.role = named.role.map(str::to_string);
        }
        if self.gender == Gender::Unknown {
            self.gender = named.gender;
        }
        self.person |= named.person;
        self.body = (self.body || named.body) && !self.person;
    }

    fn spell(&mut self, name: &str) {
        if self.names.len() < SPELLINGS && !self.names.iter().any(|known| known == name) {
            self.names.push(name.to_string());
        }
    }
}

/// Words for one office.
const ALIKE: &[&str] = &[
    "spokesman spokeswoman spokesperson",
    "coach manager boss",
    "allenatore tecnico ct allenatrice",
    "entrenador técnico seleccionador entrenadora técnica",
    "treinador técnico treinadora técnica",
    "entraîneur technicien sélectionneur coach",
    "trainer coach",
    "chairman chairwoman chair",
    "lawyer attorney barrister solicitor",
    "mp lawmaker legislator",
    "prosecutor attorney",
    "author writer novelist",
    "chef boss",
];

/// The noun as it ends a compound: 'Wirtschaftsministerin'.
fn small(word: &str) -> String {
    word.to_ascii_lowercase()
}

fn alike(one: &str, other: &str) -> bool {
    let compound = other.len() > 5 && one.len() > other.len() && one.ends_with(small(other).as_str());
    same(one, other) || compound || ALIKE.iter().any(|list| is_one_of(one, list) && is_one_of(other, list))
}

/// How well a name fits somebody known: 0 is not at all.
fn fit(words: &[u32], named: &Named, entry: &Entry) -> u8 {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return 0 };
    let own = entry.words.as_slice();
    if own == words {
        return 9;
    }
    if !named.gender.fits(entry.gender) || (named.person && entry.body) || (named.body && entry.person) {
        return 0;
    }
    if words.len() == 1 {
        return match own.iter().position(|word| word == last) {
            Some(at) if at + 1 == own.len() => 7,
            Some(0) if entry.body => 6,
            Some(_) if entry.body => 0,
            Some(0) if named.printed.len() > named.name.len() => 0,
            Some(_) => 5,
            None => 0,
        };
    }
    if named.body || entry.body {
        return 0;
    }
    let junior = |words: &[u32]| words.last().is_some_and(|word| [hash("Jr"), hash("Sr"), hash("II"), hash("III")].contains(word));
    if junior(words) != junior(own) {
        return 0;
    }
    if own.len() == 1 {
        return if own.first() == Some(last) { 6 } else { 0 };
    }
    let within = |short: &[u32], long: &[u32]| {
        let mut rest = long.iter();
        short.iter().all(|word| rest.any(|other| other == word))
    };
    if own.last() == Some(last) && (own.first() == Some(first) || within(words, own) || within(own, words)) {
        return 8;
    }
    u8::from(within(words, own) || within(own, words)) * 6
}
