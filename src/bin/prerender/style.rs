//! The style. What the first paint of any page takes stands in each page, as a linked file would cost
//! it a round trip. The rest stands there too, but for the home page, whose document then fits into
//! the first flight of packets: it asks for the rest ahead, and `boot.js` adds that before another page
//! is put in place.

use super::{
    Trouble,
    files::{Dist, short_digest},
};

/// Divides the links of `index.html`: those behind it are of the rest.
const LATER: &str = "<!--later-->";

/// The style in two parts, in their order.
pub struct Style {
    /// Of the first paint of the home page.
    pub first: String,
    /// Of all that is only on other pages.
    pub later: String,
    /// The file that holds `later`, relative to the app's path.
    pub file: String,
}

impl Style {
    /// The elements of a page's head.
    pub fn of_head(&self, is_home: bool) -> String {
        let Self { first, later, .. } = self;
        if is_home {
            format!("<style>{first}</style>")
        } else {
            format!("<style>{first}</style><style>{later}</style>")
        }
    }

    /// Asks for what a page's head leaves out.
    pub fn ahead(&self, base: &str, is_home: bool) -> String {
        let file = &self.file;
        if !is_home {
            return String::new();
        }
        format!("<link rel=\"preload\" href=\"{base}{file}\" as=\"style\">")
    }
}

/// Takes the links to style files out of the template; returns it and the style. The file of its
/// second part is written, all others go.
pub fn split(dist: &Dist, base: &str, template: &str) -> Result<(String, Style), Trouble> {
    let missing = |what| Trouble::Template { file: "index.html", what };
    let (before, after) = template.split_once(LATER).ok_or(missing(LATER))?;
    let (before, first) = take(dist, base, before)?;
    let (after, later) = take(dist, base, after)?;
    if first.is_empty() || later.is_empty() {
        return Err(missing("link to a style file on both sides of <!--later-->"));
    }
    let file = format!("unknot-style-{}.css", short_digest(later.as_bytes()));
    dist.write(&file, later.as_bytes())?;
    Ok((before + &after, Style { first, later, file }))
}

/// A part of the template without its links to style files, and what those hold.
fn take(dist: &Dist, base: &str, part: &str) -> Result<(String, String), Trouble> {
    let mut kept = String::new();
    let mut style = String::new();
    let mut rest = part;
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
    kept.push_str(rest);
    Ok((kept, style))
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
