//! Marks that are heaped on one character: what a text may carry of them, and which characters they are.

use super::article::Inline;

/// Takes out marks that are heaped on one character past [`MOST_MARKS`]: Chromium paints heaps in quadratic time, half a
/// minute for 200,000 (measured with 156).
pub fn without_heaps(text: &mut String) {
    without_heaps_after(0, text);
}

/// The same of a text that goes on behind another one, which ends in so many; with how many it ends itself.
fn without_heaps_after(before: usize, text: &mut String) -> usize {
    if text.is_ascii() {
        return 0;
    }
    let mut heap = before;
    text.retain(|c| {
        heap = if joins(c) { heap + 1 } else { 0 };
        heap <= MOST_MARKS
    });
    heap
}

/// Marks that one character may carry; the languages of the world need four.
pub const MOST_MARKS: usize = 32;

/// Characters that belong to the one before them, from and to: combining marks, as they stand in Unicode's blocks, joiners,
/// variation selectors. A letter among them, of which 33 in a row are no word, does no harm.
const JOINING: [[u16; 2]; 44] = [
    [0x300, 0x36f],
    [0x483, 0x489],
    [0x591, 0x5c7],
    [0x610, 0x61a],
    [0x64b, 0x65f],
    [0x670, 0x670],
    [0x6d6, 0x6ed],
    [0x730, 0x74a],
    [0x7a6, 0x7b0],
    [0x7eb, 0x7f3],
    [0x816, 0x82d],
    [0x859, 0x85b],
    [0x8ca, 0x8ff],
    [0xe31, 0xe31],
    [0xe34, 0xe3a],
    [0xe47, 0xe4e],
    [0xeb1, 0xeb1],
    [0xeb4, 0xebc],
    [0xec8, 0xece],
    [0xf71, 0xf84],
    [0xf8d, 0xfbc],
    [0x102b, 0x103e],
    [0x135d, 0x135f],
    [0x17b4, 0x17d3],
    [0x180b, 0x180d],
    [0x1a55, 0x1a7f],
    [0x1ab0, 0x1aff],
    [0x1b34, 0x1b44],
    [0x1be6, 0x1bf3],
    [0x1c24, 0x1c37],
    [0x1cd0, 0x1cf9],
    [0x1dc0, 0x1dff],
    [0x200d, 0x200d],
    [0x20d0, 0x20ff],
    [0x302a, 0x302f],
    [0x3099, 0x309a],
    [0xa66f, 0xa67d],
    [0xa8e0, 0xa8f1],
    [0xa92b, 0xa92d],
    [0xa9b3, 0xa9c0],
    [0xaa29, 0xaa36],
    [0xabe3, 0xabed],
    [0xfe00, 0xfe0f],
    [0xfe20, 0xfe2f],
];

/// Whether a character belongs to the one before it.
pub(super) fn joins(c: char) -> bool {
    let Ok(c) = u16::try_from(u32::from(c)) else {
        // Notes, skin tones, variation selectors.
        return matches!(c, '\u{1d165}'..='\u{1d1ad}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}');
    };
    match c {
        0..0x300 => false,
        // The scripts of India have theirs in the same places.
        0x900..0xe00 => matches!(c & 0x7f, 0..=3 | 0x3c | 0x3e..=0x4f | 0x51..=0x57 | 0x62 | 0x63),
        _ => JOINING.get(JOINING.partition_point(|[_, to]| *to < c)).is_some_and(|[from, _]| *from <= c),
    }
}

/// Takes out marks that are heaped on one character past what it may carry, also where it is done in several texts; `before` are
/// those that stand at the end already, and given are those that do then.
pub fn without_heaps_in(inlines: &mut [Inline], before: usize) -> usize {
    inlines.iter_mut().fold(before, |heap, inline| match inline {
        Inline::Strong { content }
        | Inline::Em { content }
        | Inline::Sub { content }
        | Inline::Sup { content }
        | Inline::Del { content }
        | Inline::Link { content, .. } => without_heaps_in(content, heap),
        Inline::Quote(quote) => without_heaps_after(heap, &mut quote.text),
        Inline::Code { text } | Inline::Text(text) => without_heaps_after(heap, text),
        Inline::Break | Inline::Note { .. } => 0,
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::article::plain_text;

    #[test]
    fn marks_are_not_heaped_without_end() {
        let mut text = ["a", &"\u{301}".repeat(1000), "b\u{301}", &"\u{64b}".repeat(40)].concat();
        without_heaps(&mut text);
        assert_eq!(text, ["a", &"\u{301}".repeat(32), "b\u{301}", &"\u{64b}".repeat(31)].concat());
        let mut text = String::from("Việt Nam, שָׁלוֹם, 👩🏽‍🚀");
        without_heaps(&mut text);
        assert_eq!(text, "Việt Nam, שָׁלוֹם, 👩🏽‍🚀");
    }

    #[test]
    fn marks_of_any_script_are_not_heaped_and_what_is_written_in_them_stays() {
        assert!(JOINING.is_sorted());
        for mark in
            ['\u{301}', '\u{5bf}', '\u{e49}', '\u{1dc4}', '\u{93f}', '\u{bc0}', '\u{1ab0}', '\u{fe20}', '\u{17b6}', '\u{103a}', '\u{1d165}']
        {
            let mut text = ["a", &mark.to_string().repeat(100)].concat();
            without_heaps(&mut text);
            assert_eq!(text.chars().count(), 1 + MOST_MARKS, "{mark:?}");
        }
        for text in ["ราชอาณาจักรไทยที่รักของเราทุกคนในวันนี้ก็ตามแต่", "हिन्दुस्तानी", "ကျွန်ုပ်တို့", "བོད་སྐད་", "நிர்வாகத்திற்கு"]
        {
            let mut same = text.to_string();
            without_heaps(&mut same);
            assert_eq!(same, text);
        }
    }

    #[test]
    fn marks_are_not_heaped_by_parting_them_into_several_texts() {
        let marks = |count| Inline::Text("\u{301}".repeat(count));
        let mut inlines =
            vec![Inline::Text("a".into()), marks(20), Inline::Em { content: vec![marks(20)] }, marks(20), Inline::Break, marks(20)];
        without_heaps_in(&mut inlines, 0);
        assert_eq!(plain_text(&inlines).chars().filter(|c| *c == '\u{301}').count(), 32 + 20);
    }
}
