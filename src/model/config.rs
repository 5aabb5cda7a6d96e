//! Reads the elements' attributes: defaults, limits, and a warning for each value that cannot be used.

use super::format;
use super::share::{self, Network};
use super::text::{figures, join};

/// Whether cookies go along with a request: the modes of the Fetch standard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// Never.
    #[default]
    Omit,
    /// To the page's own origin.
    SameOrigin,
    /// To every origin.
    Include,
}

/// Which quotations of an article there are details to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Quotes {
    /// Those of the markup, and those that its text has.
    #[default]
    Auto,
    /// Those of the markup.
    Marked,
    /// None.
    Off,
}

/// Where the index of speakers stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuoteIndex {
    /// Nowhere.
    #[default]
    Off,
    /// Before the text.
    Start,
    /// Behind it.
    End,
}

/// How related posts are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Side by side, as many as fit, with a way to the others.
    #[default]
    Carousel,
    /// All of them, in as many columns as fit.
    Grid,
    /// One below the other, with their numbers.
    List,
}

/// The attributes of all four elements; each element observes those that it has (npm/elements.js).
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// `src`: where the article, or the list of `<lede-related>`, comes from.
    pub src: String,
    /// `related`: where the related posts of an article come from.
    pub related: String,
    /// `format`: the format of what `src` leads to; by default its content tells.
    pub format: String,
    /// `credentials`: whether cookies go along with requests: `omit`, `same-origin` or `include`.
    pub credentials: Credentials,
    /// How often the page asked for all of it once more.
    pub refreshes: usize,
    /// `networks`: which share links, in which order; all where it is absent, none where it is empty.
    pub networks: Vec<Network>,
    /// `heading-level`: the headline's level, 1 to 6; the headings of the text follow it. Default 1 for an article, 2
    /// for a list of posts.
    pub heading_level: u8,
    /// `heading`: what stands over the related posts.
    pub heading: Option<String>,
    /// `loading`: `lazy` waits until the element is within a viewport and a half; `eager` does not.
    pub eager: bool,
    /// `url`: the address to share; by default the page's canonical one.
    pub url: Option<String>,
    /// `headline`: the words to share; by default the page's title.
    pub headline: Option<String>,
    /// `quotes`: which quotations of an article have details: `auto`, `marked` or `off`.
    pub quotes: Quotes,
    /// `quote-index`: where the index of who said what stands: `off`, `start` or `end`.
    pub quote_index: QuoteIndex,
    /// `layout`: how related posts are laid out: `carousel`, `grid` or `list`.
    pub layout: Layout,
    /// `open`: whether the details of a `<lede-quote>` are shown at first.
    pub open: bool,
    /// `speaker`: who said the words of a `<lede-quote>`, where its markup does not say.
    pub speaker: Option<String>,
    /// `tools`: what readers get beside the article, as the attribute has it: [`super::tools::parse`] reads it where they are.
    pub tools: String,
    /// `analytics`: whether the page is told what readers see and how long they read.
    pub analytics: bool,
    /// What could not be used, for the console.
    pub warnings: Vec<String>,
}

impl Config {
    /// Whether an article is looked through for quotations; `linked` is whether the page's address leads to one.
    pub fn looks(&self, linked: bool) -> bool {
        match self.quotes {
            Quotes::Auto => true,
            Quotes::Marked => linked || self.quote_index != QuoteIndex::Off,
            Quotes::Off => false,
        }
    }

    /// Reads the attributes through `get`.
    pub fn read(default_level: u8, get: impl Fn(&str) -> Option<String>) -> Self {
        let mut warnings = Vec::new();
        let text = |name: &str| get(name).map(|text| text.trim().to_string()).filter(|text| !text.is_empty());
        let (networks, unknown) = share::networks(get("networks").as_deref());
        warnings.extend(unknown.iter().map(|word| join!("networks=\"", word, "\" names no network that Lede knows")));
        let heading_level = text("heading-level").map_or(default_level, |level| {
            level.parse().ok().filter(|level| (1..=6).contains(level)).unwrap_or_else(|| {
                warnings.push(join!("heading-level=\"", level, "\" is not 1 to 6; ", figures(default_level.into()), " is used"));
                default_level
            })
        });
        let eager = one_of("loading", text("loading"), &["lazy", "eager"], [false, true], &mut warnings);
        let format = text("format").filter(|format| {
            let known = format::NAMES.contains(&format.as_str());
            if !known {
                warnings.push(join!("format=\"", format, "\" names no format that Lede knows; the content tells"));
            }
            known
        });
        let modes = [Credentials::Omit, Credentials::SameOrigin, Credentials::Include];
        let credentials = one_of("credentials", text("credentials"), &["omit", "same-origin", "include"], modes, &mut warnings);
        let which = [Quotes::Auto, Quotes::Marked, Quotes::Off];
        let quotes = one_of("quotes", text("quotes"), &["auto", "marked", "off"], which, &mut warnings);
        let places = [QuoteIndex::Off, QuoteIndex::Start, QuoteIndex::End];
        let quote_index = one_of("quote-index", text("quote-index"), &["off", "start", "end"], places, &mut warnings);
        let layouts = [Layout::Carousel, Layout::Grid, Layout::List];
        let layout = one_of("layout", text("layout"), &["carousel", "grid", "list"], layouts, &mut warnings);
        Self {
            src: text("src").unwrap_or_default(),
            related: text("related").unwrap_or_default(),
            format: format.unwrap_or_default(),
            credentials,
            refreshes: 0,
            networks,
            heading_level,
            heading: text("heading"),
            eager,
            quotes,
            quote_index,
            layout,
            open: get("open").is_some(),
            url: text("url"),
            headline: text("headline"),
            speaker: text("speaker"),
            tools: text("tools").unwrap_or_default(),
            analytics: get("analytics").is_some(),
            warnings,
        }
    }
}

/// What the word of an attribute means: the first one, with a warning, where it is none of these.
fn one_of<T: Copy + Default, const N: usize>(
    name: &str,
    value: Option<String>,
    words: &[&str; N],
    meanings: [T; N],
    warnings: &mut Vec<String>,
) -> T {
    meanings.get(position(name, value, words, warnings)).copied().unwrap_or_default()
}

fn position(name: &str, value: Option<String>, words: &[&str], warnings: &mut Vec<String>) -> usize {
    let Some(value) = value else { return 0 };
    words.iter().position(|word| *word == value).unwrap_or_else(|| {
        let default = words.first().copied().unwrap_or_default();
        warnings.push(join!(name, "=\"", value, "\" is none of ", words.join(", "), "; ", default, " is used"));
        0
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn read(attributes: &[(&str, &str)]) -> Config {
        Config::read(1, |name| attributes.iter().find(|(n, _)| *n == name).map(|(_, value)| value.to_string()))
    }

    #[test]
    fn an_element_without_attributes_gets_the_defaults() {
        let config = read(&[]);
        assert_eq!((config.src.as_str(), config.heading_level, config.eager), ("", 1, false));
        assert_eq!(config.networks, Network::ALL);
        assert!(config.warnings.is_empty());
    }

    #[test]
    fn what_cannot_be_used_falls_back_and_is_named() {
        let config = read(&[
            ("heading-level", "9"),
            ("loading", "soon"),
            ("networks", "x myspace"),
            ("credentials", "all"),
            ("format", "rss"),
            ("quotes", "all"),
            ("quote-index", "top"),
            ("layout", "rows"),
        ]);
        assert_eq!((config.heading_level, config.eager, config.credentials), (1, false, Credentials::Omit));
        assert_eq!(config.networks, [Network::X]);
        assert_eq!(config.format, "");
        assert_eq!((config.quotes, config.quote_index), (Quotes::Auto, QuoteIndex::Off));
        assert_eq!(config.warnings.len(), 8, "{:?}", config.warnings);
    }

    #[test]
    fn an_article_is_looked_through_where_something_of_that_is_seen() {
        let looks = |attributes: &[(&str, &str)], linked| read(attributes).looks(linked);
        assert!(looks(&[], false) && looks(&[("quotes", "auto")], false));
        assert!(!looks(&[("quotes", "off"), ("quote-index", "end")], true));
        assert!(!looks(&[("quotes", "marked")], false) && looks(&[("quotes", "marked")], true));
        assert!(looks(&[("quotes", "marked"), ("quote-index", "start")], false));
    }

    #[test]
    fn an_empty_list_of_networks_means_none() {
        assert!(read(&[("networks", "")]).networks.is_empty());
    }

    #[test]
    fn attributes_are_read_without_the_space_around_them() {
        let config = read(&[("src", " /a.json\n"), ("loading", "eager"), ("heading-level", "3"), ("heading", " ")]);
        assert_eq!((config.src.as_str(), config.eager, config.heading_level, config.heading), ("/a.json", true, 3, None));
    }
}
