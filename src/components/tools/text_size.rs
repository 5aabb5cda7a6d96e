//! Smaller and larger text, kept for the site.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::Desk;
use crate::browser::held::Held;
use crate::browser::{passages, storage};
use crate::components::icon::{LARGER, SMALLER, icon_button, outline};
use crate::components::node::{Nodes, el};
use crate::i18n::fill;
use crate::model::event::ToolEvent;
use crate::model::text::{figures, join};
use crate::model::tools::{USUAL, next_size, size};

/// Where the browser keeps it, in percent.
const KEPT: &str = "lede-text-size";

thread_local! {
    /// Those of the page's articles, which have one size.
    static ALL: RefCell<Vec<Weak<Sizes>>> = const { RefCell::new(Vec::new()) };
}

struct Sizes {
    desk: Desk,
    now: Cell<usize>,
    text: Held,
    said: Held,
    buttons: [Held; 2],
}

/// Two buttons, and what they have come to for who does not see it.
pub fn text_size(desk: &Desk) -> Nodes {
    let now = storage::kept(KEPT).and_then(|kept| size(&kept)).unwrap_or(USUAL);
    let sizes = Rc::new(Sizes {
        desk: desk.clone(),
        now: Cell::new(now),
        text: passages::sized(),
        said: Held::default(),
        buttons: Default::default(),
    });
    let m = desk.context.messages;
    let mut tool = el("div class=tool");
    for (up, (held, (name, path))) in sizes.buttons.iter().zip([(m.text_smaller(), SMALLER), (m.text_larger(), LARGER)]).enumerate() {
        let pressed = sizes.clone();
        let button = icon_button("button type=button class=button,text-size part=tool-button", name, outline(path)).held(held);
        tool = tool.child(button.on("click", move |_| pressed.press(up == 1)));
    }
    let said = el("span class=visually-hidden role=status").held(&sizes.said);
    sizes.apply(now);
    ALL.with_borrow_mut(|all| {
        all.retain(|sizes| sizes.strong_count() > 0);
        all.push(Rc::downgrade(&sizes));
    });
    tool.child(said).into()
}

impl Drop for Sizes {
    fn drop(&mut self) {
        self.text.set("data-size", None);
        self.text.style("--_size", "");
    }
}

impl Sizes {
    fn press(&self, up: bool) {
        let Some(next) = next_size(self.now.get(), up) else { return };
        if next == USUAL {
            storage::forget(KEPT)
        } else {
            storage::keep(KEPT, &figures(next))
        };
        ALL.with_borrow(|all| all.iter().filter_map(Weak::upgrade).for_each(|sizes| sizes.apply(next)));
        let context = &self.desk.context;
        self.said.say(&fill(context.messages.text_size(), &[("percent", &context.number(next))]));
        (self.desk.tell)(ToolEvent::TextSize { percent: next });
    }

    fn apply(&self, now: usize) {
        self.now.set(now);
        self.text.set("data-size", (now != USUAL).then_some(""));
        self.text.style("--_size", &join!(figures(now), "%"));
        for (up, button) in self.buttons.iter().enumerate() {
            // Not `disabled`: focus would be lost.
            button.set("aria-disabled", next_size(now, up == 1).is_none().then_some("true"));
        }
    }
}
