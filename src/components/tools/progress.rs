//! A thin bar that follows how far the article is read: by a scroll timeline, which needs no script, where the browser has them.

use crate::browser::held::Held;
use crate::browser::{attention, scroll};
use crate::components::node::{Node, el};
use crate::model::reading;
use crate::model::text::{figures, join};

/// The bar; what it says the page's own scroll bar says too, so it is none of a screen reader's.
pub fn progress() -> Node {
    let bar = el("div class=progress part=progress aria-hidden=true");
    if scroll::has_timelines() {
        return bar;
    }
    let held = Held::default();
    let moved = held.clone();
    let follow = move |_: &_| {
        let follow = scroll::follow(move || {
            let Some(place) = attention::text().and_then(|text| scroll::place(&text)) else { return };
            let gone = (reading::progress(place.top, place.height, place.window) * 1000.0) as usize;
            moved.style("scale", &join!(figures(gone / 10), ".", figures(gone % 10), "% 1"));
        });
        follow.map(|follow| Box::new(follow) as Box<dyn std::any::Any>)
    };
    bar.held(&held).created(follow)
}
