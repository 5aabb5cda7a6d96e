//! What Lede says to publishers, in the console and in `lede-error`: in English, as the browser and the docs do.

use crate::model::error::LoadError;
use crate::model::text::{figures, join};

/// What was left out of an article or a list: types, and how often.
pub fn skipped(types: &[(String, usize)]) -> String {
    let mut list = String::from("left out what Lede cannot draw:");
    types.iter().for_each(|(name, count)| list.push_str(&join!(" ", figures(*count), " × ", name, ";")));
    list.trim_end_matches(';').to_string()
}

/// What happened, for the console and for `lede-error`.
pub fn error(error: &LoadError) -> String {
    let (before, what, after) = match error {
        LoadError::BadAddress => {
            ("the address is missing or not http(s), or leads to nothing on this page that can be read", String::new(), "")
        }
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

/// What to do about it.
pub fn remedy(error: &LoadError) -> String {
    match error {
        LoadError::BadAddress => "set the attribute to the address of the JSON, or to the #id of a script of JSON or a list of links",
        LoadError::Network => {
            "open the address in a tab; from another origin it needs Access-Control-Allow-Origin, and connect-src in this page's CSP"
        }
        LoadError::Timeout(_) => "make the endpoint faster, or cache it",
        LoadError::Status(404 | 410) => "correct the address in the attribute",
        LoadError::Status(401 | 403) => "make it public, or set the attribute credentials",
        LoadError::Status(_) => "look at the server's log",
        LoadError::NotJson(_) => "serve JSON as application/json; HTML here is often a 404 or a log-in page, and RSS is not read",
        LoadError::TooLarge(_) => "send less: fewer blocks or posts, no embedded pictures",
        LoadError::Malformed(_) => "check it with a validator; it may have been cut off on the way",
        LoadError::Shape(_) | LoadError::Empty => "compare the JSON with docs/formats.md",
        LoadError::Untranslated => "serve all files of Lede from one folder",
    }
    .into()
}
