//! The article read aloud, with a mark on the sentence that is read.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Desk;
use crate::browser::held::Held;
use crate::browser::highlight::{self, Kind, Marked};
use crate::browser::passages::{self, Passages};
use crate::browser::speech::{self, End, Saying};
use crate::browser::{scroll, task};
use crate::components::icon::{LISTEN, PAUSE, STOP, outline};
use crate::components::node::{Node, el};
use crate::model::event::ToolEvent;
use crate::model::found::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Silent,
    Reading,
    Paused,
}

/// Who reads an article aloud.
struct Reader {
    desk: Desk,
    state: Cell<State>,
    text: RefCell<Passages>,
    sentences: RefCell<Vec<(Span, String)>>,
    at: Cell<usize>,
    saying: RefCell<Option<Saying>>,
    marked: RefCell<Option<Marked>>,
    button: Held,
    icon: [Held; 2],
    label: Held,
    stop: Held,
    said: Held,
}

impl Drop for Reader {
    fn drop(&mut self) {
        if self.saying.take().is_some() {
            speech::silence();
        }
    }
}

/// Two buttons: one that begins, interrupts and goes on, one that ends; nothing where the browser cannot speak.
pub fn listen(desk: &Desk) -> Option<Node> {
    if !speech::available() {
        return None;
    }
    let reader = Rc::new(Reader {
        desk: desk.clone(),
        state: Cell::new(State::Silent),
        text: RefCell::default(),
        sentences: RefCell::default(),
        at: Cell::new(0),
        saying: RefCell::default(),
        marked: RefCell::default(),
        button: Held::default(),
        icon: Default::default(),
        label: Held::default(),
        stop: Held::default(),
        said: Held::default(),
    });
    let [begins, interrupts] = &reader.icon;
    let label = el("span").held(&reader.label).child(desk.context.messages.listen());
    let icons = el("span").held(begins).child(outline(LISTEN));
    let other = el("span hidden=").held(interrupts).child(outline(PAUSE));
    let (pressed, stopped) = (reader.clone(), reader.clone());
    let button = el("button type=button class=button part=tool-button").held(&reader.button).on("click", move |_| pressed.press());
    let stop = el("button type=button class=button part=tool-button hidden=").held(&reader.stop).on("click", move |_| stopped.end("stop"));
    let said = el("span class=tool-said role=status").held(&reader.said);
    let button = button.child(icons).child(other).child(label);
    let stop = stop.child(outline(STOP)).child(desk.context.messages.stop());
    // The reader lives as long as its buttons, whose listeners have it.
    Some(el("div class=tool").child(button).child(stop).child(said))
}

impl Reader {
    fn press(self: &Rc<Self>) {
        match self.state.get() {
            State::Silent => self.begin(),
            State::Reading => {
                self.hush();
                self.show(State::Paused, "pause");
            }
            State::Paused => {
                speech::silence();
                self.show(State::Reading, "resume");
                self.read();
            }
        }
    }

    fn begin(self: &Rc<Self>) {
        let text = Passages::of_all(&passages::aloud(self.desk.context.in_place));
        let mut sentences = Vec::new();
        for (paragraph, line) in text.text.lines().enumerate() {
            let units: Vec<u16> = line.encode_utf16().collect();
            for (start, end) in speech::sentences(line, &self.desk.lang) {
                let words = String::from_utf16_lossy(units.get(start..end).unwrap_or_default());
                if words.chars().any(char::is_alphanumeric) {
                    sentences.push(([paragraph, start, start + words.trim_end().encode_utf16().count()], words.trim().to_string()));
                }
            }
        }
        self.text.replace(text);
        self.sentences.replace(sentences);
        self.at.set(0);
        self.said.say("");
        // Whoever else speaks on this page gives way, as when this one goes on.
        speech::silence();
        self.show(State::Reading, "start");
        self.read();
    }

    /// Reads the sentence that it is at.
    fn read(self: &Rc<Self>) {
        let sentence = self.sentences.borrow().get(self.at.get()).cloned();
        let Some((span, words)) = sentence else { return self.end("end") };
        self.mark(span);
        let weak = Rc::downgrade(self);
        let ended = move |end| {
            // Not within what is told: the sentence that has ended is dropped by what comes next.
            let weak = weak.clone();
            task::later(Box::new(move || {
                if let Some(reader) = weak.upgrade() {
                    reader.ended(end);
                }
            }));
        };
        let saying = speech::say(&words, &self.desk.lang, ended);
        let began = saying.is_some();
        self.saying.replace(saying);
        if !began {
            self.fail();
        }
    }

    fn ended(self: &Rc<Self>, end: End) {
        if self.state.get() != State::Reading {
            return;
        }
        // It has ended: to be silenced there is nothing, and whoever speaks now is another.
        self.saying.take();
        match end {
            End::Read => {
                self.at.set(self.at.get() + 1);
                self.read();
            }
            End::Interrupted => self.end("stop"),
            End::Failed => self.fail(),
        }
    }

    fn fail(&self) {
        self.end("error");
        self.said.say(self.desk.context.messages.listen_failed());
    }

    fn end(&self, state: &'static str) {
        self.hush();
        self.marked.take();
        self.show(State::Silent, state);
    }

    fn hush(&self) {
        if self.saying.take().is_some() {
            speech::silence();
        }
    }

    fn mark(&self, span: Span) {
        self.marked.take();
        let lines = |span| self.text.borrow().range(span).map(|range| highlight::lines_of(&range)).unwrap_or_default();
        let before = self.at.get().checked_sub(1).and_then(|before| Some(self.sentences.borrow().get(before)?.0));
        // Who has scrolled away from the sentence before is left where they are.
        if before.map(lines).is_none_or(|before| before.is_empty() || scroll::is_in_view(&before)) {
            scroll::show(&lines(span));
        }
        let Some(range) = self.text.borrow().range(span) else { return };
        self.marked.replace(highlight::mark(Kind::Spoken, vec![range]));
    }

    fn show(&self, state: State, told: &'static str) {
        self.state.set(state);
        let m = self.desk.context.messages;
        self.label.say(match state {
            State::Silent => m.listen(),
            State::Reading => m.pause(),
            State::Paused => m.resume(),
        });
        let hidden = |is| if is { Some("") } else { None };
        let [begins, interrupts] = &self.icon;
        begins.set("hidden", hidden(state == State::Reading));
        interrupts.set("hidden", hidden(state != State::Reading));
        if state == State::Silent && self.stop.has_focus() {
            self.button.focus();
        }
        self.stop.set("hidden", hidden(state == State::Silent));
        (self.desk.tell)(ToolEvent::Listen { state: told });
    }
}
