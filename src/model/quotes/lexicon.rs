//! What a word is known for: one table for each article, made of the lists of its language.

use super::{english, german, names, romance};

pub const SAY: u32 = 1;
/// The same as a participle or an infinitive: its subject is that of the sentence.
pub const SAYING: u32 = 1 << 1;
/// 'Called it', 'described it as'.
pub const CALL: u32 = 1 << 2;
/// 'A call for', 'in a statement'.
pub const NOUN: u32 = 1 << 3;
/// 'According to', 'laut', 'selon'.
pub const ACCORD: u32 = 1 << 4;
pub const HE: u32 = 1 << 5;
pub const SHE: u32 = 1 << 6;
/// Pronouns that name nobody.
pub const THEY: u32 = 1 << 7;
pub const DET: u32 = 1 << 8;
pub const PREP: u32 = 1 << 9;
/// What may stand between subject and verb.
pub const AUX: u32 = 1 << 10;
/// Offices and professions, also before a name.
pub const TITLE: u32 = 1 << 11;
pub const MR: u32 = 1 << 12;
pub const MRS: u32 = 1 << 13;
pub const DR: u32 = 1 << 14;
pub const MALE: u32 = 1 << 15;
pub const FEMALE: u32 = 1 << 16;
pub const ORG: u32 = 1 << 17;
/// No part of a name, even with a capital.
pub const FUNC: u32 = 1 << 18;
/// 'van', 'bin': parts of a name in small letters.
pub const PARTICLE: u32 = 1 << 19;
/// 'Entitled', 'the word': what follows in marks is no speech.
pub const NAMED: u32 = 1 << 20;
pub const WHO: u32 = 1 << 21;
pub const AND: u32 = 1 << 22;
/// Its full stop ends no sentence.
pub const SHORT: u32 = 1 << 23;
/// Verbs of speech only beside the quotation: 'he continued'.
pub const WEAK: u32 = 1 << 24;
/// Countries and towns: they speak, but are no 'he'.
pub const PLACE: u32 = 1 << 25;
pub const CAPITAL: u32 = 1 << 26;
/// Ends in ’s.
pub const OF: u32 = 1 << 27;
pub const SHOUTED: u32 = 1 << 28;
pub const FIGURE: u32 = 1 << 29;
/// 'R-Ohio'.
pub const PARTY: u32 = 1 << 30;

/// A list of words between spaces, and what they are known for.
pub type List = (u32, &'static str);

/// Ways in which languages differ.
#[derive(Clone, Copy, PartialEq)]
pub enum Tongue {
    English,
    German,
    French,
    Spanish,
    Italian,
    Portuguese,
    Other,
}

impl Tongue {
    /// Of a BCP 47 tag; no tag is English.
    pub fn of(lang: &str) -> Tongue {
        let main = lang.split(['-', '_']).next().unwrap_or_default();
        let known = [
            ("en", Tongue::English),
            ("", Tongue::English),
            ("de", Tongue::German),
            ("fr", Tongue::French),
            ("es", Tongue::Spanish),
            ("it", Tongue::Italian),
            ("pt", Tongue::Portuguese),
        ];
        known.iter().find(|(id, _)| id.eq_ignore_ascii_case(main)).map_or(Tongue::Other, |(_, tongue)| *tongue)
    }

    fn lists(self) -> &'static [List] {
        match self {
            Tongue::English => english::LISTS,
            Tongue::German => german::LISTS,
            Tongue::French => romance::FRENCH,
            Tongue::Spanish => romance::SPANISH,
            Tongue::Italian => romance::ITALIAN,
            Tongue::Portuguese => romance::PORTUGUESE,
            Tongue::Other => &[],
        }
    }

    /// Whether a verb alone says that its subject goes on: '«…», dijo.'
    pub fn drops_pronouns(self) -> bool {
        matches!(self, Tongue::Spanish | Tongue::Italian | Tongue::Portuguese)
    }

    /// Whether l’ and d’ are words of their own.
    pub fn elides(self) -> bool {
        matches!(self, Tongue::French | Tongue::Italian)
    }
}

/// Slots of the table: a power of two, more than twice the words of any language.
const SLOTS: usize = 4096;

/// What is known of the words of a language.
pub struct Lexicon {
    /// Its rules.
    pub tongue: Tongue,
    slots: Vec<(&'static str, u32)>,
}

impl Lexicon {
    /// Of a language (BCP 47).
    pub fn new(lang: &str) -> Lexicon {
        let tongue = Tongue::of(lang);
        let mut lexicon = Lexicon { tongue, slots: vec![("", 0); SLOTS] };
        for (bits, words) in names::LISTS.iter().chain(tongue.lists()) {
            for word in words.split(' ') {
                lexicon.insert(word, *bits);
            }
        }
        lexicon
    }

    fn insert(&mut self, word: &'static str, bits: u32) {
        let mut slot = hash(word) as usize;
        for _ in 0..SLOTS {
            slot %= SLOTS;
            if let Some(found) = self.slots.get_mut(slot)
                && (found.0.is_empty() || found.0 == word)
            {
                *found = (word, found.1 | bits);
                return;
            }
            slot += 1;
        }
    }

    /// What a word is known for, whatever its capitals; nothing where it is not.
    pub fn bits(&self, word: &str) -> u32 {
        let mut slot = hash(word) as usize;
        for _ in 0..SLOTS {
            match self.slots.get(slot % SLOTS) {
                Some(("", _)) => return 0,
                Some((known, bits)) if same(known, word) => return *bits,
                Some(_) => slot += 1,
                None => return 0,
            }
        }
        0
    }

    /// The same for a word in a text: 'vice-president' and 'Außenministerin' are known by their ends.
    pub fn word(&self, word: &str) -> u32 {
        let bits = self.bits(word);
        if bits != 0 {
            return bits;
        }
        if let Some(office) = word.strip_prefix("ex")
            && office.len() > 4
        {
            return self.bits(office) & TITLE;
        }
        if let Some((first, last)) = word.rsplit_once('-') {
            let verb = if self.tongue == Tongue::Portuguese { self.bits(first) & (SAY | CALL) } else { 0 };
            return verb | self.bits(last) & (TITLE | ORG);
        }
        if self.tongue != Tongue::German || word.len() < 8 {
            return 0;
        }
        if german::TITLES.split(' ').any(|end| word.len() > end.len() && word.ends_with(end)) {
            return TITLE;
        }
        if german::BODIES.split(' ').any(|end| word.len() > end.len() && word.ends_with(end)) {
            return ORG;
        }
        0
    }
}

/// The bytes of a word with small letters for the capitals of ASCII and Latin-1.
fn small(word: &str) -> impl Iterator<Item = u8> + '_ {
    let mut lead = 0;
    word.bytes().map(move |byte| {
        let capital = byte.is_ascii_uppercase() || (lead == 0xc3 && (0x80..0x9f).contains(&byte));
        lead = byte;
        if capital { byte + 0x20 } else { byte }
    })
}

/// A number for a word, whatever its capitals.
pub fn hash(word: &str) -> u32 {
    let hash = small(word).fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ (hash >> 15)
}

/// Whether two words are one, whatever their capitals.
pub fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && small(one).eq(small(other))
}
