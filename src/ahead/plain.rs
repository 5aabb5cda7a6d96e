//! Plain text as an article: the headline first, a place before a dash, paragraphs; also as it is copied from a page.

use crate::model::article::{Article, Author, Block, Inline};
use crate::model::date::Date;
use crate::model::text::one_line;

/// What stands before a value in a line of its own, under the headline.
const LABELS: [&str; 8] = ["by", "author", "date", "published", "updated", "url", "standfirst", "section"];
/// Lines with which what is copied from a page goes on after its article.
const AFTER: [&str; 5] = ["share post:", "share this:", "share this article", "related articles", "more like this"];
/// Words of a place, and of a name at the end, at most.
const FEW: usize = 6;

/// Reads an article: the first line is its headline, each other a paragraph, and one that is a place, a dash and more is the
/// first. `By`, `Date:`, `Published:`, `Updated:`, `Section:` and `Standfirst:` may stand between.
pub fn article(text: &str) -> Article {
    let mut lines = text.lines().map(one_line).filter(|line| !line.is_empty()).peekable();
    let headline = lines.next().map(|line| line.trim_start_matches('\u{feff}').to_string()).unwrap_or_default();
    let mut article = Article { headline, ..Article::default() };
    while lines.next_if(|line| label(line, &mut article)).is_some() {}
    let mut paragraphs: Vec<String> = lines.take_while(|line| !AFTER.contains(&line.to_ascii_lowercase().as_str())).collect();
    // A name under the text, and what a page has beside it, are no sentences.
    let mut below = Vec::new();
    while paragraphs.len() > 1 && paragraphs.last().is_some_and(|line| !is_sentence(line)) {
        below.extend(paragraphs.pop());
    }
    let named = below.iter().rev().find(|line| line.starts_with(char::is_alphabetic));
    if let Some(name) = named.filter(|_| article.authors.is_empty()) {
        article.authors.push(Author { name: name.trim_start_matches("By ").into(), ..Author::default() });
    }
    if let Some(first) = paragraphs.first_mut()
        && let Some((place, rest)) = dateline(first)
    {
        article.dateline = Some(place);
        *first = rest;
    }
    article.blocks = paragraphs.into_iter().map(|line| Block::Paragraph { content: vec![Inline::Text(line)] }).collect();
    article
}

/// Whether a line is one of those between headline and text; what it says goes into the article.
fn label(line: &str, article: &mut Article) -> bool {
    let (name, value) = match line.split_once(':') {
        Some((name, value)) if LABELS.contains(&name.trim().to_ascii_lowercase().as_str()) => {
            (name.trim().to_ascii_lowercase(), value.trim())
        }
        _ => match line.strip_prefix("By ").filter(|name| name.split(' ').count() <= FEW && !is_sentence(name)) {
            Some(name) => ("by".into(), name),
            None => return false,
        },
    };
    let text = || Some(value.to_string()).filter(|value| !value.is_empty());
    match name.as_str() {
        "by" | "author" => article.authors.extend(text().map(|name| Author { name, ..Author::default() })),
        "date" | "published" => article.published = Date::parse(value),
        "updated" => article.modified = Date::parse(value),
        "url" => article.url = crate::model::url::Url::page(value),
        "section" => article.section = text(),
        _ => article.standfirst = text(),
    }
    true
}

fn is_sentence(line: &str) -> bool {
    let end = line.trim_end_matches(['”', '’', '"', '»', '“', '」', '』', ')']);
    end.ends_with(['.', '!', '?', '…', ':', ',', '。', '！', '？']) || line.split(' ').count() > FEW || end.len() < line.len()
}

/// A place before a dash, and what stands behind it: `Brussels, Belgium — The minister…`
fn dateline(line: &str) -> Option<(String, String)> {
    let (place, rest) = [" — ", " – ", " -- "].iter().filter_map(|dash| line.split_once(dash)).min_by_key(|(place, _)| place.len())?;
    let is_place =
        place.split(' ').count() <= FEW && place.starts_with(char::is_uppercase) && !place.contains(['“', '"', '.', '!', '?', ':']);
    is_place.then(|| (place.into(), rest.into()))
}
