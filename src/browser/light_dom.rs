//! Reads what a publisher's own markup says: of a quotation, or of posts; changes nothing in it.

use web_sys::{Element, Node};

use super::dom;
use super::page;
use crate::model::article::Image;
use crate::model::date::Date;
use crate::model::direction::Direction;
use crate::model::post::{MOST, Post, Posts};
use crate::model::quote::{Quote, Speaker};
use crate::model::text::one_line;
use crate::model::url::Url;

/// Elements within a line: they do not part words.
const PHRASING: &str = "A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR";
/// Elements within each other that are read.
const DEEPEST: usize = 200;

/// The quotation within an element: the words of its blockquote, or of the element itself. Its speaker stands in the
/// figcaption of the figure around the words, else in a `cite` beside them, or a `footer` or `cite` at their start or end;
/// its source in the attribute `cite`.
pub fn quote(element: &Element) -> Quote {
    let words = dom::first(element, "blockquote, q");
    quote_of(&words.unwrap_or_else(|| element.clone()), element)
}

/// The same of these words; what is said of them stands within `element`.
pub fn quote_of(words: &Element, element: &Element) -> Quote {
    let within = |element: &Element, selector: &str| dom::first(element, selector);
    let source = words.get_attribute("cite").and_then(|cite| Url::link(&cite, page::base().as_ref()));
    // The caption of a picture is no speaker of what is quoted in it, nor of one among several quotations.
    let figure = dom::closest(words, "figure").filter(|figure| !holds_several(figure));
    let caption_of = |figure: Element| within(&figure, "figcaption").filter(|caption| !caption.contains(Some(words)));
    let speaker = figure
        .and_then(caption_of)
        .or_else(|| within(element, ":scope > cite, figure > cite"))
        .or_else(|| caption(words, "footer"))
        .or_else(|| caption(words, "cite"));
    let mut name = speaker.as_ref().map(text).unwrap_or_default();
    let mut said = text(words);
    // Within the words a name stands at their end or start, and belongs to the caption only; elsewhere it is a work.
    if speaker.is_some_and(|speaker| words.contains(Some(&speaker))) {
        match said.strip_suffix(name.as_str()).or_else(|| said.strip_prefix(name.as_str())) {
            Some(rest) => said = rest.trim().to_string(),
            None => name.clear(),
        }
    }
    let name = name.trim_start_matches(['—', '–', '―', '-', ' ']).to_string();
    let speaker = (!name.is_empty()).then(|| Speaker { name, ..Speaker::default() });
    Quote { text: said, speaker, source, ..Quote::default() }
}

/// Whether a figure has more than one quotation. Asked for each of them: the list of a name is one that the browser keeps.
fn holds_several(figure: &Element) -> bool {
    figure.get_elements_by_tag_name("blockquote").item(1).is_some()
        || figure.query_selector_all("blockquote,figure > q").is_ok_and(|all| all.length() > 1)
}

/// The posts that an element's links are: one for each list item or article, else for each link, with what stands there
/// beside the link.
pub fn posts(element: &Element) -> Posts {
    let mut posts = Vec::new();
    let mut last = None;
    for link in dom::all(element, "a[href]").iter().take(2 * MOST) {
        let url = link.get_attribute("href").and_then(|href| Url::link(&href, page::base().as_ref())).filter(Url::is_web);
        let item = dom::closest(link, "li,article").filter(|item| element.contains(Some(item)) && item != element);
        if item.is_some() && item == last {
            continue;
        }
        let around = item.as_ref().unwrap_or(link);
        let within = |selector: &str| dom::all(around, selector).into_iter().next();
        let said = |selector: &str| within(selector).as_ref().map(text).filter(|text| !text.is_empty());
        let title = said("h1,h2,h3,h4,h5,h6").unwrap_or_else(|| text(link));
        if let Some(url) = url.filter(|_| !title.is_empty()) {
            let date = within("time[datetime]").and_then(|time| Date::parse(&time.get_attribute("datetime")?));
            let lang = around.get_attribute("lang").or_else(|| link.get_attribute("lang"));
            let dir = around.get_attribute("dir").and_then(|dir| Direction::parse(&dir));
            let excerpt = said("p").filter(|excerpt| *excerpt != title);
            posts.push(Post { title, url, excerpt, date, section: None, image: within("img").as_ref().and_then(image), lang, dir });
            last = item;
        }
    }
    Posts { posts, ..Posts::default() }
}

fn image(img: &Element) -> Option<Image> {
    let src = Url::image(&img.get_attribute("src")?, page::base().as_ref())?;
    let size = |name: &str| img.get_attribute(name).and_then(|size| size.parse().ok());
    let (width, height) = (size("width"), size("height"));
    Some(Image { alt: img.get_attribute("alt"), width, height, ..Image::at(src) })
}

/// A child of the words, or all of a paragraph; elsewhere a `cite` is a work.
fn caption(words: &Element, selector: &str) -> Option<Element> {
    dom::all(words, selector)
        .into_iter()
        .find(|found| found.parent_element().is_some_and(|parent| parent == *words || (is_alone(&parent) && text(&parent) == text(found))))
}

/// Whether an element may have no text beside that of one within it.
fn is_alone(parent: &Element) -> bool {
    parent.child_element_count() < 4
}

/// The text as it stands in the markup: blocks and line breaks part words, scripts and styles are none of it. What the
/// page's style makes of it, capitals for instance, nobody has said.
fn text(element: &Element) -> String {
    let mut text = String::new();
    gather(element, &mut text, 0);
    one_line(&text)
}

/// Whether elements of this name stand within a line.
pub fn is_phrasing(name: &str) -> bool {
    PHRASING.split(' ').any(|phrasing| phrasing == name)
}

fn gather(node: &Node, text: &mut String, depth: usize) {
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.get(at)) {
        if child.node_type() == Node::TEXT_NODE {
            text.push_str(&child.text_content().unwrap_or_default());
            continue;
        }
        let name = child.node_name();
        let parts = !is_phrasing(&name);
        if parts {
            text.push(' ');
        }
        if !matches!(name.as_str(), "SCRIPT" | "STYLE") && depth < DEEPEST {
            gather(&child, text, depth + 1);
        }
        if parts {
            text.push(' ');
        }
    }
}
