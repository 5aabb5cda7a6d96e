//! Style sheets: compiled in, constructed once for each document, adopted by each shadow root. No `<style>`, no style
//! attribute.

mod minify;

use std::cell::RefCell;

use js_sys::{Array, Reflect, WeakMap};
pub use minify::{first, minify};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, HtmlElement, Node};

#[wasm_bindgen]
extern "C" {
    type Adopter;
    #[wasm_bindgen(method, getter, structural, js_name = adoptedStyleSheets)]
    fn sheets(this: &Adopter) -> Option<Array>;
    #[wasm_bindgen(method, setter, structural, catch, js_name = adoptedStyleSheets)]
    fn set_sheets(this: &Adopter, sheets: &Array) -> Result<(), JsValue>;
}

/// A style sheet of these files of style/, without what browsers do not need.
macro_rules! sheet {
    ($($name:literal),+ $(,)?) => {{
        const WRITTEN: &str = concat!($(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/style/", $name))),+);
        const SHORT: ([u8; WRITTEN.len()], usize) = $crate::browser::sheet::minify(WRITTEN.as_bytes());
        static BYTES: [u8; SHORT.1] = $crate::browser::sheet::first(&SHORT.0);
        &BYTES
    }};
}
pub(crate) use sheet;

thread_local! {
    /// The sheet of each text in each document, which may come and go.
    static SHEETS: RefCell<Vec<(&'static [u8], WeakMap)>> = const { RefCell::new(Vec::new()) };
}

/// Gives a root a sheet, unless it has it. Sheets belong to a document, which is the host's.
pub fn adopt(host: &HtmlElement, root: &Node, text: &'static [u8]) {
    let Some(sheet) = host.owner_document().and_then(|document| made(document, text)) else { return };
    let root: &Adopter = root.unchecked_ref();
    // A host that has left the page since stands in no root.
    if let Some(adopted) = root.sheets().filter(|adopted| !adopted.includes(&sheet, 0)) {
        // It fails only for a sheet of another document.
        let _ = root.set_sheets(&adopted.concat(&Array::of1(&sheet)));
    }
}

fn made(document: Document, text: &'static [u8]) -> Option<CssStyleSheet> {
    let sheets = SHEETS.with_borrow_mut(|all| {
        let known = all.iter().find(|(of, _)| std::ptr::eq(*of, text)).map(|(_, sheets)| sheets.clone());
        known.unwrap_or_else(|| {
            let sheets = WeakMap::new();
            all.push((text, sheets.clone()));
            sheets
        })
    });
    // Of another document's own class.
    let known = sheets.get(&document);
    if !known.is_undefined() {
        return Some(known.unchecked_into());
    }
    let sheet = make(&document, text)?;
    sheets.set(&document, &sheet);
    Some(sheet)
}

fn make(document: &Document, text: &[u8]) -> Option<CssStyleSheet> {
    let constructor: js_sys::Function = Reflect::get(document.default_view()?.as_ref(), &"CSSStyleSheet".into()).ok()?.dyn_into().ok()?;
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new()).ok()?.unchecked_into();
    sheet.replace_sync(std::str::from_utf8(text).ok()?).ok()?;
    Some(sheet)
}
