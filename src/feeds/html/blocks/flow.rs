//! Running text on its way to blocks: white space collapses, marks open and close, and a block that begins within marks
//! parts them, so that each paragraph has its own.

use std::mem::{discriminant, replace, take};

use crate::model::article::{Block, Inline, Inlines, plain_text};
use crate::model::heaps::without_heaps_in;
use crate::model::quote::Quote;
use crate::model::text::{join, lines};
use crate::model::url::Url;

/// Characters from which on the words of a `q` are a quotation of their own; shorter ones are a turn of phrase.
const QUOTATION: usize = 80;

/// A mark that is open.
#[derive(Clone)]
pub enum Mark {
    /// Strong importance.
    Strong,
    /// Stress.
    Em,
    /// Below the line.
    Sub,
    /// Above the line.
    Sup,
    /// No longer true.
    Del,
    /// Code, of which only the letters are kept.
    Code,
    /// A link.
    Link(Url),
    /// A quotation, and where its words stand first.
    Quote(Option<Url>),
}

/// What a run of text becomes.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A paragraph.
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// A poem, whose line ends count.
    Verse,
}

/// White space that has been read and is written only before the next word.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Gap {
    None,
    Space,
    Break,
    /// Two or more line breaks.
    Breaks,
}

/// The blocks so far, and the paragraph that is being read.
pub struct Flow {
    blocks: Vec<Block>,
    kind: Kind,
    content: Inlines,
    /// The open marks, each with what stands in it; no kind of mark stands within itself, so there are never many.
    open: Vec<(Mark, Inlines)>,
    gap: Gap,
    /// How many marks were open around the gap: a space stands outside of the marks that begin or end there.
    gap_at: usize,
}

impl Flow {
    /// An empty one.
    pub fn new() -> Self {
        Self { blocks: Vec::new(), kind: Kind::Paragraph, content: Inlines::new(), open: Vec::new(), gap: Gap::None, gap_at: 0 }
    }

    /// An empty one for what stands within this one: the same marks are open.
    pub fn within(&self) -> Self {
        let open = self.open.iter().map(|(mark, _)| (mark.clone(), Inlines::new())).collect();
        Self { open, ..Self::new() }
    }

    /// Ends the paragraph, and says what the next runs of text become; gives what they would have become.
    pub fn begin(&mut self, kind: Kind) -> Kind {
        self.end();
        replace(&mut self.kind, kind)
    }

    /// Adds a text, with its white space as it stands in the markup.
    pub fn text(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let start = rest.trim_ascii_start();
            for byte in rest.bytes().take(rest.len() - start.len()) {
                match self.kind {
                    Kind::Verse if byte == b'\n' => self.line_break(),
                    _ => self.space(),
                }
            }
            // Words that single spaces part are added at once.
            let mut spaced = false;
            let ends = |byte: u8| {
                let after_space = replace(&mut spaced, byte.is_ascii_whitespace());
                spaced && (after_space || byte != b' ')
            };
            let end = start.bytes().position(ends).unwrap_or(start.len());
            let words = start.get(..end).unwrap_or_default().trim_ascii_end();
            if !words.is_empty() {
                self.settle();
                append_text(self.level(usize::MAX), words);
            }
            rest = start.get(words.len()..).unwrap_or_default();
        }
    }

    /// Adds what has no words of its own, where it stands.
    pub fn add_inline(&mut self, inline: Inline) {
        self.settle();
        self.level(usize::MAX).push(inline);
    }

    /// Adds a space.
    pub fn space(&mut self) {
        self.widen(Gap::Space);
    }

    /// Adds a line break.
    pub fn line_break(&mut self) {
        self.widen(if self.gap < Gap::Break { Gap::Break } else { Gap::Breaks });
    }

    fn widen(&mut self, gap: Gap) {
        self.gap_at = if self.gap == Gap::None { self.open.len() } else { self.gap_at.min(self.open.len()) };
        if gap > self.gap {
            self.gap = gap;
        }
    }

    /// Writes the gap before a word: none at the start of a paragraph, and two line breaks part paragraphs.
    fn settle(&mut self) {
        let gap = replace(&mut self.gap, Gap::None);
        if gap == Gap::None || self.content.is_empty() && self.open.iter().all(|(_, content)| content.is_empty()) {
            return;
        }
        while self.gap_at > 0 && self.level(self.gap_at).is_empty() {
            self.gap_at -= 1;
        }
        let kind = self.kind;
        let level = self.level(self.gap_at);
        match (gap, kind) {
            (Gap::Space, _) => append_text(level, " "),
            (Gap::Breaks, Kind::Paragraph) => self.end(),
            (Gap::Breaks, Kind::Verse) => level.extend([Inline::Break, Inline::Break]),
            _ => level.push(Inline::Break),
        }
    }

    /// The content of the innermost of the first marks, or the paragraph's own.
    fn level(&mut self, depth: usize) -> &mut Inlines {
        let depth = depth.min(self.open.len());
        match depth.checked_sub(1).and_then(|at| self.open.get_mut(at)) {
            Some((_, content)) => content,
            None => &mut self.content,
        }
    }

    /// Opens a mark, unless one of its kind is open, to which it would add nothing; says whether it did.
    pub fn open(&mut self, mark: Mark) -> bool {
        let opens = self.open.iter().all(|(other, _)| discriminant(other) != discriminant(&mark));
        if opens {
            self.open.push((mark, Inlines::new()));
        }
        opens
    }

    /// Closes the mark that was opened last.
    pub fn close(&mut self) {
        if let Some((mark, content)) = self.open.pop() {
            let in_link = self.in_link();
            self.gap_at = self.gap_at.min(self.open.len());
            wrap(mark, content, in_link, self.level(usize::MAX));
        }
    }

    fn in_link(&self) -> bool {
        self.open.iter().any(|(mark, _)| matches!(mark, Mark::Link(_)))
    }

    /// Ends the paragraph; marks that are open go on in the next.
    pub fn end(&mut self) {
        self.gap = Gap::None;
        let marks: Vec<Mark> = self.open.iter().map(|(mark, _)| mark.clone()).collect();
        while !self.open.is_empty() {
            self.close();
        }
        self.open.extend(marks.into_iter().map(|mark| (mark, Inlines::new())));
        let mut content = take(&mut self.content);
        without_heaps_in(&mut content, 0);
        if !is_blank(&plain_text(&content)) {
            self.blocks.push(match self.kind {
                Kind::Paragraph => Block::Paragraph { content },
                Kind::Heading(level) => Block::Heading { level, content },
                Kind::Verse => Block::Verse { content },
            });
        }
    }

    /// Adds blocks, after the paragraph that they end.
    pub fn add(&mut self, blocks: impl IntoIterator<Item = Block>) {
        self.end();
        self.blocks.extend(blocks);
    }

    /// The blocks.
    pub fn finish(mut self) -> Vec<Block> {
        self.end();
        self.blocks
    }
}

/// Whether nothing of a text would be seen: it has at most the spaces by which editors keep an empty paragraph open.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
}

/// Adds one inline; texts beside each other become one.
pub fn append(into: &mut Inlines, inline: Inline) {
    match inline {
        Inline::Text(text) => append_text(into, &text),
        inline => into.push(inline),
    }
}

/// Adds a text to the one that stands last.
pub fn append_text(into: &mut Inlines, text: &str) {
    match into.last_mut() {
        _ if text.is_empty() => {}
        Some(Inline::Text(last)) => last.push_str(text),
        _ => into.push(Inline::Text(text.into())),
    }
}

fn wrap(mark: Mark, content: Inlines, in_link: bool, into: &mut Inlines) {
    if content.is_empty() {
        return;
    }
    into.push(match mark {
        Mark::Strong => Inline::Strong { content },
        Mark::Em => Inline::Em { content },
        Mark::Sub => Inline::Sub { content },
        Mark::Sup => Inline::Sup { content },
        Mark::Del => Inline::Del { content },
        Mark::Link(url) => Inline::Link { url, content },
        Mark::Code => Inline::Code { text: plain_text(&content) },
        Mark::Quote(source) => return quoted(content, source, in_link, into),
    });
}

fn quoted(content: Inlines, source: Option<Url>, in_link: bool, into: &mut Inlines) {
    let said = plain_text(&content);
    let (before, after) = if said.starts_with(['“', '„', '«', '"', '‘', '”', '»']) { ("", "") } else { ("“", "”") };
    // A link may not hold the button that a quotation has.
    if said.chars().count() >= QUOTATION && !in_link {
        let text = lines(&join!(before, said, after));
        return into.push(Inline::Quote(Box::new(Quote { text, source, ..Quote::default() })));
    }
    append_text(into, before);
    for inline in content {
        append(into, inline);
    }
    append_text(into, after);
}
