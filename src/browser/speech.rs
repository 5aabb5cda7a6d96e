//! Speech synthesis (Web Speech API): a sentence at a time, so that the one that is read can be marked, and so that no
//! engine falls silent in a long text, as Chromium's voices do after a quarter of a minute.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Event;

use super::task::Behalf;

#[wasm_bindgen]
extern "C" {
    type Synthesis;
    #[wasm_bindgen(method, structural, catch)]
    fn speak(this: &Synthesis, utterance: &Utterance) -> Result<(), JsValue>;
    #[wasm_bindgen(method, structural, catch)]
    fn cancel(this: &Synthesis) -> Result<(), JsValue>;

    type Utterance;
    #[wasm_bindgen(method, structural, setter)]
    fn set_lang(this: &Utterance, lang: &str);
    #[wasm_bindgen(method, structural, setter)]
    fn set_onend(this: &Utterance, then: Option<&Function>);
    #[wasm_bindgen(method, structural, setter)]
    fn set_onerror(this: &Utterance, then: Option<&Function>);

    #[wasm_bindgen(js_namespace = Intl)]
    type Segmenter;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<Segmenter, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn segment(this: &Segmenter, text: &str) -> Result<Object, JsValue>;
}

/// How a sentence ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It was read.
    Read,
    /// Something else is read now.
    Interrupted,
    /// It could not be read.
    Failed,
}

fn synthesis() -> Option<Synthesis> {
    Reflect::get(&js_sys::global(), &"speechSynthesis".into()).ok().filter(JsValue::is_object).map(JsCast::unchecked_into)
}

fn utterance(text: &str) -> Option<Utterance> {
    let class: Function = Reflect::get(&js_sys::global(), &"SpeechSynthesisUtterance".into()).ok()?.dyn_into().ok()?;
    Some(Reflect::construct(&class, &js_sys::Array::of1(&text.into())).ok()?.unchecked_into())
}

/// Whether there is something to read with.
pub fn available() -> bool {
    synthesis().is_some() && utterance("").is_some()
}

/// A sentence that is being read. Once it is dropped nobody is told how it ends; [`silence`] ends it.
pub struct Saying {
    utterance: Utterance,
    _ended: Closure<dyn Fn(Event)>,
}

impl Drop for Saying {
    fn drop(&mut self) {
        self.utterance.set_onend(None);
        self.utterance.set_onerror(None);
    }
}

/// Reads a sentence in a language, and tells how it ended. Nothing where it cannot begin.
pub fn say(text: &str, lang: &str, ended: impl Fn(End) + 'static) -> Option<Saying> {
    let (synthesis, utterance, behalf) = (synthesis()?, utterance(text)?, Behalf::current());
    let ended = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let _entered = behalf.enter();
        let error = Reflect::get(&event, &"error".into()).ok().and_then(|error| error.as_string());
        ended(match error.as_deref() {
            None => End::Read,
            Some("interrupted" | "canceled") => End::Interrupted,
            Some(_) => End::Failed,
        });
    });
    utterance.set_lang(lang);
    utterance.set_onend(Some(ended.as_ref().unchecked_ref()));
    utterance.set_onerror(Some(ended.as_ref().unchecked_ref()));
    synthesis.speak(&utterance).ok()?;
    Some(Saying { utterance, _ended: ended })
}

/// Falls silent, whoever speaks on this page.
pub fn silence() {
    if let Some(synthesis) = synthesis() {
        // A page that has put something else there is silent already.
        let _ = synthesis.cancel();
    }
}

/// Where the sentences of a text begin and end, in UTF-16 code units (Intl.Segmenter of ECMA-402); all of it as one where the
/// browser cannot tell: Firefox before 125.
pub fn sentences(text: &str, lang: &str) -> Vec<(usize, usize)> {
    let length = text.encode_utf16().count();
    let starts = starts(text, lang).filter(|starts| !starts.is_empty()).unwrap_or_else(|| vec![0]);
    let ends = starts.iter().skip(1).copied().chain([length]);
    starts.iter().copied().zip(ends).filter(|(start, end)| start < end).collect()
}

fn starts(text: &str, lang: &str) -> Option<Vec<usize>> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    Reflect::get(&intl, &"Segmenter".into()).ok().filter(JsValue::is_function)?;
    let options = Object::new();
    Reflect::set(&options, &"granularity".into(), &"sentence".into()).ok()?;
    // A tag that is none is thrown: the language that the browser has.
    let segmenter = Segmenter::new(lang, &options).or_else(|_| Segmenter::new("en", &options)).ok()?;
    let segments = segmenter.segment(text).ok()?;
    let segments = js_sys::try_iter(&segments).ok()??;
    let index = |segment: JsValue| Reflect::get(&segment, &"index".into()).ok()?.as_f64();
    Some(segments.filter_map(|segment| index(segment.ok()?)).map(|index| index as usize).collect())
}
