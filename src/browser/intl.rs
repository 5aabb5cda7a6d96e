//! Dates, numbers and plural forms of a language, by the browser's own Intl (ECMA-402).

use std::cell::RefCell;

#[cfg(not(target_arch = "wasm32"))]
use icu_locale_core::Locale;
#[cfg(not(target_arch = "wasm32"))]
use icu_plurals::{PluralCategory, PluralRules as Rules};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::model::date::{Date, Precision};
use crate::model::text::figures;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, date: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    #[wasm_bindgen(js_name = Number)]
    type Figures;
    #[wasm_bindgen(method, catch, js_name = toLocaleString)]
    fn in_language(this: &Figures, locale: &str) -> Result<String, JsValue>;
}

/// How much of a date is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// '12 February 2025', with the time of day where the date names an instant.
    Full,
    /// '12 Feb 2025'.
    Short,
}

/// The reader's day: `2025-02-12`. Empty where there is no browser.
pub fn today() -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    let now = js_sys::Date::new_0();
    // As an instant, moved by the zone: its day in UTC is then the reader's.
    let local = js_sys::Date::new(&(now.get_time() - now.get_timezone_offset() * 60_000.0).into());
    String::from(local.to_iso_string()).get(..10).unwrap_or_default().to_string()
}

/// A number in the digits of a language; plain figures where the browser does not know it, or there is no browser.
pub fn number(lang: &str, number: usize) -> String {
    if !cfg!(target_arch = "wasm32") || is_english(lang) && number < 1_000 {
        return figures(number);
    }
    JsValue::from_f64(number as f64).unchecked_into::<Figures>().in_language(lang).unwrap_or_else(|_| figures(number))
}

/// It takes a browser some 20 ms to make its first rules ready, which English, whose texts are here from the beginning, can do
/// without.
fn is_english(lang: &str) -> bool {
    lang.split('-').next() == Some("en")
}

/// The category of a number by the plural rules of a language (CLDR): `one`, `few`, …; `other` where it is not known.
#[cfg(target_arch = "wasm32")]
pub fn category(lang: &str, number: usize) -> String {
    if is_english(lang) {
        return if number == 1 { "one" } else { "other" }.into();
    }
    PluralRules::new(lang).map_or("other".into(), |rules| rules.select(number as f64))
}

/// The same where there is no browser.
#[cfg(not(target_arch = "wasm32"))]
pub fn category(lang: &str, number: usize) -> String {
    let rules = Locale::try_from_str(lang).ok().and_then(|locale| Rules::try_new(locale.into(), Default::default()).ok());
    let category = rules.map_or(PluralCategory::Other, |rules| rules.category_for(number));
    format!("{category:?}").to_lowercase()
}

/// The date in a language; the plain day where the browser does not know it, or there is no browser. A day is the same
/// everywhere; an instant is shown in the reader's time zone.
pub fn date(date: &Date, lang: &str, style: Style) -> String {
    if !cfg!(target_arch = "wasm32") {
        return date.day().to_string();
    }
    let like = (lang.to_string(), style, date.precision());
    let known = FORMATS.with_borrow(|all| all.iter().find(|(of, _)| *of == like).map(|(_, format)| format.clone()));
    let formatted = known.map_or_else(|| made(&like), Ok).and_then(|format| format.format(date.milliseconds()));
    formatted.unwrap_or_else(|_| date.day().to_string())
}

/// A language, and how a date is written in it.
type Like = (String, Style, Precision);

/// How many are kept.
const MOST: usize = 8;

thread_local! {
    /// Making one takes longer than drawing the whole card that it is for.
    static FORMATS: RefCell<Vec<(Like, DateTimeFormat)>> = const { RefCell::new(Vec::new()) };
}

fn made(like: &Like) -> Result<DateTimeFormat, JsValue> {
    let (lang, style, precision) = like;
    let options = Object::new();
    let set = |name: &str, value: &str| Reflect::set(&options, &name.into(), &value.into()).is_ok();
    set("dateStyle", if *style == Style::Full { "long" } else { "medium" });
    match precision {
        Precision::Day => set("timeZone", "UTC"),
        Precision::Instant => *style == Style::Short || set("timeStyle", "short"),
    };
    let format = DateTimeFormat::new(lang, &options)?;
    FORMATS.with_borrow_mut(|all| {
        // A list with a language for each post does not fill it.
        if all.len() == MOST {
            all.clear();
        }
        all.push((like.clone(), format.clone()));
    });
    Ok(format)
}
