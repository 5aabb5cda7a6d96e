//! What readers see and read of an element, told to the page: quotations and related posts in view, how far, how long.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::browser::attention::{self, Attention};
use crate::browser::task::Task;
use crate::browser::{notice, scroll, task};
use crate::model::engagement::{Engagement, IDLE};
use crate::model::event::ToolEvent;
use crate::model::reading::{self, DEPTHS};

/// How long a new part of the page rests before it is watched, in ms.
const REST: u32 = 200;

/// How often the time is looked at while there is a reader, in ms.
const TICK: u32 = 1_000;

struct Reading {
    tell: Rc<dyn Fn(ToolEvent)>,
    depth: Cell<usize>,
    in_view: Cell<bool>,
    time: RefCell<Engagement>,
    last: Cell<f64>,
    ticking: RefCell<Option<Task>>,
}

/// Measures until what this returns is dropped.
pub fn measure(tell: Rc<dyn Fn(ToolEvent)>) -> Box<dyn Any> {
    let parts = impressions(tell.clone());
    let reading = Rc::new(Reading {
        tell,
        depth: Cell::new(0),
        in_view: Cell::new(false),
        time: RefCell::default(),
        last: Cell::new(0.0),
        ticking: RefCell::default(),
    });
    // Whether there is an article to read shows when it has been drawn.
    let (moved, signed, turned) = (reading.clone(), reading.clone(), reading.clone());
    let scrolling = scroll::follow(move || moved.moved());
    let attention = Attention::pay(move || signed.sign(), move || turned.turn());
    Box::new((parts, scrolling, attention))
}

fn impressions(tell: Rc<dyn Fn(ToolEvent)>) -> Option<Box<dyn Any>> {
    let seen = move |element: &_| {
        if let Some(event) = attention::impression(element) {
            tell(event);
        }
    };
    let notice = Rc::new(notice::watch(Rc::new(seen))?);
    let resting: Rc<RefCell<Option<Task>>> = Rc::default();
    let look = move || {
        let (notice, rested) = (notice.clone(), Rc::downgrade(&resting));
        if resting.borrow().is_none() {
            resting.replace(Some(Task::start(Box::pin(async move {
                task::wait(REST).await;
                notice.add(attention::parts(true));
                notice.add(attention::parts(false));
                if let Some(rested) = rested.upgrade() {
                    rested.take();
                }
            }))));
        }
    };
    look();
    Some(Box::new(attention::changes(look)))
}

impl Reading {
    /// The window has moved.
    fn moved(&self) {
        let Some(place) = attention::text().and_then(|text| scroll::place(&text)) else { return };
        self.in_view.set(place.top < place.window && place.top + place.height > 0.0);
        self.seen();
        let depth = reading::depth(place.top, place.height, place.window);
        for percent in DEPTHS.into_iter().filter(|percent| (self.depth.get() + 1..=depth).contains(percent)) {
            (self.tell)(ToolEvent::Depth { percent });
        }
        self.depth.set(self.depth.get().max(depth));
    }

    fn seen(&self) {
        self.time.borrow_mut().seen(attention::now(), self.in_view.get() && attention::is_shown());
    }

    /// The page has been left, or come back to.
    fn turn(&self) {
        self.seen();
        if !attention::is_shown() {
            self.report(true);
        }
    }

    fn report(&self, end: bool) {
        let due = self.time.borrow_mut().due(attention::now(), end);
        if let Some(seconds) = due {
            (self.tell)(ToolEvent::Engaged { seconds });
        }
    }

    /// The reader has done something.
    fn sign(self: &Rc<Self>) {
        let now = attention::now();
        self.last.set(now);
        self.time.borrow_mut().sign(now);
        if self.ticking.borrow().is_some() {
            return;
        }
        let weak = Rc::downgrade(self);
        self.ticking.replace(Some(Task::start(Box::pin(async move {
            loop {
                task::wait(TICK).await;
                let Some(reading) = weak.upgrade() else { return };
                reading.report(false);
                // Nobody is waited for without a sign.
                if attention::now() - reading.last.get() > IDLE {
                    reading.ticking.take();
                    return;
                }
            }
        }))));
    }
}
