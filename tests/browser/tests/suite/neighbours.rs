//! Two apps on one origin, one at / and one at /unknot/, beside somebody else's caches; and the
//! worker for emergencies.

use std::{thread::sleep, time::Duration};

use unknot_browser::{Outcome, Trouble, trouble::check};
use xtask::server::Site;

use crate::{
    builds::Draft,
    guest::{Build, Guest},
    session::player,
};

const OTHER: &str = "unknot/";
const STRANGER: &str =
    "await (await caches.open('somebody')).put('/somebody', new Response('kept'));
    localStorage.setItem('somebody', 'kept');";
const STRANGER_KEPT: &str = "return (await (await caches.match('/somebody'))?.text()) === 'kept'
    && localStorage.getItem('somebody') === 'kept';";
const WORKERS: &str = "return (await navigator.serviceWorker.getRegistrations())
    .map(({ scope }) => new URL(scope).pathname).sort();";

const OWN: &str =
    "navigator.serviceWorker.controller?.scriptURL === `${location.origin}/unknot/sw.js`";

const LOOK: &str = "navigator.serviceWorker.getRegistration().then((it) => it.update());";

/// A page that is loaded anew loses this mark.
const MARK: &str = "document.documentElement.dataset.same = 'yes';";
const MARKED: &str = "return document.documentElement.dataset.same === 'yes';";

/// This site with the other app in its folder.
fn beside(mut site: Site) -> Outcome<Site> {
    let other = Build::Below.site()?;
    for path in other.paths() {
        if let Some(file) = other.file(path) {
            site.put(format!("{OTHER}{path}"), file.bytes.clone());
        }
    }
    Ok(site)
}

impl Guest {
    /// The caches of the other app, and no notes, which tell of open pages.
    fn of_the_other(&self) -> Outcome<Vec<String>> {
        let caches = self.caches()?.into_iter();
        Ok(caches.filter(|name| name.starts_with("unknot:/unknot/:")).collect())
    }

    fn of_its_own(&self) -> Outcome<Vec<String>> {
        let caches = self.caches()?.into_iter();
        Ok(caches.filter(|name| name.starts_with("unknot:/:")).collect())
    }

    /// Both apps are kept, and a stranger keeps something too.
    fn moves_in(&self) -> Outcome<Vec<String>> {
        self.server.swap(beside(self.site()?)?);
        self.open("")?;
        self.is_kept_as("ready")?;
        self.settle_in()?;
        // Whose worker answers changes, and nothing of the page does.
        self.open(OTHER)?;
        self.browser.run::<Option<()>>(MARK, &[])?;
        self.is_kept_as("ready")?;
        self.browser.wait_for("the neighbour to have its own worker", OWN)?;
        sleep(Duration::from_millis(500));
        let same: bool = self.browser.run(MARKED, &[])?;
        check(same, || "the neighbour's first page was loaded anew".into())?;
        let workers: Vec<String> = self.browser.run_async(WORKERS, &[])?;
        check(workers == ["/", "/unknot/"], || format!("these are kept: {workers:?}"))?;
        self.browser.run_async::<Option<()>>(STRANGER, &[])?;
        self.of_the_other()
    }

    /// Others keep what they kept. What is gone would not come back, so that waiting for a page that
    /// gives way to the next lets nothing pass.
    fn nothing_is_touched(&self, theirs: &[String]) -> Outcome {
        let mut found = (false, Vec::new());
        let waited = self.browser.wait("others to keep theirs", || {
            found = (self.browser.run_async(STRANGER_KEPT, &[])?, self.of_the_other()?);
            Ok(found.0 && found.1 == theirs)
        });
        let (kept, now) = found;
        check(kept, || "what a stranger keeps is gone".into())?;
        check(now == theirs, || format!("the neighbour had {theirs:?}, now {now:?}"))?;
        waited
    }
}

pub(crate) fn an_update_touches_no_neighbour(guest: &mut Guest) -> Outcome {
    let theirs = guest.moves_in()?;
    let own = guest.window()?;
    guest.browser.run::<Option<()>>(MARK, &[])?;
    guest.another_tab()?;
    guest.open("")?;
    guest.server.swap(beside(Draft::of(guest.site()?)?.number(2)?.finish()?)?);
    check(guest.looks_for_more()?, || "no newer version was found".into())?;
    guest.takes()?;
    guest.becomes(2)?;
    guest.browser.wait("the old build to go", || Ok(guest.of_its_own()?.len() == 2))?;
    guest.nothing_is_touched(&theirs)?;
    guest.close_for(&own)?;
    let same: bool = guest.browser.run(MARKED, &[])?;
    check(same, || "the neighbour's page was loaded anew".into())?;
    guest.server.stop();
    for path in ["unknot/neck/", "neck/"] {
        guest.open(path)?;
        let build = "return globalThis.unknotBuild ?? 1;";
        let build: u32 = guest.browser.run(build, &[])?;
        check(build == if path == "neck/" { 2 } else { 1 }, || format!("{path} is of {build}"))?;
    }
    Ok(())
}

pub(crate) fn in_an_emergency_the_worker_goes_alone(guest: &mut Guest) -> Outcome {
    let theirs = guest.moves_in()?;
    guest.open("about/")?;
    let own = guest.window()?;
    let playing = guest.another_tab()?;
    guest.open(&player().path())?;
    guest.browser.click("button", "Start")?;
    guest.begins()?;
    guest.server.swap(beside(emergency(guest)?)?);
    guest.to(&own)?;
    guest.browser.run::<Option<()>>(LOOK, &[])?;
    guest.browser.wait("the app's pages to go", || Ok(guest.of_its_own()?.is_empty()))?;
    guest.nothing_is_touched(&theirs)?;
    // A session is not cut short by it.
    guest.to(&playing)?;
    guest.goes_on()?;
    guest.close_for(&own)?;
    // The next visit is of what the server has, stays as it is, and keeps nothing.
    guest.open("about/")?;
    guest.becomes(2)?;
    guest.browser.run::<Option<()>>(MARK, &[])?;
    sleep(Duration::from_secs(3));
    let same: bool = guest.browser.run(MARKED, &[])?;
    check(same, || "the page is loaded again and again".into())?;
    check(guest.of_its_own()?.is_empty(), || "it keeps pages all the same".into())?;
    guest.nothing_is_touched(&theirs)?;
    guest.browser.wait("the worker to go", || {
        let workers: Vec<String> = guest.browser.run_async(WORKERS, &[])?;
        Ok(workers == ["/unknot/"])
    })?;
    // The emergency over, all is as it was.
    guest.server.swap(beside(Draft::of(guest.site()?)?.number(3)?.finish()?)?);
    guest.open("about/")?;
    guest.becomes(3)?;
    guest.is_kept_as("ready")
}

/// The next build with the worker for emergencies in place of its own.
fn emergency(guest: &Guest) -> Outcome<Site> {
    let mut site = Draft::of(guest.site()?)?.number(2)?.finish()?;
    let Some(remover) = site.remove("sw-remove.js") else {
        return Trouble::found("there is no worker for emergencies");
    };
    site.put("sw.js", remover.bytes.clone());
    Ok(site)
}

/// Without a session open pages are loaded anew, once.
pub(crate) fn in_an_emergency_open_pages_are_fresh(guest: &mut Guest) -> Outcome {
    guest.open("about/")?;
    guest.settle_in()?;
    guest.server.swap(emergency(guest)?);
    guest.browser.run::<Option<()>>(LOOK, &[])?;
    guest.becomes(2)?;
    guest.keeps(0)
}
