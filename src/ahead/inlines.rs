//! Running text, in which each quotation is an element around its words as they are printed.

use super::Page;
use super::header::outward;
use crate::components::node::{Content, Node, Nodes, el};
use crate::model::article::{Inline, plain_text};
use crate::model::quotes::Span;

/// Places of quotations in a paragraph, with their numbers, and which quotations have their id in the page already.
pub struct Marks<'a> {
    /// What they are written with.
    pub page: &'a Page<'a>,
    /// Their places in this paragraph.
    pub within: &'a [(usize, Span)],
    /// Of each quotation whether its id is given.
    pub placed: &'a mut [bool],
}

/// Text without quotations of its own.
pub fn bare(content: &[Inline], page: &Page) -> Nodes {
    Marks { page, within: &[], placed: &mut [] }.inlines(content, 0)
}

/// Nodes that are to stand in one element: those of one quotation, or of none.
#[derive(Default)]
struct Run {
    of: Option<usize>,
    nodes: Nodes,
}

impl Marks<'_> {
    /// Inlines of which the first begins at `from` in the paragraph's text.
    pub fn inlines(&mut self, content: &[Inline], from: usize) -> Nodes {
        let (mut done, mut run, mut at) = (Nodes::default(), Run::default(), from);
        for inline in content {
            let end = at + plain_text(std::slice::from_ref(inline)).len();
            match inline {
                Inline::Text(text) => self.text(text, at, &mut run, &mut done),
                Inline::Quote(quote) => self.text(&quote.text, at, &mut run, &mut done),
                inline => match self.around(at, end) {
                    // Within one quotation: its markup is none of ours.
                    Some(number) => self.put(Some(number), bare(std::slice::from_ref(inline), self.page), &mut run, &mut done),
                    None => {
                        let node = self.inline(inline, at);
                        self.put(None, node, &mut run, &mut done);
                    }
                },
            }
            at = end;
        }
        self.close(&mut run, &mut done);
        done
    }

    fn inline(&mut self, inline: &Inline, at: usize) -> Node {
        match inline {
            Inline::Strong { content } => el("strong").child(self.inlines(content, at)),
            Inline::Em { content } => el("em").child(self.inlines(content, at)),
            Inline::Sub { content } => el("sub").child(self.inlines(content, at)),
            Inline::Sup { content } => el("sup").child(self.inlines(content, at)),
            Inline::Del { content } => el("del").child(self.inlines(content, at)),
            Inline::Link { url, content } => outward(url).child(self.inlines(content, at)),
            Inline::Code { text } => el("code").child(text),
            Inline::Break => el("br"),
            Inline::Note { number } => super::notes::mark(*number, self.page),
            Inline::Text(text) => el("span").child(text),
            Inline::Quote(quote) => el("span").child(&quote.text),
        }
    }

    /// A text, parted where quotations begin and end.
    fn text(&mut self, text: &str, from: usize, run: &mut Run, done: &mut Nodes) {
        let end = from + text.len();
        let reached = self.within.partition_point(|(_, span)| span.end <= from);
        let there = self.within.iter().skip(reached).take_while(|(_, span)| span.start < end).flat_map(|(_, span)| [span.start, span.end]);
        let mut cuts: Vec<usize> = there.filter(|cut| (from + 1..end).contains(cut)).map(|cut| cut - from).collect();
        cuts.push(text.len());
        let mut at = 0;
        for cut in cuts {
            if let Some(part) = text.get(at..cut).filter(|part| !part.is_empty()) {
                self.put(self.around(from + at, from + cut), part, run, done);
                at = cut;
            }
        }
    }

    /// The quotation within which all of this stands.
    fn around(&self, start: usize, end: usize) -> Option<usize> {
        let before = self.within.partition_point(|(_, span)| span.start <= start);
        let (number, span) = self.within.get(before.checked_sub(1)?)?;
        (end <= span.end && start < end).then_some(*number)
    }

    fn put(&mut self, of: Option<usize>, content: impl Content, run: &mut Run, done: &mut Nodes) {
        if run.of != of {
            self.close(run, done);
            run.of = of;
        }
        content.add_to(&mut run.nodes);
    }

    /// Ends a run: an element where it is of a quotation, with the quotation's id where it is the first.
    fn close(&mut self, run: &mut Run, done: &mut Nodes) {
        let Run { of, nodes } = std::mem::take(run);
        match of.and_then(|number| Some((number, self.page.sayings.all.get(number)?))) {
            // `content`: a reader mode takes what has `rss` in its id, which ids of letters at random may have, for none of the text.
            Some((number, saying)) => saying.element(el("span class=lede-said,lede-content"), self.first(number)).child(nodes).add_to(done),
            None => nodes.add_to(done),
        }
    }

    fn first(&mut self, number: usize) -> bool {
        self.placed.get_mut(number).is_some_and(|placed| !std::mem::replace(placed, true))
    }
}
