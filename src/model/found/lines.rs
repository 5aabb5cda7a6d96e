//! A paragraph as the page has it and as it is read: white space collapsed, and where each character stands in both.

/// A paragraph with its white space collapsed.
pub struct Line {
    /// As it is read.
    pub text: String,
    /// For each character its byte here, and the UTF-16 code unit of the page that it begins at; then the ends of both.
    places: Vec<(u32, u32)>,
}

impl Line {
    /// A paragraph of the page's.
    pub fn of(raw: &str) -> Self {
        let (mut text, mut places, mut at) = (String::with_capacity(raw.len()), Vec::new(), 0);
        for c in raw.chars() {
            // Of a run of white space the first is read, and none at the start.
            let white = matches!(c, ' ' | '\t' | '\r' | '\u{c}');
            if !white || !(text.is_empty() || text.ends_with(' ')) {
                places.push((text.len() as u32, at));
                text.push(if white { ' ' } else { c });
            }
            at += c.len_utf16() as u32;
        }
        places.push((text.len() as u32, at));
        Self { text, places }
    }

    /// Where a byte of the text stands in the page.
    pub fn in_page(&self, byte: usize) -> usize {
        let at = self.places.partition_point(|(own, _)| (*own as usize) < byte);
        self.place(at).1 as usize
    }

    /// The byte of the text at a place in the page, or the next one that is read.
    pub fn byte(&self, unit: usize) -> usize {
        let at = self.places.partition_point(|(_, page)| (*page as usize) < unit);
        self.place(at).0 as usize
    }

    fn place(&self, at: usize) -> (u32, u32) {
        self.places.get(at).or(self.places.last()).copied().unwrap_or_default()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn white_space_is_read_as_one_space_and_places_are_kept() {
        let line = Line::of("  a \t b𝄞 c");
        assert_eq!(line.text, "a b𝄞 c");
        let byte = line.text.find('c').unwrap();
        assert_eq!((line.in_page(byte), line.byte(10)), (10, byte));
        assert_eq!(line.in_page(line.text.len()), 11);
    }

    proptest! {
        #[test]
        fn every_character_has_its_place_and_the_place_its_character(raw in "[a-c 𝄞é\t]{0,40}") {
            let line = Line::of(&raw);
            let units: Vec<u16> = raw.encode_utf16().collect();
            for (byte, c) in line.text.char_indices().filter(|(_, c)| *c != ' ') {
                let at = line.in_page(byte);
                prop_assert_eq!(String::from_utf16(&units[at..at + c.len_utf16()]).unwrap(), c.to_string());
                prop_assert_eq!(line.byte(at), byte);
            }
        }
    }
}
