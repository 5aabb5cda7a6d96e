//! Markdown: a block quotation, and below the words who said them and the article (CommonMark 0.31).

use super::Work;
use crate::model::quote::Quote;
use crate::model::text::{join, lines, one_line};
use crate::model::url::Url;

/// Every line of the words a paragraph, then a dash with the speaker and the article as a link.
pub fn quotation(quote: &Quote, work: &Work, link: Option<&Url>) -> String {
    let mut paragraphs: Vec<String> = lines(quote.words()).split('\n').map(escape).collect();
    let headline = escape(&one_line(&work.headline));
    let article = match link {
        Some(link) => Some(join!("[", if headline.is_empty() { escape(link.as_str()) } else { headline }, "](<", address(link), ">)")),
        None => Some(headline).filter(|headline| !headline.is_empty()),
    };
    let said = super::said_by(quote).map(|said| escape(&one_line(&said)));
    if let Some(about) = crate::model::text::list(", ", &[said.as_deref(), article.as_deref()]) {
        paragraphs.push(join!("— ", about));
    }
    let mut markdown = String::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        markdown.push_str(if at > 0 { "\n>\n> " } else { "> " });
        markdown.push_str(paragraph);
    }
    markdown
}

/// A line of text in which nothing is markup: not of CommonMark, nor of its dialects, which make links of bare addresses.
fn escape(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut before = ' ';
    let numbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = line.len() - numbered.len();
    for (at, c) in line.char_indices() {
        let opens = at == 0 && matches!(c, '+' | '-' | '#' | '=' | ':') || at == number && matches!(c, '.' | ')') && number > 0;
        let always = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '!' | '$' | '^' | '@');
        // The dot of `www.`, the colon of `https:`.
        let address = c == '.' && before == 'w' || c == ':' && line.get(at + 1..).is_some_and(|rest| rest.starts_with('/'));
        if opens || always || address {
            text.push('\\');
        }
        text.push(c);
        before = c.to_ascii_lowercase();
    }
    text
}

/// An address between angle brackets, where a backslash and a character reference would still be read.
fn address(link: &Url) -> String {
    link.as_str().replace('\\', "%5C").replace(';', "%3B")
}
