//! BibTeX: an entry of biblatex's type `@online`, which older styles read as `@misc`.

use super::parts::Parts;
use crate::model::citation::Work;
use crate::model::fold::fold;
use crate::model::names::Name;
use crate::model::text::join;

/// Words that headlines begin with and that name nothing.
const SMALL: [&str; 12] = ["a", "an", "the", "der", "die", "das", "le", "la", "les", "el", "il", "why"];

/// The entry: the article, the quotation's address, and in `note` the words and who said them. Fields are those that the manual
/// of biblatex has for `@online`; a headline stands in two pairs of braces, which keep its capitals.
pub fn entry(parts: &Parts, work: &Work, today: &str) -> String {
    let mut entry = join!("@online{", key(parts));
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            entry.push_str(&join!(",\n  ", name, " = {", value, "}"));
        }
    };
    let authors: Vec<String> = parts.authors.iter().map(author).collect();
    field("author", &authors.join(" and "));
    field("title", &braced(&parts.headline));
    field("organization", &escape(parts.publication.as_deref().unwrap_or_default()));
    field("date", work.published.as_ref().map(|date| date.day()).unwrap_or_default());
    // Taken as it is: a brace in it would end the field, and a bar or a backslash some readers' parsers.
    let link = parts.link.as_ref().map(AsRef::as_ref).unwrap_or_default();
    field("url", &link.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C"));
    field("urldate", if parts.accessed.is_some() { today.trim() } else { "" });
    let said = parts.speaker.as_ref().map(|name| join!(" (", name.straight(), ")")).unwrap_or_default();
    field("note", &escape(&join!("“", super::parts::within(&parts.words), "”", said)));
    entry.push_str("\n}\n");
    entry
}

/// In the order that BibTeX asks for: `Family, Jr., Given`; in braces what is not to be parted.
fn author(name: &Name) -> String {
    match name {
        Name::Person { given, family, generation } => {
            let generation = generation.as_ref().map(|generation| join!("{", escape(generation), "}, ")).unwrap_or_default();
            join!("{", escape(family), "}, ", generation, "{", escape(given), "}")
        }
        Name::Whole(name) => braced(name),
    }
}

fn braced(text: &str) -> String {
    if text.is_empty() { String::new() } else { join!("{", escape(text), "}") }
}

/// Author, year and the first word of the headline that says something, in ASCII: `iat2025defense`.
fn key(parts: &Parts) -> String {
    let plain = |text: &str| fold(text).chars().filter(char::is_ascii).collect::<String>();
    let author = parts.authors.first().and_then(|name| name.short().split(' ').map(plain).find(|word| !word.is_empty()));
    let mut words = parts.headline.split(' ').map(plain).filter(|word| !word.is_empty());
    let word = words.find(|word| !SMALL.contains(&word.as_str()));
    let year = parts.published.as_ref().map(|day| day.year()).unwrap_or_default();
    join!(author.unwrap_or("quote".into()), year, word.unwrap_or_default())
}

/// Characters that TeX reads as commands, by commands that print them. A brace has to be one, too: BibTeX counts `\{`.
fn escape(text: &str) -> String {
    let mut tex = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => tex.push_str("\\textbackslash{}"),
            '{' => tex.push_str("\\textbraceleft{}"),
            '}' => tex.push_str("\\textbraceright{}"),
            '~' => tex.push_str("\\textasciitilde{}"),
            '^' => tex.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => tex.extend(['\\', c]),
            c => tex.push(c),
        }
    }
    tex
}
