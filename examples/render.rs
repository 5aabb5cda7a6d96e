//! Renders an article ahead: `cargo run --features ssr --example render -- article.json > fragment.html`.
//!
//! The article is Lede JSON, any other format that Lede reads, or plain text (`.txt`). Options: `--related FILE|ADDRESS`,
//! `--url ADDRESS` (of the article, for links), `--lang TAG`, `--site NAME`, `--networks "x bluesky email"`.

use std::process::ExitCode;

use lede::ahead::{Wishes, plain, render};
use lede::feeds::{Read, formats, lede as own};
use lede::model::article::Article;
use lede::model::direction;
use lede::model::error::LoadError;
use lede::model::post::Posts;
use lede::model::share;
use lede::model::url::Url;

const USAGE: &str = "render ARTICLE [--related FILE|ADDRESS] [--url ADDRESS] [--lang TAG] [--site NAME] [--networks \"x email\"]";

fn main() -> ExitCode {
    match run() {
        Ok(html) => {
            print!("{html}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("render: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let (mut file, mut url, mut lang, mut wishes) = (None, None, None, Wishes::default());
    let mut related = None;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value\n{USAGE}"));
        match argument.as_str() {
            "--related" => related = Some(value()?),
            "--url" => url = Some(value()?),
            "--lang" => lang = Some(value()?),
            "--site" => wishes.site = Some(value()?),
            "--networks" => wishes.networks = Some(networks(&value()?)?),
            option if option.starts_with("--") => return Err(format!("{option} is no option\n{USAGE}")),
            _ => file = Some(argument),
        }
    }
    let file = file.ok_or(USAGE)?;
    let url = url.map(|text| Url::page(&text).ok_or_else(|| format!("{text} is no http(s) address"))).transpose()?;
    let mut article = article(&file, url.as_ref())?;
    article.url = url.or(article.url);
    if lang.is_some() {
        article.dir = direction::of(lang.as_deref(), &article.headline);
        article.lang = lang;
    }
    match related {
        Some(related) if std::path::Path::new(&related).exists() => {
            let base = article.url.as_ref();
            wishes.posts = Some(told(&related, read::<Posts>(&related, base, own::posts, formats::posts)?));
        }
        related => wishes.related = related,
    }
    Ok(render(&article, &wishes))
}

fn networks(list: &str) -> Result<Vec<lede::model::share::Network>, String> {
    let (networks, unknown) = share::networks(Some(list));
    if unknown.is_empty() { Ok(networks) } else { Err(format!("no network is called {}", unknown.join(", "))) }
}

fn article(file: &str, base: Option<&Url>) -> Result<Article, String> {
    if file.ends_with(".txt") {
        return Ok(plain::article(&text(file)?));
    }
    let first = read(file, base, own::article, formats::article)?;
    // Relative addresses are those of the article's own, where no other is given.
    match base.is_none().then(|| first.value.url.clone()).flatten() {
        Some(own_url) => Ok(told(file, read(file, Some(&own_url), own::article, formats::article)?)),
        None => Ok(told(file, first)),
    }
}

type Own<T> = fn(&str, Option<&Url>) -> Result<Read<T>, LoadError>;
type Other<T> = fn(&str, Option<&Url>, Option<&str>) -> Result<Read<T>, LoadError>;

/// A document of Lede's own format, else of any other.
fn read<T>(file: &str, base: Option<&Url>, own: Own<T>, other: Other<T>) -> Result<Read<T>, String> {
    let text = text(file)?;
    let is_own = serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|document| document.get("lede").is_some());
    let read = if is_own { own(&text, base) } else { other(&text, base, None) };
    read.map_err(|error| format!("{file}: {}", (lede::i18n::EN.error)(&error)))
}

/// What was read; what was left out of it is said.
fn told<T>(file: &str, read: Read<T>) -> T {
    if read.skipped.count() > 0 {
        eprintln!("render: {file}: {}", (lede::i18n::EN.skipped)(read.skipped.list()));
    }
    read.value
}

fn text(file: &str) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))
}
