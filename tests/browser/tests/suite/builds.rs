//! Builds that follow the one under test, made of it without a compiler: another text on every page,
//! and another shell, so that a page can be asked which build it is of, in word and in deed.

use data_encoding::HEXLOWER;
use serde_json::{Map, Value, json};
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
    pub(crate) site: Site,
    list: Value,
}

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
        let short: String = digest(script.as_bytes()).chars().take(16).collect();
        let new = format!("unknot-shell-{short}.js");
        self.site.put(new.as_str(), script);
        self.site.remove(old);
        for name in names.iter().filter(|name| name.ends_with(".html")) {
            let page = text(&self.site, name)?
                .replace("</title>", &format!(" · build {n}</title>"))
                .replace(old, &new)
                .replace("unknot-edition\" content=\"", &format!("unknot-edition\" content=\"{n}"));
            self.site.put(name.as_str(), page);
        }
        let edition = self.list["edition"].as_str().unwrap_or_default().to_owned();
        self.list["edition"] = json!(format!("{n}{edition}"));
        self.rename(old, &new);
        Ok(self)
    }

    /// Has nothing copied from builds before: as if they had come with other headers.
    pub(crate) fn anew(mut self) -> Self {
        self.list["headers"] = json!("others");
        self
    }

    /// Adds a language of its own folder, with copies of these pages.
    pub(crate) fn language(mut self, language: &str, pages: &[&str]) -> Outcome<Self> {
        let mut group = Map::new();
        for name in pages {
            let page = text(&self.site, name)?;
            let own = format!("{language}/{name}");
            self.site.put(own.as_str(), page);
            let group = if *name == "offline/index.html" {
                self.list["groups"]["core"].as_object_mut()
            } else {
                Some(&mut group)
            };
            group.into_iter().for_each(|group| drop(group.insert(own.clone(), Value::Null)));
        }
        self.list["groups"][language] = Value::Object(group);
        Ok(self)
    }

    /// Writes the list anew, after all files.
    pub(crate) fn finish(mut self) -> Outcome<Site> {
        if let Some(groups) = self.list["groups"].as_object_mut() {
            for (name, told) in groups.values_mut().filter_map(Value::as_object_mut).flatten() {
                let file = self.site.file(name);
                *told = json!(file.map(|file| digest(&file.bytes)));
            }
        }
        self.list["version"] = json!(&digest(self.list.to_string().as_bytes())[..16]);
        let worker = text(&self.site, "sw.js")?;
        let around = worker.split_once(LIST[0]).and_then(|(before, rest)| {
            let (_, after) = rest.split_once(LIST[1])?;
            Some((before, after))
        });
        let Some((before, after)) = around else { return Trouble::found("sw.js has no list") };
        let worker = [before, LIST[0], &self.list.to_string(), LIST[1], after].concat();
        self.site.put("sw.js", worker);
        Ok(self.site)
    }

    /// Every file of the list.
    pub(crate) fn names(&self) -> Vec<String> {
        let groups = self.list["groups"].as_object().into_iter().flat_map(Map::values);
        groups.filter_map(Value::as_object).flat_map(Map::keys).cloned().collect()
    }

    fn rename(&mut self, old: &str, new: &str) {
        if let Some(core) = self.list["groups"]["core"].as_object_mut() {
            core.remove(old);
            core.insert(new.to_owned(), Value::Null);
        }
    }
}

fn text(site: &Site, name: &str) -> Outcome<String> {
    let Some(file) = site.file(name) else { return Trouble::found(format!("there is no {name}")) };
    Ok(String::from_utf8_lossy(&file.bytes).into_owned())
}

fn digest(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Asks the server for a newer build, and waits for what comes of it.
const UPDATE: &str = r#"
const registration = await navigator.serviceWorker.getRegistration();
await registration.update().catch(() => null);
const coming = registration.installing;
if (coming) await new Promise((done) => coming.addEventListener("statechange", done, { once: true }));
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
