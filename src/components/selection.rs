//! What a reader selected in the text: the same that can be done with a quotation, below it and never in its way.

use std::cell::RefCell;
use std::rc::Rc;

use super::context::Context;
use super::node::{Node, el, live};
use super::quote_share::actions;
use super::watched::Watched;
use crate::browser::listening::Listening;
use crate::browser::panel::Panel;
use crate::browser::selection::{self, Selected};
use crate::browser::task::{self, Task};
use crate::model::quote::Quote;

/// How long a selection rests before the panel comes, in ms.
const REST: u32 = 350;

/// The panel. It takes no focus: Tab leads into it while it is open, Escape closes it.
pub fn selection(context: &Context) -> Node {
    let (panel, selected, in_place) = (Panel::default(), Watched::new(None::<Selected>), context.in_place);
    let (shown, toggled, drawn, context) = (panel.clone(), panel.clone(), selected.clone(), context.clone());
    let label = context.messages.selected();
    let content = live(move || {
        let quote = Quote { text: drawn.get()?.text, ..Quote::default() };
        Some(actions(&quote, 0, &context))
    });
    let (waiting, keys): (Rc<RefCell<Option<Task>>>, Keys) = Default::default();
    let rested = selected;
    let changed = move |down: bool| {
        let (panel, selected, keys) = (panel.clone(), rested.clone(), keys.clone());
        let rest = async move {
            task::wait(REST).await;
            if panel.has_focus() {
                return;
            }
            match selection::current(in_place) {
                Some(now) => {
                    selected.set(Some(now.clone()));
                    // Once its content is there: its width is known then.
                    task::pause().await;
                    panel.show_beside(&now.lines);
                    follow_keys(&panel, &keys);
                }
                None => hide(&panel, &keys),
            }
        };
        // Each change begins the rest anew; while a pointer is down, nothing rests.
        waiting.replace((!down).then(|| Task::start(Box::pin(rest))));
    };
    el("div class=said-panel,selected part=quote-details popover=manual role=group tabindex=-1")
        .attr("aria-label", label)
        .on("beforetoggle", move |_| toggled.toggles())
        .held(&shown.element)
        .created(move |_| Some(Box::new(selection::follow(Box::new(changed)))))
        .child(content)
}

/// The page's keys are listened to while the panel is open, and only then.
type Keys = Rc<RefCell<Option<Listening>>>;

fn follow_keys(panel: &Panel, keys: &Keys) {
    // It is held by them, and must not hold them.
    let (open, held) = (panel.clone(), Rc::downgrade(keys));
    let key = move |name: &str| match name {
        "Escape" => {
            if let Some(keys) = held.upgrade() {
                hide(&open, &keys);
            }
            true
        }
        "Tab" if !open.has_focus() => {
            open.focus(None);
            // Where a dialog of the page's is open it has none.
            open.has_focus()
        }
        _ => false,
    };
    keys.replace(selection::follow_keys(Box::new(key)));
}

fn hide(panel: &Panel, keys: &Keys) {
    panel.hide();
    // Not while it runs.
    let held = keys.take();
    task::later(Box::new(move || drop(held)));
}
