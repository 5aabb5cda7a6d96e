//! What other programs make of citations: CommonMark, an HTML parser, BibTeX.

/// The text of Markdown as CommonMark reads it, a line for each paragraph; nothing but a quotation, paragraphs and a link may
/// stand in it.
pub fn read_markdown(markdown: &str) -> Result<(String, Vec<String>), String> {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
    let (mut text, mut links) = (String::new(), Vec::new());
    for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::Paragraph) | Event::End(TagEnd::BlockQuote(_) | TagEnd::Link) => {}
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::End(TagEnd::Paragraph) => text.push('\n'),
            Event::Text(part) => text.push_str(&part),
            other => return Err(format!("{other:?} in {markdown:?}")),
        }
    }
    Ok((text, links))
}

/// The fields of one BibTeX entry, printed: nothing may stand outside it.
pub fn read_bibtex(entry: &str) -> Option<Vec<(String, String)>> {
    let (_, mut rest) = entry.strip_prefix("@online{")?.strip_suffix("\n}\n")?.split_once(",\n")?;
    let mut fields = Vec::new();
    loop {
        let (name, value) = rest.trim_start().split_once(" = {")?;
        let mut depth = 1;
        let end = value.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0
        })?;
        let printed =
            ["\\textbackslash{}|\\", "\\textasciitilde{}|~", "\\textasciicircum{}|^", "\\&|&", "\\%|%", "\\$|$", "\\#|#", "\\_|_"];
        let mut text =
            value[..end].replace("\\textbraceleft{}", "\u{1}").replace("\\textbraceright{}", "\u{2}").replace("\\textbackslash{}", "\u{3}");
        for (command, letter) in printed.iter().filter_map(|pair| pair.split_once('|')).skip(1) {
            text = text.replace(command, letter);
        }
        if text.contains('\\') {
            return None;
        }
        let text = text.replace(['{', '}'], "").replace('\u{1}', "{").replace('\u{2}', "}").replace('\u{3}', "\\");
        fields.push((name.to_string(), text));
        match value[end + 1..].strip_prefix(",\n") {
            Some(more) => rest = more,
            None => return value[end + 1..].is_empty().then_some(fields),
        }
    }
}

/// The text of HTML, and the names of its elements and their attributes.
pub fn read_html(node: &markup5ever_rcdom::Handle, read: &mut (String, Vec<String>)) {
    match &node.data {
        markup5ever_rcdom::NodeData::Text { contents } => read.0.push_str(&contents.borrow()),
        markup5ever_rcdom::NodeData::Element { name, attrs, .. } => {
            read.1.push(name.local.to_string());
            read.1.extend(attrs.borrow().iter().map(|attribute| attribute.name.local.to_string()));
        }
        _ => {}
    }
    node.children.borrow().iter().for_each(|child| read_html(child, read));
}
