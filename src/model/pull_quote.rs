//! Whether a pull quote repeats the text, as it should, or has words of its own.

use std::cell::Cell;

use super::article::{Block, Inlines, plain_text};
use super::quote::Quote;

/// How many pull quotes of an article are looked for in its text, so that the work grows with the text alone. No article has
/// more; of those behind them it is taken for granted.
const MOST: usize = 32;

/// What an article says beside its pull quotes.
pub struct Said {
    text: String,
    left: Cell<usize>,
}

impl Said {
    /// By these blocks; nothing is kept where no pull quote asks for it.
    pub fn of(blocks: &[Block]) -> Self {
        let mut text = String::new();
        // The text of a long article is a part of its memory.
        if blocks.iter().any(|block| block.has(&|block| matches!(block, Block::PullQuote(_)))) {
            write(blocks, &mut text);
        }
        Self { text, left: Cell::new(MOST) }
    }

    /// Whether a pull quote repeats it. Each is asked once.
    pub fn repeats(&self, quote: &Quote) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left == 0 || self.text.contains(quote.words())
    }
}

/// Writes what blocks say but for pull quotes.
fn write(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Verse { content } => line(content, text),
            Block::Quote(quote) => text.push_str(&quote.text),
            Block::Details { blocks, .. } => write(blocks, text),
            Block::List { items, .. } => {
                for item in items {
                    line(&item.content, text);
                    write(&item.blocks, text);
                }
            }
            _ => {}
        }
    }
}

fn line(content: &Inlines, text: &mut String) {
    text.push_str(&plain_text(content));
    text.push('\n');
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::model::article::{Inline, Item};

    fn quote(text: &str) -> Quote {
        Quote { text: text.into(), ..Quote::default() }
    }

    fn paragraph(text: &str) -> Block {
        Block::Paragraph { content: vec![Inline::Text("He said: ".into()), Inline::Strong { content: vec![Inline::Text(text.into())] }] }
    }

    #[test]
    fn a_pull_quote_repeats_what_stands_in_a_paragraph_a_list_a_quotation_or_more_to_read() {
        let item = Item { content: Vec::new(), blocks: vec![paragraph("“In a list.”")] };
        let blocks = [
            paragraph("“It must end.”"),
            Block::List { ordered: false, start: None, items: vec![item] },
            Block::Quote(quote("In a quotation.")),
            Block::Details { summary: String::new(), blocks: vec![paragraph("More."), Block::PullQuote(quote("x"))] },
        ];
        let said = Said::of(&blocks);
        for text in ["It must end.", "“It must end.”", "In a list.", "In a quotation.", "More."] {
            assert!(said.repeats(&quote(text)), "{text}");
        }
        assert!(!said.repeats(&quote("It must not end.")), "words of its own");
        assert!(!said.repeats(&quote("x")), "itself is no text");
    }

    #[test]
    fn the_text_is_not_searched_without_end() {
        let said = Said::of(&[Block::PullQuote(quote("x"))]);
        let found = (0..MOST + 2).filter(|_| said.repeats(&quote("nowhere"))).count();
        assert_eq!(found, 2);
        assert!(Said::of(&[paragraph("long")]).text.is_empty());
    }
}
