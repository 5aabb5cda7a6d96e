//! The words by which a page may name the format of what its address leads to.

/// The formats that Lede reads: the values of the attribute `format`, each described in docs/formats.md.
pub const NAMES: [&str; 8] = ["lede", "wordpress", "ghost", "json-feed", "arc", "schema-org", "jetpack", "amp-list"];
