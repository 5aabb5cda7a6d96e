//! The style sheets: compiled in, constructed once, adopted by each shadow root. No `<style>`, no style attribute.

mod minify;

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, HtmlElement, ShadowRoot};

#[wasm_bindgen]
extern "C" {
    type Adopter;
    #[wasm_bindgen(method, getter, structural, js_name = adoptedStyleSheets)]
    fn sheets(this: &Adopter) -> Option<Array>;
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

/// Of its own, because the text that is marked may stand outside the shadow root.
const MARKS: &str = include_str!("../../style/marks.css");
const SHORT_MARKS: ([u8; MARKS.len()], usize) = minify::minify(MARKS.as_bytes());
static MARKS_BYTES: [u8; SHORT_MARKS.1] = minify::first(&SHORT_MARKS.0);

type Sheets = [CssStyleSheet; 2];

thread_local! {
    /// Sheets belong to a document.
    static SHEETS: RefCell<Option<(Document, Sheets)>> = const { RefCell::new(None) };
}

/// Gives a host's shadow root the sheets, and the root that it stands in the one of marks, unless they have them.
pub fn adopt(host: &HtmlElement, root: &ShadowRoot) {
    let Some([sheet, marks]) = host.owner_document().and_then(sheets) else { return };
    let (root, around): (&Adopter, Adopter) = (root.unchecked_ref(), host.get_root_node().unchecked_into());
    // Setting fails only for a sheet of another document.
    if root.sheets().is_some_and(|adopted| !adopted.includes(&sheet, 0)) {
        let _ = root.set_sheets(&Array::of2(&sheet, &marks));
    }
    // A host that has left the page since stands in none.
    if let Some(adopted) = around.sheets().filter(|adopted| !adopted.includes(&marks, 0)) {
        let _ = around.set_sheets(&adopted.concat(&Array::of1(&marks)));
    }
}

/// Those of the document that was asked for last are kept.
fn sheets(document: Document) -> Option<Sheets> {
    SHEETS.with_borrow_mut(|kept| match kept {
        Some((home, sheets)) if *home == document => Some(sheets.clone()),
        _ => {
            let sheets = [make(&document, &BYTES)?, make(&document, &MARKS_BYTES)?];
            *kept = Some((document, sheets.clone()));
            Some(sheets)
        }
    })
}

fn make(document: &Document, css: &[u8]) -> Option<CssStyleSheet> {
    let constructor: js_sys::Function = Reflect::get(document.default_view()?.as_ref(), &"CSSStyleSheet".into()).ok()?.dyn_into().ok()?;
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new()).ok()?.unchecked_into();
    sheet.replace_sync(std::str::from_utf8(css).ok()?).ok()?;
    Some(sheet)
}
