//! The style sheet: compiled in, constructed once, adopted by each shadow root. No `<style>`, no style attribute.

mod minify;

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{CssStyleSheet, ShadowRoot};

#[wasm_bindgen]
extern "C" {
    type Adopter;
    #[wasm_bindgen(method, getter, structural, js_name = adoptedStyleSheets)]
    fn sheets(this: &Adopter) -> js_sys::Array;
    #[wasm_bindgen(method, setter, structural, js_name = adoptedStyleSheets)]
    fn set_sheets(this: &Adopter, sheets: &js_sys::Array);
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
    include_str!("../../style/related.css"),
    include_str!("../../style/card.css"),
    include_str!("../../style/status.css"),
    include_str!("../../style/print.css"),
    include_str!("../../style/contrast.css"),
);

const SHORT: ([u8; WRITTEN.len()], usize) = minify::minify(WRITTEN.as_bytes());
static BYTES: [u8; SHORT.1] = minify::first(&SHORT.0);

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Gives a root the sheet, unless it has it.
pub fn adopt(root: &ShadowRoot) {
    let Some(sheet) = sheet() else { return };
    let root: &Adopter = wasm_bindgen::JsCast::unchecked_ref(root);
    let sheets = root.sheets();
    if !sheets.includes(&sheet, 0) {
        root.set_sheets(&js_sys::Array::of1(&sheet));
    }
}

fn sheet() -> Option<JsValue> {
    SHEET.with_borrow_mut(|kept| {
        if kept.is_none() {
            let sheet = CssStyleSheet::new().ok()?;
            sheet.replace_sync(std::str::from_utf8(&BYTES).ok()?).ok()?;
            *kept = Some(sheet);
        }
        kept.clone().map(JsValue::from)
    })
}
