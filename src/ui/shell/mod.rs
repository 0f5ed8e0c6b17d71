//! The first module, loaded on every page: it follows links, puts documents in one another's place
//! and turns the map. What it works on is the prerendered page itself; nothing is drawn anew to
//! begin with. It is bound by hand and knows nothing of Leptos, which only the second module needs.
//!
//! Listeners hang on the window and the document, so that they need not follow when a page gives
//! way to the next.

mod documents;
mod map;
mod nav;
mod turning;

use std::cell::RefCell;

use documents::Documents;
use map::Map;

use crate::{
    catalogue::{RegionId, text},
    device::page,
};

/// All that the shell knows. There is one, for as long as the page is open.
struct Shell {
    /// Below which path the pages of this language are; starts and ends with a slash.
    base: String,
    /// The path of the page that is shown.
    shown: RefCell<String>,
    /// The path of the page that is gone to; the same but while a document is being fetched.
    heading: RefCell<String>,
    documents: Documents,
    map: Map,
}

/// What the shell knows of a page by its path.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    /// The map, alone or with a region beside it.
    Map(Option<RegionId>),
    /// Any other.
    Other,
}

/// The page at this absolute path below `base`.
fn page_at(base: &str, path: &str) -> Page {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let rest = match path.strip_prefix(base) {
        Some(rest) => rest.trim_matches('/'),
        None if path == base.trim_end_matches('/') => "",
        None => return Page::Other,
    };
    match (rest, RegionId::from_slug(rest)) {
        ("", _) => Page::Map(None),
        (_, Some(id)) => Page::Map(Some(id)),
        (_, None) => Page::Other,
    }
}

impl Shell {
    fn page(&self, path: &str) -> Page {
        page_at(&self.base, path)
    }
}

/// Brings the page to life.
pub fn start() {
    let base = page::meta("unknot-pages").unwrap_or_else(|| "/".into());
    let texts = page::find("#texts").and_then(|it| it.text_content());
    text::open_lines(texts.unwrap_or_default());
    let path = page::path();
    // It lives as long as the page does, and every listener knows it.
    let open = if let Page::Map(open) = page_at(&base, &path) { open } else { None };
    let shell: &'static Shell = Box::leak(Box::new(Shell {
        base,
        shown: RefCell::new(path.clone()),
        heading: RefCell::new(path),
        documents: Documents::default(),
        map: Map::beginning(open),
    }));
    shell.adopt_map(open);
    map::listen(shell);
    nav::listen(shell);
    nav::look_ahead(shell);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::route::Route;

    #[test]
    fn the_shell_tells_pages_apart_as_routes_do() {
        for base in ["/", "/unknot/"] {
            for route in Route::all() {
                let page = match route {
                    Route::Home => Page::Map(None),
                    Route::Region(id) => Page::Map(Some(id)),
                    _ => Page::Other,
                };
                assert!(page_at(base, &route.href(base)) == page, "{}", route.path());
            }
            assert!(page_at(base, "/nose/") == Page::Other);
        }
        assert!(page_at("/unknot/", "/unknot") == Page::Map(None));
        assert!(page_at("/unknot/", "/unknot/neck") == Page::Map(Some(RegionId::Neck)));
    }
}
