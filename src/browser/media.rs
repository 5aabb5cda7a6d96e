//! What media queries say of the reader and the device.

/// Whether the reader prefers reduced motion.
pub fn reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether the reader points with a finger, as on a phone.
pub fn coarse_pointer() -> bool {
    matches("(pointer: coarse)")
}

fn matches(query: &str) -> bool {
    web_sys::window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|query| query.matches())
}
