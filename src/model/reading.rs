//! How long a text takes to read, and how far it has been read.

/// Words a minute of a language that is not known: the mean of the seventeen languages that were measured.
const USUAL: usize = 184;

/// How fast texts are read aloud from paper by adults, in words a minute, and for those that put no space between words in
/// characters: Trauzettel-Klosinski and Dietz, 'Standardized Assessment of Reading Performance: The New International Reading
/// Speed Texts IReST', 2012.
const SPEEDS: [(&str, usize); 18] = [
    ("ar", 138),
    ("de", 179),
    ("en", 228),
    ("es", 218),
    ("fi", 161),
    ("fr", 195),
    ("he", 187),
    ("it", 188),
    ("ja", 357),
    ("nl", 202),
    ("pl", 166),
    ("pt", 181),
    ("ru", 184),
    ("sl", 180),
    ("sv", 199),
    ("tr", 166),
    ("zh", 255),
    ("iw", 187),
];

/// The minutes that a text takes, in a language by its BCP 47 tag: at least one.
pub fn minutes(text: &str, lang: &str) -> usize {
    let lang = lang.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let speed = SPEEDS.iter().find(|(of, _)| *of == lang).map_or(USUAL, |(_, speed)| *speed);
    let length = match lang.as_str() {
        "ja" | "zh" => text.chars().filter(|c| !c.is_whitespace()).count(),
        _ => text.split_whitespace().count(),
    };
    ((length + speed / 2) / speed).max(1)
}

/// How far a text may be read before the page is told, in percent.
pub const DEPTHS: [usize; 4] = [25, 50, 75, 100];

/// How far a text has been read, in percent: how much of it stands above the window's lower edge. `top` and `height` are the
/// text's, from the window's upper edge, `window` is the window's height, all in CSS px.
pub fn depth(top: f64, height: f64, window: f64) -> usize {
    if height <= 0.0 {
        return 0;
    }
    // A pixel is no line.
    (((window - top + 1.0) / height).clamp(0.0, 1.0) * 100.0) as usize
}

/// The part of the way through a text that a reader has gone, 0 to 1: it begins when the text's start is at the window's
/// upper edge, and ends when its end is at the lower one. One that is no longer than the window is through when all of it is
/// in view. As `animation-range: contain` has it (CSS scroll-driven animations).
pub fn progress(top: f64, height: f64, window: f64) -> f64 {
    let way = (height - window).abs();
    let gone = if height > window { -top } else { window - top - height };
    if way < 1.0 { f64::from(gone >= 0.0) } else { (gone / way).clamp(0.0, 1.0) }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_what_readers_of_the_language_read_in_it() {
        let words = |count: usize| vec!["word"; count].join(" ");
        assert_eq!(minutes(&words(228), "en-GB"), 1);
        assert_eq!(minutes(&words(228 * 5), "en"), 5);
        assert_eq!(minutes(&words(228 * 5), "AR_eg"), 8);
        assert_eq!(minutes(&words(1840), "hi"), 10);
        assert_eq!(minutes(&"字".repeat(2550), "zh-Hans"), 10);
        assert_eq!(minutes("", "en"), 1);
    }

    #[test]
    fn depth_is_what_stands_above_the_windows_lower_edge() {
        assert_eq!(depth(600.0, 2000.0, 500.0), 0);
        assert_eq!(depth(0.0, 2000.0, 500.0), 25);
        assert_eq!(depth(-1500.0, 2000.0, 500.0), 100);
        assert_eq!(depth(-9000.0, 2000.0, 500.0), 100);
        assert_eq!(depth(10.0, 0.0, 500.0), 0);
    }

    #[test]
    fn progress_goes_from_the_texts_start_at_the_top_to_its_end_at_the_bottom() {
        assert_eq!(progress(10.0, 2000.0, 500.0), 0.0);
        assert_eq!(progress(-750.0, 2000.0, 500.0), 0.5);
        assert_eq!(progress(-1500.0, 2000.0, 500.0), 1.0);
        // One that fits into the window.
        assert_eq!(progress(500.0, 100.0, 500.0), 0.0);
        assert_eq!(progress(0.0, 100.0, 500.0), 1.0);
        assert_eq!(progress(0.0, 500.0, 500.0), 1.0);
    }
}
