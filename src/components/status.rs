//! Says in place that something failed or is empty, and lets a reader try again.

use leptos::prelude::*;

use super::context::Context;

/// A sentence for the reader, the code for whoever maintains the page, and a button where trying again may help.
#[component]
pub fn Status(
    /// What happened, for a reader.
    message: &'static str,
    /// The error's code.
    #[prop(optional, into)]
    code: Option<String>,
    /// Tries again.
    #[prop(optional)]
    retry: Option<Callback<()>>,
) -> impl IntoView {
    let label = Context::get().messages.retry;
    view! {
        <div class={"status"} part="status">
            <p role={"status"}>{message} {code.map(|code| view! { <code>{code}</code> })}</p>
            {retry.map(|retry| view! { <button type="button" class={"button"} on:click=move |_| retry.run(())>{label}</button> })}
        </div>
    }
}
