//! Where the pages of each language are: those of the first at the base, the others in a folder of
//! their own, with the same paths below it.

use crate::catalogue::{LANGUAGES, Language};

/// Asks in an address for its language on purpose: `boot.js` keeps that as what was chosen.
pub const CHOSEN: &str = "?lang=";

/// Below which path the pages of a language are, where those of the first are below `base`; both
/// start and end with a slash.
#[must_use]
pub fn pages(base: &str, language: &Language) -> String {
    [base, &folder(language)].concat()
}

/// The folder of a language, with a slash at its end; none for the first.
#[must_use]
pub fn folder(language: &Language) -> String {
    if LANGUAGES.first() == Some(language) {
        return String::new();
    }
    [language.tag, "/"].concat()
}

/// The language of the page at this absolute path below `base`, and below which path its pages are.
#[must_use]
pub fn at(base: &str, path: &str) -> (&'static Language, String) {
    let others = LANGUAGES.iter().skip(1).map(|language| (language, pages(base, language)));
    let mut found = others.filter(|(_, pages)| {
        path.starts_with(pages) || pages.strip_suffix('/').is_some_and(|bare| bare == path)
    });
    #[allow(clippy::indexing_slicing, reason = "the build has the first language always")]
    found.next().unwrap_or_else(|| (&LANGUAGES[0], base.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::route::Route;

    #[test]
    fn every_page_is_found_again_by_its_address_in_each_language() {
        for base in ["/", "/unknot/", "/a/b/"] {
            for language in LANGUAGES {
                for route in Route::all() {
                    let address = route.href(&pages(base, language));
                    let (found, pages) = at(base, &address);
                    assert_eq!(found, language, "{address}");
                    assert_eq!(Route::parse_below(&pages, &address), route, "{address}");
                }
            }
        }
    }

    #[test]
    fn a_language_begins_at_its_folder_with_or_without_a_slash() {
        assert_eq!(at("/", "/es").0.tag, "es");
        assert_eq!(at("/a/", "/a/es/").0.tag, "es");
        for path in ["/", "/este/", "/neck/es/", "/es.html"] {
            assert_eq!(at("/", path).0.tag, "en", "{path}");
        }
        assert_eq!(at("/a/", "/es/").0.tag, "en");
    }

    #[test]
    fn no_page_has_the_name_of_a_language() {
        for language in LANGUAGES {
            assert_eq!(Route::parse(language.tag), Route::NotFound, "{}", language.tag);
        }
    }
}
