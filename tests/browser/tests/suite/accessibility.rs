//! What the accessibility checker finds.

use std::fs;

use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::guest::{Guest, pages};

pub(crate) fn axe_finds_nothing(guest: &mut Guest) -> Outcome {
    let path = xtask::root().join("node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(&path).map_err(Trouble::process("reading axe-core"))?;
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
            guest.set_theme(theme)?;
            let findings = guest.browser.axe(&source)?;
            found.extend(findings.iter().map(|it| format!("{} {theme}: {it}", route.href("/"))));
        }
    }
    check(found.is_empty(), || found.join("\n"))
}

impl Guest {
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
