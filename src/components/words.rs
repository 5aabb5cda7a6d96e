//! The messages of each language that the page needs: English at once, those of another once its texts have come.

use std::cell::RefCell;

use leptos::prelude::untrack;

use super::node::{Nodes, el, live};
use super::watched::Watched;
use crate::browser::{console, task, texts as files};
use crate::feeds::json::{self, Json};
use crate::i18n::{Messages, closest};

/// The language, what the publisher puts in place of messages, and the messages.
type Known = (&'static str, String, &'static Messages);

thread_local! {
    static KNOWN: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

#[cfg(not(target_arch = "wasm32"))]
mod texts;

/// The messages for who reads `lang`, as far as they are here; `own` is a JSON object of those that the publisher sets.
pub fn messages(lang: &str, own: &str) -> &'static Messages {
    let lang = closest(lang);
    #[cfg(not(target_arch = "wasm32"))]
    texts::know_language(lang);
    // English until, and unless, the texts are here.
    let (lang, base) = known(lang, "").map_or((Messages::EN.lang(), &Messages::EN), |base| (lang, base));
    if own.is_empty() { base } else { known(lang, own).unwrap_or_else(|| know(lang, own, base, own)) }
}

/// What `draw` draws: at once where the texts for who reads `lang` are here, else the children until they are, or until the
/// console tells that English is spoken.
pub fn once_here(lang: &str, draw: impl Fn() -> Nodes + 'static) -> Nodes {
    if are_here(lang) {
        return draw();
    }
    let come = Watched::new(false);
    let (here, lang) = (come.clone(), lang.to_string());
    task::spawn(Box::pin(async move {
        fetch(&lang).await;
        here.set(true);
    }));
    live(move || if come.get() { untrack(&draw) } else { el("slot").into() })
}

fn are_here(lang: &str) -> bool {
    let lang = closest(lang);
    lang == Messages::EN.lang() || known(lang, "").is_some()
}

/// Has them here, or else English.
pub async fn fetch(lang: &str) {
    if !are_here(lang) {
        let lang = closest(lang);
        let texts = files::texts(lang).await.unwrap_or_default();
        // Another element may have waited, too.
        if !are_here(lang) {
            know(lang, "", &Messages::EN, &texts);
        }
    }
}

fn known(lang: &str, own: &str) -> Option<&'static Messages> {
    KNOWN.with_borrow(|known| known.iter().find(|(of, by, _)| *of == lang && by == own).map(|(.., messages)| *messages))
}

/// Reads texts, once for the life of the page: what is drawn holds on to them.
fn know(lang: &'static str, own: &str, base: &'static Messages, texts: &str) -> &'static Messages {
    let members = if let Ok(Json::Object(members)) = json::parse(texts) { members } else { Vec::new() };
    for (name, _) in members.iter().filter(|(name, _)| !Messages::NAMES.contains(&name.as_str())) {
        console::warn(&["messages: none is called \"", name, "\""]);
    }
    let get = |name: &str| -> Option<&'static str> {
        let text = members.iter().find(|(of, _)| of == name)?.1.text()?;
        Some(text.to_string().leak())
    };
    let messages: &'static Messages = Box::leak(Box::new(base.with(&get)));
    KNOWN.with_borrow_mut(|known| known.push((lang, own.to_string(), messages)));
    messages
}
