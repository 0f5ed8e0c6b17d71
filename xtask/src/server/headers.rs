//! `_headers` as static hosts read it: a path pattern on a line of its own, then its headers,
//! indented. `*` stands for any run of characters.

/// The rules of a `_headers` file, in its order.
#[derive(Debug, Clone, Default)]
pub(super) struct Rules(Vec<Rule>);

#[derive(Debug, Clone)]
struct Rule {
    pattern: String,
    headers: Vec<(String, String)>,
}

impl Rules {
    pub(super) fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            if line.trim().is_empty() {
                continue;
            }
            match (line.starts_with([' ', '\t']), rules.last_mut(), line.split_once(':')) {
                (true, Some(rule), Some((name, value))) => {
                    rule.headers.push((name.trim().to_lowercase(), value.trim().to_owned()));
                }
                (false, ..) => {
                    rules.push(Rule { pattern: line.trim().to_owned(), headers: Vec::new() });
                }
                _ => {}
            }
        }
        Self(rules)
    }

    pub(super) fn set_everywhere(&mut self, name: &str, value: &str) {
        let name = name.to_lowercase();
        for rule in &mut self.0 {
            rule.headers.retain(|(held, _)| *held != name);
        }
        self.0.push(Rule { pattern: "/*".into(), headers: vec![(name, value.to_owned())] });
    }

    /// The headers for an absolute path. Where several rules give the same
    /// header, hosts join the values with a comma; so does this, that a mistake shows here too.
    pub(super) fn headers(&self, path: &str) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = Vec::new();
        let rules = self.0.iter().filter(|rule| matches(&rule.pattern, path));
        for (name, value) in rules.flat_map(|rule| &rule.headers) {
            match all.iter_mut().find(|(held, _)| held == name) {
                Some((_, held)) => {
                    held.push_str(", ");
                    held.push_str(value);
                }
                None => all.push((name.clone(), value.clone())),
            }
        }
        all
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == path };
    path.strip_prefix(head).is_some_and(|left| {
        left.char_indices()
            .map(|(at, _)| at)
            .chain([left.len()])
            .any(|at| left.get(at..).is_some_and(|end| matches(rest, end)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# all\n/*\n  X-One: 1\n  Policy: default-src 'self'; a: b\n\n/*.wasm\n  \
        Cache-Control: immutable\n/sw.js\n  X-One: 2\n";

    fn value(path: &str, name: &str) -> Option<String> {
        let headers = Rules::parse(FILE).headers(path);
        headers.into_iter().find(|(held, _)| held == name).map(|(_, value)| value)
    }

    #[test]
    fn a_star_stands_for_any_run_of_characters() {
        assert!(matches("/*", "/"));
        assert!(matches("/*.wasm", "/deep/app.wasm"));
        assert!(matches("/a/*/c", "/a/b/c"));
        assert!(!matches("/*.wasm", "/app.wasm.js"));
        assert!(!matches("/sw.js", "/a/sw.js"));
    }

    #[test]
    fn every_rule_that_fits_gives_its_headers() {
        assert_eq!(value("/app.wasm", "x-one").as_deref(), Some("1"));
        assert_eq!(value("/app.wasm", "cache-control").as_deref(), Some("immutable"));
        assert_eq!(value("/app.js", "cache-control"), None);
    }

    #[test]
    fn a_value_keeps_its_colons_and_a_doubled_header_is_joined() {
        assert_eq!(value("/", "policy").as_deref(), Some("default-src 'self'; a: b"));
        assert_eq!(value("/sw.js", "x-one").as_deref(), Some("1, 2"));
    }

    #[test]
    fn a_header_set_everywhere_replaces_what_the_file_says() {
        let mut rules = Rules::parse(FILE);
        rules.set_everywhere("X-One", "3");
        assert!(rules.headers("/sw.js").contains(&("x-one".into(), "3".into())));
    }
}
