//! Wire formats to the model. Pure: text in, model out; no room but `model` is known here.

mod amp_list;
mod arc;
mod fields;
pub mod formats;
mod ghost;
pub mod html;
mod jetpack;
pub mod json;
mod json_feed;
pub mod json_ld;
mod lead;
pub mod lede;
pub mod paging;
mod reader;
mod schema_org;
mod wordpress;

use std::rc::Rc;

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
pub enum Document {
    /// An article.
    Article(Rc<Article>),
    /// A list of posts.
    Posts(Rc<Posts>),
}

impl Document {
    /// The article, if it is one.
    pub fn article(self) -> Option<Rc<Article>> {
        if let Self::Article(article) = self { Some(article) } else { None }
    }

    /// The posts, if it is a list of them.
    pub fn posts(self) -> Option<Rc<Posts>> {
        if let Self::Posts(posts) = self { Some(posts) } else { None }
    }

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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn list(skipped: &Skipped) -> Vec<(&str, usize)> {
        skipped.list().iter().map(|(name, count)| (name.as_str(), *count)).collect()
    }

    #[test]
    fn what_is_skipped_is_counted_under_its_name_and_a_long_name_is_cut() {
        let mut skipped = Skipped::default();
        for what in ["poll", "quiz\n", "poll", &"x".repeat(60)] {
            assert_eq!(skipped.missing::<()>(what), None);
        }
        assert_eq!(list(&skipped), [("poll", 2), ("quiz", 1), ("x".repeat(40).as_str(), 1)]);
        assert_eq!(skipped.count(), 4);
    }

    #[test]
    fn after_twenty_names_the_others_are_counted_together() {
        let mut skipped = Skipped::default();
        for number in 0..25 {
            skipped.note(&format!("name {number}"));
        }
        skipped.note("name 3");
        assert_eq!((skipped.list().len(), skipped.count()), (21, 26));
        assert_eq!((list(&skipped)[3], list(&skipped)[19], list(&skipped)[20]), (("name 3", 2), ("name 19", 1), ("other", 5)));
        let mut few = Skipped::default();
        ["other", "poll"].iter().for_each(|what| few.note(what));
        assert_eq!(list(&few), [("other", 1), ("poll", 1)]);
    }

    #[test]
    fn what_somebody_before_has_skipped_is_taken_over_with_its_count() {
        let mut skipped = Skipped::default();
        skipped.note("quiz");
        skipped.note_again("poll", 3);
        skipped.note_again("poll", 2);
        assert_eq!(list(&skipped), [("quiz", 1), ("poll", 5)]);
        skipped.note_again("poll", usize::MAX);
        assert_eq!(skipped.count(), usize::MAX);
    }

    #[test]
    fn a_document_counts_its_blocks_or_its_posts() {
        let blocks = vec![crate::model::article::Block::Divider; 3];
        assert_eq!(Document::Article(Rc::new(Article { blocks, ..Article::default() })).count(), 3);
        let posts =
            lede::posts(r#"{"lede":1,"posts":[{"title":"a","url":"https://n.example/"},{"title":"b","url":"https://n.example/b"}]}"#, None);
        assert_eq!(Document::Posts(Rc::new(posts.unwrap().value)).count(), 2);
    }
}
