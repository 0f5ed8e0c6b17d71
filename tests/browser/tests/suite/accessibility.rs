//! What the accessibility checker finds.

use std::fs;

use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::guest::{Guest, pages};

pub(crate) fn axe_finds_nothing(guest: &mut Guest) -> Outcome {
    let path = xtask::root().join("node_modules/axe-core/axe.min.js");
    let source = fs::read_to_string(&path).map_err(Trouble::process("reading axe-core"))?;
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        guest.open("settings/")?;
        guest.set_theme(theme)?;
        for route in pages() {
            guest.open(&route.path())?;
            let findings = guest.browser.axe(&source)?;
            found.extend(findings.iter().map(|it| format!("{} {theme}: {it}", route.href("/"))));
        }
    }
    check(found.is_empty(), || found.join("\n"))
}

impl Guest {
    /// Has the person's choice of theme kept, as the settings page keeps it.
    fn set_theme(&self, theme: &str) -> Outcome {
        let keep = "const key = 'unknot/settings';
            const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
            localStorage.setItem(key, JSON.stringify({ ...kept, theme: arguments[0] }));
            return null;";
        self.browser.run::<Option<()>>(keep, &[theme.into()])?;
        Ok(())
    }
}
