//! The blocks of an article's text, each as the HTML that it is made for, with the details of its quotations behind it.

use super::Page;
use super::details::{details, speaker};
use super::header::outward;
use super::inlines::{Marks, bare};
use crate::components::img;
use crate::components::node::{Content, Node, Nodes, el};
use crate::i18n::fill;
use crate::model::article::{Block, Image, Inline, Item};
use crate::model::quote::Quote;
use crate::model::text::{figures, join};

/// A text under way: how many paragraphs are written, and which quotations.
struct Writer<'a> {
    page: &'a Page<'a>,
    paragraph: usize,
    placed: Vec<bool>,
    /// Opens the first paragraph, as newspapers print it.
    dateline: Option<&'a String>,
}

/// The text.
pub fn blocks(page: &Page) -> Nodes {
    let placed = vec![false; page.sayings.all.len()];
    Writer { page, paragraph: 0, placed, dateline: page.article.dateline.as_ref() }.blocks(&page.article.blocks)
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) -> Nodes {
        let (mut nodes, mut at) = (Nodes::default(), 0);
        while let Some(block) = blocks.get(at) {
            let parts = self.parts(blocks.get(at..).unwrap_or_default());
            match parts.as_slice() {
                [] => self.block(block).add_to(&mut nodes),
                parts => {
                    let words = parts.iter().map(|content| el("p").child(bare(content, self.page))).collect();
                    self.figure(words, parts.len()).add_to(&mut nodes);
                }
            }
            // A line for each block, for those who read the source.
            "\n".add_to(&mut nodes);
            at += parts.len().max(1);
        }
        nodes
    }

    /// The paragraphs at the start of these blocks that are one quotation and nothing else.
    fn parts<'b>(&self, blocks: &'b [Block]) -> Vec<&'b [Inline]> {
        let Some((_, saying)) = self.page.sayings.whole(self.paragraph).filter(|_| self.dateline.is_none()) else { return Vec::new() };
        let paragraphs = blocks.iter().take(saying.spans.len()).map_while(|block| match block {
            Block::Paragraph { content } => Some(content.as_slice()),
            _ => None,
        });
        let parts: Vec<&[Inline]> = paragraphs.collect();
        if parts.len() == saying.spans.len() { parts } else { Vec::new() }
    }

    /// A quotation that stands by itself, of as many paragraphs, and its details.
    fn figure(&mut self, words: Nodes, paragraphs: usize) -> Nodes {
        let found = self.page.sayings.whole(self.paragraph);
        self.paragraph += paragraphs;
        let Some((number, saying)) = found else { return words };
        if let Some(placed) = self.placed.get_mut(number) {
            *placed = true;
        }
        let quote = &saying.quote;
        let words = el("blockquote").attr_if("cite", quote.source.as_ref().map(|url| url.as_str())).child(words);
        let caption = quote.speaker.as_ref().map(|said_by| el("figcaption").child(speaker(said_by, self.page.messages.comma())));
        Nodes::of(saying.element(el("figure class=lede-said,lede-content"), true).child(words).child(caption))
            .and(details(saying, self.page))
    }

    fn block(&mut self, block: &Block) -> Nodes {
        let node = match block {
            Block::Paragraph { content } => {
                let dateline = self.dateline.take().map(|dateline| Nodes::of(el("strong").child(dateline)).and(" — "));
                let (text, details) = self.text(content);
                return Nodes::of(el("p").child(dateline).child(text)).and(details);
            }
            Block::Heading { level, content } => el(match level {
                0..=2 => "h2",
                3 => "h3",
                4 => "h4",
                5 => "h5",
                _ => "h6",
            })
            .child(bare(content, self.page)),
            Block::List { ordered, start, items } => {
                let start = start.map(|start| figures(start as usize));
                let items: Nodes = items.iter().map(|item| self.item(item)).collect();
                el(if *ordered { "ol" } else { "ul" }).attr_if("start", start.as_deref()).child(items)
            }
            Block::Quote(quote) => return self.quote(quote),
            Block::PullQuote(quote) => {
                let hidden = self.page.said.repeats(quote).then_some("true");
                let speaker = quote.speaker.as_ref().map(|speaker| el("p").child(speaker.line(self.page.messages.comma())));
                el("aside class=lede-pull-quote").attr_if("aria-hidden", hidden).child(el("p").child(&quote.text)).child(speaker)
            }
            Block::Image(image) => self.picture(image),
            Block::Gallery { images, caption } => {
                let pictures: Nodes = images.iter().map(|image| self.picture(image)).collect();
                el("figure class=lede-gallery").child(pictures).child(caption.as_ref().map(|text| el("figcaption").child(text)))
            }
            Block::Table { caption, header, rows } => self.table(caption, header, rows),
            Block::Preformatted { text } => el("pre tabindex=0").child(el("code").child(text)),
            Block::Verse { content } => el("p class=lede-verse").child(bare(content, self.page)),
            Block::Details { summary, blocks } => el("details").child(el("summary").child(summary)).child(self.blocks(blocks)),
            Block::Divider => el("hr"),
            Block::Embed { url, title, provider, image } => {
                let action = fill(self.page.messages.embed(), &[("provider", provider.as_deref().unwrap_or(url.host()))]);
                let name = title.as_ref().map(|title| join!(title, " – ")).unwrap_or_default();
                let link = outward(url).child(image.as_ref().map(|image| img(image, false))).child(name).child(action);
                el("p class=lede-embed").child(link)
            }
        };
        node.into()
    }

    /// Running text, and the details of the quotations that end in it.
    fn text(&mut self, content: &[Inline]) -> (Nodes, Nodes) {
        let (page, paragraph) = (self.page, self.paragraph);
        self.paragraph += 1;
        let mut marks = Marks { page, within: page.sayings.within(paragraph), placed: &mut self.placed };
        let text = marks.inlines(content, 0);
        (text, page.sayings.ending(paragraph).map(|saying| details(saying, page)).collect())
    }

    fn item(&mut self, item: &Item) -> Node {
        let (text, details) = self.text(&item.content);
        el("li").child(text).child(details).child(self.blocks(&item.blocks))
    }

    fn quote(&mut self, quote: &Quote) -> Nodes {
        let words: Nodes = quote.text.split('\n').map(|line| el("p").child(line)).collect();
        self.figure(words, quote.text.split('\n').count())
    }

    fn picture(&self, image: &Image) -> Node {
        let credit = image.credit.as_ref().map(|credit| join!(" ", self.page.messages.credit(), " ", credit));
        let text = join!(image.caption.as_deref().unwrap_or_default(), credit.as_deref().unwrap_or_default());
        let caption = Some(text.trim()).filter(|text| !text.is_empty()).map(|text| el("figcaption").child(text));
        el("figure").child(img(image, false)).child(caption)
    }

    fn table(&self, caption: &Option<String>, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Node {
        let head: Nodes = header.iter().map(|cell| el("th scope=col").child(bare(cell, self.page))).collect();
        let head = (!header.is_empty()).then(|| el("thead").child(el("tr").child(head)));
        let row =
            |cells: &Vec<Vec<Inline>>| el("tr").child(cells.iter().map(|cell| el("td").child(bare(cell, self.page))).collect::<Nodes>());
        let rows: Nodes = rows.iter().map(row).collect();
        el("table").child(caption.as_ref().map(|caption| el("caption").child(caption))).child(head).child(el("tbody").child(rows))
    }
}
