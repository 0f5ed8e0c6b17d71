//! Addresses: a pure enum with both directions, below any base path.

use crate::catalogue::{self, RegionId, Shelf, Technique};

/// A page of the app.
#[derive(Debug, Clone, Copy)]
pub enum Route {
    /// The body map.
    Home,
    /// A region and its techniques.
    Region(RegionId),
    /// A technique and its steps.
    Technique(&'static Technique),
    /// The player.
    Play(&'static Technique),
    /// How to prepare.
    Prepare,
    /// What to have at hand.
    Aids,
    /// When not to, and what to do.
    Safety,
    /// What this is and where it comes from.
    About,
    /// Settings.
    Settings,
    /// Every picture, for authors. Nothing leads there.
    Gallery,
    /// What stands in for a page that is not on the device, without a network. Nothing leads there.
    Offline,
    /// No such page.
    NotFound,
}

impl PartialEq for Route {
    fn eq(&self, other: &Self) -> bool {
        self.path() == other.path()
    }
}

impl Route {
    /// The page at this path, which is relative to the base and may or may not start or end with
    /// a slash or name `index.html`. Anything unknown is [`Route::NotFound`].
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let (first, second, third) = (parts.next(), parts.next(), parts.next());
        if parts.next().is_some() {
            return Self::NotFound;
        }
        match (first, second, third) {
            (None, ..) => Self::Home,
            (Some("prepare"), None, _) => Self::Prepare,
            (Some("aids"), None, _) => Self::Aids,
            (Some("safety"), None, _) => Self::Safety,
            (Some("about"), None, _) => Self::About,
            (Some("settings"), None, _) => Self::Settings,
            (Some("gallery"), None, _) => Self::Gallery,
            (Some("offline"), None, _) => Self::Offline,
            (Some(region), None, _) => {
                RegionId::from_slug(region).map_or(Self::NotFound, Self::Region)
            }
            (Some(shelf), Some(slug), play) => {
                let found = Shelf::from_slug(shelf).and_then(|s| catalogue::technique(s, slug));
                match (found, play) {
                    (Some(technique), None) => Self::Technique(technique),
                    (Some(technique), Some("play")) => Self::Play(technique),
                    _ => Self::NotFound,
                }
            }
        }
    }

    /// The page at this absolute path below `base` (which starts and ends with a slash).
    #[must_use]
    pub fn parse_below(base: &str, path: &str) -> Self {
        match path.strip_prefix(base) {
            Some(rest) => Self::parse(rest),
            None if path == base.trim_end_matches('/') => Self::Home,
            None => Self::NotFound,
        }
    }

    /// The page's path relative to the base, without a leading and with a trailing slash; empty
    /// for home.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Region(id) => format!("{}/", id.slug()),
            Self::Technique(t) => format!("{}/{}/", t.shelf.slug(), t.slug),
            Self::Play(t) => format!("{}/{}/play/", t.shelf.slug(), t.slug),
            Self::Prepare => "prepare/".into(),
            Self::Aids => "aids/".into(),
            Self::Safety => "safety/".into(),
            Self::About => "about/".into(),
            Self::Settings => "settings/".into(),
            Self::Gallery => "gallery/".into(),
            Self::Offline => "offline/".into(),
            Self::NotFound => "404.html".into(),
        }
    }

    /// The page's absolute path below `base` (which starts and ends with a slash).
    #[must_use]
    pub fn href(self, base: &str) -> String {
        format!("{base}{}", self.path())
    }

    /// Every page that is written to a file, the 404 page last.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Home];
        all.extend(catalogue::REGIONS.iter().map(|r| Self::Region(r.id)));
        for technique in catalogue::techniques() {
            all.extend([Self::Technique(technique), Self::Play(technique)]);
        }
        all.extend([Self::Prepare, Self::Aids, Self::Safety, Self::About, Self::Settings]);
        all.extend([Self::Gallery, Self::Offline, Self::NotFound]);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_again_by_its_own_address() {
        for base in ["/", "/unknot/", "/a/b/"] {
            for route in Route::all() {
                assert_eq!(Route::parse_below(base, &route.href(base)), route);
            }
        }
    }

    #[test]
    fn an_unknown_address_is_not_found() {
        for path in ["nose/", "neck/none/", "neck/palm-rub/play/more/", "neck/palm-rub/stop/", "x"]
        {
            assert_eq!(Route::parse(path), Route::NotFound, "{path}");
        }
        assert_eq!(Route::parse_below("/unknot/", "/other/"), Route::NotFound);
    }

    #[test]
    fn slashes_and_index_files_do_not_matter() {
        assert_eq!(Route::parse("/neck"), Route::Region(RegionId::Neck));
        assert_eq!(Route::parse("neck/index.html"), Route::Region(RegionId::Neck));
        assert_eq!(Route::parse("index.html"), Route::Home);
        assert_eq!(Route::parse_below("/unknot/", "/unknot"), Route::Home);
    }
}
