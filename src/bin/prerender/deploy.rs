//! Recipes for servers that read no `_headers`, filled in from the same source.

use super::headers::{FOR_EVER, everywhere};

const NGINX: &str = include_str!("../../../deploy/nginx.conf");
const CADDY: &str = include_str!("../../../deploy/Caddyfile");

/// What each kind of file is, by its ending.
const TYPES: [(&str, &str); 9] = [
    ("text/html", "html"),
    ("text/javascript", "js"),
    ("text/css", "css"),
    ("text/plain", "txt"),
    ("application/wasm", "wasm"),
    ("application/manifest+json", "webmanifest"),
    ("application/json", "json"),
    ("image/svg+xml", "svg"),
    ("image/png", "png"),
];

/// What a `server` block of nginx includes.
pub fn nginx(base: &str, policy: &str) -> String {
    let types = TYPES.map(|(kind, ending)| format!("        {kind} {ending};"));
    let headers = |indent: &str| {
        lines(policy, |name, value| format!("{indent}add_header {name} \"{value}\" always;"))
    };
    NGINX
        .replace("{types}", &types.join("\n"))
        .replace("{headers}", &headers("    "))
        .replace("{headers-within}", &headers("        "))
        .replace("{for-ever}", FOR_EVER)
        .replace("{base}", base)
}

/// What a site block of Caddy imports.
pub fn caddy(base: &str, policy: &str) -> String {
    CADDY
        .replace("{headers}", &lines(policy, |name, value| format!("        {name} \"{value}\"")))
        .replace("{for-ever}", FOR_EVER)
        .replace("{base}", base)
}

fn lines(policy: &str, line: impl Fn(&str, &str) -> String) -> String {
    let lines: Vec<_> = everywhere(policy).iter().map(|(name, value)| line(name, value)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_is_filled() {
        for recipe in [nginx("/a/", "default-src 'none'"), caddy("/a/", "default-src 'none'")] {
            for slot in ["{types}", "{headers", "{for-ever}", "{base}"] {
                assert!(!recipe.contains(slot), "{slot} is left in\n{recipe}");
            }
            assert!(recipe.contains("\"default-src 'none'; frame-ancestors 'none'\""));
            assert!(recipe.contains("/a/404.html"));
        }
    }
}
