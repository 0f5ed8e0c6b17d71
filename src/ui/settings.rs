//! What the person has set, as it reaches the page.

pub use crate::kept::{Contrast, Look, Settings, Skin, Theme};

use super::app::AppState;
use crate::{
    device::{page, storage::Store},
    kept::key,
};
use leptos::prelude::*;

/// What is known of the settings before all that is kept is read.
#[must_use]
pub fn at_start(store: &Store) -> Settings {
    let text = store.get(key::LOOK).ok().flatten();
    let look = text.and_then(|text| serde_json::from_str::<Look>(&text).ok());
    look.unwrap_or_default().settings()
}

/// Lets the page's style follow: attributes on the root element, read by the tokens.
pub fn show(look: Look) {
    page::set_root_attribute(
        "data-theme",
        match look.theme {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        },
    );
    page::set_root_attribute("data-contrast", (look.contrast == Contrast::More).then_some("more"));
    page::set_root_attribute(
        "data-skin",
        match look.skin {
            Skin::Clay => None,
            Skin::Sand => Some("sand"),
            Skin::Rose => Some("rose"),
            Skin::Umber => Some("umber"),
            Skin::Walnut => Some("walnut"),
        },
    );
}

/// Keeps, for the first paint of the next page, what it must know of the settings.
pub fn mirror(store: &Store, look: Look) {
    let text = look.to_json();
    if store.get(key::LOOK).ok().flatten().as_deref() != Some(&text) {
        // A browser that keeps nothing shows the next page as the device has it, for a moment.
        let _not_kept = store.set(key::LOOK, &text);
    }
}

/// Changes the settings: what is seen follows at once, and they are kept.
pub fn change(app: AppState, change: impl FnOnce(&mut Settings)) {
    app.settings.update(change);
    let now = app.settings.get_untracked();
    show(now.look());
    mirror(&app.store(), now.look());
    app.keep(vec![now.change()]);
    app.kept.update(|kept| kept.settings = Some(now));
}
