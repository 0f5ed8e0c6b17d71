//! Builds that follow the one under test, made of it without a compiler: another text on every page,
//! and another shell, so that a page can be asked which build it is of, in word and in deed.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use unknot_browser::{Outcome, Trouble, trouble::check};
use xtask::server::Site;

use crate::guest::Guest;

/// What the worker's list stands after, and ends with.
const LIST: [&str; 2] = ["const BUILD = ", ";\n"];

/// What goes on in the page, and counts how often it was loaded.
const SHELL: &str = "globalThis.unknotBuild = {n};
    sessionStorage.setItem('loads', Number(sessionStorage.getItem('loads') ?? 0) + 1);";

/// A build to be, of files and the worker's list of them.
pub(crate) struct Draft {
    site: Site,
    list: List,
}

/// What the worker knows of its build: the files with their digests, grouped by who needs them.
#[derive(Serialize, Deserialize)]
struct List {
    version: String,
    edition: String,
    headers: String,
    language: String,
    groups: BTreeMap<String, Group>,
}

type Group = BTreeMap<String, String>;

impl Draft {
    /// The build in this site, as it is.
    pub(crate) fn of(site: Site) -> Outcome<Self> {
        let worker = text(&site, "sw.js")?;
        let list = worker.split_once(LIST[0]).and_then(|(_, rest)| rest.split_once(LIST[1]));
        let Some((list, _)) = list else { return Trouble::found("sw.js has no list") };
        let list = serde_json::from_str(list)
            .map_err(|source| Trouble::Answer { answer: "sw.js".into(), source })?;
        Ok(Self { site, list })
    }

    /// Makes of it the build of this number.
    pub(crate) fn number(mut self, n: u32) -> Outcome<Self> {
        let names = self.names();
        let Some(old) =
            names.iter().find(|name| name.starts_with("unknot-shell-") && name.ends_with(".js"))
        else {
            return Trouble::found("there is no shell");
        };
        let script = [&text(&self.site, old)?, ";", &SHELL.replace("{n}", &n.to_string())].concat();
        let new = format!("unknot-shell-{}.js", short(script.as_bytes()));
        self.site.put(new.as_str(), script);
        self.site.remove(old);
        for name in names.iter().filter(|name| name.ends_with(".html")) {
            let page = text(&self.site, name)?
                .replace("</title>", &format!(" · build {n}</title>"))
                .replace(old, &new)
                .replace("unknot-edition\" content=\"", &format!("unknot-edition\" content=\"{n}"));
            self.site.put(name.as_str(), page);
        }
        self.list.edition = format!("{n}{}", self.list.edition);
        let core = self.core();
        core.remove(old);
        core.insert(new, String::new());
        Ok(self)
    }

    /// Has nothing copied from builds before: as if they had come with other headers.
    pub(crate) fn anew(mut self) -> Self {
        self.list.headers = "others".into();
        self
    }

    /// Adds a language of its own folder, with copies of these pages.
    pub(crate) fn language(mut self, language: &str, pages: &[&str]) -> Outcome<Self> {
        let mut group = Group::new();
        for name in pages {
            let page = text(&self.site, name)?;
            let own = format!("{language}/{name}");
            self.site.put(own.as_str(), page);
            let group = if *name == "offline/index.html" { self.core() } else { &mut group };
            group.insert(own, String::new());
        }
        self.list.groups.insert(language.to_owned(), group);
        Ok(self)
    }

    /// Writes the list anew, after all files.
    pub(crate) fn finish(mut self) -> Outcome<Site> {
        for (name, told) in self.list.groups.values_mut().flatten() {
            if let Some(file) = self.site.file(name) {
                *told = digest(&file.bytes);
            }
        }
        self.list.version = short(json!(self.list).to_string().as_bytes());
        let worker = text(&self.site, "sw.js")?;
        let around = worker.split_once(LIST[0]).and_then(|(before, rest)| {
            let (_, after) = rest.split_once(LIST[1])?;
            Some((before, after))
        });
        let Some((before, after)) = around else { return Trouble::found("sw.js has no list") };
        let worker = [before, LIST[0], &json!(self.list).to_string(), LIST[1], after].concat();
        self.site.put("sw.js", worker);
        Ok(self.site)
    }

    /// Every file of the list.
    pub(crate) fn names(&self) -> Vec<String> {
        self.list.groups.values().flat_map(BTreeMap::keys).cloned().collect()
    }

    fn core(&mut self) -> &mut Group {
        self.list.groups.entry("core".into()).or_default()
    }
}

fn text(site: &Site, name: &str) -> Outcome<String> {
    let Some(file) = site.file(name) else { return Trouble::found(format!("there is no {name}")) };
    Ok(String::from_utf8_lossy(&file.bytes).into_owned())
}

fn short(bytes: &[u8]) -> String {
    digest(bytes).chars().take(16).collect()
}

fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Asks the server for a newer build, and waits for what comes of it.
const UPDATE: &str = r#"
const registration = await navigator.serviceWorker.getRegistration();
await registration.update().catch(() => null);
while (registration.installing) await new Promise((done) => setTimeout(done, 50));
return Boolean(registration.waiting);
"#;

/// Of which builds the page's text, its shell and a document that it fetches are.
const BUILDS: &str = r#"
const number = (title) => Number(title.match(/ build (\d+)$/)?.[1] ?? 1);
const page = await (await fetch(`${arguments[0]}safety/`)).text();
const fetched = number(page.match(/<title>(.*)<\/title>/)[1]);
return [number(document.title), globalThis.unknotBuild ?? 1, fetched];
"#;

impl Guest {
    /// Puts the build of this number on the server.
    pub(crate) fn deploy(&self, n: u32) -> Outcome {
        self.server.swap(Draft::of(self.site()?)?.number(n)?.finish()?);
        Ok(())
    }

    /// Looks for a newer build; whether one waits then.
    pub(crate) fn looks_for_more(&self) -> Outcome<bool> {
        self.browser.run_async(UPDATE, &[])
    }

    /// Finds that all of the page is of this build.
    pub(crate) fn is_of(&self, build: u32) -> Outcome {
        let base = self.href(unknot::ui::route::Route::Home);
        let found: Vec<u32> = self.browser.run_async(BUILDS, &[json!(base)])?;
        check(found == [build; 3], || format!("of builds {found:?}, not {build}"))
    }

    /// Waits until the page has been loaded anew with this build.
    pub(crate) fn becomes(&self, build: u32) -> Outcome {
        let of = format!("globalThis.unknotBuild === {build}");
        self.browser.wait_for(&format!("build {build}"), &of)?;
        self.ready()?;
        self.is_of(build)
    }

    /// The names of all caches of this origin.
    pub(crate) fn caches(&self) -> Outcome<Vec<String>> {
        self.browser.run_async("return (await caches.keys()).sort();", &[])
    }

    /// Waits until the caches are so many, beside the one for notes.
    pub(crate) fn keeps(&self, builds: usize) -> Outcome {
        let what = format!("{builds} builds to be kept");
        self.browser.wait(&what, || {
            let caches = self.caches()?;
            Ok(caches.iter().filter(|name| !name.ends_with(":notes")).count() == builds)
        })
    }
}
