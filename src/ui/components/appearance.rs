use super::{languages::Languages, setting::Pick};
use crate::ui::{
    route::Route,
    settings::{Contrast, Skin, Theme},
    words::settings as words,
};
use leptos::prelude::*;

/// The language, light or dark, how far ink stands off paper, and the skin of the figure.
#[component]
pub fn Appearance() -> impl IntoView {
    view! {
        <section class="settings">
            <h2>{words::APPEARANCE.get()}</h2>
            <nav class="languages" aria-labelledby="languages">
                <p id="languages">{words::LANGUAGE.get()}</p>
                <Languages to=Route::Settings all=true/>
            </nav>
            <Pick
                name="theme"
                legend=words::THEME.get()
                read=|s| s.theme
                write=|s, v| s.theme = v
                of=&[
                    (Theme::System, words::THEME_SYSTEM),
                    (Theme::Light, words::THEME_LIGHT),
                    (Theme::Dark, words::THEME_DARK),
                ]
            />
            <Pick
                name="contrast"
                legend=words::CONTRAST.get()
                read=|s| s.contrast
                write=|s, v| s.contrast = v
                of=&[
                    (Contrast::System, words::CONTRAST_SYSTEM),
                    (Contrast::More, words::CONTRAST_MORE),
                ]
            />
            <Pick
                name="skin"
                legend=words::SKIN.get()
                read=|s| s.skin
                write=|s, v| s.skin = v
                of=&[
                    (Skin::Sand, words::SKIN_SAND),
                    (Skin::Rose, words::SKIN_ROSE),
                    (Skin::Clay, words::SKIN_CLAY),
                    (Skin::Umber, words::SKIN_UMBER),
                    (Skin::Walnut, words::SKIN_WALNUT),
                ]
            />
        </section>
    }
    .into_any()
}
