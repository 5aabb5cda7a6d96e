//! The content elements of an ANS story.

use super::super::fields::Fields;
use super::super::json::Json;
use super::super::reader::{Reader, html_line, number};
use crate::model::article::{Block, Inline, Inlines, Item};
use crate::model::quote::{Quote, Speaker};
use crate::model::text::join;

/// How deep groups and lists may stand within each other.
const DEEPEST: usize = 8;

impl Reader<'_> {
    /// The blocks of some elements. One of a kind that Lede does not draw is skipped and counted.
    pub(super) fn elements(&mut self, values: &[Json]) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.add_elements(values, DEEPEST, &mut blocks);
        blocks
    }

    fn add_elements(&mut self, values: &[Json], deeper: usize, blocks: &mut Vec<Block>) {
        for value in values {
            match Fields::of(value) {
                Some(fields) => self.element(fields, deeper, blocks),
                None => self.skipped.note("element that is no object"),
            }
        }
    }

    fn element(&mut self, fields: Fields, deeper: usize, blocks: &mut Vec<Block>) {
        let kind = fields.raw("type").unwrap_or("element without type");
        match kind {
            "text" | "raw_html" => blocks.extend(self.body(fields.raw("content"))),
            "correction" => blocks.extend(self.body(fields.raw("text"))),
            "header" => {
                let level = number(fields, "level").map_or(2, |level| level.clamp(2, 6)) as u8;
                let content = self.inlines(fields.raw("content"));
                self.add_some(content, blocks, |content| Block::Heading { level, content });
            }
            "image" => blocks.extend(super::picture(self, fields).map(Block::Image)),
            "gallery" => {
                let mut images = Vec::new();
                for image in fields.list("content_elements").iter().filter_map(Fields::of) {
                    images.extend(super::picture(self, image));
                }
                let caption = super::basic(fields, "headlines").or_else(|| super::basic(fields, "description"));
                self.add_some(images, blocks, |images| Block::Gallery { images, caption });
            }
            "quote" | "blockquote" => blocks.extend(self.quotation(fields)),
            "list" | "element_group" | "content_zone" if deeper == 0 => self.skipped.note("elements nested too deeply"),
            "list" => {
                let items = self.items(fields.list("items"), deeper - 1);
                let ordered = fields.raw("list_type") == Some("ordered");
                self.add_some(items, blocks, |items| Block::List { ordered, start: None, items });
            }
            "element_group" => self.add_elements(fields.list("content_elements"), deeper - 1, blocks),
            "oembed_response" => blocks.extend(self.oembed(fields)),
            "video" => {
                let image =
                    fields.object("promo_image").and_then(|image| super::picture(self, image)).or_else(|| super::promo(self, fields));
                match super::address(self, fields) {
                    Some(url) => blocks.push(Block::Embed { url, title: super::basic(fields, "headlines"), provider: None, image }),
                    None => self.skipped.note("video without address"),
                }
            }
            "divider" => blocks.push(Block::Divider),
            "code" => {
                let text = fields.raw("content").unwrap_or_default().to_string();
                self.add_some(text, blocks, |text| Block::Preformatted { text });
            }
            "interstitial_link" => {
                let content = self.link(fields);
                self.add_some(content, blocks, |content| Block::Paragraph { content });
            }
            "link_list" => {
                if let Some(title) = fields.line("title") {
                    blocks.push(Block::Paragraph { content: vec![Inline::Strong { content: vec![Inline::Text(title)] }] });
                }
                let mut items = Vec::new();
                for link in fields.list("items").iter().filter_map(Fields::of) {
                    items.push(self.link(link).into());
                }
                self.add_some(items, blocks, |items| Block::List { ordered: false, start: None, items });
            }
            "table" => {
                let header = self.row(fields.get("header"));
                let mut rows = Vec::new();
                for row in fields.list("rows") {
                    rows.push(self.row(Some(row)));
                }
                self.add_some(rows, blocks, |rows| Block::Table { caption: None, header, rows });
            }
            other => self.skipped.note(other),
        }
    }

    /// Adds a block unless there is nothing in it.
    fn add_some<T: Default + PartialEq>(&mut self, content: T, blocks: &mut Vec<Block>, block: impl FnOnce(T) -> Block) {
        if content == T::default() {
            self.skipped.note("element without content");
        } else {
            blocks.push(block(content));
        }
    }

    /// A quotation: `quote` holds elements, the older `blockquote` a text.
    fn quotation(&mut self, fields: Fields) -> Option<Block> {
        let mut text = String::new();
        let mut add = |html: Option<&str>| {
            let Some(line) = html_line(html) else { return };
            text = if text.is_empty() { line } else { join!(text, "\n", line) };
        };
        add(fields.raw("content"));
        for element in fields.list("content_elements").iter().filter_map(Fields::of) {
            add(element.raw("content"));
            for item in element.list("items").iter().filter_map(Fields::of) {
                add(item.raw("content"));
            }
        }
        if text.is_empty() {
            return self.skipped.missing("quote without text");
        }
        let name = fields.object("citation").and_then(|citation| html_line(citation.raw("content")));
        let speaker = name.map(|name| Speaker { name, ..Speaker::default() });
        let quote = Quote { text, speaker, ..Quote::default() };
        Some(if fields.raw("subtype") == Some("pullquote") { Block::PullQuote(quote) } else { Block::Quote(quote) })
    }

    /// The items of a list; a list among them stands below the item before it.
    fn items(&mut self, values: &[Json], deeper: usize) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        for fields in values.iter().filter_map(Fields::of) {
            if fields.raw("type") != Some("list") {
                items.push(self.inlines(fields.raw("content")).into());
                continue;
            }
            let mut below = Vec::new();
            self.element(fields, deeper, &mut below);
            match items.last_mut() {
                Some(item) => item.blocks.append(&mut below),
                None => items.push(Item { content: Inlines::new(), blocks: below }),
            }
        }
        items
    }

    fn oembed(&mut self, fields: Fields) -> Option<Block> {
        let raw = fields.object("raw_oembed").unwrap_or(fields);
        let url = self.page(raw.raw("url").or_else(|| raw.raw("_url")));
        let url = url.or_else(|| self.skipped.missing("embed without safe address"))?;
        let title = raw.line("title").or_else(|| raw.line("author_name"));
        let image = self.image(raw.raw("thumbnail_url"));
        Some(Block::Embed { url, title, provider: raw.line("provider_name"), image })
    }

    /// A link's words, which lead somewhere where its address is safe.
    fn link(&mut self, fields: Fields) -> Inlines {
        let Some(text) = html_line(fields.raw("content")) else { return Inlines::new() };
        let content = vec![Inline::Text(text)];
        match self.page(fields.raw("url")) {
            Some(url) => vec![Inline::Link { url, content }],
            None => {
                self.skipped.note("link without safe address");
                content
            }
        }
    }

    /// The cells of a row, each of which holds elements; older stories have a row as a mere list.
    fn row(&mut self, value: Option<&Json>) -> Vec<Inlines> {
        let cells = value.and_then(Fields::of).map_or_else(|| value.map_or(&[][..], Json::items), |row| row.list("cells"));
        let mut row = Vec::new();
        for cell in cells.iter().filter_map(Fields::of) {
            let mut content = self.inlines(cell.raw("content"));
            for element in cell.list("content_elements").iter().filter_map(Fields::of) {
                if !content.is_empty() {
                    content.push(Inline::Break);
                }
                content.extend(self.inlines(element.raw("content")));
            }
            row.push(content);
        }
        row
    }
}
