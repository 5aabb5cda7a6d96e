//! Related posts in each of their states: not here yet, here, none, failed.

use leptos::html::Section;
use leptos::prelude::*;

use super::blocks::heading;
use super::carousel::Carousel;
use super::context::Context;
use super::load::{self, Source, State};
use super::status::Status;
use crate::feeds::lede;
use crate::model::post::Posts;
use crate::model::url::Url;

/// How a list of posts is loaded: 1 MB at most.
const SOURCE: Source<Posts> = Source { part: "related", limit: 1 << 20, read: lede::posts, count: |posts| posts.posts.len() };

/// Related posts behind an address, loaded when they come near.
#[component]
pub fn Related(
    /// The address of the list.
    src: Memo<String>,
    /// What stands over it, before what the list itself says.
    #[prop(into)]
    heading: Signal<Option<String>>,
    /// The level of that heading.
    #[prop(into)]
    heading_level: Signal<u8>,
    /// Whether to load at once.
    #[prop(into)]
    eager: Signal<bool>,
    /// The article at hand, which is left out.
    #[prop(optional_no_strip)]
    current: Option<Url>,
) -> impl IntoView {
    let m = Context::get().messages;
    let section = NodeRef::<Section>::new();
    let loaded = load::load(SOURCE, src, load::near(section, eager));
    let retry = Callback::new(move |()| loaded.tries.update(|tries| *tries += 1));
    let busy = move || loaded.state.with(|state| matches!(state, State::Loading)).then_some("true");
    let content = move || match loaded.state.get() {
        State::Loading => view! { <Skeleton /> }.into_any(),
        State::Ready(posts) => {
            let posts = posts.shown(current.as_ref());
            view! { <PostList posts heading=heading.get() heading_level=heading_level.get() /> }.into_any()
        }
        State::Failed(error) => view! { <Status message=m.related_failed code=error.code() retry /> }.into_any(),
    };
    view! { <section class={"related"} part="related" node_ref=section aria-busy=busy>{content}</section> }
}

/// A list of posts that is here.
#[component]
pub fn PostList(
    /// The posts.
    posts: Posts,
    /// What stands over them, before what the list says.
    #[prop(optional_no_strip)]
    heading: Option<String>,
    /// The level of that heading.
    heading_level: u8,
) -> impl IntoView {
    let context = Context::get();
    let m = context.messages;
    let id = context.id("related");
    let title = heading.or(posts.heading).unwrap_or_else(|| m.related.to_string());
    let labelled_by = id.clone();
    let list = match posts.posts {
        posts if posts.is_empty() => view! { <Status message=m.related_empty /> }.into_any(),
        posts => view! { <Carousel posts heading_level={heading_level.saturating_add(1)} labelled_by /> }.into_any(),
    };
    view! { <div class={"related-head"} id=id>{self::heading(heading_level, "related-heading", title)}</div> {list} }
}

/// The room that the cards will take, so that nothing jumps when they come.
#[component]
fn Skeleton() -> impl IntoView {
    let m = Context::get().messages;
    let card = || view! { <div class={"skeleton"} aria-hidden={"true"}></div> };
    view! { <p class={"visually-hidden"}>{m.loading}</p> <div class={"skeletons"}>{card()}{card()}{card()}</div> }
}
