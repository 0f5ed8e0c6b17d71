//! A style sheet as rules: under which conditions, for which selector, which roles have what value.

/// A rule that sets roles.
#[derive(Debug)]
pub(crate) struct Rule {
    /// The conditions around it, without their braces.
    pub(crate) under: Vec<String>,
    pub(crate) selector: String,
    /// What it sets, in order.
    pub(crate) sets: Vec<(String, String)>,
}

/// The rules of a sheet, in order.
pub(crate) fn rules(css: &str) -> Vec<Rule> {
    let mut rules = Vec::new();
    read(&bare(css), &mut Vec::new(), &mut rules);
    rules
}

fn bare(css: &str) -> String {
    let parts = css.split("/*").enumerate();
    parts.map(|(i, part)| if i == 0 { part } else { part.split_once("*/").unwrap().1 }).collect()
}

fn read(css: &str, under: &mut Vec<String>, rules: &mut Vec<Rule>) {
    let mut rest = css;
    while let Some((head, after)) = rest.split_once('{') {
        let end = end_of_block(after);
        let (head, body) = (head.trim(), &after[..end]);
        if head.starts_with('@') {
            under.push(head.to_owned());
            read(body, under, rules);
            under.pop();
        } else {
            let set = |line: &str| {
                let (name, value) = line.split_once(':')?;
                Some((name.trim().to_owned(), value.trim().to_owned()))
            };
            rules.push(Rule {
                under: under.clone(),
                selector: head.to_owned(),
                sets: body.split(';').filter_map(set).collect(),
            });
        }
        rest = &after[end + 1..];
    }
}

/// Where the brace stands that closes a block whose brace was just opened.
fn end_of_block(text: &str) -> usize {
    let mut depth = 1;
    let end = text.char_indices().find(|(_, letter)| {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    });
    end.unwrap().0
}
