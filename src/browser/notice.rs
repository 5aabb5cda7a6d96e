//! What a reader has seen: half of it in view for a second, as the Media Rating Council counts an impression; of what is
//! taller than the window, half a window of it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, WeakSet};
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::attention;
use super::task::{self, Behalf, Task};

/// For how long, in ms.
const LONG: u32 = 1_000;

/// How often the browser tells of what is taller than the window, in parts of its height.
const STEPS: u32 = 20;

/// Watches elements until it is dropped.
pub struct Notice {
    state: Rc<RefCell<State>>,
    _told: Closure<dyn FnMut(Array)>,
}

struct State {
    observer: IntersectionObserver,
    /// All that are watched or have been seen; those that go are let go of.
    known: WeakSet,
    /// Those that have been seen.
    done: WeakSet,
    /// What is in view, and since when.
    in_view: Vec<(Element, f64)>,
    waiting: Option<Task>,
}

impl Drop for Notice {
    fn drop(&mut self) {
        let mut state = self.state.borrow_mut();
        state.observer.disconnect();
        state.waiting = None;
    }
}

/// Calls `seen` with each element that a reader has seen, once.
pub fn watch(seen: Rc<dyn Fn(&Element)>) -> Option<Notice> {
    let (behalf, kept) = (Behalf::current(), Rc::new(RefCell::new(None::<Rc<RefCell<State>>>)));
    let later = kept.clone();
    let told = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let Some(state) = later.borrow().clone() else { return };
        let _entered = behalf.enter();
        for entry in entries {
            note(&mut state.borrow_mut(), &entry.unchecked_into());
        }
        wait(&state, &seen);
    });
    let options = IntersectionObserverInit::new();
    let steps: Array = (0..=STEPS).map(|step| JsValue::from_f64(f64::from(step) / f64::from(STEPS))).collect();
    options.set_threshold(&steps);
    let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &options).ok()?;
    let state = Rc::new(RefCell::new(State { observer, known: WeakSet::new(), done: WeakSet::new(), in_view: Vec::new(), waiting: None }));
    kept.replace(Some(state.clone()));
    Some(Notice { state, _told: told })
}

impl Notice {
    /// Watches those of the elements that it does not know.
    pub fn add(&self, elements: Vec<Element>) {
        let state = self.state.borrow();
        for element in elements.into_iter().filter(|element| !state.known.has(element)) {
            state.observer.observe(&element);
            state.known.add(&element);
        }
    }
}

fn note(state: &mut State, entry: &IntersectionObserverEntry) {
    let element = entry.target();
    let window = entry.root_bounds().map_or(f64::MAX, |root| root.height());
    let is_seen = !state.done.has(&element)
        && entry.is_intersecting()
        && (entry.intersection_ratio() >= 0.5 || entry.intersection_rect().height() * 2.0 >= window);
    let at = state.in_view.iter().position(|(known, _)| *known == element);
    match at {
        Some(at) if !is_seen => {
            state.in_view.swap_remove(at);
        }
        None if is_seen => state.in_view.push((element, task::now())),
        _ => {}
    }
}

/// Waits for the one that has been in view longest.
fn wait(state: &Rc<RefCell<State>>, seen: &Rc<dyn Fn(&Element)>) {
    let first = state.borrow().in_view.iter().map(|(_, since)| *since).fold(f64::MAX, f64::min);
    if first == f64::MAX || state.borrow().waiting.is_some() {
        return;
    }
    let left = (first + f64::from(LONG) - task::now()).max(0.0).ceil() as u32;
    let (weak, seen) = (Rc::downgrade(state), seen.clone());
    let task = Task::start(Box::pin(async move {
        task::wait(left).await;
        let Some(state) = weak.upgrade() else { return };
        state.borrow_mut().waiting = None;
        let now = task::now();
        // A page that is hidden is not seen: its second begins anew.
        if !attention::is_shown() {
            state.borrow_mut().in_view.iter_mut().for_each(|(_, since)| *since = now);
        }
        let mut due = Vec::new();
        state.borrow_mut().in_view.retain(|(element, since)| {
            let is_due = now - since >= f64::from(LONG);
            due.extend(is_due.then(|| element.clone()));
            !is_due
        });
        // Once is enough, also where the browser has more to tell already.
        for element in &due {
            state.borrow().observer.unobserve(element);
            state.borrow().done.add(element);
        }
        due.iter().for_each(|element| seen(element));
        wait(&state, &seen);
    }));
    state.borrow_mut().waiting = Some(task);
}
