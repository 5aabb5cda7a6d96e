//! Character references: `&amp;`, `&#8217;` and all others that HTML has.

use std::sync::OnceLock;

/// The names that count without a semicolon, too: 106 that HTML has kept from its first versions. Read as [`NAMES`].
const LEGACY: &str = "//$QUOT quot$AMP amp<LT lt>GT gt\u{a0}nbsp!iexcl!cent!pound!curren!yen!brvbar!sect!uml!COPY copy!ordf!laquo!not!shy\
    !REG reg!macr!deg!plusmn!sup2!sup3!acute!micro!para!middot!cedil!sup1!ordm!raquo!frac14!frac12!frac34!iquest!Agrave\
    !Aacute!Acirc!Atilde!Auml!Aring!AElig!Ccedil!Egrave!Eacute!Ecirc!Euml!Igrave!Iacute!Icirc!Iuml!ETH!Ntilde!Ograve\
    !Oacute!Ocirc!Otilde!Ouml!times!Oslash!Ugrave!Uacute!Ucirc!Uuml!Yacute!THORN!szlig!agrave!aacute!acirc!atilde!auml\
    !aring!aelig!ccedil!egrave!eacute!ecirc!euml!igrave!iacute!icirc!iuml!eth!ntilde!ograve!oacute!ocirc!otilde!ouml\
    !divide!oslash!ugrave!uacute!ucirc!uuml!yacute!thorn!yuml";

/// The other 2,019 names, by their characters. Before the first name of a character stands how far it is from the one
/// before, 0 to 15, as a byte from the space on; where it is farther, or there are two, the characters themselves.
///
/// Measured with brotli -q 11: this and [`LEGACY`] are 6.7 KB; the 453 names of HTML 4, of Latin Extended-A and of
/// common punctuation would be 1.7 KB. 5 KB of a module that few pages load buy that no reference is ever shown raw.
const NAMES: &str = include_str!("entities.txt");

/// Bytes of the longest name.
const LONGEST: usize = 31;
/// Bytes of the longest of [`LEGACY`].
const LONGEST_LEGACY: usize = 6;

/// What Windows-1252 has at 0x80 to 0x9F: numeric references to these mean its characters.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

struct Name {
    name: &'static str,
    first: char,
    second: Option<char>,
    legacy: bool,
    /// The name with the same hash that came before.
    next: Option<usize>,
}

/// All names by their hash, made when the first is asked for: looking each up in the text would not be linear.
struct Index {
    heads: Vec<Option<usize>>,
    names: Vec<Name>,
}

static INDEX: OnceLock<Index> = OnceLock::new();

impl Index {
    fn new() -> Self {
        let mut index = Self { heads: vec![None; 1024], names: Vec::new() };
        // Its first character would read as a name.
        index.add("fjlig", 'f', Some('j'), false);
        index.add_all(LEGACY, true);
        index.add_all(NAMES, false);
        index
    }

    fn add_all(&mut self, text: &'static str, legacy: bool) {
        let mut first = '\0';
        let mut second = None;
        let mut rest = text;
        while !rest.is_empty() {
            let name = rest.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let (value, after) = rest.split_at_checked(name).unwrap_or((rest, ""));
            for c in value.chars() {
                let step = u32::from(c).wrapping_sub(0x20);
                if step == 0 {
                    continue;
                }
                let next = (step < 16).then(|| char::from_u32(u32::from(first) + step)).flatten();
                if next.is_some() || value.starts_with(c) {
                    first = next.unwrap_or(c);
                    second = None;
                } else {
                    second = Some(c);
                }
            }
            let end = after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len());
            let (name, after) = after.split_at_checked(end).unwrap_or((after, ""));
            self.add(name, first, second, legacy);
            rest = after;
        }
    }

    fn add(&mut self, name: &'static str, first: char, second: Option<char>, legacy: bool) {
        if let Some(head) = self.heads.get_mut(hash(name)) {
            self.names.push(Name { name, first, second, legacy, next: head.replace(self.names.len()) });
        }
    }

    fn find(&self, name: &str) -> Option<&Name> {
        let mut at = self.heads.get(hash(name)).copied().flatten();
        while let Some(found) = at.and_then(|at| self.names.get(at)) {
            if found.name == name {
                return Some(found);
            }
            at = found.next;
        }
        None
    }
}

fn hash(name: &str) -> usize {
    name.bytes().fold(0, |hash: usize, byte| hash.wrapping_mul(31).wrapping_add(usize::from(byte))) % 1024
}

/// Reads the reference whose `&` stands before `rest`. What it means is added to `into`; the answer is how many bytes of
/// `rest` it took. None are taken where there is no reference, and the `&` stands for itself.
pub fn reference(rest: &str, in_attribute: bool, into: &mut String) -> usize {
    if let Some(digits) = rest.strip_prefix('#') {
        return numeric(digits, into);
    }
    let run = rest.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphanumeric).count();
    let index = INDEX.get_or_init(Index::new);
    let byte = |at: usize| rest.as_bytes().get(at).copied();
    let whole = (byte(run) == Some(b';')).then(|| rest.get(..run).and_then(|name| index.find(name))).flatten();
    if let Some(found) = whole {
        into.push(found.first);
        into.extend(found.second);
        return run + 1;
    }
    for length in (2..=run.min(LONGEST_LEGACY)).rev() {
        if let Some(found) = rest.get(..length).and_then(|name| index.find(name)).filter(|found| found.legacy) {
            // In addresses such as `?a=1&copy=2` nobody means a character.
            if in_attribute && byte(length).is_some_and(|byte| byte == b'=' || byte.is_ascii_alphanumeric()) {
                return 0;
            }
            into.push(found.first);
            return length;
        }
    }
    0
}

/// The same for what follows `&#`.
fn numeric(rest: &str, into: &mut String) -> usize {
    let (radix, mark) = if rest.starts_with(['x', 'X']) { (16, 1) } else { (10, 0) };
    let mut code = 0_u32;
    let mut end = mark;
    while let Some(digit) = rest.as_bytes().get(end).and_then(|byte| char::from(*byte).to_digit(radix)) {
        code = code.saturating_mul(radix).saturating_add(digit);
        end += 1;
    }
    if end == mark {
        return 0;
    }
    let windows = code.checked_sub(0x80).and_then(|at| WINDOWS.chars().nth(at as usize));
    let meant = windows.or_else(|| char::from_u32(code).filter(|c| *c != '\0'));
    into.push(meant.unwrap_or(char::REPLACEMENT_CHARACTER));
    1 + end + usize::from(rest.as_bytes().get(end) == Some(&b';'))
}

/// Adds a text with its references replaced.
pub fn decode(text: &str, in_attribute: bool, into: &mut String) {
    into.reserve(text.len());
    let mut parts = text.split('&');
    into.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let taken = reference(part, in_attribute, into);
        if taken == 0 {
            into.push('&');
        }
        into.push_str(part.get(taken..).unwrap_or_default());
    }
}
