use leptos::prelude::*;

use crate::ui::{
    app::use_app,
    components::{
        appearance::Appearance,
        install::Install,
        keeping::Keeping,
        pace::Pace,
        screening::ScreeningDialog,
        sound::{Sound, Speaking},
        your_data::YourData,
    },
    format::{self, fill},
    words::{self, settings as own},
};

/// Appearance, sessions, sound and voice: each choice is kept on the device at once.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let app = use_app();
    let warning = move || {
        app.trouble.get().map(|why| {
            let text = fill(own::NOT_KEPT.get(), &[("why", format::trouble(why))]);
            view! { <p class="notice" role="status">{text}</p> }
        })
    };
    view! {
        <h1 tabindex="-1">{own::TITLE.get()}</h1>
        <noscript>
            <p class="notice">{own::NEEDS_SCRIPT.get()}</p>
        </noscript>
        {warning}
        <Appearance/>
        <Pace/>
        <Sound/>
        <Speaking/>
        <AskAgain/>
        <Install/>
        <Keeping/>
        <YourData/>
    }
}

/// The safety questions once more, with what was answered.
#[component]
fn AskAgain() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <section class="settings">
            <h2>{own::SCREENING.get()}</h2>
            <p class="quiet">{own::SCREENING_ABOUT.get()}</p>
            <button type="button" class="button quiet-button" on:click=move |_| open.set(true)>
                {words::screening::AGAIN.get()}
            </button>
            <ScreeningDialog open done=|()| ()/>
        </section>
    }
    .into_any()
}
