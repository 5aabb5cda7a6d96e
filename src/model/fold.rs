//! Letters and figures alone, without what two spellings of one text differ in: case, accents, width, ligatures, marks.

/// From À to ſ and from Ḁ to ỹ the letter of ASCII that each has below its marks; a dot where there is none. The tables of
/// Unicode tell more, and weigh ten times this.
const LATIN: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..\
    jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
const MORE_LATIN: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvww\
    wwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// A text as letters and figures; nothing where it has none.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        push(c, &mut folded);
    }
    folded
}

fn push(c: char, folded: &mut String) {
    let c = if matches!(c, '\u{ff01}'..='\u{ff5e}') { moved(c, -0xfee0) } else { c };
    match c {
        'a'..='z' | '0'..='9' => folded.push(c),
        'A'..='Z' => folded.push(c.to_ascii_lowercase()),
        'ß' | 'ẞ' => folded.push_str("ss"),
        'Æ' | 'æ' => folded.push_str("ae"),
        'Œ' | 'œ' => folded.push_str("oe"),
        'Þ' | 'þ' => folded.push_str("th"),
        'ﬀ' => folded.push_str("ff"),
        'ﬁ' => folded.push_str("fi"),
        'ﬂ' => folded.push_str("fl"),
        'ﬃ' => folded.push_str("ffi"),
        'ﬄ' => folded.push_str("ffl"),
        // Marks, signs and spaces, and what is heaped on the letter before.
        '\0'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{2b0}'..='\u{36f}'
        | '\u{37e}'
        | '\u{387}'
        | '\u{559}'..='\u{55f}'
        | '\u{589}'..='\u{5cf}'
        | '\u{600}'..='\u{61f}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{66a}'..='\u{66d}'
        | '\u{670}'
        | '\u{6d4}'..='\u{6ed}'
        | '\u{964}'
        | '\u{965}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3030}'
        | '\u{303d}'..='\u{3040}'
        | '\u{3099}'..='\u{309c}'
        | '\u{30a0}'
        | '\u{30fb}'
        | '\u{fe00}'..='\u{fe6f}'
        | '\u{feff}'
        | '\u{ff5f}'..='\u{ff65}' => {}
        'À'..='ſ' => folded.push(latin(LATIN, c, 'À')),
        'Ȁ'..='ț' if "ȘșȚț".contains(c) => folded.push(if "Șș".contains(c) { 's' } else { 't' }),
        'Ǎ'..='ǜ' => folded.push(latin("aaiioouuuuuuuuuu", c, 'Ǎ')),
        'Ḁ'..='ỿ' => folded.push(latin(MORE_LATIN, c, 'Ḁ')),
        '가'..='힣' => push_hangul(c as u32 - 0xac00, folded),
        c => folded.push(other(c)),
    }
}

fn latin(table: &str, c: char, first: char) -> char {
    let letter = table.as_bytes().get(c as usize - first as usize).copied();
    letter.filter(u8::is_ascii_lowercase).map_or(c, char::from)
}

fn moved(c: char, by: i32) -> char {
    char::from_u32((c as u32).wrapping_add_signed(by)).unwrap_or(c)
}

/// Greek, Cyrillic and Armenian in lower case; what Unicode also writes as a letter and a mark, as the letter.
fn other(c: char) -> char {
    match c {
        'Ά' | 'ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'Ϊ' | 'ϊ' | 'ΐ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'Ϋ' | 'ϋ' | 'ΰ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        'Ё' | 'ё' => 'е',
        'Й' | 'й' => 'и',
        'Ї' | 'ї' => 'і',
        'Ў' | 'ў' => 'у',
        'Ѓ' | 'ѓ' => 'г',
        'Ќ' | 'ќ' => 'к',
        'Α'..='Ω' | 'А'..='Я' => moved(c, 32),
        'Ѐ'..='Џ' => moved(c, 80),
        'Ա'..='Ֆ' => moved(c, 48),
        'آ' | 'أ' | 'إ' => 'ا',
        'ؤ' => 'و',
        'ئ' => 'ي',
        // Ґ and its kin: a capital is even, its letter stands behind it.
        'Ѡ'..='ԯ' if c as u32 & 1 == 0 => moved(c, 1),
        c => c,
    }
}

/// A Korean syllable by its two or three letters (Unicode 3.12), as some systems write it.
fn push_hangul(syllable: u32, folded: &mut String) {
    let (first, vowel, last) = (syllable / 588, syllable % 588 / 28, syllable % 28);
    folded.extend(char::from_u32(0x1100 + first));
    folded.extend(char::from_u32(0x1161 + vowel));
    folded.extend(char::from_u32(0x11a7 + last).filter(|_| last > 0));
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_spellings_of_one_text_are_one() {
        for (one, other) in [
            ("“We won’t re-commit,”", "we WONT  recommit"),
            ("Élysée – naïve", "E\u{301}lyse\u{301}e naive"),
            ("Straße, Œuvre, ﬁx", "STRASSE oeuvre fix"),
            ("Łukasz Śmigły-Rydz", "lukasz smigly rydz"),
            ("Việt Nam, Nguyễn", "Viet Nam Nguyen"),
            ("Ștefan ǎ", "stefan a\u{30c}"),
            ("Βρυξέλλες", "ΒΡΥΞΈΛΛΕΣ"),
            ("Ещё Ґанок", "еще ґанок"),
            ("ＮＡＴＯ、第５条", "NATO第5条"),
            ("「平和。」", "平和"),
            ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
            ("أمن", "امن"),
            ("שָׁלוֹם", "שלום"),
            ("5%\u{a0}GDP", "5 % gdp"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other}");
        }
    }

    #[test]
    fn other_letters_stay_apart() {
        for (one, other) in [("won", "now"), ("平和", "和平"), ("हिंदी", "हंद"), ("5", "6"), ("か", "が"), ("👍", "👎")]
        {
            assert_ne!(fold(one), fold(other), "{one} and {other}");
        }
        assert_eq!(fold(" …“”- \n\t?!。"), "");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn a_folded_text_is_folded_already_and_its_case_does_not_count(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn the_case_of_latin_greek_and_cyrillic_does_not_count(text in "[a-zß-öø-ÿā-ıĵ-ňŋ-ž\u{1e00}-\u{1e95}\u{1ea0}-\u{1ef9}α-ωά-ώа-џ ]{0,40}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }
    }
}
