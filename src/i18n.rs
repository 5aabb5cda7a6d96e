//! What Lede says to readers and to publishers, one constant for each language: a missing message does not compile.

mod en;

pub use en::EN;

use crate::model::error::LoadError;

/// Every message that Lede shows or speaks.
pub struct Messages {
    /// Before the authors' names; they follow.
    pub by: &'static str,
    /// Between the last two of several authors.
    pub and: &'static str,
    /// How many posts an author has.
    pub posts: fn(u32) -> String,
    /// Before the date of publication.
    pub published: &'static str,
    /// Before the date of the last change.
    pub updated: &'static str,
    /// Before the tags.
    pub tags: &'static str,
    /// The button that shows the rest of a long quotation.
    pub quote_more: &'static str,
    /// The button that shows speaker, occasion and context of a short one.
    pub quote_about: &'static str,
    /// The name of the button after a quotation within a sentence.
    pub quote_inline: fn(Option<&str>) -> String,
    /// The button that hides them again.
    pub quote_less: &'static str,
    /// The terms of a quotation's details.
    pub speaker: &'static str,
    /// Where and when it was said.
    pub occasion: &'static str,
    /// The sentences around it.
    pub context: &'static str,
    /// The link to where the words stand first.
    pub source: &'static str,
    /// The button that copies a quotation with its citation.
    pub quote_copy: &'static str,
    /// After it was copied.
    pub quote_copied: &'static str,
    /// The link to a quotation itself.
    pub quote_link: &'static str,
    /// The term for the article's own words about who said it, where that is not sure.
    pub quote_guess: &'static str,
    /// The name of the list of links that share a quotation.
    pub quote_share: &'static str,
    /// The name of the list of share links.
    pub share: &'static str,
    /// The name of one share link: the network, and the headline where there is one.
    pub share_on: fn(network: &str, headline: &str) -> String,
    /// The name of the link that opens a mail.
    pub share_email: fn(headline: &str) -> String,
    /// The button that copies the article's address.
    pub copy_link: &'static str,
    /// After it was copied.
    pub link_copied: &'static str,
    /// Where the browser refused to copy.
    pub copy_failed: &'static str,
    /// Where the system did not open its sheet.
    pub share_failed: &'static str,
    /// The button that opens the system's own sheet.
    pub share_system: &'static str,
    /// What a link that opens a new tab adds to its name.
    pub new_tab: &'static str,
    /// Over the related posts.
    pub related: &'static str,
    /// The button to the posts before.
    pub previous: &'static str,
    /// The button to the next posts.
    pub next: &'static str,
    /// Which posts are in view: first, last, how many.
    pub position: fn(usize, usize, usize) -> String,
    /// While something loads.
    pub loading: &'static str,
    /// Where the list of posts is empty.
    pub related_empty: &'static str,
    /// Where the list of posts could not be loaded.
    pub related_failed: &'static str,
    /// Where the article could not be loaded.
    pub article_failed: &'static str,
    /// The button that loads again.
    pub retry: &'static str,
    /// The card of an embed: the provider's name, else its host.
    pub embed: fn(provider: &str) -> String,
    /// The link at the end of an article that goes on elsewhere.
    pub continues: fn(&str) -> String,
    /// Before the credit of a picture.
    pub credit: &'static str,
    /// A scrollable table without a caption.
    pub table: &'static str,
    /// For the console and for `lede-error`: what happened.
    pub error: fn(&LoadError) -> String,
    /// For the console and for `lede-error`: what to do about it.
    pub remedy: fn(&LoadError) -> String,
    /// For the console: what was left out of an article or list.
    pub skipped: fn(&[(String, usize)]) -> String,
}

/// The messages for a language, by its BCP 47 tag; English where there are none yet.
pub fn messages(_lang: &str) -> &'static Messages {
    &EN
}
