//! Marks on the page's own text, by the CSS Custom Highlight API: no node is touched, and the styles are Lede's.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Range, StaticRange};

#[wasm_bindgen]
extern "C" {
    type Registry;
    #[wasm_bindgen(method, structural, catch)]
    fn get(this: &Registry, name: &str) -> Result<Option<Marks>, JsValue>;
    #[wasm_bindgen(method, structural, catch)]
    fn set(this: &Registry, name: &str, marks: &JsValue) -> Result<JsValue, JsValue>;
    type Marks;
    #[wasm_bindgen(method, structural, catch)]
    fn add(this: &Marks, range: &StaticRange) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, structural, catch)]
    fn delete(this: &Marks, range: &StaticRange) -> Result<JsValue, JsValue>;
}

/// What is marked: style/marks.css has a rule for each.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A quotation.
    Said,
    /// The one that is open.
    Open,
    /// The sentence that is read aloud.
    Spoken,
}

/// Ranges that are marked until this is dropped.
pub struct Marked {
    marks: Marks,
    ranges: Vec<StaticRange>,
}

impl Drop for Marked {
    fn drop(&mut self) {
        for range in &self.ranges {
            // A page that has put something else there has nothing of ours in it.
            let _ = self.marks.delete(range);
        }
    }
}

/// Marks ranges. Nothing where the browser cannot: Firefox before 140, Safari before 17.2.
pub fn mark(kind: Kind, ranges: Vec<StaticRange>) -> Option<Marked> {
    let registry = registry()?;
    let name = match kind {
        Kind::Said => "lede-said",
        Kind::Open => "lede-open",
        Kind::Spoken => "lede-spoken",
    };
    // One for all elements of the page: a name can be given once.
    if registry.get(name).ok()?.is_none() {
        let class: Function = Reflect::get(&js_sys::global(), &"Highlight".into()).ok()?.dyn_into().ok()?;
        registry.set(name, &Reflect::construct(&class, &Array::new()).ok()?).ok()?;
    }
    let marks = registry.get(name).ok()??;
    for range in &ranges {
        marks.add(range).ok()?;
    }
    Some(Marked { marks, ranges })
}

/// Whether there is something to mark with.
pub fn available() -> bool {
    registry().is_some()
}

fn registry() -> Option<Registry> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object).map(JsCast::unchecked_into)
}

/// The boxes of a range's lines, in CSS px from the viewport's corner.
pub fn lines(range: &Range) -> Vec<DomRect> {
    let Some(rects) = range.get_client_rects() else { return Vec::new() };
    (0..rects.length()).filter_map(|at| rects.item(at)).collect()
}

/// The same of a range that does not follow the page.
pub fn lines_of(range: &StaticRange) -> Vec<DomRect> {
    live(range).map(|range| lines(&range)).unwrap_or_default()
}

thread_local! {
    static RULER: Option<Range> = Range::new().ok();
}

/// The one range that all are measured with.
fn live(range: &StaticRange) -> Option<Range> {
    let ruler = RULER.with(Clone::clone)?;
    ruler.set_start(&range.start_container(), range.start_offset()).ok()?;
    ruler.set_end(&range.end_container(), range.end_offset()).ok()?;
    Some(ruler)
}

/// Whether a point is on one of a range's lines.
pub fn is_at(range: &StaticRange, x: f64, y: f64) -> bool {
    lines_of(range).iter().any(|line| line.left() <= x && x <= line.right() && line.top() <= y && y <= line.bottom())
}
