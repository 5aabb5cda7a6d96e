//! Joins, cuts and cleans running text without ever splitting a character.

/// The parts as one text. `format!` does more, and in the shipped module each use of it weighs three times this.
macro_rules! join {
    ($($part:expr),+ $(,)?) => {
        [$(AsRef::<str>::as_ref(&$part)),+].concat()
    };
}
pub(crate) use join;

use super::heaps::joins;

/// A number in figures. `to_string` does more, and is the last that would bring the whole of `core::fmt`.
pub fn figures(mut number: usize) -> String {
    let mut figures = String::new();
    loop {
        figures.insert(0, char::from(b'0' + (number % 10) as u8));
        number /= 10;
        if number == 0 {
            return figures;
        }
    }
}

/// The words of an attribute that lists them, with white space or commas between.
pub fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.split(|c: char| c == ',' || c.is_ascii_whitespace()).filter(|word| !word.is_empty())
}

/// Where the teaser of a long text ends, in bytes: after a sentence where one ends between 60 % of `limit` and `limit`
/// characters, else after a word. Nothing where the text is short enough (up to a quarter over `limit`) to stand whole.
pub fn teaser_end(text: &str, limit: usize) -> Option<usize> {
    if text.chars().count() <= limit + limit / 4 {
        return None;
    }
    let mut sentence = None;
    let mut word = None;
    let mut before = ' ';
    let mut hard = 0;
    for (count, (at, c)) in text.char_indices().enumerate() {
        if count > limit {
            break;
        }
        if c.is_whitespace() {
            word = Some(at);
            if ends_sentence(text.get(..at).unwrap_or_default()) && count * 10 >= limit * 6 {
                sentence = Some(at);
            }
        } else if matches!(before, '。' | '！' | '？') && count * 10 >= limit * 6 {
            sentence = Some(at);
        }
        before = c;
        if !joins(c) {
            hard = at;
        }
    }
    sentence.or(word).or(Some(hard)).filter(|at| *at > 0)
}

/// Whether a text ends as sentences do: a full stop, also before a closing mark, but not an initial or 'Mr.'.
fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['”', '’', '"', '\'', '»', ')']);
    if bare.ends_with(['!', '?', '…']) {
        return true;
    }
    let Some(rest) = bare.strip_suffix('.') else { return false };
    let last = rest.rsplit(char::is_whitespace).next().unwrap_or_default();
    // Not asked of Unicode: its table of capitals is a kilobyte, and a short word in lower case is rarely all there is.
    let capital = last.starts_with(|c: char| !c.is_ascii_lowercase());
    !(capital && (last.chars().count() <= 3 || last.contains('.')))
}

/// The parts that are there, between commas; nothing where none is.
pub fn list(comma: &str, parts: &[Option<&str>]) -> Option<String> {
    let mut list = String::new();
    for part in parts.iter().flatten() {
        if !list.is_empty() {
            list.push_str(comma);
        }
        list.push_str(part);
    }
    (!list.is_empty()).then_some(list)
}

/// At most `limit` characters, cut at a word end, with an ellipsis where something went.
pub fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_string();
    }
    let room: String = text.chars().take(limit.saturating_sub(1)).collect();
    let whole = room.rsplit_once(char::is_whitespace).map_or(room.as_str(), |(whole, _)| whole);
    join!(whole.trim_end_matches([' ', ',', ';', ':', '.', '-', '–', '—']), "…")
}

/// What tells a text from others, for the name of what belongs to it: about so many characters.
pub fn first_words(text: &str, limit: usize) -> &str {
    teaser_end(text, limit).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The longest last word that is kept whole, in characters: some have no spaces at all, and a line may be short.
const WORD: usize = 12;

/// A text in two, of which the second is to stay on one line with what follows: its last word, or of a long one the last three
/// letters. Lines break before them as if the text were one.
pub fn before_last(text: &str) -> (&str, &str) {
    let word = text.rfind(' ').map_or(0, |at| at + 1);
    let long = text.get(word..).is_some_and(|word| word.chars().count() > WORD);
    let at = if long { text.char_indices().rev().filter(|(_, c)| !joins(*c)).nth(2).map_or(word, |(at, _)| at) } else { word };
    text.split_at_checked(at).unwrap_or(("", text))
}

/// Characters that turn the direction of what follows, beyond the end of their own text: a name is not to turn its role.
fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// One line: runs of white space become a space, control characters go, and those that turn the direction.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let parts = |c: char| c.is_whitespace() || c.is_control() || turns(c);
    for word in text.split(parts).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Each line as [`one_line`] gives it; empty ones go.
pub fn lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line = one_line(line);
        if !line.is_empty() && !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(&line);
    }
    lines
}

/// A text as it stands in HTML, between tags or in a quoted attribute.
pub fn escape_html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_library_writes_them() {
        for number in [0, 7, 10, 404, 2_097_152, usize::MAX] {
            assert_eq!(figures(number), number.to_string());
        }
    }
    use proptest::prelude::*;

    fn teaser(text: &str, limit: usize) -> Option<&str> {
        teaser_end(text, limit).map(|at| &text[..at])
    }

    #[test]
    fn a_teaser_ends_with_a_sentence_where_it_can() {
        let text = "Mr. Smith of the U.S. Senate spoke first. Then everybody else in the hall began to speak at the same time.";
        assert_eq!(teaser(text, 50), Some("Mr. Smith of the U.S. Senate spoke first."));
    }

    #[test]
    fn a_teaser_ends_with_a_word_where_no_sentence_ends_in_time() {
        assert_eq!(teaser("one two three four five six seven eight nine ten", 20), Some("one two three four"));
    }

    #[test]
    fn a_text_a_little_over_the_limit_stands_whole() {
        assert_eq!(teaser("one two three four five", 20), None);
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_characters() {
        assert_eq!(teaser(&"漢".repeat(40), 20).map(|t| t.chars().count()), Some(20));
        assert_eq!(teaser("一二三四五六七八。九十一二三四五六七八九十", 12), Some("一二三四五六七八。"));
        assert_eq!(
            teaser(&["是。", &"漢".repeat(40)].concat(), 20).map(|t| t.chars().count()),
            Some(20),
            "not the first short sentence alone"
        );
    }

    #[test]
    fn cutting_leaves_room_for_its_ellipsis() {
        assert_eq!(cut("Ministers meet, and then they talk", 18), "Ministers meet…");
        assert_eq!(cut("short", 5), "short");
    }

    #[test]
    fn what_stays_with_what_follows_is_a_word_or_three_letters_where_there_are_no_words() {
        assert_eq!(before_last("“It is over.”"), ("“It is ", "over.”"));
        assert_eq!(before_last("Accomplishments.”"), ("Accomplishment", "s.”"));
        assert_eq!(before_last("「十二を超える文字があると書きました。」"), ("「十二を超える文字があると書きまし", "た。」"));
        assert_eq!(before_last(&["e\u{301}".repeat(13), "!".into()].concat()).1, "e\u{301}e\u{301}!", "a letter keeps its marks");
        assert_eq!(before_last("a"), ("", "a"));
        assert_eq!(before_last(""), ("", ""));
    }

    #[test]
    fn one_line_takes_out_breaks_and_controls() {
        assert_eq!(one_line("  a\n\tb\u{0} c\u{85}d "), "a b c d");
    }

    #[test]
    fn what_turns_the_direction_does_not_leave_its_line() {
        assert_eq!(one_line("Anna \u{202e}elgoog \u{2066}x\u{2069}"), "Anna elgoog x");
        assert_eq!(one_line("\u{200f}שלום\u{200e}"), "\u{200f}שלום\u{200e}", "marks that turn nothing stay");
    }

    #[test]
    fn lines_stay_apart_and_empty_ones_go() {
        assert_eq!(lines("\n a\t b \r\n\n c\n"), "a b\nc");
    }

    #[test]
    fn escapes_what_html_reads_as_markup() {
        assert_eq!(escape_html("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;'");
    }

    proptest! {
        #[test]
        fn cuts_of_any_text_keep_to_their_limit(text in "\\PC{0,200}", limit in 1usize..60) {
            prop_assert!(cut(&text, limit).chars().count() <= limit);
            if let Some(at) = teaser_end(&text, limit) {
                prop_assert!(at > 0 && text[..at].chars().count() <= limit + 1);
            }
        }
    }
}
