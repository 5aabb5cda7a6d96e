//! What readers see and read of an element, told to the page: quotations and related posts in view, how far, how long.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Guard;
use crate::browser::attention;
use crate::browser::task::{Behalf, Task};
use crate::browser::{custom_event, notice, scroll, task};
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

/// What measures; dropped it tells nothing more, not even what it is about to.
struct Measuring {
    over: Rc<Cell<bool>>,
    _kept: Box<dyn Any>,
}

impl Drop for Measuring {
    fn drop(&mut self) {
        self.over.set(true);
    }
}

/// [`measure`].
pub type Measure = fn() -> Guard;

/// Measures what readers see and read of the element that code runs for, until what this returns is dropped.
pub fn measure() -> Guard {
    let host = Behalf::current().host()?.clone();
    let over = Rc::new(Cell::new(false));
    let is_over = over.clone();
    let tell: Rc<dyn Fn(ToolEvent)> = Rc::new(move |event| {
        if !is_over.get() {
            custom_event::tell(&host, &event);
        }
    });
    let reading = Rc::new(Reading {
        tell: tell.clone(),
        depth: Cell::new(0),
        in_view: Cell::new(false),
        time: RefCell::default(),
        last: Cell::new(0.0),
        ticking: RefCell::default(),
    });
    let [moved, changed, signed, turned, left] = [(); 5].map(|()| reading.clone());
    // An article that comes late, or another one, moves nothing.
    let parts = impressions(tell, move || changed.moved());
    let scrolling = scroll::follow(move || moved.moved());
    let attention = attention::pay(move || signed.sign(), move || turned.turn(), move || left.leave());
    Some(Box::new(Measuring { over, _kept: Box::new((parts, scrolling, attention)) }))
}

fn impressions(tell: Rc<dyn Fn(ToolEvent)>, changed: impl Fn() + Clone + 'static) -> Option<Box<dyn Any>> {
    let told = RefCell::new(Vec::new());
    let seen = move |element: &_| {
        let event = attention::impression(element);
        // One that was drawn anew is the same.
        if let Some(event) = event.filter(|event| !told.borrow().contains(event)) {
            told.borrow_mut().push(event.clone());
            tell(event);
        }
    };
    let notice = Rc::new(notice::watch(Rc::new(seen))?);
    let resting: Rc<RefCell<Option<Task>>> = Rc::default();
    let look = move || {
        let (notice, rested, changed) = (notice.clone(), Rc::downgrade(&resting), changed.clone());
        if resting.borrow().is_none() {
            resting.replace(Some(Task::start(Box::pin(async move {
                task::wait(REST).await;
                notice.add(attention::parts(true));
                notice.add(attention::parts(false));
                changed();
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
        let place = attention::text().and_then(|text| scroll::place(&text));
        self.in_view.set(place.is_some_and(|place| place.top < place.window && place.top + place.height > 0.0));
        self.seen();
        let Some(place) = place else { return };
        let depth = reading::depth(place.top, place.height, place.window);
        for percent in DEPTHS.into_iter().filter(|percent| (self.depth.get() + 1..=depth).contains(percent)) {
            (self.tell)(ToolEvent::Depth { percent });
        }
        self.depth.set(self.depth.get().max(depth));
    }

    fn seen(&self) {
        self.time.borrow_mut().seen(task::now(), self.in_view.get() && attention::is_shown());
    }

    /// The page has been hidden, or is shown again.
    fn turn(&self) {
        self.seen();
        if !attention::is_shown() {
            self.report(true);
        }
    }

    /// The page is left.
    fn leave(&self) {
        self.seen();
        self.report(true);
    }

    fn report(&self, end: bool) {
        let due = self.time.borrow_mut().due(task::now(), end);
        if let Some(seconds) = due {
            (self.tell)(ToolEvent::Engaged { seconds });
        }
    }

    /// The reader has done something.
    fn sign(self: &Rc<Self>) {
        let now = task::now();
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
                if task::now() - reading.last.get() > IDLE {
                    reading.ticking.take();
                    return;
                }
            }
        }))));
    }
}
