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
    /// The button that opens the ways to share and cite a quotation.
    pub quote_share: &'static str,
    /// The name of a quotation's share links.
    pub quote_share_list: &'static str,
    /// Before the forms that a quotation can be copied in.
    pub copy_as: &'static str,
    /// The form that is plain text.
    pub plain_text: &'static str,
    /// After something was copied in one of these forms.
    pub copied: &'static str,
    /// Where the ways to share and cite could not be loaded.
    pub ways_failed: &'static str,
    /// The button before an article that leads through its quotations.
    pub quotes_begin: fn(usize) -> String,
    /// Which of the quotations it is.
    pub quote_position: fn(usize, usize) -> String,
    /// The buttons to the quotation before, and to the next.
    pub quote_previous: &'static str,
    /// See there.
    pub quote_next: &'static str,
    /// The button that closes a panel.
    pub close: &'static str,
    /// The name of the panel with selected words.
    pub selected: &'static str,
    /// Where a link leads to a quotation whose words have changed since.
    pub quote_changed: &'static str,
    /// Where a link leads to a quotation that is no longer there.
    pub quote_gone: &'static str,
    /// Over the index of speakers.
    pub quote_index: &'static str,
    /// How many quotations a speaker has.
    pub quotes: fn(usize) -> String,
    /// The link to a quotation itself.
    pub quote_link: &'static str,
    /// The term for the article's own words about who said it, where that is not sure.
    pub quote_guess: &'static str,
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
