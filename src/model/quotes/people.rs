//! Who is named in an article: spellings of one person are merged, namesakes kept apart.

use super::Person;
use super::apostrophes::is_one_of;
use super::lexicon::hash;
use super::spelling::{ALIKE, alike, fit, sketch};
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
    pub words: Vec<u32>,
    /// Other names of one word: 'WHO'.
    pub aliases: Vec<u32>,
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
    /// For each, which words its name may have: what has none in common need not be compared.
    sketches: Vec<u64>,
    order: usize,
}

impl People {
    /// The entry of a name, and whether another has the same; a new one where it is not known and `new` allows.
    pub fn meet(&mut self, named: &Named, new: bool) -> Option<(usize, bool)> {
        let words: Vec<u32> = named.name.split_whitespace().map(|word| hash(bare(word).trim_end_matches(['.', ',']))).take(8).collect();
        let mut found: Option<(usize, u8, usize)> = None;
        let mut rivals = 0;
        let some = sketch(&words);
        for (index, entry) in self.entries.iter().enumerate() {
            if self.sketches.get(index).is_some_and(|sketch| sketch & some == 0) {
                continue;
            }
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
            self.sketch(index);
            return Some((index, rivals > 0));
        }
        if !new || self.entries.len() >= MOST || words.is_empty() {
            return None;
        }
        let mut entry = Entry::default();
        entry.learn(named, &words, self.order, false);
        self.sketches.push(some);
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
        let group = ALIKE.iter().find(|list| is_one_of(word, list)).copied().unwrap_or_default();
        let mut found: Option<(usize, usize)> = None;
        let mut count = 0;
        for (index, entry) in self.entries.iter().enumerate() {
            let text = if entry.body { Some(entry.name.as_str()) } else { entry.role.as_deref() };
            let fits = text.is_some_and(|text| text.len() >= 2 && text.split([' ', '-', ',']).any(|part| alike(bare(part), word, group)));
            if fits {
                count += 1;
                if found.is_none_or(|(_, order)| entry.order > order) {
                    found = Some((index, entry.order));
                }
            }
        }
        (found.map(|(index, _)| index), count)
    }

    fn sketch(&mut self, index: usize) {
        if let (Some(sketch_of), Some(entry)) = (self.sketches.get_mut(index), self.entries.get(index)) {
            *sketch_of = sketch(&entry.words) | sketch(&entry.aliases);
        }
    }

    /// Adds another name of an entry: '(WHO)'.
    pub fn alias(&mut self, index: usize, name: &str) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.spell(name);
            let alias = hash(name);
            if !entry.aliases.contains(&alias) {
                entry.aliases.push(alias);
                self.sketch(index);
            }
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
        if self.gender == Gender::Unknown && (words.len() > 1 || self.words.len() == 1 || named.printed.len() > named.name.len()) {
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
