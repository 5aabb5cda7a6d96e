//! Nodes as HTML text, for native view tests and for an article that is rendered ahead.

use super::{Child, Node, Nodes, Value, parse};
use crate::model::text::escape_html;

/// Elements that have no content and no end tag (HTML standard, void elements), of those that Lede draws.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// Writes nodes as HTML; what follows signals is written as it stands.
pub fn write(nodes: Nodes, html: &mut String) {
    for child in nodes.0 {
        match child {
            Child::Text(text) => html.push_str(&escape_html(&text)),
            Child::Node(node) => element(node, html),
            Child::Live(make) => write(make(), html),
        }
    }
}

fn element(node: Node, html: &mut String) {
    let (tag, fixed) = parse(node.0.spec);
    html.push('<');
    html.push_str(tag);
    for (name, value) in fixed {
        html.push_str(&format!(" {name}=\"{}\"", escape_html(&value.replace(',', " "))));
    }
    for (name, value) in node.0.attributes {
        let value = match value {
            Value::Fixed(value) => Some(value),
            Value::Live(value) => value().map(Into::into),
        };
        if let Some(value) = value {
            html.push_str(&format!(" {name}=\"{}\"", escape_html(&value)));
        }
    }
    html.push('>');
    if !VOID.contains(&tag) {
        write(node.0.children, html);
        html.push_str(&format!("</{tag}>"));
    }
}
