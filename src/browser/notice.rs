//! What a reader has seen: half of it in view for a second, as the Media Rating Council counts an impression; of what is
//! taller than the window, half a window of it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Date};
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::task::{self, Behalf, Task};

/// For how long, in ms.
const LONG: u32 = 1_000;

/// How often the browser tells of what is taller than the window, in parts of its height.
const STEPS: u32 = 20;

/// Watches elements until it is dropped.
pub struct Notice {
    observer: IntersectionObserver,
    state: Rc<RefCell<State>>,
    _told: Closure<dyn FnMut(Array)>,
}

#[derive(Default)]
struct State {
    /// All that are watched or have been seen.
    known: Vec<Element>,
    /// What is in view, and since when.
    in_view: Vec<(Element, f64)>,
    waiting: Option<Task>,
}

impl Drop for Notice {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.state.take();
    }
}

/// Calls `seen` with each element that a reader has seen, once.
pub fn watch(seen: Rc<dyn Fn(&Element)>) -> Option<Notice> {
    let (behalf, state) = (Behalf::current(), Rc::new(RefCell::new(State::default())));
    let kept = state.clone();
    let told = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let _entered = behalf.enter();
        for entry in entries {
            note(&mut kept.borrow_mut(), &entry.unchecked_into());
        }
        wait(&kept, &seen);
    });
    let options = IntersectionObserverInit::new();
    let steps: Array = (0..=STEPS).map(|step| JsValue::from_f64(f64::from(step) / f64::from(STEPS))).collect();
    options.set_threshold(&steps);
    let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &options).ok()?;
    Some(Notice { observer, state, _told: told })
}

impl Notice {
    /// Watches those of the elements that it does not know.
    pub fn add(&self, elements: Vec<Element>) {
        let mut state = self.state.borrow_mut();
        // Those that have gone are nobody's any more.
        state.known.retain(|element| element.is_connected());
        let known = js_sys::Set::new(&Array::from_iter(&state.known));
        for element in elements.into_iter().filter(|element| !known.has(element)) {
            self.observer.observe(&element);
            state.known.push(element);
        }
    }
}

fn note(state: &mut State, entry: &IntersectionObserverEntry) {
    let element = entry.target();
    let window = entry.root_bounds().map_or(f64::MAX, |root| root.height());
    let is_seen = entry.is_intersecting() && (entry.intersection_ratio() >= 0.5 || entry.intersection_rect().height() * 2.0 >= window);
    let at = state.in_view.iter().position(|(known, _)| *known == element);
    match at {
        Some(at) if !is_seen => {
            state.in_view.swap_remove(at);
        }
        None if is_seen => state.in_view.push((element, Date::now())),
        _ => {}
    }
}

/// Waits for the one that has been in view longest.
fn wait(state: &Rc<RefCell<State>>, seen: &Rc<dyn Fn(&Element)>) {
    let first = state.borrow().in_view.iter().map(|(_, since)| *since).fold(f64::MAX, f64::min);
    if first == f64::MAX || state.borrow().waiting.is_some() {
        return;
    }
    let left = (first + f64::from(LONG) - Date::now()).max(0.0).ceil() as u32;
    let (weak, seen) = (Rc::downgrade(state), seen.clone());
    let task = Task::start(Box::pin(async move {
        task::wait(left).await;
        let Some(state) = weak.upgrade() else { return };
        state.borrow_mut().waiting = None;
        let now = Date::now();
        let mut due = Vec::new();
        state.borrow_mut().in_view.retain(|(element, since)| {
            let is_due = now - since >= f64::from(LONG);
            due.extend(is_due.then(|| element.clone()));
            !is_due
        });
        due.iter().for_each(|element| seen(element));
        wait(&state, &seen);
    }));
    state.borrow_mut().waiting = Some(task);
}
