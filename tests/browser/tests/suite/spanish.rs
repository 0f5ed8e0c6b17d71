//! Languages: somebody who reads Spanish is given Spanish, and nobody fetches what they do not read.

use unknot::{
    catalogue::{
        LANGUAGES, Language, RegionId, region,
        text::{self, Table},
    },
    ui::{
        language::{at, pages as below},
        meta::Meta,
        route::Route,
        words,
    },
};
use unknot_browser::{Browser, Outcome, Scripting, Trouble, trouble::check};

use crate::guest::{Guest, pages};

/// While it lives, the words of this test are those of another language.
struct Speaking(Table);

impl Speaking {
    fn now(language: &Language) -> Self {
        let before = text::opened();
        text::open(text::table(language));
        Self(before)
    }
}

impl Drop for Speaking {
    fn drop(&mut self) {
        text::open(self.0);
    }
}

fn spanish() -> Outcome<&'static Language> {
    let found = LANGUAGES.iter().find(|language| language.tag == "es");
    found.map_or_else(|| Trouble::found("there is no Spanish"), Ok)
}

impl Guest {
    /// Lends the guest a browser whose person reads Spanish, for as long as `visit` takes.
    fn reading_spanish(&mut self, visit: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        let reader = Browser::reading("es-MX,es,en", self.browser.engine, Scripting::On)?;
        let english = std::mem::replace(&mut self.browser, reader);
        let _words = Speaking::now(spanish()?);
        let outcome = visit(self);
        self.browser = english;
        outcome
    }

    fn stands_at(&self, path: &str, language: &str) -> Outcome {
        let there = format!(
            "location.pathname === '/{path}' && document.documentElement.lang === '{language}'"
        );
        self.browser.wait_for(&format!("/{path} in {language}"), &there)?;
        self.ready()
    }

    /// Which paths of these languages the server was asked for, but for what stands in for pages.
    fn fetched(&self, language: &str) -> Vec<String> {
        let own = |path: &String| {
            let page = path.is_empty() || path.ends_with('/') || path.ends_with(".html");
            let texts = path.starts_with(&format!("unknot-texts-{language}-"));
            let stands_in = path.ends_with("404.html") || path.contains("offline/");
            texts || (page && !stands_in && at("/", &format!("/{path}")).0.tag == language)
        };
        self.server.take_seen().into_iter().filter(own).collect()
    }
}

pub(crate) fn who_reads_it_goes_from_the_map_to_a_session_offline(guest: &mut Guest) -> Outcome {
    guest.reading_spanish(|guest| {
        let neck = region(RegionId::Neck);
        let Some(technique) = neck.techniques.first() else {
            return Trouble::found("the neck has no technique");
        };
        guest.browser.open(&guest.address(""))?;
        guest.stands_at("es/", "es")?;
        guest.browser.named("heading", words::map::TITLE.get())?;
        guest.browser.click("button", words::map::TURN_TO_BACK.get())?;
        let named = "return document.querySelector('svg.map').getAttribute('aria-label');";
        let said: String = guest.browser.run(named, &[])?;
        check(said == words::map::BACK.get(), || format!("the map is called {said}"))?;
        let spot = guest.browser.place_on("svg a[href='/es/neck/']")?;
        guest.browser.tap(spot)?;
        guest.stands_at("es/neck/", "es")?;
        guest.browser.named("heading", neck.name.get())?;
        guest.is_kept_as("ready")?;
        guest.settle_in()?;
        let english = guest.fetched("en");
        // It is the page that stands for all languages that was asked for.
        check(english == [""], || format!("also fetched in English: {english:?}"))?;
        guest.server.stop();
        let path = ["es/", &*Route::Technique(technique).path()].concat();
        guest.open(&path)?;
        guest.browser.click("link", words::technique::START.get())?;
        guest.begins()?;
        let step = guest.current_step()?;
        check(step == technique.position.get(), || format!("the first step says {step}"))?;
        for route in [Route::Home, Route::Safety, Route::Settings] {
            guest.open(&["es/", &*route.path()].concat())?;
            guest.stands_at(&["es/", &*route.path()].concat(), "es")?;
        }
        Ok(())
    })
}

pub(crate) fn what_is_chosen_holds(guest: &mut Guest) -> Outcome {
    guest.open("neck/")?;
    guest.stands_at("neck/", "en")?;
    // From the foot of the page that is shown, also where its words came in place of others.
    let spot = guest.browser.place_on("main a[href='/']")?;
    guest.browser.tap(spot)?;
    guest.stands_at("", "en")?;
    guest.browser.click("link", spanish()?.name)?;
    guest.stands_at("es/", "es")?;
    let asked: String = guest.browser.run("return location.search;", &[])?;
    check(asked.is_empty(), || format!("the address keeps {asked}"))?;
    // From then on every page that is come to is in the language that was chosen.
    guest.browser.open(&guest.address("safety/"))?;
    guest.stands_at("es/safety/", "es")?;
    guest.open("es/settings/")?;
    guest.browser.click("link", "English")?;
    guest.stands_at("settings/", "en")?;
    guest.browser.open(&guest.address("es/neck/"))?;
    guest.stands_at("neck/", "en")
}

pub(crate) fn who_reads_english_fetches_nothing_else(guest: &mut Guest) -> Outcome {
    guest.open("")?;
    guest.stands_at("", "en")?;
    guest.is_kept_as("ready")?;
    guest.settle_in()?;
    let other = guest.fetched("es");
    check(other.is_empty(), || format!("fetched, though nobody reads it: {other:?}"))?;
    // A page that was asked for in Spanish is meant so.
    guest.open("es/neck/")?;
    guest.stands_at("es/neck/", "es")
}

pub(crate) fn every_page_names_itself_in_every_language(guest: &mut Guest) -> Outcome {
    let site = guest.site()?;
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let _words = Speaking::now(language);
        for route in pages().into_iter().filter(|route| *route != Route::Gallery) {
            let address = route.href(&below("/", language));
            let name = format!("{}index.html", address.trim_start_matches('/'));
            let Some(file) = site.file(&name) else {
                wrong.push(format!("{name} is missing"));
                continue;
            };
            let page = String::from_utf8_lossy(&file.bytes);
            let direction = language.direction.slug();
            let title = Meta::of(route).title.replace('&', "&amp;");
            let mut wanted = vec![
                format!("<html lang=\"{}\" dir=\"{direction}\">", language.tag),
                format!("<title>{title}</title>"),
            ];
            if route != Route::Offline {
                let link = |tag: &str, href: String| {
                    format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">")
                };
                let others = LANGUAGES.iter().map(|it| link(it.tag, route.href(&below("/", it))));
                wanted.extend(others);
                wanted.push(link("x-default", route.href("/")));
            }
            let missing = wanted.iter().filter(|part| !page.contains(&***part));
            wrong.extend(missing.map(|part| format!("{name} does not have {part}")));
        }
    }
    check(wrong.is_empty(), || wrong.join("\n"))
}
