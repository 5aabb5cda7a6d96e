//! The article's pictures, one at a time, as large as the window.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Desk;
use crate::browser::held::Held;
use crate::browser::listening::listen;
use crate::browser::pictures::{self, Picture};
use crate::browser::{click, page, passages};
use crate::components::icon::{BACK, CLOSE, ENLARGE, FORTH, PICTURE, icon_button, outline};
use crate::components::node::{Event, Node, Put, el};
use crate::i18n::named;
use crate::model::event::ToolEvent;
use crate::model::url::Url;

const BUTTON: &str = "button type=button class=page-button part=page-button";

struct Gallery {
    desk: Desk,
    pictures: RefCell<Vec<Picture>>,
    at: Cell<usize>,
    dialog: Held,
    frame: Held,
    /// The picture that is shown.
    shown: RefCell<Option<Put>>,
    image: Held,
    /// Whether it is larger than its frame, and the button for that.
    large: Cell<bool>,
    size: Held,
    /// Where a finger came down.
    touched: Cell<Option<(i32, i32)>>,
    caption: Held,
    position: Held,
    /// The same, with what the picture shows, for who does not see it.
    said: Held,
    ways: [Held; 2],
    close: Held,
}

/// A button to all of them, for a page whose own pictures have none, and the dialog.
pub fn pictures(desk: &Desk) -> (Option<Node>, Node) {
    let gallery = Rc::new(Gallery {
        desk: desk.clone(),
        pictures: RefCell::default(),
        at: Cell::new(0),
        dialog: Held::default(),
        frame: Held::default(),
        shown: RefCell::default(),
        image: Held::default(),
        large: Cell::default(),
        size: Held::default(),
        touched: Cell::default(),
        caption: Held::default(),
        position: Held::default(),
        said: Held::default(),
        ways: Default::default(),
        close: Held::default(),
    });
    gallery.look();
    let count = gallery.pictures.borrow().len();
    let first = gallery.clone();
    let button = (desk.context.in_place && count > 0).then(|| {
        let button = el("button type=button class=button part=tool-button").on("click", move |_| first.open(0));
        el("div class=tool").child(button.child(outline(PICTURE)).child(desk.context.count(desk.context.messages.pictures(), count)))
    });
    let clicked = gallery.clone();
    let listening =
        passages::holder(desk.context.in_place).map(|text| listen(&text, "click", false, Box::new(move |event| clicked.click(&event))));
    let own = gallery.buttons();
    let dialog = gallery.dialog().created(move |_| Some(Box::new((listening, own))));
    (button, dialog)
}

impl Gallery {
    /// The pictures as they are now: some may have come since.
    fn look(&self) {
        let text = passages::holder(self.desk.context.in_place);
        self.pictures.replace(text.map(|text| pictures::within(&text)).unwrap_or_default());
    }

    /// A button on each picture that Lede has drawn.
    fn buttons(self: &Rc<Self>) -> Vec<Put> {
        let mut buttons = Vec::new();
        for (index, picture) in self.pictures.borrow().iter().enumerate() {
            let Some(figure) = picture.figure().filter(|_| !self.desk.context.in_place) else { continue };
            let (name, gallery) = (named(self.desk.context.messages.enlarge(), &picture.name()), self.clone());
            let button = el("button type=button class=enlarge part=enlarge").attr("aria-label", &name);
            let button = button.on("click", move |_| gallery.open(index)).child(outline(ENLARGE));
            buttons.push(Put::into(&figure, button));
        }
        buttons
    }

    fn dialog(self: &Rc<Self>) -> Node {
        let m = self.desk.context.messages;
        let steps = [(m.picture_previous(), BACK, false), (m.picture_next(), FORTH, true)];
        let said = el("p class=visually-hidden role=status").held(&self.said);
        let mut bar = el("div class=zoom-bar").child(el("p aria-hidden=true").held(&self.position)).child(said);
        for (held, (name, path, on)) in self.ways.iter().zip(steps) {
            let gallery = self.clone();
            bar = bar.child(icon_button(BUTTON, name, outline(path)).held(held).on("click", move |_| gallery.step(on)));
        }
        let (closed, beside, pressed, gone) = (self.clone(), self.clone(), self.clone(), self.clone());
        let (sized, down, up) = (self.clone(), self.clone(), self.clone());
        let size = icon_button(BUTTON, m.enlarge(), outline(ENLARGE)).attr("aria-pressed", "false").held(&self.size);
        bar = bar.child(size.on("click", move |_| sized.resize(!sized.large.get())));
        let close = icon_button(BUTTON, m.close(), outline(CLOSE)).held(&self.close);
        let bar = bar.child(close.on("click", move |_| {
            pictures::close(&closed.dialog);
        }));
        let caption = el("figcaption class=caption").held(&self.caption);
        let figure = el("figure").child(el("div class=zoom-frame").held(&self.frame)).child(caption);
        let dialog = el("dialog class=zoom part=zoom")
            .attr("aria-label", &self.desk.context.count(m.pictures(), self.pictures.borrow().len()))
            .held(&self.dialog);
        dialog
            .on("click", move |event| {
                if pictures::is_on(&event, ".zoom-frame") {
                    pictures::close(&beside.dialog);
                } else if pictures::is_on(&event, "img") {
                    beside.resize(!beside.large.get());
                }
            })
            .on("pointerdown", move |event| down.touched.set(pictures::touch(&event)))
            // What the browser takes for scrolling or a pinch it cancels.
            .on("pointerup", move |event| {
                let from = up.touched.take();
                if let Some(on) = from.filter(|_| !up.large.get()).and_then(|from| pictures::swipe(&up.dialog, from, &event)) {
                    up.step(on);
                }
            })
            .on("keydown", move |event| {
                // What is larger than its frame is scrolled by them.
                if let Some(on) = pictures::way(&pressed.dialog, &event).filter(|_| !pressed.large.get()) {
                    event.prevent_default();
                    pressed.step(on);
                }
            })
            .on("close", move |_| {
                gone.shown.take();
            })
            .child(bar)
            .child(figure)
    }

    /// A click on a picture.
    fn click(self: &Rc<Self>, event: &Event) {
        if !click::is_plain(event) || click::is_taken(event) {
            return;
        }
        self.look();
        let at = self.pictures.borrow().iter().position(|picture| picture.is_of(event));
        if let Some(at) = at {
            self.open(at);
        }
    }

    fn open(&self, at: usize) {
        self.look();
        self.at.set(at);
        if self.show().is_some() {
            pictures::open(&self.dialog, &self.close);
        }
    }

    fn step(&self, on: bool) {
        let at = self.at.get();
        let next = if on { Some(at + 1) } else { at.checked_sub(1) };
        let before = self.at.get();
        if let Some(next) = next.filter(|next| *next < self.pictures.borrow().len()) {
            self.at.set(next);
            if self.show().is_none() {
                self.at.set(before);
            }
        }
    }

    /// Shows the picture larger than its frame, which is scrolled then, or within it.
    fn resize(&self, large: bool) {
        self.large.set(large);
        self.size.set("aria-pressed", Some(if large { "true" } else { "false" }));
        self.image.set("sizes", Some(if large { "250vw" } else { "100vw" }));
        self.frame.set("tabindex", large.then_some("0"));
        if large {
            pictures::center(&self.frame);
        }
    }

    /// Puts the picture that it is at into the dialog.
    fn show(&self) -> Option<()> {
        let at = self.at.get();
        // Not held while the page is told: it may click on a picture.
        let (picture, all) = (self.pictures.borrow().get(at)?.clone(), self.pictures.borrow().len());
        let src = picture.attribute("src")?;
        let mut image = el("img decoding=async referrerpolicy=no-referrer sizes=100vw");
        for name in ["srcset", "width", "height", "src"] {
            image = image.attr_if(name, picture.attribute(name).as_deref());
        }
        let image = image.attr("alt", &picture.attribute("alt").unwrap_or_default());
        self.shown.take();
        let frame = self.frame.element()?;
        self.shown.replace(Some(Put::into(&frame, image.held(&self.image))));
        self.resize(false);
        self.caption.say(&picture.caption().unwrap_or_default());
        let position = self.desk.context.position(self.desk.context.messages.picture_position(), at, all);
        self.position.say(&position);
        self.said.say(&named(&position, &picture.attribute("alt").unwrap_or_default()));
        for (way, ends) in self.ways.iter().zip([at == 0, at + 1 == all]) {
            way.set("aria-disabled", ends.then_some("true"));
            way.set("hidden", (all == 1).then_some(""));
        }
        let url = Url::link(&src, page::base().as_ref()).map_or(src, |url| url.as_str().into());
        (self.desk.tell)(ToolEvent::Zoom { url, index: at });
        Some(())
    }
}
