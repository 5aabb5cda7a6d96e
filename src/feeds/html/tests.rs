//! Whole bodies, as systems write them, and what holds for every text.

mod blocks;
mod bodies;
mod cost;
mod inlines;
mod lines;
mod media;
mod notes;
mod outline;
mod properties;
mod seen;

use super::*;
use outline::outline;

fn base() -> Url {
    Url::page("https://n.example/2024/story").unwrap()
}

/// The outline of a body.
fn read(html: &str) -> String {
    outline(&body(html, Some(&base()), &mut Skipped::default()).blocks)
}

/// What is skipped of a body.
fn skipped(html: &str) -> Vec<(String, usize)> {
    let mut skipped = Skipped::default();
    body(html, Some(&base()), &mut skipped);
    skipped.list().to_vec()
}
