//! Wire formats to the model. Pure: text in, model out; no room but `model` is known here.

mod fields;
pub mod lede;

use std::collections::BTreeMap;

/// Something read, and what had to be left out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Read<T> {
    /// What was read.
    pub value: T,
    /// What was skipped: the type or the missing field, and how often.
    pub skipped: Skipped,
}

/// What was skipped, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skipped(BTreeMap<String, usize>);

impl Skipped {
    /// Notes one more; a name is cut, so that a hostile feed cannot fill the console, and no more than 20 are kept.
    pub fn note(&mut self, what: &str) {
        let what: String = what.chars().filter(|c| !c.is_control()).take(40).collect();
        let what = if self.0.len() < 20 || self.0.contains_key(&what) { what } else { "other".into() };
        *self.0.entry(what).or_default() += 1;
    }

    /// How many were skipped.
    pub fn count(&self) -> usize {
        self.0.values().sum()
    }

    /// Names with their counts, in alphabetical order.
    pub fn list(&self) -> Vec<(String, usize)> {
        self.0.iter().map(|(name, count)| (name.clone(), *count)).collect()
    }
}
