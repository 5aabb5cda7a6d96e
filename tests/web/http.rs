//! Fetching from servers and page scripts as they are.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::*;
use lede::browser::request::{Target, get};
use lede::browser::task::{Task, wait};
use lede::model::config::Credentials;
use lede::model::error::LoadError;
use lede::model::url::Url;

fn target(path: &str, source: &str) -> Target {
    Target { url: Url::page(&respond(path, source)).unwrap(), credentials: Credentials::Omit, limit: 1_000 }
}

async fn ask(path: &str, source: &str) -> Result<String, LoadError> {
    get(&target(path, source)).await.map(|answer| answer.text.clone())
}

#[wasm_bindgen_test]
async fn what_may_pass_is_asked_three_times_and_what_is_decided_once() {
    let busy = ask("busy", "return Promise.resolve(new Response('', { status: 503 }))").await;
    assert_eq!(busy, Err(LoadError::Status(503)));
    let origin = web_sys::window().unwrap().location().origin().unwrap();
    assert_eq!(count(&format!("{origin}/busy")), 3);
    assert_eq!(ask("gone", "return Promise.resolve(new Response('', { status: 410 }))").await, Err(LoadError::Status(410)));
    assert_eq!(count(&format!("{origin}/gone")), 1);
}

#[wasm_bindgen_test]
async fn html_instead_of_json_is_told_apart() {
    let html =
        ask("html", "return Promise.resolve(new Response('<p>', { headers: { 'content-type': 'text/html; charset=utf-8' } }))").await;
    assert_eq!(html, Err(LoadError::NotJson("text/html".into())));
}

#[wasm_bindgen_test]
async fn a_body_past_the_limit_is_cut_off_while_it_streams() {
    let endless = "let n = 0; return Promise.resolve(new Response(new ReadableStream({ pull(c) { n += 1; c.enqueue(new Uint8Array(400)); if (n > 1000) c.error('asked on'); } })))";
    assert_eq!(ask("endless", endless).await, Err(LoadError::TooLarge(1_000)));
}

#[wasm_bindgen_test]
async fn bytes_that_are_no_text_are_refused() {
    assert_eq!(
        ask("bytes", "return Promise.resolve(new Response(new Uint8Array([123, 255])))").await,
        Err(LoadError::Malformed("byte 1 is not UTF-8".into()))
    );
}

#[wasm_bindgen_test]
async fn a_page_script_that_wraps_fetch_oddly_is_survived() {
    assert_eq!(
        ask(
            "proxy",
            "return Promise.resolve(new Proxy(new Response('ok'), { get: (r, k) => typeof r[k] === 'function' ? r[k].bind(r) : r[k] }))"
        )
        .await,
        Ok("ok".into())
    );
    assert_eq!(ask("nothing", "return undefined").await, Err(LoadError::Network));
    assert_eq!(ask("plain", "return { status: 200, headers: new Headers(), body: new Response('hi').body }").await, Ok("hi".into()));
    assert_eq!(ask("throws", "throw new Error('no')").await, Err(LoadError::Network));
    assert_eq!(ask("string", "return Promise.reject('just a string')").await, Err(LoadError::Network));
}

#[wasm_bindgen_test]
async fn dropping_the_task_aborts_the_request() {
    let target = target(
        "never",
        "return new Promise((_, no) => request.signal.addEventListener('abort', () => { document.title = 'aborted'; no(request.signal.reason); }))",
    );
    let asking = Task::start(Box::pin(async move { drop(get(&target).await) }));
    wait(20).await;
    let title = || web_sys::window().unwrap().document().unwrap().title();
    assert_ne!(title(), "aborted");
    drop(asking);
    assert_eq!(title(), "aborted");
}
