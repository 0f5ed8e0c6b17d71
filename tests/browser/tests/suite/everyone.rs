//! Every state of the app, measured for everyone: those who read large, those who cannot point,
//! those who hear it.

use unknot_browser::{Outcome, trouble::check};

use crate::{
    guest::Guest,
    states::{PLAYED, READ, State},
};

pub(crate) fn every_page(guest: &mut Guest) -> Outcome {
    measure(guest, READ)
}

pub(crate) fn every_session(guest: &mut Guest) -> Outcome {
    measure(guest, PLAYED)
}

impl Guest {
    /// All that is wrong with what is shown, a line each.
    fn finds_wrong(&self) -> Outcome<Vec<String>> {
        self.hold(true)?;
        let mut found = self.lost()?;
        for theme in ["light", "dark"] {
            let told = self.axe_in(theme)?;
            found.extend(told.iter().map(|it| format!("{theme}: {it}")));
        }
        found.extend(self.strays()?);
        Ok(found)
    }
}

fn measure(guest: &Guest, states: &[State]) -> Outcome {
    let only = std::env::var("UNKNOT_STATE").ok();
    let mut found = Vec::new();
    for (name, reach) in states {
        if only.as_ref().is_some_and(|only| !name.contains(only.as_str())) {
            continue;
        }
        // One that cannot be reached must not keep the others from being seen.
        guest.hold(false)?;
        let lost = reach(guest).and_then(|()| guest.finds_wrong());
        let lost = lost.unwrap_or_else(|trouble| vec![trouble.to_string()]);
        found.extend(lost.iter().map(|it| format!("{name}, {it}")));
    }
    check(found.is_empty(), || found.join("\n"))
}
