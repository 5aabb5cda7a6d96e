//! English.

use super::Messages;
use crate::model::error::LoadError;
use crate::model::text::{figures, join};

/// English.
pub const EN: Messages = Messages {
    by: "By",
    and: "and",
    posts: |count| if count == 1 { "1 post".into() } else { join!(figures(count as usize), " posts") },
    published: "Published",
    updated: "Updated",
    tags: "Topics",
    quote_more: "Read the whole quote",
    quote_about: "About this quote",
    quote_inline: |speaker| match speaker {
        Some(name) => join!("About this quote: ", name),
        None => "About this quote".into(),
    },
    quote_less: "Show less",
    speaker: "Said by",
    occasion: "Occasion",
    context: "Context",
    source: "Source",
    quote_copy: "Copy quote",
    quote_copied: "Quote copied, with its citation",
    quote_share: "Share or cite",
    quote_share_list: "Share this quote",
    copy_as: "Copy as",
    plain_text: "Text",
    copied: "Copied",
    ways_failed: "The ways to share and cite could not be loaded.",
    quotes_begin: |count| join!("Go through ", quotes(count)),
    quote_position: |number, all| join!("Quote ", figures(number), " of ", figures(all)),
    quote_previous: "Previous quote",
    quote_next: "Next quote",
    close: "Close",
    selected: "Selected words",
    quote_changed: "The words of this quote have changed since the link was made.",
    quote_gone: "The quote that the link leads to is no longer in this article.",
    quote_index: "Who said what",
    quotes,
    quote_link: "Link to this quote",
    quote_guess: "In the article’s words",
    share: "Share this article",
    share_on: |network, headline| {
        if headline.is_empty() { join!("Share on ", network) } else { join!("Share on ", network, ": ", headline) }
    },
    share_email: |headline| if headline.is_empty() { "Share by e-mail".into() } else { join!("Share by e-mail: ", headline) },
    copy_link: "Copy link",
    link_copied: "Link copied",
    copy_failed: "The browser did not allow copying",
    share_failed: "The system did not open its share sheet",
    share_system: "More ways to share",
    new_tab: "opens in a new tab",
    related: "More like this",
    previous: "Previous posts",
    next: "Next posts",
    position: |first, last, all| {
        if first == last {
            join!("Post ", figures(first), " of ", figures(all))
        } else {
            join!("Posts ", figures(first), " to ", figures(last), " of ", figures(all))
        }
    },
    loading: "Loading",
    related_empty: "There are no related posts yet.",
    related_failed: "The related posts could not be loaded.",
    article_failed: "The article could not be loaded here.",
    retry: "Try again",
    embed: |provider| join!("Open on ", provider),
    continues: |site| join!("Continue reading on ", site),
    credit: "Credit:",
    table: "Table",
    error,
    remedy,
    skipped: |types| {
        let mut list = String::from("left out what Lede cannot draw:");
        types.iter().for_each(|(name, count)| list.push_str(&join!(" ", figures(*count), " × ", name, ";")));
        list.trim_end_matches(';').to_string()
    },
};

fn quotes(count: usize) -> String {
    if count == 1 { "1 quote".into() } else { join!(figures(count), " quotes") }
}

fn error(error: &LoadError) -> String {
    let (before, what, after) = match error {
        LoadError::BadAddress => ("the address is missing or not http(s)", String::new(), ""),
        LoadError::Network => ("no answer: no connection, or the server or this page's policy refused it", String::new(), ""),
        LoadError::Timeout(ms) => ("no answer within ", figures(*ms as usize), " ms"),
        LoadError::Status(status) => ("the server answered with status ", figures((*status).into()), ""),
        LoadError::NotJson(kind) => ("the server sent ", kind.clone(), " instead of JSON"),
        LoadError::TooLarge(limit) => ("the answer is larger than ", figures(*limit), " bytes"),
        LoadError::Malformed(place) => ("the JSON is broken: ", place.clone(), ""),
        LoadError::Shape(what) => ("the JSON is not what was expected: ", what.clone(), ""),
        LoadError::Empty => ("there is nothing in it: no headline and no text", String::new(), ""),
        LoadError::Untranslated => {
            ("it is not Lede JSON, and the part of Lede that reads other formats could not be used", String::new(), "")
        }
    };
    join!(before, what, after)
}

fn remedy(error: &LoadError) -> String {
    match error {
        LoadError::BadAddress => "set the attribute to the address of the JSON",
        LoadError::Network => {
            "open the address in a tab; from another origin it needs Access-Control-Allow-Origin, and connect-src in this page's CSP"
        }
        LoadError::Timeout(_) => "make the endpoint faster, or cache it",
        LoadError::Status(404 | 410) => "correct the address in the attribute",
        LoadError::Status(401 | 403) => "make it public, or set the attribute credentials",
        LoadError::Status(_) => "look at the server's log",
        LoadError::NotJson(_) => "serve it as application/json; HTML here is often a 404 or a log-in page",
        LoadError::TooLarge(_) => "send less: fewer blocks or posts, no embedded pictures",
        LoadError::Malformed(_) => "check it with a validator; it may have been cut off on the way",
        LoadError::Shape(_) | LoadError::Empty => "compare the JSON with docs/formats.md",
        LoadError::Untranslated => "serve all files of Lede from one folder",
    }
    .into()
}
