//! HTML text as tags and texts: the tokenizer of the HTML standard. Whatever it reads it does not read again.

mod raw;

use super::entities::decode;

/// Attributes of a tag that are read; the others are left out.
pub const MOST_ATTRIBUTES: usize = 64;
/// Bytes of an attribute's value; what is longer is left out whole, since half an address leads elsewhere.
pub const LONGEST_VALUE: usize = 4 << 10;
/// The same for lists of images.
pub const LONGEST_SRCSET: usize = 8 << 10;

/// Attributes in their order, names in lower case, values decoded.
pub type Attributes = Vec<(String, String)>;

/// A start tag.
pub struct Tag {
    pub name: String,
    pub attributes: Attributes,
    /// Whether it ends in `/>`, which counts in SVG and MathML only.
    pub closes_itself: bool,
}

impl Tag {
    /// A tag without attributes.
    pub fn new(name: &str) -> Self {
        Self { name: name.into(), attributes: Attributes::new(), closes_itself: false }
    }
}

/// What the text is made of.
pub enum Token {
    /// Text between two of the others, decoded.
    Text(String),
    Start(Tag),
    End(String),
    /// Comments, doctypes, processing instructions: they only part texts.
    Comment,
}

/// Reads tokens off a text.
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// Whether a cap cut something off.
    pub cut: bool,
}

impl<'a> Tokens<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, cut: false }
    }

    /// The next token; nothing at the end. `foreign` is whether SVG or MathML is open, which have CDATA.
    pub fn next(&mut self, foreign: bool) -> Option<Token> {
        let mut text = String::new();
        while let Some(byte) = self.peek(0) {
            if byte != b'<' {
                decode(self.take_until(|byte| byte == b'<'), false, &mut text);
                continue;
            }
            let after = self.peek(1);
            let tag = match (after, self.peek(2)) {
                (Some(b'/'), Some(b'>')) => {
                    self.at += 3;
                    continue;
                }
                (Some(b'/'), after) => after.is_some(),
                (Some(after), _) => after == b'!' || after == b'?' || after.is_ascii_alphabetic(),
                _ => false,
            };
            if !tag {
                self.at += 1;
                text.push('<');
            } else if !text.is_empty() {
                break;
            } else if foreign && self.eat("<![CDATA[") {
                text.push_str(self.take_past("]]>"));
                if !text.is_empty() {
                    break;
                }
            } else {
                return self.markup();
            }
        }
        (!text.is_empty()).then_some(Token::Text(text))
    }

    /// A tag or a comment; nothing where the text ends inside.
    fn markup(&mut self) -> Option<Token> {
        if self.eat("<!--") {
            self.comment();
            return Some(Token::Comment);
        }
        let end = self.peek(1) == Some(b'/');
        self.at += 1 + usize::from(end);
        if !self.peek(0).is_some_and(|byte| byte.is_ascii_alphabetic()) {
            self.take_past(">");
            return Some(Token::Comment);
        }
        let tag = self.tag()?;
        Some(if end { Token::End(tag.name) } else { Token::Start(tag) })
    }

    fn comment(&mut self) {
        if self.eat(">") || self.eat("->") {
            return;
        }
        loop {
            self.take_until(|byte| byte == b'-');
            if self.peek(0).is_none() || self.eat("-->") || self.eat("--!>") {
                return;
            }
            self.at += 1;
        }
    }

    /// The rest of a tag, from its name on.
    fn tag(&mut self) -> Option<Tag> {
        let mut tag = Tag::new(&name(self.take_until(|byte| is_space(byte) || byte == b'/' || byte == b'>')));
        loop {
            self.space();
            match self.peek(0)? {
                b'>' => {
                    self.at += 1;
                    return Some(tag);
                }
                b'/' => {
                    self.at += 1;
                    tag.closes_itself = self.peek(0)? == b'>';
                }
                _ => self.attribute(&mut tag.attributes)?,
            }
        }
    }

    fn attribute(&mut self, attributes: &mut Attributes) -> Option<()> {
        let start = self.at;
        // An equals sign before any name belongs to the name.
        self.eat("=");
        self.take_until(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        let name = name(self.text.get(start..self.at)?);
        self.space();
        let mut value = "";
        if self.eat("=") {
            self.space();
            value = match self.peek(0)? {
                quote @ (b'"' | b'\'') => {
                    self.at += 1;
                    let value = self.take_until(|byte| byte == quote);
                    self.peek(0)?;
                    self.at += 1;
                    value
                }
                _ => self.take_until(|byte| is_space(byte) || byte == b'>'),
            };
        }
        let longest = if name.ends_with("srcset") { LONGEST_SRCSET } else { LONGEST_VALUE };
        if attributes.len() >= MOST_ATTRIBUTES || value.len() > longest {
            self.cut = true;
        } else if !attributes.iter().any(|(other, _)| *other == name) {
            let mut decoded = String::new();
            decode(value, true, &mut decoded);
            attributes.push((name, without_nul(decoded)));
        }
        Some(())
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    /// Moves past a mark if it stands here.
    fn eat(&mut self, mark: &str) -> bool {
        let here = self.rest().starts_with(mark);
        if here {
            self.at += mark.len();
        }
        here
    }

    fn space(&mut self) {
        self.take_until(|byte| !is_space(byte));
    }

    /// What stands before the next byte of a kind, or before the end.
    fn take_until(&mut self, stop: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.bytes().position(stop).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// The same before a mark, which is left behind.
    fn take_past(&mut self, mark: &str) -> &'a str {
        let rest = self.rest();
        let (before, after) = rest.split_once(mark).unwrap_or((rest, ""));
        self.at = self.text.len() - after.len();
        before
    }
}

/// White space in HTML.
pub fn is_space(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

/// A tag's or attribute's name.
fn name(text: &str) -> String {
    without_nul(text.to_ascii_lowercase())
}

/// Wherever it is not left out, HTML replaces this character.
pub fn without_nul(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
