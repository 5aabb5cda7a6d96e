//! Every address of what was read is safe: those of pictures are loaded, all others wait for a click.

use lede::model::article::{Article, Author, Block, Image, Inline, Inlines};
use lede::model::post::Posts;
use lede::model::quote::Quote;
use lede::model::url::Url;

/// Where the document came from: a page by http may load pictures by http.
pub struct Walk<'a>(pub Option<&'a Url>);

impl Walk<'_> {
    /// An article.
    pub fn article(&self, article: &Article) {
        article.url.iter().for_each(link);
        article.authors.iter().for_each(|author| self.author(author));
        article.notes.iter().for_each(|note| self.inlines(note));
        self.blocks(&article.blocks);
    }

    /// A list of posts.
    pub fn posts(&self, posts: &Posts) {
        posts.next.iter().for_each(web);
        for post in &posts.posts {
            link(&post.url);
            post.image.iter().for_each(|image| self.image(image));
        }
    }

    /// Blocks, and what stands within them.
    pub fn blocks(&self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn author(&self, author: &Author) {
        author.url.iter().for_each(link);
        author.picture.iter().for_each(|image| self.image(image));
    }

    fn block(&self, block: &Block) {
        match block {
            Block::Paragraph { content } | Block::Verse { content } => self.inlines(content),
            Block::Heading { level, content } => {
                assert!((2..=6).contains(level), "a heading of level {level}");
                self.inlines(content);
            }
            Block::List { items, .. } => items.iter().for_each(|item| {
                self.inlines(&item.content);
                self.blocks(&item.blocks);
            }),
            Block::Quote(quote) | Block::PullQuote(quote) => said(quote),
            Block::Image(image) => self.image(image),
            Block::Gallery { images, .. } => images.iter().for_each(|image| self.image(image)),
            Block::Table { header, rows, .. } => {
                header.iter().for_each(|cell| self.inlines(cell));
                rows.iter().flatten().for_each(|cell| self.inlines(cell));
            }
            Block::Details { blocks, .. } => self.blocks(blocks),
            Block::Embed { url, image, .. } => {
                web(url);
                image.iter().for_each(|image| self.image(image));
            }
            Block::Preformatted { .. } | Block::Divider => {}
        }
    }

    fn inlines(&self, inlines: &Inlines) {
        for inline in inlines {
            match inline {
                Inline::Strong { content }
                | Inline::Em { content }
                | Inline::Sub { content }
                | Inline::Sup { content }
                | Inline::Del { content } => self.inlines(content),
                Inline::Link { url, content } => {
                    link(url);
                    self.inlines(content);
                }
                Inline::Quote(quote) => said(quote),
                Inline::Code { .. } | Inline::Break | Inline::Note { .. } | Inline::Text(_) => {}
            }
        }
    }

    fn image(&self, image: &Image) {
        for src in std::iter::once(&image.src).chain(image.srcset.iter().map(|candidate| &candidate.src)) {
            link(src);
            let http = self.0.is_some_and(|base| base.scheme() == "http");
            assert!(src.scheme() == "https" || http && src.scheme() == "http", "a picture from {src}");
        }
    }
}

fn said(quote: &Quote) {
    quote.source.iter().for_each(web);
    quote.speaker.iter().filter_map(|speaker| speaker.url.as_ref()).for_each(link);
}

fn web(url: &Url) {
    assert!(url.is_web(), "{url} is no page");
    link(url);
}

fn link(url: &Url) {
    crate::url::safe(url);
}
