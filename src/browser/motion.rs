//! Motion, unless the reader asked for less of it.

/// Whether the reader prefers reduced motion.
pub fn reduced() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_some_and(|query| query.matches())
}
