//! Takes comments and needless white space out of the style sheet while Rust compiles it.

/// The sheet without comments, with white space only where it parts two words; and how many bytes of the array it is.
#[allow(clippy::indexing_slicing)] // it runs in a constant: a slip does not compile
pub const fn minify<const N: usize>(css: &[u8]) -> ([u8; N], usize) {
    let mut short = [0; N];
    let (mut from, mut to) = (0, 0);
    while from < css.len() {
        let byte = css[from];
        if byte == b'/' && from + 1 < css.len() && css[from + 1] == b'*' {
            from += 2;
            while !(css[from] == b'*' && css[from + 1] == b'/') {
                from += 1;
            }
            from += 2;
            continue;
        }
        let before = if to > 0 { short[to - 1] } else { b'}' };
        if byte.is_ascii_whitespace() {
            if !matches!(before, b' ' | b'{' | b'}' | b';' | b',' | b':') {
                short[to] = b' ';
                to += 1;
            }
        } else {
            // A space before a brace, and a semicolon before its end, part nothing.
            if to > 0 && before == b' ' && matches!(byte, b'{' | b'}') {
                to -= 1;
            }
            if byte == b'}' && to > 0 && short[to - 1] == b';' {
                to -= 1;
            }
            short[to] = byte;
            to += 1;
        }
        from += 1;
    }
    (short, to)
}

/// The first bytes of an array.
#[allow(clippy::indexing_slicing)] // it runs in a constant: a slip does not compile
pub const fn first<const N: usize, const M: usize>(all: &[u8; N]) -> [u8; M] {
    let mut first = [0; M];
    let mut at = 0;
    while at < M {
        first[at] = all[at];
        at += 1;
    }
    first
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn short(css: &str) -> String {
        let (bytes, length) = minify::<200>(css.as_bytes());
        String::from_utf8(bytes[..length].to_vec()).unwrap()
    }

    #[test]
    fn keeps_what_parts_words_and_nothing_else() {
        assert_eq!(
            short("/* a * b / c */\n.a > .b,\n.c {\n  font: 1em/1.5 \"A B\", serif;\n  margin: 0;\n}\n"),
            ".a > .b,.c{font:1em/1.5 \"A B\",serif;margin:0}"
        );
        assert_eq!(
            short("@media (min-width: 30em) {\n  .a:hover {\n    width: calc(1em + 2px);\n  }\n}"),
            "@media (min-width:30em){.a:hover{width:calc(1em + 2px)}}"
        );
    }
}
