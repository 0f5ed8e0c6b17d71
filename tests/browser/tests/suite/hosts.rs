//! The recipes for servers, with the servers themselves: over HTTP every header on every file, and
//! a browser that goes through them.

use unknot::{catalogue::RegionId, ui::route::Route};
use unknot_browser::{Browser, Engine, Outcome, Scripting, trouble::check};
use xtask::server::{Coding, Site, kind};

use crate::{
    guest::Build,
    host::{Answer, Host, Kind},
};

pub(crate) fn nginx() -> Outcome {
    keeps_to_the_recipe(Kind::Nginx, Build::Root)?;
    keeps_to_the_recipe(Kind::Nginx, Build::Below)
}

pub(crate) fn nginx_with_brotli() -> Outcome {
    keeps_to_the_recipe(Kind::NginxBrotli, Build::Root)
}

pub(crate) fn caddy() -> Outcome {
    keeps_to_the_recipe(Kind::Caddy, Build::Root)?;
    keeps_to_the_recipe(Kind::Caddy, Build::Below)
}

fn keeps_to_the_recipe(kind: Kind, build: Build) -> Outcome {
    let site = build.site()?;
    let host = Host::start(kind, build)?;
    let base = build.base();
    let mut wrong = Vec::new();
    for name in files(&site) {
        let path = [base, name.strip_suffix("index.html").unwrap_or(name)].concat();
        wrong.extend(faults_of_file(&host, &site, name, &path)?);
    }
    wrong.extend(faults_of_what_is_missing(&host, &site, base)?);
    if build == Build::Root {
        for ending in Coding::ALL {
            let there = site.coded("index.html", ending).is_some();
            check(there, || "dist/ holds nothing compressed: it was built with --plain".into())?;
        }
    }
    check(wrong.is_empty(), || format!("{kind:?} at {base}:\n{}", wrong.join("\n")))
}

/// What is served: no recipes, and nothing that stands compressed beside another.
fn files(site: &Site) -> impl Iterator<Item = &str> {
    site.paths().filter(|name| {
        let coded = Coding::ALL.iter().any(|coding| name.ends_with(coding.ending()));
        !name.starts_with('_') && !coded
    })
}

fn faults_of_file(host: &Host, site: &Site, name: &str, path: &str) -> Outcome<Vec<String>> {
    let mut wrong = Vec::new();
    let bytes = site.file(name).map(|file| file.bytes.as_slice()).unwrap_or_default();
    let plain = host.ask(path, "identity")?;
    if plain.status != 200 || plain.body != bytes {
        wrong.push(format!("{path} answers {} with {} bytes", plain.status, plain.body.len()));
    }
    wrong.extend(faults_of_headers(&plain, site, path, kind(name)));
    // A name with a digest, and none other, is kept for ever.
    let kept = plain.header("cache-control");
    if kept.contains("immutable") != name.starts_with("unknot-") {
        wrong.push(format!("{path} is kept {kept:?}"));
    }
    for coding in Coding::ALL {
        let Some(coded) = site.coded(name, coding).filter(|_| host.kind.sends(coding)) else {
            continue;
        };
        let answer = host.ask(path, coding.name())?;
        let said = answer.header("content-encoding");
        if said != coding.name() || answer.body != coded.bytes {
            wrong.push(format!("{path} for {coding:?} is {said:?}, {} bytes", answer.body.len()));
        }
        let varies = answer.header("vary").to_lowercase();
        if !varies.contains("accept-encoding") {
            wrong.push(format!("{path} for {coding:?} varies by {varies:?}"));
        }
        wrong.extend(faults_of_headers(&answer, site, path, kind(name)));
    }
    Ok(wrong)
}

/// Every header that `_headers` names for this path, and the media type.
fn faults_of_headers(answer: &Answer, site: &Site, path: &str, kind: &str) -> Vec<String> {
    let mut wanted = site.headers(path);
    wanted.push(("content-type".into(), kind.into()));
    let wrong = wanted.iter().filter(|(name, value)| {
        let all: Vec<_> = answer.headers.iter().filter(|(held, _)| held == name).collect();
        all.len() != 1 || all.iter().any(|(_, held)| !held.eq_ignore_ascii_case(value))
    });
    wrong.map(|(name, _)| format!("{path} has {name} {:?}", answer.header(name))).collect()
}

fn faults_of_what_is_missing(host: &Host, site: &Site, base: &str) -> Outcome<Vec<String>> {
    let mut wrong = Vec::new();
    let page = site.file("404.html").map(|file| file.bytes.as_slice()).unwrap_or_default();
    // No such page, a folder without one, and what only servers read.
    for lost in ["nose/", "nose", "neck/nose/", "icons/", "_headers", "_nginx.conf", "_Caddyfile"] {
        let path = [base, lost].concat();
        let answer = host.ask(&path, "identity")?;
        if answer.status != 404 || answer.body != page {
            let start = String::from_utf8_lossy(answer.body.get(..60).unwrap_or(&answer.body));
            wrong.push(format!("{path} answers {} with {start}", answer.status));
        }
        let whole = [base, "404.html"].concat();
        wrong.extend(faults_of_headers(&answer, site, &whole, kind("404.html")));
    }
    // A way to the folder's address, wherever the server is behind.
    let answer = host.ask(&[base, "neck"].concat(), "identity")?;
    let place = answer.header("location");
    if !matches!(answer.status, 301 | 308) || place != [base, "neck/"].concat() {
        wrong.push(format!("{base}neck answers {} to {place:?}", answer.status));
    }
    Ok(wrong)
}

/// The app as somebody meets it who comes through nginx: a page, another, and then no network.
pub(crate) fn nginx_carries_a_browser() -> Outcome {
    let region = Route::Region(RegionId::Neck);
    for build in [Build::Root, Build::Below] {
        let host = Host::start(Kind::Nginx, build)?;
        let browser = Browser::start(Engine::Chromium, Scripting::On)?;
        let ready = || browser.wait_for("the app", "performance.getEntriesByName('app').length");
        let address = |route: Route| host.address(&route.href(build.base()));
        browser.open(&address(Route::Home))?;
        ready()?;
        let here = region.href(build.base());
        let link = browser.place_on(&format!(".places a[href='{here}']"))?;
        browser.tap(link)?;
        browser.wait("the page", || Ok(browser.path()? == here))?;
        browser.run_async::<bool>("await navigator.serviceWorker.ready; return true;", &[])?;
        browser.wait_for("the worker", "navigator.serviceWorker.controller")?;
        let safety = address(Route::Safety);
        drop(host);
        browser.open(&safety)?;
        ready()?;
        browser.named("heading", unknot::ui::words::safety::HEADING.get())?;
    }
    Ok(())
}
