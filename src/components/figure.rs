//! Pictures: one with its caption and credit, or several in a gallery.

use super::context::Context;
use super::node::{Node, Nodes, el};
use crate::model::article::Image;

/// The picture itself, with its room reserved; loaded when it comes near, the lead picture at once.
pub fn img(image: Image, lead: bool) -> Node {
    let px = |size: Option<u32>| size.map(|size| size.to_string());
    el("img")
        .attr("loading", if lead { "eager" } else { "lazy" })
        .attr("decoding", "async")
        .attr("referrerpolicy", "no-referrer")
        .attr_if("width", px(image.width))
        .attr_if("height", px(image.height))
        .attr("alt", image.alt.unwrap_or_default())
        .attr("src", image.src.to_string())
}

/// A figure with its caption.
pub fn picture(mut image: Image, lead: bool) -> Node {
    let caption = caption(image.caption.take(), image.credit.take());
    el("figure").class("picture").part("picture").child(img(image, lead)).child(caption)
}

/// Several pictures side by side, under one caption.
pub fn gallery(images: Vec<Image>, text: Option<String>) -> Node {
    let pictures: Nodes = images.into_iter().map(|image| picture(image, false)).collect();
    el("figure").class("gallery").part("gallery").child(el("div").class("gallery-pictures").child(pictures)).child(caption(text, None))
}

fn caption(text: Option<String>, credit: Option<String>) -> Option<Node> {
    if text.is_none() && credit.is_none() {
        return None;
    }
    let label = el("span").class("visually-hidden").child(Context::get().messages.credit).child(" ");
    let credit = credit.map(|credit| Nodes::from(" ").and(el("span").class("credit").child(label).child(credit)));
    Some(el("figcaption").class("caption").child(text).child(credit))
}
