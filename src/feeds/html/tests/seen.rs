//! What blocks hold, for tests to ask about.

use crate::model::article::{Block, Image, Inline, plain_text};
use crate::model::quote::Quote;
use crate::model::url::Url;

/// Every address and every text in blocks.
#[derive(Default)]
pub struct Seen {
    pub links: Vec<Url>,
    pub images: Vec<Url>,
    pub letters: usize,
}

impl Seen {
    fn text(&mut self, text: &str) {
        self.letters += text.len();
    }

    fn quote(&mut self, quote: &Quote) {
        self.text(&quote.text);
        if let Some(speaker) = &quote.speaker {
            self.text(&speaker.name);
        }
        self.links.extend(quote.source.clone());
    }

    fn image(&mut self, image: &Image) {
        self.images.push(image.src.clone());
        self.images.extend(image.srcset.iter().map(|candidate| candidate.src.clone()));
        [&image.alt, &image.caption, &image.credit].into_iter().flatten().for_each(|text| self.text(text));
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Strong { content }
                | Inline::Em { content }
                | Inline::Sub { content }
                | Inline::Sup { content }
                | Inline::Del { content } => self.inlines(content),
                Inline::Link { url, content } => {
                    assert!(!content.is_empty());
                    self.links.push(url.clone());
                    self.inlines(content);
                }
                Inline::Quote(quote) => self.quote(quote),
                Inline::Code { text } | Inline::Text(text) => self.text(text),
                Inline::Break | Inline::Note { .. } => {}
            }
        }
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { content } | Block::Heading { content, .. } | Block::Verse { content } => {
                    assert!(!plain_text(content).trim_matches([' ', '\n']).is_empty());
                    self.inlines(content);
                }
                Block::List { items, .. } => items.iter().for_each(|item| {
                    self.inlines(&item.content);
                    self.blocks(&item.blocks);
                }),
                Block::Quote(quote) | Block::PullQuote(quote) => self.quote(quote),
                Block::Image(image) => self.image(image),
                Block::Gallery { images, caption } => {
                    images.iter().for_each(|image| self.image(image));
                    caption.iter().for_each(|text| self.text(text));
                }
                Block::Table { caption, header, rows } => {
                    caption.iter().for_each(|text| self.text(text));
                    header.iter().chain(rows.iter().flatten()).for_each(|cell| self.inlines(cell));
                }
                Block::Preformatted { text } => self.text(text),
                Block::Details { summary, blocks } => {
                    self.text(summary);
                    self.blocks(blocks);
                }
                Block::Divider => {}
                Block::Embed { url, title, provider, image } => {
                    self.links.push(url.clone());
                    [title, provider].into_iter().flatten().for_each(|text| self.text(text));
                    image.iter().for_each(|image| self.image(image));
                }
            }
        }
    }
}
