//! What tags and well-known classes mean to a reader: what goes, what parts paragraphs, what a system made a block for.

use super::tree::{Id, Tree};

/// What becomes of an element.
pub enum Fate<'a> {
    /// It is read.
    Stays,
    /// It goes with all that it holds; no reader would miss it.
    Goes,
    /// It goes with all that it holds, and is noted under this name.
    Noted(&'a str),
}

/// What a content management system means by a class.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// Nothing that belongs to the text: words for screen readers that repeat it, bars of share buttons, related posts.
    Apart,
    /// Words of the article, set large.
    PullQuote,
    /// Several pictures.
    Gallery,
    /// A picture with its caption.
    Figure,
    /// Something of another site.
    Embed,
    /// A post of a social network, as words and links.
    Post,
    /// Another page, as a card.
    Bookmark,
    /// A file to be fetched.
    File,
    /// A recording, among the buttons of its player.
    Player,
    /// What can be opened.
    Toggle,
    /// A part of a line that stands in a block of its own only for its style.
    Inline,
}

/// The first class of an element that is well known.
pub fn made(tree: &Tree, id: Id) -> Option<(Made, &str)> {
    classes(tree, id).find_map(|class| Some((meaning(class)?, class)))
}

fn meaning(class: &str) -> Option<Made> {
    Some(match class {
        "screen-reader-text"
        | "sr-only"
        | "visually-hidden"
        | "sharedaddy"
        | "jp-relatedposts"
        | "addtoany_share_save_container"
        | "addtoany_content"
        | "a2a_kit"
        | "heateor_sss_sharing_container"
        | "shariff"
        | "essb_links" => Made::Apart,
        "wp-block-pullquote" | "pullquote" | "pull-quote" => Made::PullQuote,
        "wp-block-gallery" | "blocks-gallery-grid" | "gallery" | "tiled-gallery" | "kg-gallery-card" => Made::Gallery,
        "wp-caption" | "gallery-item" => Made::Figure,
        "wp-block-embed" | "kg-embed-card" => Made::Embed,
        "twitter-tweet"
        | "twitter-video"
        | "instagram-media"
        | "tiktok-embed"
        | "bluesky-embed"
        | "mastodon-embed"
        | "fb-post"
        | "fb-video"
        | "reddit-embed-bq"
        | "wp-embedded-content" => Made::Post,
        "kg-bookmark-card" => Made::Bookmark,
        "wp-block-file" | "kg-file-card" => Made::File,
        "kg-audio-card" | "kg-video-card" => Made::Player,
        "kg-toggle-card" => Made::Toggle,
        "kg-callout-emoji" | "kg-callout-text" => Made::Inline,
        _ => return None,
    })
}

/// An element's classes.
pub fn classes(tree: &Tree, id: Id) -> impl Iterator<Item = &str> {
    tree.attribute(id, "class").unwrap_or_default().split_ascii_whitespace()
}

/// Whether an element has a class.
pub fn has_class(tree: &Tree, id: Id, class: &str) -> bool {
    classes(tree, id).any(|other| other == class)
}

/// What becomes of an element, by its tag, its attributes and its classes.
pub fn fate(tree: &Tree, id: Id) -> Fate<'_> {
    let tag = tree.tag(id);
    match tag {
        "applet" | "button" | "canvas" | "datalist" | "dialog" | "form" | "frameset" | "input" | "label" | "math" | "noembed"
        | "noframes" | "optgroup" | "option" | "plaintext" | "script" | "select" | "style" | "svg" | "template" | "textarea" | "title"
        | "xmp" => return Fate::Noted(tag),
        "area" | "base" | "col" | "colgroup" | "head" | "link" | "meta" | "noscript" | "param" | "source" | "track" | "wbr" => {
            return Fate::Goes;
        }
        _ => {}
    }
    if tree.attribute(id, "hidden").is_some_and(|value| value != "until-found") {
        return Fate::Noted("hidden");
    }
    if tree.attribute(id, "aria-hidden") == Some("true") && !has_words(tree, id) {
        return Fate::Noted("aria-hidden");
    }
    match made(tree, id) {
        Some((Made::Apart, class)) => Fate::Noted(class),
        _ => Fate::Stays,
    }
}

/// Whether an element begins and ends a paragraph, for having a block of its own in every browser.
pub fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// Whether an element shows something of its own, and what is within it stands there for browsers that cannot.
pub fn is_media(tag: &str) -> bool {
    matches!(tag, "audio" | "embed" | "iframe" | "object" | "video")
}

/// Whether a node is nothing but white space.
pub fn is_space(tree: &Tree, id: Id) -> bool {
    tree.text(id).is_some_and(|text| text.bytes().all(|byte| byte.is_ascii_whitespace()))
}

/// Whether any text stands in a node.
pub fn has_words(tree: &Tree, id: Id) -> bool {
    match tree.text(id) {
        Some(_) => !is_space(tree, id),
        None => tree.children(id).any(|child| has_words(tree, child)),
    }
}

/// The first element within a node that is asked for, in the order of the text.
pub fn find(tree: &Tree, id: Id, is: &dyn Fn(Id) -> bool) -> Option<Id> {
    tree.children(id).find_map(|child| if is(child) { Some(child) } else { find(tree, child, is) })
}

/// An element's first child of a tag.
pub fn child(tree: &Tree, id: Id, tag: &str) -> Option<Id> {
    tree.children(id).find(|child| tree.tag(*child) == tag)
}
