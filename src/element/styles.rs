//! The style sheet: compiled in, constructed once, adopted by each shadow root. No `<style>`, no style attribute.

mod minify;

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, ShadowRoot};

#[wasm_bindgen]
extern "C" {
    type Adopter;
    #[wasm_bindgen(method, getter, structural, js_name = adoptedStyleSheets)]
    fn sheets(this: &Adopter) -> Array;
    #[wasm_bindgen(method, setter, structural, catch, js_name = adoptedStyleSheets)]
    fn set_sheets(this: &Adopter, sheets: &Array) -> Result<(), JsValue>;
}

const WRITTEN: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/header.css"),
    include_str!("../../style/share_bar.css"),
    include_str!("../../style/blocks.css"),
    include_str!("../../style/figure.css"),
    include_str!("../../style/table.css"),
    include_str!("../../style/embed.css"),
    include_str!("../../style/quote.css"),
    include_str!("../../style/quote_panel.css"),
    include_str!("../../style/quote_index.css"),
    include_str!("../../style/quote_share.css"),
    include_str!("../../style/related.css"),
    include_str!("../../style/card.css"),
    include_str!("../../style/status.css"),
    include_str!("../../style/print.css"),
    include_str!("../../style/contrast.css"),
);

const SHORT: ([u8; WRITTEN.len()], usize) = minify::minify(WRITTEN.as_bytes());
static BYTES: [u8; SHORT.1] = minify::first(&SHORT.0);

thread_local! {
    static SHEET: RefCell<Option<(Document, CssStyleSheet)>> = const { RefCell::new(None) };
}

/// Gives a root the sheet, unless it has it. Sheets belong to a document: another than the first one gets its own.
pub fn adopt(root: &ShadowRoot) {
    let Some(sheet) = root.owner_document().and_then(sheet) else { return };
    let root: &Adopter = root.unchecked_ref();
    if !root.sheets().includes(&sheet, 0) {
        // It fails only for a sheet of another document.
        let _ = root.set_sheets(&Array::of1(&sheet));
    }
}

fn sheet(document: Document) -> Option<CssStyleSheet> {
    SHEET.with_borrow_mut(|kept| match kept {
        Some((home, sheet)) if *home == document => Some(sheet.clone()),
        Some(_) => make(&document),
        None => {
            let sheet = make(&document)?;
            *kept = Some((document, sheet.clone()));
            Some(sheet)
        }
    })
}

fn make(document: &Document) -> Option<CssStyleSheet> {
    let constructor: js_sys::Function = Reflect::get(document.default_view()?.as_ref(), &"CSSStyleSheet".into()).ok()?.dyn_into().ok()?;
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new()).ok()?.unchecked_into();
    sheet.replace_sync(std::str::from_utf8(&BYTES).ok()?).ok()?;
    Some(sheet)
}
