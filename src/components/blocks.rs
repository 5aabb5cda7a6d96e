//! The blocks of an article's text, each by the view that draws it.

use leptos::prelude::*;
use leptos::tachys::html::element::custom;

use super::embed::Embed;
use super::figure::{Gallery, Picture};
use super::inlines::with_details;
use super::pull_quote::PullQuote;
use super::quote::Quote;
use super::table::Table;
use crate::model::article::{Block, Inlines};

/// A text's blocks; its headings stand under a headline of this level.
pub fn blocks(blocks: Vec<Block>, heading_level: u8) -> Vec<AnyView> {
    let draw = |(index, block)| match block {
        Block::Paragraph { content } => paragraph(content),
        Block::Heading { level, content } => {
            let (content, after) = with_details(content);
            view! { {heading(heading_level.saturating_add(level - 1), "subheading", content)} {after} }.into_any()
        }
        Block::List { ordered, items } => list(ordered, items),
        Block::Quote(quote) => view! { <Quote quote /> }.into_any(),
        Block::PullQuote(quote) => view! { <PullQuote quote /> }.into_any(),
        Block::Image(image) => view! { <Picture image lead={index == 0} /> }.into_any(),
        Block::Gallery { images, caption } => view! { <Gallery images caption /> }.into_any(),
        Block::Table { caption, header, rows } => view! { <Table caption header rows /> }.into_any(),
        Block::Divider => view! { <hr class={"divider"} /> }.into_any(),
        Block::Embed { url, title, provider, image } => view! { <Embed url title provider image /> }.into_any(),
    };
    blocks.into_iter().enumerate().map(draw).collect()
}

/// A heading of the level that the page's outline asks for, 6 at most.
pub fn heading<C: IntoView + 'static>(level: u8, class: &'static str, content: C) -> impl IntoView {
    custom(format!("h{}", level.clamp(1, 6))).class(class).child(content)
}

fn paragraph(content: Inlines) -> AnyView {
    let (content, after) = with_details(content);
    view! { <p>{content}</p> {after} }.into_any()
}

fn list(ordered: bool, items: Vec<Inlines>) -> AnyView {
    let items: Vec<_> = items
        .into_iter()
        .map(|item| {
            let (content, after) = with_details(item);
            view! { <li>{content} {after}</li> }
        })
        .collect();
    if ordered { view! { <ol>{items}</ol> }.into_any() } else { view! { <ul>{items}</ul> }.into_any() }
}
