//! What the HTML standard says of each element's name, as far as it changes how a text becomes a tree.

/// Ends the search of the adoption agency and of stray end tags.
pub const SPECIAL: u32 = 1;
/// A wall: what is open outside is not in scope inside.
pub const SCOPE: u32 = 1 << 1;
/// A wall for list items.
pub const LIST_SCOPE: u32 = 1 << 2;
/// A wall for paragraphs.
pub const BUTTON_SCOPE: u32 = 1 << 3;
/// A wall for the parts of tables.
pub const TABLE_SCOPE: u32 = 1 << 4;
/// Its start closes a paragraph, its end closes what is open inside.
pub const BLOCK: u32 = 1 << 5;
/// `h1` to `h6`.
pub const HEADING: u32 = 1 << 6;
/// A mark that is opened again after what closed it too early.
pub const MARK: u32 = 1 << 7;
/// Has no content and no end tag.
pub const VOID: u32 = 1 << 8;
/// Its end tag may be left out.
pub const IMPLIED: u32 = 1 << 9;
/// Its content is text without markup.
pub const RAW: u32 = 1 << 10;
/// Its content is text with character references.
pub const RAW_WITH_REFERENCES: u32 = 1 << 11;
/// A part of a table.
pub const TABLE_PART: u32 = 1 << 12;
/// `thead`, `tbody`, `tfoot`.
pub const ROWS: u32 = 1 << 13;
/// `td`, `th`.
pub const CELL: u32 = 1 << 14;
/// `tr`.
pub const ROW: u32 = 1 << 23;
/// What stands wrongly in it is put before the table.
pub const FOSTERS: u32 = 1 << 15;
/// Belongs to a document's frame, which a part of a document does not have.
pub const FRAME: u32 = 1 << 16;
/// Stands in a document's head, or anywhere without opening marks again.
pub const METADATA: u32 = 1 << 17;
/// `object` and its like: marks do not go in or out.
pub const OBJECT: u32 = 1 << 18;
/// Does not stand in SVG or MathML, but closes it.
pub const BREAKS_OUT: u32 = 1 << 19;
/// Does not open marks again: it has nothing that could be marked.
pub const BARE: u32 = 1 << 20;
/// An element of SVG or MathML.
pub const FOREIGN: u32 = 1 << 21;
/// An element of MathML.
pub const MATH: u32 = 1 << 24;
/// An element of SVG or MathML in which HTML stands.
pub const INTEGRATION: u32 = 1 << 22;

/// An ordinary block.
const SECTION: u32 = SPECIAL | BLOCK;
const PART: u32 = SPECIAL | TABLE_PART;
const HEAD: u32 = SPECIAL | METADATA;

/// By name.
const TAGS: [(&str, u32); 109] = [
    ("a", MARK),
    ("address", SECTION),
    ("applet", SPECIAL | SCOPE | OBJECT),
    ("area", SPECIAL | VOID),
    ("article", SECTION),
    ("aside", SECTION),
    ("b", MARK | BREAKS_OUT),
    ("base", HEAD | VOID),
    ("basefont", HEAD | VOID),
    ("bgsound", HEAD | VOID),
    ("big", MARK | BREAKS_OUT),
    ("blockquote", SECTION | BREAKS_OUT),
    ("body", SPECIAL | FRAME | BREAKS_OUT),
    ("br", SPECIAL | VOID | BREAKS_OUT),
    ("button", SPECIAL | BUTTON_SCOPE),
    ("caption", PART | SCOPE),
    ("center", SECTION | BREAKS_OUT),
    ("code", MARK | BREAKS_OUT),
    ("col", PART | VOID),
    ("colgroup", PART),
    ("dd", SPECIAL | IMPLIED | BREAKS_OUT),
    ("details", SECTION),
    ("dialog", BLOCK),
    ("dir", SECTION),
    ("div", SECTION | BREAKS_OUT),
    ("dl", SECTION | BREAKS_OUT),
    ("dt", SPECIAL | IMPLIED | BREAKS_OUT),
    ("em", MARK | BREAKS_OUT),
    ("embed", SPECIAL | VOID | BREAKS_OUT),
    ("fieldset", SECTION),
    ("figcaption", SECTION),
    ("figure", SECTION),
    ("font", MARK),
    ("footer", SECTION),
    ("form", SPECIAL),
    ("frame", SPECIAL | FRAME),
    ("frameset", SPECIAL | FRAME),
    ("h1", SPECIAL | HEADING | BREAKS_OUT),
    ("h2", SPECIAL | HEADING | BREAKS_OUT),
    ("h3", SPECIAL | HEADING | BREAKS_OUT),
    ("h4", SPECIAL | HEADING | BREAKS_OUT),
    ("h5", SPECIAL | HEADING | BREAKS_OUT),
    ("h6", SPECIAL | HEADING | BREAKS_OUT),
    ("head", SPECIAL | FRAME | BREAKS_OUT),
    ("header", SECTION),
    ("hgroup", SECTION),
    ("hr", SPECIAL | VOID | BREAKS_OUT),
    ("html", SPECIAL | FRAME | SCOPE | TABLE_SCOPE),
    ("i", MARK | BREAKS_OUT),
    ("iframe", SPECIAL | RAW),
    ("img", SPECIAL | VOID | BREAKS_OUT),
    ("input", SPECIAL | VOID),
    ("keygen", SPECIAL | VOID),
    ("li", SPECIAL | IMPLIED | BREAKS_OUT),
    ("link", HEAD | VOID),
    ("listing", SECTION | BREAKS_OUT),
    ("main", SECTION),
    ("marquee", SPECIAL | SCOPE | OBJECT),
    ("menu", SECTION | BREAKS_OUT),
    ("meta", HEAD | VOID | BREAKS_OUT),
    ("nav", SECTION),
    ("nobr", MARK | BREAKS_OUT),
    ("noembed", SPECIAL | RAW),
    ("noframes", HEAD | RAW),
    ("noscript", SPECIAL),
    ("object", SPECIAL | SCOPE | OBJECT),
    ("ol", SECTION | LIST_SCOPE | BREAKS_OUT),
    ("optgroup", IMPLIED),
    ("option", IMPLIED),
    ("p", SECTION | IMPLIED | BREAKS_OUT),
    ("param", SPECIAL | VOID | BARE),
    ("plaintext", SPECIAL),
    ("pre", SECTION | BREAKS_OUT),
    ("rb", IMPLIED),
    ("rp", IMPLIED),
    ("rt", IMPLIED),
    ("rtc", IMPLIED),
    ("ruby", BREAKS_OUT),
    ("s", MARK | BREAKS_OUT),
    ("script", HEAD | RAW),
    ("search", SECTION),
    ("section", SECTION),
    ("select", SPECIAL | SCOPE),
    ("small", MARK | BREAKS_OUT),
    ("source", SPECIAL | VOID | BARE),
    ("span", BREAKS_OUT),
    ("strike", MARK | BREAKS_OUT),
    ("strong", MARK | BREAKS_OUT),
    ("style", HEAD | RAW),
    ("sub", BREAKS_OUT),
    ("summary", SECTION),
    ("sup", BREAKS_OUT),
    ("table", SPECIAL | SCOPE | TABLE_SCOPE | FOSTERS | BREAKS_OUT),
    ("tbody", PART | ROWS | FOSTERS),
    ("td", PART | SCOPE | CELL),
    ("template", HEAD | SCOPE | TABLE_SCOPE),
    ("textarea", SPECIAL | RAW_WITH_REFERENCES),
    ("tfoot", PART | ROWS | FOSTERS),
    ("th", PART | SCOPE | CELL),
    ("thead", PART | ROWS | FOSTERS),
    ("title", HEAD | RAW_WITH_REFERENCES),
    ("tr", PART | ROW | FOSTERS),
    ("track", SPECIAL | VOID | BARE),
    ("tt", MARK | BREAKS_OUT),
    ("u", MARK | BREAKS_OUT),
    ("ul", SECTION | LIST_SCOPE | BREAKS_OUT),
    ("var", BREAKS_OUT),
    ("wbr", SPECIAL | VOID),
    ("xmp", SPECIAL | RAW),
];

/// What the standard says of an element with this name.
pub fn traits(tag: &str) -> u32 {
    let found = TAGS.binary_search_by(|(name, _)| (*name).cmp(tag));
    found.ok().and_then(|at| TAGS.get(at)).map_or(0, |(_, traits)| *traits)
}

/// The same of an element of MathML, or of SVG.
pub fn foreign_traits(tag: &str, math: bool) -> u32 {
    let more = match tag {
        "mi" | "mo" | "mn" | "ms" | "mtext" if math => INTEGRATION | SPECIAL | SCOPE,
        "foreignobject" | "desc" | "title" if !math => INTEGRATION | SPECIAL | SCOPE,
        "annotation-xml" if math => SPECIAL | SCOPE,
        _ => 0,
    };
    FOREIGN | more | if math { MATH } else { 0 }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
