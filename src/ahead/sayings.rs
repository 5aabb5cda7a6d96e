//! The quotations of an article: those that are marked and those that are found, each with its id, its link, its places.

use crate::model::article::{Article, Block, Inline, plain_text};
use crate::model::permalink;
use crate::model::quote::{Quote, Speaker};
use crate::model::quotes::{self, Found, Marked, Span};
use crate::model::text::join;
use crate::model::url::Url;

/// A quotation.
pub struct Saying {
    /// Its words, and what is known of them.
    pub quote: Quote,
    /// Its id, without prefix.
    pub id: String,
    /// Its address: of the article where that has one, else of the page at hand.
    pub href: String,
    /// The same as a whole address.
    pub link: Option<Url>,
    /// Where its parts stand, in order.
    pub spans: Vec<Span>,
    /// The article's own words about who said it, where nobody is known to have.
    pub guess: Option<String>,
}

/// All quotations of an article, in order, and its paragraphs, as they are numbered in the spans.
#[derive(Default)]
pub struct Sayings {
    /// The quotations.
    pub all: Vec<Saying>,
    /// Their places, in order, each with the number of its quotation.
    places: Vec<(usize, Span)>,
    texts: Vec<String>,
}

/// Paragraphs, and the quotations that the article itself marks in them.
#[derive(Default)]
struct Gathered<'a> {
    texts: Vec<String>,
    marked: Vec<(Marked, &'a Quote)>,
}

impl Sayings {
    /// The quotations of an article in this language.
    pub fn of(article: &Article, lang: &str) -> Self {
        let mut gathered = Gathered::default();
        gathered.blocks(&article.blocks);
        let Gathered { texts, marked } = gathered;
        let paragraphs: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (marks, quotes): (Vec<Marked>, Vec<&Quote>) = marked.into_iter().unzip();
        let found = quotes::find(&paragraphs, lang, &marks);
        let own = |one: &Found| {
            let at = marks.binary_search_by(|mark| first(&mark.spans).cmp(&first(&one.spans))).ok();
            at.filter(|at| marks.get(*at).is_some_and(|mark| mark.spans == one.spans)).and_then(|at| quotes.get(at))
        };
        let read = |one: &Found| match own(one) {
            Some(quote) if quote.speaker.is_some() => (*quote).clone(),
            own => Quote {
                speaker: speaker(one, &found),
                ..own.map_or_else(|| Quote { text: one.text.clone(), ..Quote::default() }, |quote| (*quote).clone())
            },
        };
        let said: Vec<Quote> = found.quotes.iter().map(read).collect();
        let words: Vec<&str> = found.quotes.iter().map(|one| one.text.as_str()).collect();
        let mut all = Vec::new();
        for ((found, quote), id) in found.quotes.iter().zip(said).zip(permalink::ids(&words)) {
            let slice = |span: &Span| paragraphs.get(span.paragraph).and_then(|text| text.get(span.start..span.end));
            let parts: Vec<&str> = found.spans.iter().filter_map(slice).collect();
            let fragment = permalink::fragment_to(&id, &parts);
            let link = article.url.as_ref().map(|url| url.with_fragment(&fragment));
            let href = link.as_ref().map_or_else(|| join!("#", fragment), |link| link.as_str().into());
            let cue = found.cue.as_ref().and_then(|cue| slice(&cue.span)).filter(|_| quote.speaker.is_none());
            all.push(Saying { quote, id, href, link, spans: found.spans.clone(), guess: cue.map(str::to_string) });
        }
        let numbered = all.iter().enumerate().flat_map(|(number, saying)| saying.spans.iter().map(move |span| (number, *span)));
        let mut places: Vec<(usize, Span)> = numbered.collect();
        places.sort_by_key(|(_, span)| (span.paragraph, span.start));
        Self { all, places, texts }
    }

    /// Those with an address, as JSON-LD is made of them.
    pub fn cited(&self) -> Vec<(&Quote, &Url)> {
        self.all.iter().filter_map(|saying| Some((&saying.quote, saying.link.as_ref()?))).collect()
    }

    /// The places of quotations in a paragraph, in order, each with its number.
    pub fn within(&self, paragraph: usize) -> &[(usize, Span)] {
        let start = self.places.partition_point(|(_, span)| span.paragraph < paragraph);
        let end = self.places.partition_point(|(_, span)| span.paragraph <= paragraph);
        self.places.get(start..end).unwrap_or_default()
    }

    /// The quotation that a paragraph, and as many behind it as it has parts, are nothing else than.
    pub fn whole(&self, paragraph: usize) -> Option<(usize, &Saying)> {
        let (number, _) = *self.within(paragraph).first()?;
        let saying = self.all.get(number)?;
        let mut spans = saying.spans.iter().enumerate();
        let covers = |(at, span): (usize, &Span)| {
            let text = self.texts.get(paragraph + at).map_or("", String::as_str);
            let around = text.get(..span.start).zip(text.get(span.end..));
            span.paragraph == paragraph + at && around.is_some_and(|(before, after)| before.trim().is_empty() && after.trim().is_empty())
        };
        spans.all(covers).then_some((number, saying))
    }

    /// Those that end in a paragraph.
    pub fn ending(&self, paragraph: usize) -> impl Iterator<Item = &Saying> {
        let last = |number: usize, span: &Span| self.all.get(number).filter(|saying| saying.spans.last() == Some(span));
        self.within(paragraph).iter().filter_map(move |(number, span)| last(*number, span))
    }
}

fn first(spans: &[Span]) -> Option<(usize, usize)> {
    spans.first().map(|span| (span.paragraph, span.start))
}

fn speaker(found: &Found, findings: &quotes::Findings) -> Option<Speaker> {
    let person = findings.people.get(found.known()?)?;
    Some(Speaker { name: person.name.clone(), role: person.role.clone(), ..Speaker::default() })
}

impl<'a> Gathered<'a> {
    /// What has running text, in the order in which blocks.rs writes it.
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { content } => self.paragraph(content),
                Block::Quote(quote) => self.quote(quote),
                Block::Details { blocks, .. } => self.blocks(blocks),
                Block::List { items, .. } => items.iter().for_each(|item| {
                    self.paragraph(&item.content);
                    self.blocks(&item.blocks);
                }),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, content: &'a [Inline]) {
        self.inlines(content, 0);
        self.texts.push(plain_text(content));
    }

    fn inlines(&mut self, content: &'a [Inline], from: usize) {
        let mut at = from;
        for inline in content {
            match inline {
                Inline::Strong { content }
                | Inline::Em { content }
                | Inline::Sub { content }
                | Inline::Sup { content }
                | Inline::Del { content }
                | Inline::Link { content, .. } => self.inlines(content, at),
                Inline::Quote(quote) => {
                    let span = Span { paragraph: self.texts.len(), start: at, end: at + quote.text.len() };
                    self.mark(vec![span], quote);
                }
                _ => {}
            }
            at += plain_text(std::slice::from_ref(inline)).len();
        }
    }

    fn quote(&mut self, quote: &'a Quote) {
        let mut spans = Vec::new();
        for line in quote.text.split('\n') {
            spans.push(Span { paragraph: self.texts.len(), start: 0, end: line.len() });
            self.texts.push(line.into());
        }
        self.mark(spans, quote);
    }

    fn mark(&mut self, spans: Vec<Span>, quote: &'a Quote) {
        let speaker = quote.speaker.as_ref().map(|speaker| speaker.name.clone());
        self.marked.push((Marked { spans, speaker }, quote));
    }
}
