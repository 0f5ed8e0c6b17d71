//! The page as a screen reader reads it: the browser's own accessibility tree, as lines.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};
use unknot_browser::Outcome;

use crate::guest::Guest;

/// Roles that hold others, and are said when one comes to them.
const AROUND: [&str; 13] = [
    "banner",
    "navigation",
    "main",
    "contentinfo",
    "region",
    "dialog",
    "alertdialog",
    "group",
    "radiogroup",
    "status",
    "timer",
    "list",
    "article",
];
/// Roles that are said with their name alone.
const ALONE: [&str; 11] = [
    "link",
    "button",
    "heading",
    "image",
    "radio",
    "checkbox",
    "slider",
    "combobox",
    "textbox",
    "DisclosureTriangle",
    "img",
];
/// States that are said.
const STATES: [&str; 7] =
    ["level", "checked", "pressed", "expanded", "disabled", "focused", "valuetext"];

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    node_id: String,
    #[serde(default)]
    ignored: bool,
    role: Option<Said>,
    name: Option<Said>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
    parent_id: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Said {
    #[serde(default)]
    value: Value,
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: Said,
}

impl Guest {
    /// What a screen reader reads from the top of the page to its end.
    pub(crate) fn reads(&self) -> Outcome<Vec<String>> {
        let mut answer = self.browser.chromium("Accessibility.getFullAXTree", json!({}))?;
        let nodes = answer.get_mut("nodes").map(Value::take).unwrap_or_default();
        let nodes: Vec<Node> = serde_json::from_value(nodes).unwrap_or_default();
        let all: HashMap<&str, &Node> =
            nodes.iter().map(|node| (node.node_id.as_str(), node)).collect();
        let mut reader = Reader { all, lines: Vec::new(), text: String::new() };
        for root in nodes.iter().filter(|node| node.parent_id.is_none()) {
            reader.read(root, 0);
        }
        reader.end_text(0);
        Ok(reader.lines)
    }
}

struct Reader<'a> {
    all: HashMap<&'a str, &'a Node>,
    lines: Vec<String>,
    text: String,
}

impl Reader<'_> {
    fn read(&mut self, node: &Node, depth: usize) {
        let role = if node.ignored { "" } else { said(node.role.as_ref()) };
        let name = said(node.name.as_ref());
        match role {
            "InlineTextBox" | "ListMarker" => {}
            "StaticText" => {
                self.text.push_str(name);
                self.text.push(' ');
            }
            _ if ALONE.contains(&role) => {
                self.end_text(depth);
                self.lines.push(line(role, name, node, depth));
            }
            _ if AROUND.contains(&role) => {
                self.end_text(depth);
                let at = self.lines.len();
                self.lines.push(line(role, name, node, depth));
                self.inside(node, depth + 1);
                self.end_text(depth + 1);
                // What holds nothing and is called nothing is not said.
                if self.lines.len() == at + 1 && name.is_empty() {
                    self.lines.pop();
                }
            }
            "paragraph" | "listitem" | "term" | "definition" | "Legend" => {
                self.end_text(depth);
                self.inside(node, depth);
                self.end_text(depth);
            }
            _ => self.inside(node, depth),
        }
    }

    fn inside(&mut self, node: &Node, depth: usize) {
        for id in &node.child_ids {
            if let Some(child) = self.all.get(id.as_str()).copied() {
                self.read(child, depth);
            }
        }
    }

    fn end_text(&mut self, depth: usize) {
        let text = std::mem::take(&mut self.text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.lines.push(format!("{}{text}", "  ".repeat(depth)));
        }
    }
}

fn said(said: Option<&Said>) -> &str {
    said.and_then(|said| said.value.as_str()).unwrap_or_default()
}

fn line(role: &str, name: &str, node: &Node, depth: usize) -> String {
    let mut line = format!("{}{role}", "  ".repeat(depth));
    if !name.is_empty() {
        line += &format!(" “{name}”");
    }
    for property in &node.properties {
        if !STATES.contains(&property.name.as_str()) {
            continue;
        }
        match &property.value.value {
            Value::Bool(false) | Value::Null => {}
            Value::Bool(true) => line += &format!(", {}", property.name),
            Value::String(value) if value == "false" || value.is_empty() => {}
            Value::String(value) => line += &format!(", {} {value}", property.name),
            value => line += &format!(", {} {value}", property.name),
        }
    }
    line
}
