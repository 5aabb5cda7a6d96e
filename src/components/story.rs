//! `<lede-article>`: the publisher's own children until, and unless, the article is there; then the article.

use leptos::html::Div;
use leptos::prelude::*;

use super::article::Article;
use super::context::Context;
use super::load::{self, Source, State};
use super::related::Related;
use super::status::Status;
use crate::feeds::lede;
use crate::model::article;
use crate::model::config::Config;

/// How an article is loaded: 2 MB at most.
const SOURCE: Source<article::Article> = Source { part: "article", limit: 2 << 20, read: lede::article, count: |article| article.blocks.len() };

/// An article behind an address, and its related posts.
#[component]
pub fn Story(
    /// The element's attributes.
    config: RwSignal<Config>,
) -> impl IntoView {
    let m = Context::get().messages;
    let root = NodeRef::<Div>::new();
    let src = Memo::new(move |_| config.with(|config| config.src.clone()));
    let eager = Memo::new(move |_| config.with(|config| config.eager));
    let loaded = load::load(SOURCE, src, load::near(root, eager.into()));
    let retry = Callback::new(move |()| loaded.tries.update(|tries| *tries += 1));
    let busy = move || loaded.state.with(|state| matches!(state, State::Loading)).then_some("true");
    let content = move || match loaded.state.get() {
        State::Loading => view! { <slot /> }.into_any(),
        State::Ready(article) => view! { <Drawn article config /> }.into_any(),
        State::Failed(error) => view! { <slot /> <Status message=m.article_failed code=error.code() retry /> }.into_any(),
    };
    view! { <div class={"story"} node_ref=root aria-busy=busy>{content}</div> }
}

#[component]
fn Drawn(article: article::Article, config: RwSignal<Config>) -> impl IntoView {
    let context = Context::get();
    provide_context(context.of(article.work()));
    let current = article.url.clone();
    let level = Memo::new(move |_| config.with(|config| config.heading_level));
    let networks = Memo::new(move |_| config.with(|config| config.networks.clone()));
    let article = StoredValue::new(article);
    let related = Memo::new(move |_| config.with(|config| config.related.clone()));
    let heading = Memo::new(move |_| config.with(|config| config.heading.clone()));
    let eager = Memo::new(move |_| config.with(|config| config.eager));
    let posts = move || {
        let (current, heading_level) = (current.clone(), Signal::derive(move || level.get().saturating_add(1)));
        (!related.get().is_empty()).then(|| view! { <Related src=related heading heading_level eager current /> })
    };
    view! {
        {move || view! { <Article article=article.get_value() heading_level=level.get() networks=networks.get() /> }}
        {posts}
    }
}
