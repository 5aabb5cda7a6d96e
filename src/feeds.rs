//! Wire formats to the model. Pure: text in, model out; no room but `model` is known here.

#[cfg(feature = "feeds")]
mod amp_list;
#[cfg(feature = "feeds")]
mod arc;
mod fields;
#[cfg(feature = "feeds")]
pub mod formats;
#[cfg(feature = "feeds")]
mod ghost;
#[cfg(feature = "feeds")]
pub mod html;
#[cfg(feature = "feeds")]
mod jetpack;
pub mod json;
#[cfg(feature = "feeds")]
mod json_feed;
pub mod json_ld;
#[cfg(feature = "feeds")]
mod lead;
pub mod lede;
#[cfg(feature = "feeds")]
pub mod paging;
#[cfg(feature = "feeds")]
mod reader;
#[cfg(feature = "feeds")]
mod schema_org;
#[cfg(feature = "feeds")]
mod wordpress;

use crate::model::article::Article;
use crate::model::post::Posts;

/// Something read, and what had to be left out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Read<T> {
    /// What was read.
    pub value: T,
    /// What was skipped: the type or the missing field, and how often.
    pub skipped: Skipped,
}

impl<T> Read<T> {
    /// The same of another type.
    pub fn map<U>(self, map: impl FnOnce(T) -> U) -> Read<U> {
        Read { value: map(self.value), skipped: self.skipped }
    }
}

/// Something that an address can lead to.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant)] // there is one of them for each element
pub enum Document {
    /// An article.
    Article(Article),
    /// A list of posts.
    Posts(Posts),
}

impl Document {
    /// How many blocks or posts there are.
    pub fn count(&self) -> usize {
        match self {
            Self::Article(article) => article.blocks.len(),
            Self::Posts(posts) => posts.posts.len(),
        }
    }
}

/// What was skipped, and how often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skipped(Vec<(String, usize)>);

impl Skipped {
    /// Notes one more; a name is cut, so that a hostile feed cannot fill the console, and no more than 20 are kept.
    pub fn note(&mut self, what: &str) {
        let what: String = what.chars().filter(|c| !c.is_control()).take(40).collect();
        let full = self.0.len() >= 20;
        match self.0.iter_mut().find(|(name, _)| *name == what || full && name == "other") {
            Some((_, count)) => *count += 1,
            None => self.0.push((if full { "other".into() } else { what }, 1)),
        }
    }

    /// Notes one more, in the place of what would have been there.
    pub fn missing<T>(&mut self, what: &str) -> Option<T> {
        self.note(what);
        None
    }

    /// Takes over what somebody before has skipped.
    pub fn note_again(&mut self, what: &str, count: usize) {
        self.note(what);
        if let Some((_, sum)) = self.0.iter_mut().find(|(name, _)| name == what) {
            *sum = sum.saturating_add(count.saturating_sub(1));
        }
    }

    /// How many were skipped.
    pub fn count(&self) -> usize {
        self.0.iter().fold(0, |sum, (_, count)| sum.saturating_add(*count))
    }

    /// Names with their counts, in the order in which they came.
    pub fn list(&self) -> &[(String, usize)] {
        &self.0
    }
}
