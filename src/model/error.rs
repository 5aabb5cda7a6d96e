//! What can go wrong when an article or a list is loaded: a closed set, each with a code that pages can branch on.

use super::text::figures;

/// Why something could not be loaded or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The element has no `src`, or an address that is not http or https.
    BadAddress,
    /// No connection, or refused by CORS or by the page's policy: browsers do not tell these apart.
    Network,
    /// No answer within the time, in ms.
    Timeout(u32),
    /// An answer with a status other than 2xx.
    Status(u16),
    /// The body is not JSON: its content type.
    NotJson(String),
    /// The body is larger than so many bytes.
    TooLarge(usize),
    /// The body is not UTF-8, or JSON that breaks off or is malformed: where.
    Malformed(String),
    /// JSON, but not what was asked for: which field, and what was expected.
    Shape(String),
    /// The body is empty, or an article with neither a headline nor a text.
    Empty,
    /// The part of Lede that reads other formats than its own could not be had, or failed.
    Untranslated,
}

impl LoadError {
    /// The code that `lede-error` and the console give.
    pub fn code(&self) -> String {
        let word = match self {
            Self::Status(status) => return ["http-", &figures((*status).into())].concat(),
            Self::BadAddress => "bad-address",
            Self::Network => "network",
            Self::Timeout(_) => "timeout",
            Self::NotJson(_) => "not-json",
            Self::TooLarge(_) => "too-large",
            Self::Malformed(_) => "malformed",
            Self::Shape(_) => "wrong-shape",
            Self::Empty => "empty",
            Self::Untranslated => "untranslated",
        };
        word.into()
    }

    /// Whether to ask once more by itself: only what may pass, never what the server has decided.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Network | Self::Timeout(_) => true,
            Self::Status(status) => matches!(status, 408 | 425 | 429 | 500 | 502 | 503 | 504),
            _ => false,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn asks_again_only_where_the_fault_may_pass() {
        assert!(LoadError::Status(503).is_transient() && LoadError::Timeout(1).is_transient());
        for error in [LoadError::Status(404), LoadError::Empty, LoadError::NotJson(String::new())] {
            assert!(!error.is_transient(), "{error:?}");
        }
    }

    #[test]
    fn a_status_is_part_of_its_code() {
        assert_eq!(LoadError::Status(404).code(), "http-404");
    }
}
