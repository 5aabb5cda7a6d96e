//! An article's body as WordPress writes one, the same at every run.

use std::fmt::Write;

/// Words of no sentence in particular; some have what has to be decoded, in bytes or as a reference.
const WORDS: [&str; 64] = [
    "the",
    "city",
    "council",
    "of",
    "and",
    "river",
    "on",
    "Saturday",
    "after",
    "a",
    "long",
    "debate",
    "about",
    "bridges",
    "that",
    "nobody",
    "had",
    "asked",
    "for",
    "in",
    "years",
    "engineers",
    "say",
    "it",
    "will",
    "cost",
    "more",
    "than",
    "planned",
    "residents",
    "remember",
    "when",
    "ferries",
    "crossed",
    "every",
    "hour",
    "mayor&#8217;s",
    "office",
    "caf&eacute;",
    "café",
    "“well”",
    "water",
    "levels",
    "are",
    "rising",
    "R&amp;D",
    "budget",
    "from",
    "to",
    "10&nbsp;million",
    "with",
    "public",
    "hearing",
    "next",
    "week",
    "station",
    "north&#8211;south",
    "line",
    "opens",
    "without",
    "delay",
    "said",
    "she",
    "yesterday",
];

/// A text that is being written; what comes next depends on nothing but what came before.
pub struct News {
    text: String,
    state: u64,
    parts: usize,
    /// Whether paragraphs are long, and have few links.
    plain: bool,
}

impl News {
    /// A body of as many bytes, or a few hundred more: it ends where a part ends.
    pub fn body(bytes: usize, seed: u64) -> String {
        Self::new(seed, false).write(bytes)
    }

    /// One with so few links that 2 MB of it stay below the nodes at which Lede cuts a body.
    pub fn sparse(bytes: usize) -> String {
        Self::new(1, true).write(bytes - 4_000)
    }

    pub fn new(state: u64, plain: bool) -> Self {
        Self { text: String::new(), state, parts: 0, plain }
    }

    fn write(mut self, bytes: usize) -> String {
        while self.text.len() < bytes {
            self.part();
        }
        self.text
    }

    fn below(&mut self, most: u64) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.state >> 33) % most) as usize
    }

    /// What was written, which starts anew.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    pub fn words(&mut self, count: usize) -> &mut Self {
        for at in 0..count {
            if at > 0 {
                self.text.push(' ');
            }
            let word = self.below(WORDS.len() as u64);
            self.text.push_str(WORDS[word]);
        }
        self
    }

    pub fn put(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// A paragraph's words: in most a link, in some a word with stress.
    fn sentences(&mut self, count: usize) -> &mut Self {
        for at in 0..count {
            self.put(if at > 0 { " " } else { "" }).words(9);
            match self.below(if self.plain { 40 } else { 8 }) {
                0..=1 => {
                    let number = self.below(90_000);
                    write!(self.text, " <a href=\"https://news.example/2025/02/story-{number}/?ref=body&amp;at=2\">").unwrap();
                    self.words(4).put("</a> ").words(5)
                }
                2 => self.put(" <em>").words(2).put("</em>, ").words(6),
                3 => self.put(" <strong>").words(2).put("</strong> ").words(7),
                _ => self.put(", ").words(11),
            };
            self.put(".");
        }
        self
    }

    /// The next part, with the comments that the block editor puts around each.
    fn part(&mut self) {
        let name = ["heading", "paragraph", "list", "image", "quote", "table"];
        let order = [0, 1, 1, 3, 1, 1, 2, 1, 1, 4, 1, 1, 1, 0, 1, 1, 3, 1, 1, 5];
        let kind = order[self.parts % order.len()];
        self.parts += 1;
        writeln!(self.text, "<!-- wp:{} -->", name[kind]).unwrap();
        match kind {
            0 => self.put("<h2 class=\"wp-block-heading\">").words(6).put("</h2>"),
            1 => {
                let sentences = if self.plain { 8 } else { 4 };
                self.put("<p>").sentences(sentences).put("</p>")
            }
            2 => {
                self.put("<ul class=\"wp-block-list\">");
                for _ in 0..4 {
                    self.put("<li>").sentences(1).put("</li>\n");
                }
                self.put("</ul>")
            }
            3 => self.figure(),
            4 => {
                self.put("<blockquote class=\"wp-block-quote\"><p>").words(30).put(".</p>");
                self.put("<cite>Nora Example, engineer</cite></blockquote>")
            }
            _ => {
                self.put("<figure class=\"wp-block-table\"><table><thead><tr><th>Year</th><th>Bridge</th></tr></thead><tbody>");
                for year in 2019..2024 {
                    write!(self.text, "<tr><td>{year}</td><td>").unwrap();
                    self.words(6).put("</td></tr>");
                }
                self.put("</tbody></table></figure>")
            }
        };
        writeln!(self.text, "\n<!-- /wp:{} -->\n", name[kind]).unwrap();
    }

    fn figure(&mut self) -> &mut Self {
        let number = self.below(90_000);
        let at = format!("https://news.example/wp-content/uploads/2025/02/bridge-{number}");
        write!(
            self.text,
            "<figure class=\"wp-block-image size-large\"><img fetchpriority=\"high\" decoding=\"async\" width=\"1024\" height=\"683\" \
             src=\"{at}-1024x683.jpg\" alt=\"The bridge &amp; its river\" class=\"wp-image-{number}\" srcset=\"{at}-1024x683.jpg 1024w, \
             {at}-300x200.jpg 300w, {at}-768x512.jpg 768w, {at}-1536x1024.jpg 1536w\" sizes=\"(max-width: 1024px) 100vw, 1024px\" />\
             <figcaption class=\"wp-element-caption\">"
        )
        .unwrap();
        self.words(12).put(".</figcaption></figure>")
    }
}
