//! What the accessibility checker finds.

use std::fs;

use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::guest::{Guest, pages};

pub(crate) fn axe_finds_nothing(guest: &mut Guest) -> Outcome {
    let source = source()?;
    // First that it sees at all: a picture without words is a finding.
    guest.open("")?;
    let spoil = "document.querySelector('main').append(new Image()); return null;";
    guest.browser.run::<Option<()>>(spoil, &[])?;
    let seen = guest.browser.axe(&source)?;
    check(seen.iter().any(|it| it.starts_with("image-alt")), || format!("axe sees only {seen:?}"))?;
    let mut found = Vec::new();
    for route in pages() {
        guest.open(&route.path())?;
        for theme in ["light", "dark"] {
            let findings = guest.axe_in(theme)?;
            found.extend(findings.iter().map(|it| format!("{} {theme}: {it}", route.href("/"))));
        }
    }
    check(found.is_empty(), || found.join("\n"))
}

fn source() -> Outcome<String> {
    let path = xtask::root().join("node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path).map_err(Trouble::process("reading axe-core"))
}

impl Guest {
    /// What the checker finds in this theme, a line each.
    pub(crate) fn axe_in(&self, theme: &str) -> Outcome<Vec<String>> {
        self.set_theme(theme)?;
        self.browser.axe(&source()?)
    }

    /// Puts the theme on as a person's choice does, and waits for its colours to be there.
    fn set_theme(&self, theme: &str) -> Outcome {
        let put_on = "document.documentElement.dataset.theme = arguments[0];
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const fades = document.getAnimations().filter((it) => it instanceof CSSTransition);
            await Promise.all(fades.map((it) => it.finished.catch(() => null)));";
        self.browser.run_async::<Option<()>>(put_on, &[theme.into()])?;
        Ok(())
    }
}
