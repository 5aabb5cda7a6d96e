//! Pictures: one with its caption and credit, or several in a gallery.

use super::context::Context;
use super::node::{Node, Nodes, el};
use crate::model::article::{Candidate, Image};
use crate::model::text::{figures, join};

/// How wide a picture is drawn: where the browser knows, what it knows; else at most about the article's measure.
const SIZES: &str = "auto, (min-width: 45em) 45em, 100vw";

const EAGER: &str = "img decoding=async referrerpolicy=no-referrer loading=eager";
const LAZY: &str = "img decoding=async referrerpolicy=no-referrer loading=lazy";

/// How many times wider than high, or higher than wide, a picture is for which room is kept.
const STEEPEST: u32 = 20;

/// The picture itself, with its room reserved; loaded when it comes near, the lead picture at once.
pub fn img(image: &Image, lead: bool) -> Node {
    // One that would be a line, or higher than a page, is measured by the browser, if it comes.
    let [width, height] = [image.width, image.height].map(|size| size.unwrap_or_default());
    let flat = width > height.saturating_mul(STEEPEST) || height > width.saturating_mul(STEEPEST);
    let px = |size: Option<u32>| size.filter(|_| !flat).map(|size| figures(size as usize));
    let mut srcset = String::new();
    for Candidate { src, width } in &image.srcset {
        srcset.push_str(&join!(src, " ", figures(*width as usize), "w, "));
    }
    let srcset = Some(srcset.trim_end_matches(", ")).filter(|srcset| !srcset.is_empty());
    el(if lead { EAGER } else { LAZY })
        .attr_if("width", px(image.width).as_deref())
        .attr_if("height", px(image.height).as_deref())
        .attr_if("srcset", srcset)
        .attr_if("sizes", srcset.map(|_| SIZES))
        .attr("alt", image.alt.as_deref().unwrap_or_default())
        .attr("src", image.src.as_str())
}

/// A figure with its caption.
pub fn picture(image: &Image, lead: bool, context: &Context) -> Node {
    let caption = caption(&image.caption, &image.credit, context);
    el("figure class=picture part=picture").child(img(image, lead)).child(caption)
}

/// Several pictures side by side, under one caption.
pub fn gallery(images: &[Image], text: &Option<String>, context: &Context) -> Node {
    let pictures: Nodes = images.iter().map(|image| picture(image, false, context)).collect();
    el("figure class=gallery part=gallery").child(el("div class=gallery-pictures").child(pictures)).child(caption(text, &None, context))
}

fn caption(text: &Option<String>, credit: &Option<String>, context: &Context) -> Option<Node> {
    if text.is_none() && credit.is_none() {
        return None;
    }
    let label = el("span class=visually-hidden").child(context.messages.credit()).child(" ");
    let credit = credit.as_ref().map(|credit| Nodes::of(" ").and(el("span class=credit").child(label).child(credit)));
    Some(el("figcaption class=caption part=caption").child(text.as_deref()).child(credit))
}
