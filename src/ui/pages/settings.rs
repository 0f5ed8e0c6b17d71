use leptos::prelude::*;

use crate::{
    device::storage::Trouble,
    ui::{
        app::use_app,
        components::screening::ScreeningDialog,
        format::{self, fill},
        settings::{self, Contrast, Settings, Skin, Theme},
        words,
    },
};

/// Appearance and sound, each choice kept on the device at once.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let trouble = RwSignal::new(None::<Trouble>);
    let warning = move || {
        trouble.get().map(|why| {
            let text = fill(words::settings::NOT_KEPT, &[("why", format::trouble(why))]);
            view! { <p class="notice" role="status">{text}</p> }
        })
    };
    view! {
        <h1 tabindex="-1">{words::settings::TITLE}</h1>
        <noscript>
            <p class="notice">{words::settings::NEEDS_SCRIPT}</p>
        </noscript>
        {warning}
        <Choice
            trouble
            name="theme"
            legend=words::settings::THEME
            read=|s| s.theme
            write=|s, v| s.theme = v
            of=vec![
                (Theme::System, words::settings::THEME_SYSTEM),
                (Theme::Light, words::settings::THEME_LIGHT),
                (Theme::Dark, words::settings::THEME_DARK),
            ]
        />
        <Choice
            trouble
            name="contrast"
            legend=words::settings::CONTRAST
            read=|s| s.contrast
            write=|s, v| s.contrast = v
            of=vec![
                (Contrast::System, words::settings::CONTRAST_SYSTEM),
                (Contrast::More, words::settings::CONTRAST_MORE),
            ]
        />
        <Choice
            trouble
            name="skin"
            legend=words::settings::SKIN
            read=|s| s.skin
            write=|s, v| s.skin = v
            of=vec![
                (Skin::Sand, words::settings::SKIN_SAND),
                (Skin::Rose, words::settings::SKIN_ROSE),
                (Skin::Clay, words::settings::SKIN_CLAY),
                (Skin::Umber, words::settings::SKIN_UMBER),
                (Skin::Walnut, words::settings::SKIN_WALNUT),
            ]
        />
        <Choice
            trouble
            name="tones"
            legend=words::settings::TONES
            read=|s| s.tones
            write=|s, v| s.tones = v
            of=vec![(true, words::settings::TONES_ON), (false, words::settings::TONES_OFF)]
        />
        <AskAgain/>
    }
}

/// The safety questions once more, with what was answered.
#[component]
fn AskAgain() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <section class="choice">
            <h2>{words::settings::SCREENING}</h2>
            <p class="quiet">{words::settings::SCREENING_ABOUT}</p>
            <button type="button" class="button quiet-button" on:click=move |_| open.set(true)>
                {words::screening::AGAIN}
            </button>
            <ScreeningDialog open done=|()| ()/>
        </section>
    }
}

/// One thing to set, as a group of radio buttons.
#[component]
fn Choice<T>(
    trouble: RwSignal<Option<Trouble>>,
    name: &'static str,
    legend: &'static str,
    read: fn(&Settings) -> T,
    write: fn(&mut Settings, T),
    of: Vec<(T, &'static str)>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let app = use_app();
    let options = of
        .into_iter()
        .enumerate()
        .map(|(i, (value, label))| {
            let key = [name, "-", &i.to_string()].concat();
            let checked = move || app.settings.with(read) == value;
            let pick = move |_| {
                trouble.set(settings::change(app.settings, &app.store(), |s| write(s, value)));
            };
            view! {
                <label class="option">
                    <input type="radio" name=name id=key prop:checked=checked on:change=pick/>
                    <span>{label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choice" data-choice=name>
            <legend>{legend}</legend>
            <div class="options">{options}</div>
        </fieldset>
    }
}
