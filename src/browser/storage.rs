//! What a reader has chosen, kept by the browser for the site; where it may keep nothing, it is for this page only.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was kept under a name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps something under a name; nothing where it cannot.
pub fn keep(name: &str, value: &str) -> Option<()> {
    storage()?.set_item(name, value).ok()
}

/// Forgets it.
pub fn forget(name: &str) -> Option<()> {
    storage()?.remove_item(name).ok()
}
