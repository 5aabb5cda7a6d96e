//! The tree against html5ever's, for markup made at random.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;

use super::{Tree, written};
use crate::feeds::html::tree::{DEEPEST, MOST};

/// html5ever's tree, in the same form.
fn theirs(html: &str) -> String {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    let div = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(RcDom::default(), options, div, Vec::new(), false).one(html);
    let root = dom.document.children.borrow()[0].clone();
    let mut lines = Vec::new();
    write(&root, "| ", &mut lines);
    lines
        .into_iter()
        .map(|(indent, text, line)| if text { format!("{indent}\"{line}\"") } else { format!("{indent}{line}") })
        .collect::<Vec<_>>()
        .join("\n")
}

fn write(node: &Handle, indent: &str, lines: &mut Vec<(String, bool, String)>) {
    for child in node.children.borrow().iter() {
        match &child.data {
            NodeData::Text { contents } => match lines.last_mut() {
                Some((before, true, text)) if before == indent => text.push_str(&contents.borrow()),
                _ => lines.push((indent.into(), true, contents.borrow().to_string())),
            },
            NodeData::Element { name, attrs, template_contents, .. } => {
                lines.push((indent.into(), false, format!("<{}>", name.local.to_lowercase())));
                let mut attributes: Vec<_> = attrs
                    .borrow()
                    .iter()
                    .map(|attribute| {
                        let prefix = attribute.name.prefix.as_ref().map(|prefix| format!("{prefix}:")).unwrap_or_default();
                        (format!("{prefix}{}", attribute.name.local).to_lowercase(), attribute.value.to_string())
                    })
                    .collect();
                attributes.sort();
                let inside = format!("{indent}  ");
                lines.extend(attributes.into_iter().map(|(name, value)| (inside.clone(), false, format!("{name}=\"{value}\""))));
                let content = template_contents.borrow();
                write(content.as_ref().unwrap_or(child), &inside, lines);
            }
            _ => {}
        }
    }
}

pub fn agree(html: &str) {
    let tree = Tree::parse(html);
    if !tree.is_cut() {
        assert_eq!(written(&tree), theirs(html), "{html}");
    }
}

/// How deep a tree is, and how many elements and texts it has.
pub fn measure(tree: &Tree) -> (usize, usize) {
    let (mut deepest, mut count) = (0, 0);
    let mut open = vec![tree.children(Tree::ROOT)];
    while let Some(children) = open.last_mut() {
        let Some(id) = children.next() else {
            open.pop();
            continue;
        };
        count += 1;
        if tree.text(id).is_none() {
            deepest = deepest.max(open.len());
            open.push(tree.children(id));
        }
    }
    (deepest, count)
}

fn keeps_the_caps(html: &str) {
    let (deepest, count) = measure(&Tree::parse(html));
    assert!(deepest <= DEEPEST && count <= MOST, "{deepest} deep, {count} nodes: {html}");
}

/// Tags of ordinary markup.
const ORDINARY: &str = "p|div|h2|h3|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|section|article|table|tbody|thead|tr|td|th|caption|\
    a|b|i|em|strong|code|s|u|small|font|span|sub|sup|mark|q|cite|pre|details|summary|ruby|rt|button|center|address|nobr";

/// Tags with rules of their own, too.
const ALL: &str = "p|div|h1|h2|ul|li|dl|dt|dd|table|tbody|tfoot|tr|td|th|caption|colgroup|col|a|b|i|em|nobr|font|code|span|button|\
    object|marquee|applet|select|option|optgroup|form|input|template|svg|math|foreignObject|desc|mi|title|textarea|style|script|xmp|\
    iframe|noscript|rb|rt|rtc|rp|ruby|hr|br|img|pre|listing|body|html|head|frameset|frame|dialog|menu|main|section|plaintext|\
    unknown|param|source|image|keygen|path|details|fieldset|address|s|u|big|tt";

/// A piece of markup: a tag of a list, or a text.
fn piece(tags: &'static str) -> impl Strategy<Value = String> {
    let tags: Vec<&str> = tags.split('|').collect();
    let name = prop::sample::select(tags);
    prop_oneof![
        6 => name.clone().prop_map(|name| format!("<{name}>")),
        1 => (name.clone(), "[a-c]").prop_map(|(name, value)| format!("<{name} class={value}>")),
        6 => name.prop_map(|name| format!("</{name}>")),
        4 => prop::sample::select(vec!["x", " ", "y z", "\n", "&amp;", "<!-- c -->", "&nbsp", "<br>", "<img src=a>"]).prop_map(str::to_string),
    ]
}

fn markup(tags: &'static str, most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(piece(tags), 0..most).prop_map(|pieces| pieces.concat())
}

/// Nested elements in their right order, of which a few tags are then missing or change places.
fn misnested() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec!["x", "y z", " ", "<br>", "&eacute;"]).prop_map(|text| vec![text.to_string()]);
    let name = prop::sample::select(ORDINARY.split('|').collect::<Vec<_>>());
    let nested = leaf.prop_recursive(6, 40, 5, move |inner| {
        (name.clone(), prop::collection::vec(inner, 0..5)).prop_map(|(name, inner)| {
            let mut pieces = vec![format!("<{name}>")];
            pieces.extend(inner.concat());
            pieces.push(format!("</{name}>"));
            pieces
        })
    });
    (prop::collection::vec(nested, 1..4), prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..4)).prop_map(
        |(parts, slips)| {
            let mut pieces = parts.concat();
            for (at, swap) in slips {
                let at = at.index(pieces.len());
                if swap && at + 1 < pieces.len() {
                    pieces.swap(at, at + 1);
                } else if pieces.len() > 1 {
                    pieces.remove(at);
                }
            }
            pieces.concat()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn ordinary_markup_with_slips_becomes_the_tree_of_html5ever(html in misnested()) {
        agree(&html);
    }

    #[test]
    fn ordinary_tags_in_any_order_become_the_tree_of_html5ever(html in markup(ORDINARY, 24)) {
        agree(&html);
    }

    #[test]
    fn all_tags_in_any_order_become_the_tree_of_html5ever(html in markup(ALL, 16)) {
        // Within these html5ever closes what is open outside, which the standard and Chromium do not.
        let known = ["<foreignObject", "<desc", "<mi", "<title"].iter().any(|tag| html.contains(tag));
        prop_assume!(!known || !html.contains("<svg") && !html.contains("<math"));
        agree(&html);
    }

    #[test]
    fn any_marks_become_the_tree_of_html5ever(html in "(<|</|>|/|=|\"|'| |\n|\r|a|p|b|script|!|-|--|<!--|-->|\\?|&|&amp|;|#|x41|é|\0|<p |<p a=|copy|not|in){0,20}") {
        agree(&html);
    }

    #[test]
    fn any_text_becomes_a_tree_within_the_caps(html in any::<String>()) {
        keeps_the_caps(&html);
    }

    #[test]
    fn any_tags_become_a_tree_within_the_caps(html in markup(ALL, 400)) {
        keeps_the_caps(&html);
    }

    #[test]
    fn text_without_tags_stays_whole(text in "[^<&\r\0]{0,200}") {
        let tree = Tree::parse(&text);
        let read: Vec<_> = tree.children(Tree::ROOT).filter_map(|id| tree.text(id)).collect();
        prop_assert_eq!(read.concat(), text);
    }
}
