//! The style, written into each page: a linked file would cost the first paint a round trip.

use super::{Trouble, files::Dist};

/// Replaces the links to style files, in their order, by one `<style>`; returns the template and
/// the style's text, whose digest the policy names.
pub fn inline(dist: &Dist, base: &str, template: &str) -> Result<(String, String), Trouble> {
    let mut kept = String::new();
    let mut style = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("<link rel=\"stylesheet\"") {
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let href = tag.split_once("href=\"").and_then(|(_, h)| h.split_once('"'));
        let href = href.map_or("", |(href, _)| href);
        let name = href.strip_prefix(base).unwrap_or(href);
        style.push_str(&smaller(&dist.read_text(name)?));
        dist.remove(name)?;
        kept.push_str(before.trim_end());
        rest = after;
    }
    if style.is_empty() {
        return Err(Trouble::Template { file: "index.html", what: "link to a style file" });
    }
    kept.push_str(rest);
    let template = kept.replacen("<!--head-->", &format!("<!--head-->\n<style>{style}</style>"), 1);
    Ok((template, style))
}

/// Without comments and with each run of white space as one space: what else could be saved,
/// compression saves as well.
fn smaller(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    let mut small = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (wide, tight) in
        [(" {", "{"), ("{ ", "{"), ("; ", ";"), (" }", "}"), (";}", "}"), ("} ", "}")]
    {
        small = small.replace(wide, tight);
    }
    small
}

#[cfg(test)]
mod tests {
    use super::smaller;

    #[test]
    fn comments_and_needless_space_go_and_the_spaces_of_calc_stay() {
        let css = "/* why */\na {\n  width: calc(1px + 2px);\n}\n\nb c { color: red; }\n";
        assert_eq!(smaller(css), "a{width: calc(1px + 2px)}b c{color: red}");
    }
}
