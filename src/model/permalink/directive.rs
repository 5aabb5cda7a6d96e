//! The text directive of an address: the words by which a browser finds a place in a page (WICG, URL Fragment Text Directives).

use crate::model::text::{join, one_line};
use crate::model::url::percent_encode;

/// Words of a quotation that is written out whole.
const WHOLE: usize = 8;
/// Words of its start and of its end, where it is longer.
const FEW: usize = 4;
/// Characters of each at most, where nothing tells words apart.
const LONGEST: usize = 120;
/// Ends of clauses after which Chinese and Japanese have no space.
const CLAUSE: [char; 7] = ['、', '。', '，', '！', '？', '；', '：'];
/// Marks around a quotation.
const AROUND: [char; 19] = ['״', '“', '”', '„', '‚', '‘', '’', '«', '»', '‹', '›', '"', '\'', '「', '」', '『', '』', '–', '—'];

/// `:~:text=START,END`, or START alone where the words are few; nothing where there are none.
pub fn of(parts: &[&str]) -> String {
    let mut lines = parts.iter().flat_map(|part| part.split('\n')).map(one_line).filter(|line| !bare(line).is_empty());
    let Some(first) = lines.next() else { return String::new() };
    let last = lines.next_back();
    let (start, end) = match &last {
        Some(last) => (start(bare(&first)), end(bare(last))),
        None => few(bare(&first)),
    };
    match (start.is_empty(), end.is_empty()) {
        (true, _) => String::new(),
        (false, true) => join!(":~:text=", encode(start)),
        (false, false) => join!(":~:text=", encode(start), ",", encode(end)),
    }
}

/// A part without the marks and the dashes around it, and without a comma at its end.
fn bare(part: &str) -> &str {
    part.trim_matches(|c: char| c == ' ' || AROUND.contains(&c)).trim_end_matches([',', ' '])
}

/// The start and the end of a line; all of it and no end where it is short, or where the two would meet.
fn few(line: &str) -> (&str, &str) {
    let (start, end) = (start(line), end(line));
    let long = line.split(' ').count() > WHOLE || line.chars().count() > LONGEST;
    if long && start.len() + end.len() < line.len() { (start, end) } else { (line, "") }
}

/// The first few words, without punctuation at their end.
fn start(line: &str) -> &str {
    let at = breaks(line).nth(count(line) - 1).unwrap_or(line.len());
    let limit = line.char_indices().nth(LONGEST).map_or(line.len(), |(at, _)| at);
    let start = line.get(..at.min(limit)).unwrap_or(line);
    bare(start.trim_end_matches(|c: char| c == ' ' || CLAUSE.contains(&c) || c.is_ascii_punctuation()))
}

/// The last few words.
fn end(line: &str) -> &str {
    let at = breaks(line).count().checked_sub(count(line)).and_then(|skip| breaks(line).nth(skip)).unwrap_or(0);
    let limit = line.char_indices().rev().nth(LONGEST - 1).map_or(0, |(at, _)| at);
    bare(line.get(at.max(limit)..).unwrap_or(line))
}

/// How many words are a few; of clauses one.
fn count(line: &str) -> usize {
    if line.contains(' ') { FEW } else { 1 }
}

/// Where one word ends and another begins: at spaces, and after the clauses of scripts without them.
fn breaks(line: &str) -> impl Iterator<Item = usize> {
    let ends = |c: char| c == ' ' || CLAUSE.contains(&c);
    line.char_indices().filter(move |(_, c)| ends(*c)).map(|(at, c)| at + c.len_utf8()).filter(|at| *at < line.len())
}

/// All but letters and figures of ASCII: the dash, the comma and the ampersand belong to the directive, and of the others
/// mail and chat programs take some for the end of a link.
fn encode(text: &str) -> String {
    percent_encode(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~'))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn few_words_stand_whole_and_many_as_a_start_and_an_end() {
        for (parts, expected) in [
            (&["“peace through strength.”"][..], "peace%20through%20strength."),
            (&["We won’t re-commit, R&D 5%"], "We%20won%E2%80%99t%20re%2Dcommit%2C%20R%26D%205%25"),
            (&["We are at, as you said, Mr. Secretary, a critical moment."], "We%20are%20at%2C%20as,Secretary%2C%20a%20critical%20moment."),
            (&["“This must end,”", "“and this war must end at last.”"], "This%20must%20end,must%20end%20at%20last."),
            (&["First of all the lines.\nNo.\n– The last one of them, friends –"], "First%20of%20all%20the,one%20of%20them%2C%20friends"),
            (&["「平和を築く。」"], "%E5%B9%B3%E5%92%8C%E3%82%92%E7%AF%89%E3%81%8F%E3%80%82"),
            (&["one two three (four) five six seven eight nine"], "one%20two%20three%20%28four,six%20seven%20eight%20nine"),
        ] {
            assert_eq!(of(parts), join!(":~:text=", expected), "{parts:?}");
        }
        assert_eq!(of(&["“”", " – "]), "");
        let (clause, ends) = ("漢".repeat(70), "字".repeat(70));
        let long = join!(clause, "、", ends, "。");
        assert_eq!(of(&[&long]), join!(":~:text=", encode(&clause), ",", encode(&ends), "%E3%80%82"));
        let endless = "漢".repeat(1000);
        assert_eq!(of(&[&endless]), join!(":~:text=", encode(&"漢".repeat(120)), ",", encode(&"漢".repeat(120))));
    }

    /// As a browser reads it: parts between commas, each decoded.
    fn read(directive: &str) -> Vec<String> {
        let parts = directive.strip_prefix(":~:text=").unwrap_or_default().split(',').filter(|part| !part.is_empty());
        let decode = |part: &str| url::form_urlencoded::parse(join!("a=", part).as_bytes()).next().unwrap().1.into_owned();
        parts.map(decode).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn start_and_end_stand_in_the_text_in_this_order_and_nothing_breaks_out(text in "(\\PC|[-,&%#:~ 、。\n]|[a-z]{1,6} ){0,60}") {
            let directive = of(&[&text]);
            prop_assert!(directive.bytes().all(|b| b.is_ascii_alphanumeric() || b":~=%,._".contains(&b)), "{directive}");
            let parts = read(&directive);
            prop_assert!(parts.len() <= 2 && directive.matches(',').count() + 1 == parts.len().max(1), "{directive}");
            let page = one_line(&text);
            let mut from = 0;
            for part in &parts {
                let at = page[from..].find(part.as_str());
                prop_assert!(at.is_some(), "{part:?} is not in {:?}", &page[from..]);
                from += at.unwrap() + part.len();
            }
            prop_assert!(parts.iter().all(|part| part.chars().count() <= LONGEST));
        }
    }
}
