//! What readers get beside an article, where its page offers it.

use super::text::{join, listed};

/// One of them, by its word in the attribute `tools`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// `reading-time`: how long the text takes to read.
    ReadingTime,
    /// `listen`: the text read aloud, with a mark on what is read.
    Listen,
    /// `text-size`: buttons for smaller and larger text.
    TextSize,
    /// `zoom`: each picture in a dialog of its own, as large as the window.
    Zoom,
    /// `progress`: a thin bar that follows how far the text is read.
    Progress,
}

/// Their words.
const WORDS: [(&str, Tool); 5] = [
    ("reading-time", Tool::ReadingTime),
    ("listen", Tool::Listen),
    ("text-size", Tool::TextSize),
    ("zoom", Tool::Zoom),
    ("progress", Tool::Progress),
];

/// The tools of a list of words, each once, and a warning for each word that is none.
pub fn parse(list: &str) -> (Vec<Tool>, Vec<String>) {
    let (mut tools, mut warnings) = (Vec::new(), Vec::new());
    for word in listed(list) {
        match WORDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)) {
            Some((_, tool)) if tools.contains(tool) => {}
            Some((_, tool)) => tools.push(*tool),
            None => warnings.push(join!("tools=\"", word, "\" names no tool that Lede has")),
        }
    }
    (tools, warnings)
}

/// How large text may be, in percent of what the page has.
const SIZES: [usize; 7] = [80, 90, 100, 115, 130, 150, 175];

/// The size of the page itself, in percent.
pub const USUAL: usize = 100;

/// A size that was kept, where it is one.
pub fn size(kept: &str) -> Option<usize> {
    SIZES.into_iter().find(|size| kept.parse() == Ok(*size))
}

/// The next size down, or up; nothing at the end.
pub fn next_size(from: usize, up: bool) -> Option<usize> {
    let at = SIZES.iter().position(|size| *size == from)?;
    SIZES.get(if up { at + 1 } else { at.checked_sub(1)? }).copied()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn tools_are_read_in_their_order_each_once_and_other_words_are_named() {
        let (tools, warnings) = parse(" zoom, Listen\nzoom  dance ");
        assert_eq!(tools, [Tool::Zoom, Tool::Listen]);
        assert_eq!(warnings, ["tools=\"dance\" names no tool that Lede has"]);
        assert_eq!(parse(""), (Vec::new(), Vec::new()));
    }

    #[test]
    fn sizes_go_up_and_down_by_steps_and_end() {
        let up: Vec<usize> = std::iter::successors(Some(USUAL), |size| next_size(*size, true)).collect();
        assert_eq!(up, [100, 115, 130, 150, 175]);
        let down: Vec<usize> = std::iter::successors(Some(USUAL), |size| next_size(*size, false)).collect();
        assert_eq!(down, [100, 90, 80]);
        assert_eq!(next_size(101, true), None);
    }

    #[test]
    fn what_was_kept_counts_only_where_it_is_a_size() {
        assert_eq!((size("130"), size("131"), size("1e9"), size("")), (Some(130), None, None, None));
    }
}
