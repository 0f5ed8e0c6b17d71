//! A test's own server and a browser lent to it.

use std::{
    path::PathBuf,
    sync::{Mutex, OnceLock, PoisonError},
};

use unknot::ui::route::Route;
use unknot_browser::{Browser, Engine, Outcome, Scripting, Trouble, process};
use xtask::server::{Server, Site};

/// What every test is: something a guest does.
pub(crate) type Test = fn(&mut Guest) -> Outcome;

/// Which build a test runs against, by the base path it was built for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// At the root of its host.
    Root,
    /// Below `/unknot/`.
    Below,
}

impl Build {
    /// The base path.
    pub(crate) const fn base(self) -> &'static str {
        match self {
            Self::Root => "/",
            Self::Below => xtask::tasks::BELOW,
        }
    }

    /// Where it stands.
    pub(crate) fn folder(self) -> PathBuf {
        xtask::root().join(match self {
            Self::Root => "dist",
            Self::Below => xtask::tasks::DIST_BELOW,
        })
    }

    /// Its files.
    pub(crate) fn site(self) -> Outcome<Site> {
        static BUILT: [OnceLock<Site>; 2] = [OnceLock::new(), OnceLock::new()];
        let [root, below] = &BUILT;
        let held = match self {
            Self::Root => root,
            Self::Below => below,
        };
        if let Some(site) = held.get() {
            return Ok(site.clone());
        }
        let site = Site::read(&self.folder())?;
        Ok(held.get_or_init(|| site).clone())
    }
}

/// A browser at the app. The server is the test's own, so its origin is too, and with it all that
/// the browser keeps; the browser itself is used again by the next test.
pub(crate) struct Guest {
    pub(crate) browser: Browser,
    pub(crate) server: Server,
    build: Build,
}

static IDLE: Mutex<Vec<(Scripting, Browser)>> = Mutex::new(Vec::new());

impl Guest {
    /// Runs a test.
    pub(crate) fn invite(
        engine: Engine,
        scripting: Scripting,
        build: Build,
        test: Test,
    ) -> Outcome {
        let server = Server::start(build.site()?, build.base(), 0)
            .map_err(Trouble::process("the server"))?;
        let browser = match lent(engine, scripting) {
            Some(browser) => browser,
            None => Browser::start(engine, scripting)?,
        };
        let mut guest = Self { browser, server, build };
        test(&mut guest)?;
        // After a failure the browser may be in any state, so only a good one is used again.
        guest.browser.rest()?;
        // Nor one whose page stays hidden, as may be after another tab: nothing is painted there.
        if guest.browser.run("return document.visibilityState === 'visible';", &[])? {
            idle().push((scripting, guest.browser));
        }
        Ok(())
    }

    /// Opens a page of the app and waits until the app has taken it over.
    pub(crate) fn open(&self, path: &str) -> Outcome {
        self.browser.open(&self.address(path))?;
        self.ready()
    }

    /// Waits until the app has taken the page over.
    pub(crate) fn ready(&self) -> Outcome {
        self.browser.wait_for("the app to take over", "performance.getEntriesByName('app').length")
    }

    /// Waits until this page is shown: its address, with or without the last slash, and its
    /// heading.
    pub(crate) fn arrived(&self, route: Route) -> Outcome {
        let path = route.href(self.build.base());
        self.browser.wait(&format!("the page {path}"), || {
            Ok(self.browser.path()?.trim_end_matches('/') == path.trim_end_matches('/')
                && self.browser.run("return Boolean(document.querySelector('main h1'));", &[])?)
        })
    }

    /// The site as it was built, to edit and swap in.
    pub(crate) fn site(&self) -> Outcome<Site> {
        self.build.site()
    }

    /// The path of a page, base path included.
    pub(crate) fn href(&self, route: Route) -> String {
        route.href(self.build.base())
    }

    /// The whole address of a path.
    pub(crate) fn address(&self, path: &str) -> String {
        self.server.address() + path
    }
}

fn idle() -> std::sync::MutexGuard<'static, Vec<(Scripting, Browser)>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn lent(engine: Engine, scripting: Scripting) -> Option<Browser> {
    let mut idle = idle();
    let at = idle.iter().position(|(s, browser)| *s == scripting && browser.engine == engine)?;
    Some(idle.swap_remove(at).1)
}

/// Closes all browsers, and the screen that some of them were on.
pub(crate) fn farewell() {
    idle().clear();
    process::end_screen();
}

/// Every page that is a file of its own, except the 404 page.
pub(crate) fn pages() -> Vec<Route> {
    Route::all().into_iter().filter(|route| *route != Route::NotFound).collect()
}
