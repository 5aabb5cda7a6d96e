//! The blocks and inlines of Lede JSON, version 1.

use super::super::fields::Fields;
use super::super::json::Json;
use super::{MOST_BLOCKS, Reader};
use crate::model::article::{Block, Inline, Inlines, Item};
use crate::model::heaps::without_heaps_in;
use crate::model::url::Url;

/// How deep inlines may stand within each other; what is deeper is left out and counted.
const DEEPEST: usize = 16;

/// The inlines that a value is: those of a list, or a text by itself.
fn parts(value: Option<&Json>) -> &[Json] {
    match value {
        Some(text @ Json::Text(_)) => std::slice::from_ref(text),
        value => value.map_or(&[], Json::items),
    }
}

impl Reader<'_> {
    pub(super) fn blocks(&mut self, values: &[Json]) -> Vec<Block> {
        for _ in values.iter().skip(MOST_BLOCKS) {
            self.skipped.note("block past the limit");
        }
        values.iter().take(MOST_BLOCKS).filter_map(|value| self.block(value)).collect()
    }

    fn block(&mut self, value: &Json) -> Option<Block> {
        let fields = self.object(value, "block")?;
        match fields.raw("type").unwrap_or("block without type") {
            "paragraph" => self.some_text(fields).map(|content| Block::Paragraph { content }),
            "heading" => {
                let level = fields.number("level").map_or(2, |level| level.clamp(2, 6)) as u8;
                self.some_text(fields).map(|content| Block::Heading { level, content })
            }
            "list" => {
                let items = fields.list("items").iter().map(|item| self.item(item)).collect();
                let (ordered, start) = (fields.flag("ordered"), fields.number("start"));
                self.unless_empty(items, "list without items").map(|items| Block::List { ordered, start, items })
            }
            "quote" => self.quote(fields).map(Block::Quote),
            "pull-quote" => self.quote(fields).map(Block::PullQuote),
            "image" => self.image(fields).map(Block::Image),
            "gallery" => {
                let images = fields
                    .list("images")
                    .iter()
                    .filter_map(|image| self.object(image, "image").and_then(|image| self.image(image)))
                    .collect();
                self.unless_empty(images, "gallery without images").map(|images| Block::Gallery { images, caption: fields.line("caption") })
            }
            "table" => {
                let rows: Vec<Vec<Inlines>> = fields.list("rows").iter().map(|row| self.runs(row.items())).collect();
                let header = self.runs(fields.list("header"));
                self.unless_empty(rows, "table without rows").map(|rows| Block::Table { caption: fields.line("caption"), header, rows })
            }
            "preformatted" => match fields.raw("text").filter(|text| !text.is_empty()) {
                Some(text) => Some(Block::Preformatted { text: text.to_string() }),
                None => self.missing("block without text"),
            },
            "verse" => self.some_text(fields).map(|content| Block::Verse { content }),
            "details" => {
                let blocks = self.blocks(fields.list("blocks"));
                let blocks = self.unless_empty(blocks, "details without blocks")?;
                let summary = fields.line("summary").or_else(|| self.missing("details without summary"))?;
                Some(Block::Details { summary, blocks })
            }
            "divider" => Some(Block::Divider),
            "embed" => self.embed(fields),
            unknown => self.missing(unknown),
        }
    }

    fn item(&mut self, value: &Json) -> Item {
        match Fields::of(value) {
            Some(fields) => Item { content: self.run(fields.get("content")), blocks: self.blocks(fields.list("blocks")) },
            None => self.run(Some(value)).into(),
        }
    }

    fn embed(&mut self, fields: Fields) -> Option<Block> {
        let url = self.url(fields, "url").filter(Url::is_web).or_else(|| self.missing("embed without safe address"))?;
        let image = fields.object("image").and_then(|image| self.image(image));
        Some(Block::Embed { url, title: fields.line("title"), provider: fields.line("provider"), image })
    }

    fn some_text(&mut self, fields: Fields) -> Option<Inlines> {
        let content = self.run(fields.get("content"));
        self.unless_empty(content, "block without text")
    }

    fn unless_empty<T>(&mut self, list: Vec<T>, what: &str) -> Option<Vec<T>> {
        if list.is_empty() { self.missing(what) } else { Some(list) }
    }

    /// Runs of text, each a list of inlines.
    pub fn runs(&mut self, values: &[Json]) -> Vec<Inlines> {
        values.iter().map(|value| self.run(Some(value))).collect()
    }

    fn run(&mut self, value: Option<&Json>) -> Inlines {
        let mut content = self.inlines(parts(value), 0, false);
        without_heaps_in(&mut content, 0);
        content
    }

    fn inlines(&mut self, values: &[Json], depth: usize, in_link: bool) -> Inlines {
        let mut inlines = Inlines::new();
        for value in values {
            match value.text() {
                // One text, however many strings it is written in: each is a node of the page.
                Some(text) => match inlines.last_mut() {
                    Some(Inline::Text(last)) => last.push_str(text),
                    _ if text.is_empty() => {}
                    _ => inlines.push(Inline::Text(text.to_string())),
                },
                None => self.inline(value, depth, in_link, &mut inlines),
            }
        }
        inlines
    }

    /// Adds one marked inline; where its mark cannot be used, its words are kept without it: a link may hold neither
    /// links nor the buttons of quotations.
    fn inline(&mut self, value: &Json, depth: usize, in_link: bool, into: &mut Inlines) {
        let Some(fields) = self.object(value, "inline") else { return };
        if depth >= DEEPEST {
            return self.skipped.note("inline nested too deeply");
        }
        let kind = fields.raw("type").unwrap_or("inline without type");
        let content = self.inlines(parts(fields.get("content")), depth + 1, in_link || kind == "link");
        match kind {
            "link" | "quote" if in_link => {
                self.skipped.note("link or quote within a link");
                into.extend(content);
                into.extend(fields.line("text").map(Inline::Text));
            }
            "strong" => into.push(Inline::Strong { content }),
            "em" => into.push(Inline::Em { content }),
            "sub" => into.push(Inline::Sub { content }),
            "sup" => into.push(Inline::Sup { content }),
            "del" => into.push(Inline::Del { content }),
            "link" => match self.url(fields, "url") {
                Some(url) => into.push(Inline::Link { url, content }),
                None => {
                    self.skipped.note("link without safe address");
                    into.extend(content);
                }
            },
            "quote" => into.extend(self.quote(fields).map(|quote| Inline::Quote(Box::new(quote)))),
            "code" => into.extend(fields.raw("text").map(|text| Inline::Code { text: text.to_string() })),
            "break" => into.push(Inline::Break),
            "note" => match fields.number("number").filter(|number| (1..=self.notes).contains(&(*number as usize))) {
                Some(number) if !in_link => into.push(Inline::Note { number }),
                _ => self.skipped.note("mark of no footnote"),
            },
            unknown => {
                self.skipped.note(unknown);
                into.extend(content);
            }
        }
    }
}
