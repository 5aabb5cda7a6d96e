//! What Lede says to readers, in each of its languages, and to publishers.
//!
//! English is part of the code; the others stand in `i18n/texts/`, are served as files of their own, and a page fetches the
//! one that it is written in: all of them in the module would be 9 KB of brotli more for every reader.

pub mod console;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

macro_rules! messages {
    ($(#[doc = $doc:literal] $field:ident $name:literal $english:literal,)*) => {
        /// Every message that Lede shows or speaks to readers. One with `{names}` is filled by [`fill`]; one with forms for
        /// a number, such as `one: {count} post | other: {count} posts`, has those of CLDR's plural rules, and [`form`] picks.
        ///
        /// A list, and not a field for each: reading a language into fields is 2 KB more of code.
        #[derive(Clone, Copy)]
        pub struct Messages([&'static str; [$($name),*].len()]);

        #[allow(non_camel_case_types)]
        enum At {
            $($field,)*
        }

        impl Messages {
            /// English.
            pub const EN: Self = Self([$($english),*]);

            /// The names that files of texts and the property `messages` use.
            pub const NAMES: &'static [&'static str] = &[$($name),*];

            $(
                #[doc = $doc]
                pub const fn $field(&self) -> &'static str {
                    const AT: usize = At::$field as usize;
                    self.0[AT]
                }
            )*

            /// These, but for the messages that `get` has under their names.
            #[must_use]
            pub fn with(&self, get: &dyn Fn(&str) -> Option<&'static str>) -> Self {
                let mut all = self.0;
                for (text, name) in all.iter_mut().zip(Self::NAMES) {
                    *text = get(name).unwrap_or(text);
                }
                Self(all)
            }

            /// In the order of their names.
            #[cfg(test)]
            pub fn all(&self) -> &[&'static str] {
                &self.0
            }
        }
    };
}

messages! {
    /// The BCP 47 tag of these messages.
    lang "lang" "en",
    /// Before the authors' names; they follow.
    by "by" "By",
    /// Between the last two of several authors, with the space around it.
    and "and" " and ",
    /// Between the others, with the space around it.
    list_comma "listComma" ", ",
    /// Between a name and what follows it: a role, an organisation, a place; with the space around it.
    comma "comma" ", ",
    /// Words that somebody said, in the marks of the language: `{words}`.
    marks "marks" "“{words}”",
    /// How many posts an author has, by `{count}`.
    posts "posts" "one: {count} post | other: {count} posts",
    /// Before the date of publication.
    published "published" "Published",
    /// Before the date of the last change.
    updated "updated" "Updated",
    /// Before the tags.
    tags "tags" "Topics",
    /// The button that shows the rest of a long quotation.
    quote_more "quoteMore" "Read the whole quote",
    /// The button that shows speaker, occasion and context of a short one; a name may follow.
    quote_about "quoteAbout" "About this quote",
    /// The button that hides them again.
    quote_less "quoteLess" "Show less",
    /// In a quotation’s details, before who said it.
    speaker "speaker" "Said by",
    /// Before where and when it was said.
    occasion "occasion" "Occasion",
    /// Before the sentences around it.
    context "context" "Context",
    /// Before the link to where the words stand first.
    source "source" "Source",
    /// The button that copies a quotation with its citation.
    quote_copy "quoteCopy" "Copy quote",
    /// After it was copied.
    quote_copied "quoteCopied" "Quote copied, with its citation",
    /// The button that opens the ways to share and cite a quotation.
    quote_share "quoteShare" "Share or cite",
    /// The name of a quotation's share links.
    quote_share_list "quoteShareList" "Share this quote",
    /// Before the forms that a quotation can be copied in.
    copy_as "copyAs" "Copy as",
    /// The form that is plain text.
    plain_text "plainText" "Text",
    /// After something was copied in one of these forms.
    copied "copied" "Copied",
    /// Where the ways to share and cite could not be loaded.
    ways_failed "waysFailed" "The ways to share and cite could not be loaded.",
    /// The button before an article that leads through its quotations, by `{count}`.
    quotes_begin "quotesBegin" "one: Go through {count} quote | other: Go through {count} quotes",
    /// Which of the quotations it is.
    quote_position "quotePosition" "Quote {number} of {all}",
    /// The button to the quotation before.
    quote_previous "quotePrevious" "Previous quote",
    /// The button to the next quotation.
    quote_next "quoteNext" "Next quote",
    /// The button that closes a panel.
    close "close" "Close",
    /// The name of the panel with selected words.
    selected "selected" "Selected words",
    /// Where a link leads to a quotation whose words have changed since.
    quote_changed "quoteChanged" "The words of this quote have changed since the link was made.",
    /// Where a link leads to a quotation that is no longer there.
    quote_gone "quoteGone" "The quote that the link leads to is no longer in this article.",
    /// Over the index of speakers.
    quote_index "quoteIndex" "Who said what",
    /// How many quotations a speaker has, by `{count}`.
    quotes "quotes" "one: {count} quote | other: {count} quotes",
    /// The link to a quotation itself.
    quote_link "quoteLink" "Link to this quote",
    /// The term for the article's own words about who said it, where that is not sure.
    quote_guess "quoteGuess" "In the article’s words",
    /// The name of the list of share links.
    share "share" "Share this article",
    /// The name of one share link; the headline follows where there is one.
    share_on "shareOn" "Share on {network}",
    /// The name of the link that opens a mail; the headline follows where there is one.
    share_email "shareEmail" "Share by e-mail",
    /// The button that copies the article's address.
    copy_link "copyLink" "Copy link",
    /// After it was copied.
    link_copied "linkCopied" "Link copied",
    /// Where the browser refused to copy.
    copy_failed "copyFailed" "The browser did not allow copying",
    /// Where the system did not open its sheet.
    share_failed "shareFailed" "The system did not open its share sheet",
    /// The button that opens the system's own sheet.
    share_system "shareSystem" "More ways to share",
    /// What a link that opens a new tab adds to its name.
    new_tab "newTab" "opens in a new tab",
    /// Over the related posts.
    related "related" "More like this",
    /// The button to the posts before.
    previous "previous" "Previous posts",
    /// The button to the next posts.
    next "next" "Next posts",
    /// Which post is in view, where there is room for one.
    position "position" "Post {first} of {all}",
    /// Which posts are in view.
    position_range "positionRange" "Posts {first} to {last} of {all}",
    /// While something loads.
    loading "loading" "Loading",
    /// Where the list of posts is empty.
    related_empty "relatedEmpty" "There are no related posts yet.",
    /// Where the list of posts could not be loaded.
    related_failed "relatedFailed" "The related posts could not be loaded.",
    /// Where the article could not be loaded.
    article_failed "articleFailed" "The article could not be loaded here.",
    /// The button that loads again.
    retry "retry" "Try again",
    /// The card of an embed: the provider’s name, else its host.
    embed "embed" "Open on {provider}",
    /// The card of an embed that plays on the page: the provider’s name, else its host.
    embed_play "embedPlay" "Play from {provider}",
    /// The link at the end of an article that goes on elsewhere.
    continues "continues" "Continue reading on {site}",
    /// Before the credit of a picture.
    credit "credit" "Credit:",
    /// A scrollable table without a caption.
    table "table" "Table",
    /// The name of the row of tools: reading time, listening, size of the text.
    tools "tools" "Article tools",
    /// How many minutes the article takes to read, by `{count}`.
    minutes "minutes" "one: {count} min read | other: {count} min read",
    /// The button that has the article read aloud.
    listen "listen" "Listen",
    /// The button that interrupts it.
    pause "pause" "Pause",
    /// The button that goes on.
    resume "resume" "Resume",
    /// The button that ends it.
    stop "stop" "Stop",
    /// Where the browser could not read it aloud.
    listen_failed "listenFailed" "The browser could not read the article aloud.",
    /// The button for smaller text.
    text_smaller "textSmaller" "Smaller text",
    /// The button for larger text.
    text_larger "textLarger" "Larger text",
    /// How large the text is now, by `{percent}`.
    text_size "textSize" "Text size: {percent}%",
    /// The button that opens the article’s pictures, by `{count}`.
    pictures "pictures" "one: {count} picture | other: {count} pictures",
    /// The button that enlarges a picture; what it shows may follow.
    enlarge "enlarge" "Enlarge picture",
    /// Which of the pictures it is.
    picture_position "picturePosition" "Picture {number} of {all}",
    /// The button to the picture before.
    picture_previous "picturePrevious" "Previous picture",
    /// The button to the next one.
    picture_next "pictureNext" "Next picture",
    /// Over the footnotes.
    notes "notes" "Footnotes",
    /// The name of the link to a footnote.
    note "note" "Footnote {number}",
    /// The link from a footnote to where it belongs.
    note_back "noteBack" "Back to the text",
}

/// The languages that there are files of texts for: BCP 47 tags of one subtag.
pub const LANGUAGES: [&str; 15] = ["ar", "de", "es", "fr", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt", "tr", "uk", "zh"];

/// Which of the languages somebody who reads `lang` is spoken to in. English, where there is none; and there is none in
/// traditional characters.
pub fn closest(lang: &str) -> &'static str {
    let lang = lang.to_ascii_lowercase();
    let mut subtags = lang.split(['-', '_']);
    let first = match subtags.next().unwrap_or_default() {
        "iw" => "he",
        "zh" if subtags.find_map(is_traditional).unwrap_or_default() => "",
        first => first,
    };
    LANGUAGES.into_iter().find(|known| *known == first).unwrap_or("en")
}

/// Whether a subtag of Chinese means traditional characters; a script goes before a region.
fn is_traditional(subtag: &str) -> Option<bool> {
    match subtag {
        "hans" => Some(false),
        "hant" | "tw" | "hk" | "mo" => Some(true),
        _ => None,
    }
}

/// A message with each `{name}` replaced by its value.
pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = message;
    while let Some((before, (name, after))) = rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?))) {
        filled.push_str(before);
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = after;
    }
    filled + rest
}

impl Messages {
    /// Words in the marks of the language.
    pub fn quoted(&self, words: &str) -> String {
        fill(self.marks(), &[("words", words)])
    }
}

/// A message, and what it is of, where there is something.
pub fn named(message: &str, of: &str) -> String {
    if of.is_empty() { message.to_string() } else { [message, ": ", of].concat() }
}

/// The categories of numbers that CLDR has.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The form of a message for a number of a CLDR category: `one`, `few`, … The last form is `other`, and stands for all that
/// have none.
pub fn form<'a>(forms: &'a str, category: &str) -> &'a str {
    let mut last = forms;
    for form in forms.split(" | ") {
        let (of, text) = form.split_once(": ").filter(|(of, _)| CATEGORIES.contains(of)).unwrap_or(("", form));
        last = text;
        if of == category {
            break;
        }
    }
    last
}
