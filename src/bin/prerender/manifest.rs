//! The web app manifest.

use serde_json::{Value, json};
use unknot::{
    catalogue::{self, RegionId},
    ui::{meta::Meta, route::Route, words},
};

use super::document::{Site, Tongue};

/// What pages are behind shortcuts, and which icon each has. A manifest is written once for
/// everybody, so these are three kinds of pages that people come back to: the place that is asked
/// for most, what comes before a session, and what to look up when something feels wrong.
const SHORTCUTS: [(Route, &str); 3] = [
    (Route::Region(RegionId::Neck), "shortcut-place"),
    (Route::Prepare, "shortcut-prepare"),
    (Route::Safety, "shortcut-safety"),
];

/// The manifest's text: who the app is, its icons, pictures of it and shortcuts. It is one app in
/// all languages, so `id` and `scope` are the same in each.
pub fn text(site: &Site, tongue: &Tongue) -> String {
    let base = &site.base;
    let home = site.pages(tongue);
    let icon = |name: &str, size: u16, purpose: &str| {
        json!({
            "src": format!("{base}icons/{name}-{size}.png"),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let picture = |name: &str, sizes: &str, form: &str| {
        json!({
            "src": format!("{base}icons/{name}.png"),
            "sizes": sizes,
            "type": "image/png",
            "form_factor": form,
            "label": words::map::TITLE.get(),
        })
    };
    let shortcuts: Vec<Value> = SHORTCUTS
        .iter()
        .map(|(route, name)| {
            json!({
                "name": shortcut_name(*route),
                "url": route.href(&home),
                "icons": [icon(name, 192, "any")],
            })
        })
        .collect();
    let manifest = json!({
        "id": base,
        "name": words::app::NAME.get(),
        "short_name": words::app::NAME.get(),
        "description": Meta::of(Route::Home).description,
        "lang": tongue.tag,
        "dir": tongue.direction,
        "start_url": home,
        "scope": base,
        "display": "standalone",
        "display_override": ["standalone", "minimal-ui"],
        // A session may be running in the window that is open: it comes to the front as it is, and
        // `boot.js` hears where else the launch wanted to go.
        "launch_handler": { "client_mode": ["focus-existing", "auto"] },
        "orientation": "any",
        "background_color": "#f7f2ea",
        "theme_color": "#f7f2ea",
        "categories": ["health", "fitness", "lifestyle"],
        "icons": [
            { "src": format!("{base}icons/icon.svg"), "sizes": "any", "type": "image/svg+xml" },
            icon("icon", 192, "any"),
            icon("icon", 512, "any"),
            icon("maskable", 512, "maskable"),
            icon("monochrome", 512, "monochrome"),
        ],
        "screenshots": [
            picture("screenshot-narrow", "780x1688", "narrow"),
            picture("screenshot-wide", "1280x800", "wide"),
        ],
        "shortcuts": shortcuts,
    });
    manifest.to_string()
}

fn shortcut_name(route: Route) -> &'static str {
    match route {
        Route::Region(id) => catalogue::region(id).name.get(),
        Route::Prepare => words::nav::PREPARE.get(),
        _ => words::nav::SAFETY.get(),
    }
}
