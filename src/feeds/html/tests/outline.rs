//! Blocks in few letters, for tests to compare and people to read.

use crate::model::article::{Block, Image, Inline};
use crate::model::quote::Quote;

pub fn outline(blocks: &[Block]) -> String {
    let mut text = String::new();
    write(blocks, "", &mut text);
    text
}

fn write(blocks: &[Block], indent: &str, text: &mut String) {
    let deeper = format!("{indent}    ");
    for block in blocks {
        let line = match block {
            Block::Paragraph { content } => format!("P {}", inlines(content)),
            Block::Heading { level, content } => format!("H{level} {}", inlines(content)),
            Block::List { ordered, start, items } => {
                let start = start.map(|start| format!(" from {start}")).unwrap_or_default();
                *text += &format!("{indent}{}{start}\n", if *ordered { "OL" } else { "UL" });
                for item in items {
                    *text += format!("{indent}  - {}", inlines(&item.content)).trim_end();
                    *text += "\n";
                    write(&item.blocks, &deeper, text);
                }
                continue;
            }
            Block::Quote(quote) => format!("QUOTE {}", said(quote)),
            Block::PullQuote(quote) => format!("PULL {}", said(quote)),
            Block::Image(image) => format!("IMG {}", picture(image)),
            Block::Gallery { images, caption } => {
                *text += &format!("{indent}GALLERY{}\n", some(" caption", caption));
                for image in images {
                    *text += &format!("{indent}  - {}\n", picture(image));
                }
                continue;
            }
            Block::Table { caption, header, rows } => {
                *text += &format!("{indent}TABLE{}\n", some(" caption", caption));
                let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join(" | ");
                if !header.is_empty() {
                    *text += &format!("{indent}  # {}\n", row(header));
                }
                for cells in rows {
                    *text += format!("{indent}  - {}", row(cells)).trim_end();
                    *text += "\n";
                }
                continue;
            }
            Block::Preformatted { text } => format!("PRE {text:?}"),
            Block::Verse { content } => format!("VERSE {}", inlines(content)),
            Block::Details { summary, blocks } => {
                *text += &format!("{indent}DETAILS {summary}\n");
                write(blocks, &deeper, text);
                continue;
            }
            Block::Divider => "HR".into(),
            Block::Embed { url, title, provider, image } => {
                let image = image.as_ref().map(|image| format!(" image={}", image.src)).unwrap_or_default();
                format!("EMBED {url}{}{}{image}", some(" title", title), some(" provider", provider))
            }
        };
        *text += &format!("{indent}{line}\n");
    }
}

fn some(name: &str, value: &Option<String>) -> String {
    value.as_ref().map(|value| format!("{name}={value:?}")).unwrap_or_default()
}

fn said(quote: &Quote) -> String {
    let speaker = quote.speaker.as_ref().map(|speaker| format!(" by {:?}", speaker.name)).unwrap_or_default();
    let source = quote.source.as_ref().map(|source| format!(" from {source}")).unwrap_or_default();
    format!("{:?}{speaker}{source}", quote.text)
}

fn picture(image: &Image) -> String {
    let mut line = format!("{}{}", image.src, some(" alt", &image.alt));
    for (name, size) in [("width", image.width), ("height", image.height)] {
        line += &size.map(|size| format!(" {name}={size}")).unwrap_or_default();
    }
    for candidate in &image.srcset {
        line += &format!(" {}w={}", candidate.width, candidate.src);
    }
    line + &some(" caption", &image.caption) + &some(" credit", &image.credit)
}

pub fn inlines(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(part: &Inline) -> String {
    match part {
        Inline::Strong { content } => format!("<b>{}</b>", inlines(content)),
        Inline::Em { content } => format!("<i>{}</i>", inlines(content)),
        Inline::Sub { content } => format!("<sub>{}</sub>", inlines(content)),
        Inline::Sup { content } => format!("<sup>{}</sup>", inlines(content)),
        Inline::Del { content } => format!("<del>{}</del>", inlines(content)),
        Inline::Link { url, content } => format!("[{}]({url})", inlines(content)),
        Inline::Quote(quote) => format!("<q {}>", said(quote)),
        Inline::Code { text } => format!("`{text}`"),
        Inline::Break => "⏎".into(),
        Inline::Note { number } => format!("^{number}"),
        Inline::Text(text) => text.replace('\u{a0}', "⍽"),
    }
}
