//! Pictures: where they are loaded from, in which widths, how large they are; what counts readers is none.

use super::super::meaning::{child, has_class};
use super::super::tokens::LONGEST_SRCSET;
use super::super::tree::Id;
use super::super::words::attribute;
use super::Reader;
use super::flow::Flow;
use crate::model::article::{Block, Candidate, Image};
use crate::model::url::Url;

/// A picture up to this size in CSS px stands within a line: an emoji, an icon.
const TINY: u32 = 32;

impl Reader<'_> {
    /// Reads an `img`, with what the `source` beside it offers where it has no address of its own.
    pub(super) fn picture(&mut self, id: Id, source: Option<Id>, flow: &mut Flow) {
        let tree = self.tree;
        let size = |name| tree.attribute(id, name).and_then(digits);
        let (width, height) = (size("width"), size("height"));
        let mut known = [width, height].into_iter().flatten();
        if known.clone().any(|side| side < 2) {
            return;
        }
        let alt = attribute(tree, id, "alt");
        let tiny = known.clone().next().is_some() && known.all(|side| side <= TINY);
        if tiny || has_class(tree, id, "wp-smiley") || has_class(tree, id, "emoji") {
            return flow.text(&alt.unwrap_or_default());
        }
        match self.image(id, source) {
            Some(image) => flow.add([Block::Image(Image { alt, width, height, ..image })]),
            None => self.skipped.note("img"),
        }
    }

    /// Reads a `picture`.
    pub(super) fn sources(&mut self, id: Id, flow: &mut Flow) {
        let (source, img) = (child(self.tree, id, "source"), child(self.tree, id, "img"));
        match img {
            Some(img) if !self.goes(img) => self.picture(img, source, flow),
            _ => self.walk(id, flow),
        }
    }

    /// A picture by the addresses alone. A system that loads late puts them elsewhere, and in their place a blank.
    pub(super) fn image(&self, id: Id, source: Option<Id>) -> Option<Image> {
        let tree = self.tree;
        let address = |name| tree.attribute(id, name).filter(|text| !is_blank(text)).and_then(|text| Url::image(text, self.base));
        let set = |id, name| tree.attribute(id, name).map(|text| srcset(text, self.base)).filter(|set| !set.is_empty());
        let own = ["data-lazy-srcset", "data-srcset", "srcset"].into_iter().find_map(|name| set(id, name));
        let srcset = own.or_else(|| source.and_then(|source| set(source, "srcset").or_else(|| set(source, "data-srcset"))));
        let src = ["data-lazy-src", "data-src", "data-original", "src", "data-orig-file", "data-large-file"].into_iter().find_map(address);
        let srcset = srcset.unwrap_or_default();
        let src = src.or_else(|| srcset.first().map(|candidate| candidate.src.clone()))?;
        Some(Image { srcset, ..Image::at(src) })
    }

    /// The still picture of a recording.
    pub(super) fn poster(&self, id: Id) -> Option<Image> {
        let text = self.tree.attribute(id, "poster").filter(|text| !is_blank(text))?;
        Url::image(text, self.base).map(Image::at)
    }
}

/// A size as the standard writes it: digits alone.
fn digits(text: &str) -> Option<u32> {
    Some(text.trim()).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
}

/// Whether an address stands in for a picture that is loaded later.
fn is_blank(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    let file = text.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let stands_in = ["blank.", "1x1.", "spacer.", "pixel.", "placeholder.", "transparent."].iter().any(|name| file.starts_with(name));
    stands_in || text.is_empty() || text.starts_with('#') || text.starts_with("https://img.spacergif.")
}

/// The candidates of a `srcset`, parsed as the standard does. One that has no width, or an address that is not safe, costs
/// all of them: the browser would choose otherwise than the publisher meant.
pub fn srcset(text: &str, base: Option<&Url>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut rest = text;
    if text.len() > LONGEST_SRCSET {
        return candidates;
    }
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let Some((address, after)) = rest.split_once(|c: char| c.is_ascii_whitespace()).filter(|(address, _)| !address.ends_with(','))
        else {
            // At its end, or a candidate without a width.
            return if rest.is_empty() { candidates } else { Vec::new() };
        };
        let (descriptor, next) = after.split_once(',').unwrap_or((after, ""));
        let width = descriptor.trim().strip_suffix('w').and_then(digits).filter(|width| *width > 0);
        let (Some(src), Some(width)) = (Url::image(address, base), width) else { return Vec::new() };
        candidates.push(Candidate { src, width });
        rest = next;
    }
}
