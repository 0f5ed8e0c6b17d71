//! The web app manifest.

use serde_json::json;
use unknot::{
    catalogue::RegionId,
    ui::{meta::Meta, route::Route, words},
};

use super::document::Site;

/// The manifest's text: who the app is, its icons, pictures of it and shortcuts.
pub fn text(site: &Site) -> String {
    let base = &site.base;
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
            "label": words::home::TITLE,
        })
    };
    let shortcut = |route: Route, name: &str| json!({ "name": name, "url": route.href(base) });
    let regions = [RegionId::Neck, RegionId::LowerBack, RegionId::Feet];
    let mut shortcuts: Vec<_> = regions
        .iter()
        .map(|id| shortcut(Route::Region(*id), unknot::catalogue::region(*id).name))
        .collect();
    shortcuts.push(shortcut(Route::Prepare, words::nav::PREPARE));
    let manifest = json!({
        "id": base,
        "name": words::app::NAME,
        "short_name": words::app::NAME,
        "description": Meta::of(Route::Home).description,
        "lang": "en",
        "dir": "ltr",
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "orientation": "any",
        "background_color": "#f7f2ea",
        "theme_color": "#f7f2ea",
        "categories": ["health", "fitness", "lifestyle"],
        "icons": [
            { "src": format!("{base}icons/icon.svg"), "sizes": "any", "type": "image/svg+xml" },
            icon("icon", 192, "any"),
            icon("icon", 512, "any"),
            icon("maskable", 512, "maskable"),
        ],
        "screenshots": [
            picture("screenshot-narrow", "780x1688", "narrow"),
            picture("screenshot-wide", "1280x800", "wide"),
        ],
        "shortcuts": shortcuts,
    });
    manifest.to_string()
}
