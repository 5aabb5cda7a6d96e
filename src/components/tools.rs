//! What readers get beside an article: a row of tools before its text, pictures in a dialog, a bar that follows the reading.
//!
//! It comes later, where a page offers tools.

mod listen;
mod measure;
mod pictures;
mod progress;
mod text_size;

use std::rc::Rc;

pub use measure::{Measure, measure};

use super::context::Context;
use super::node::{Guard, Node, Nodes, Put, el};
use crate::browser::held::Held;
use crate::browser::passages::{self, Passages};
use crate::browser::sheet::{self, sheet};
use crate::browser::task::Behalf;
use crate::browser::{console, custom_event};
use crate::model::event::ToolEvent;
use crate::model::reading;
use crate::model::text::figures;
use crate::model::tools::{Tool, parse};

static SHEET: &[u8] = sheet!("tools.css");

/// What the tools of an article share.
#[derive(Clone)]
pub struct Desk(Rc<Shared>);

/// What a [`Desk`] leads to.
pub struct Shared {
    /// What they say, and in which language.
    pub context: Context,
    /// The article's language, a BCP 47 tag.
    pub lang: String,
    /// Tells the page.
    pub tell: Box<dyn Fn(ToolEvent)>,
}

impl std::ops::Deref for Desk {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// Where the tools of these words stand; there is room for them before they are drawn.
pub fn place(wanted: &str) -> Node {
    el("div class=lede,tools").attr("data-tools", wanted)
}

/// [`attach`].
pub type Attach = fn(&Held, &str, &Context) -> Guard;

/// Draws the tools of the article that code runs for into a place: `wanted` are the words of the attribute. They stand there
/// until this is dropped.
pub fn attach(place: &Held, wanted: &str, context: &Context) -> Guard {
    let (host, place) = (Behalf::current().host()?.clone(), place.element()?);
    if let Some(root) = host.shadow_root() {
        sheet::adopt(&host, &root, SHEET);
    }
    let (wanted, warnings) = parse(wanted);
    warnings.iter().for_each(|warning| console::warn(&[warning]));
    let tell = Box::new(move |event| custom_event::tell(&host, &event));
    let lang = context.work.lang.clone().unwrap_or_else(|| context.lang.clone());
    let desk = Desk(Rc::new(Shared { context: context.clone(), lang, tell }));
    Some(Box::new(Put::into(&place, tools(&wanted, &desk))))
}

fn tools(wanted: &[Tool], desk: &Desk) -> Nodes {
    let (mut row, mut apart) = (Nodes::default(), Nodes::default());
    for tool in wanted {
        let shown = match tool {
            Tool::ReadingTime => Nodes::of(reading_time(desk)),
            Tool::Listen => Nodes::of(listen::listen(desk)),
            Tool::TextSize => text_size::text_size(desk),
            Tool::Zoom => {
                let (button, dialog) = pictures::pictures(desk);
                apart = apart.and(dialog);
                Nodes::of(button)
            }
            Tool::Progress => {
                apart = apart.and(progress::progress());
                continue;
            }
        };
        row = row.and(shown);
    }
    let name = desk.context.messages.tools();
    apart.and((!row.is_empty()).then(|| el("div class=tools-row role=group part=tools").attr("aria-label", name).child(row)))
}

/// How long the article takes to read.
fn reading_time(desk: &Desk) -> Option<Node> {
    let text = Passages::of(&passages::holder(desk.context.in_place)?).text;
    let minutes = reading::minutes(&text, &desk.lang);
    let said = desk.context.count(desk.context.messages.minutes(), minutes);
    let time = el("time").attr("datetime", &["PT", &figures(minutes), "M"].concat());
    Some(el("p class=reading-time part=reading-time").child(time.child(said)))
}
