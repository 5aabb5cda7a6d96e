//! Blocks as one run of text, for where the model has room for nothing else: the cell of a table, the words of a quotation.

use super::flow::{append, append_text};
use crate::model::article::{Block, Inline, Inlines};
use crate::model::text::join;

/// Adds the blocks to a run of text, a line for each; what has no words, such as a picture, is put aside.
pub fn flatten(blocks: Vec<Block>, line: &mut Inlines, aside: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } | Block::Verse { content } => add(content, line),
            Block::List { items, .. } => {
                for item in items {
                    add(item.content, line);
                    flatten(item.blocks, line, aside);
                }
            }
            Block::Quote(quote) | Block::PullQuote(quote) => {
                add_lines(&quote.text, line);
                if let Some(speaker) = quote.speaker {
                    add_lines(&join!("— ", speaker.line(", ")), line);
                }
            }
            Block::Table { caption, header, rows } => {
                add_lines(&caption.unwrap_or_default(), line);
                add_row(header, line);
                for row in rows {
                    add_row(row, line);
                }
            }
            Block::Preformatted { text } => add_lines(&text, line),
            Block::Details { summary, blocks } => {
                add_lines(&summary, line);
                flatten(blocks, line, aside);
            }
            Block::Divider => {}
            Block::Image(_) | Block::Gallery { .. } | Block::Embed { .. } => aside.push(block),
        }
    }
}

fn add(content: Inlines, line: &mut Inlines) {
    if !line.is_empty() && !content.is_empty() {
        line.push(Inline::Break);
    }
    line.extend(content);
}

fn add_lines(text: &str, line: &mut Inlines) {
    for part in text.split('\n').filter(|part| !part.trim().is_empty()) {
        add(vec![Inline::Text(part.into())], line);
    }
}

fn add_row(cells: Vec<Inlines>, line: &mut Inlines) {
    let mut row = Inlines::new();
    for cell in cells.into_iter().filter(|cell| !cell.is_empty()) {
        if !row.is_empty() {
            append_text(&mut row, " ");
        }
        for inline in cell {
            append(&mut row, inline);
        }
    }
    add(row, line);
}
