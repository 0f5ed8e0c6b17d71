use super::{
    choice::Choice,
    setting::{Amount, Pick, keeper, seconds},
    setup::lengths,
};
use crate::{
    session::Scale,
    ui::{app::use_app, words::settings as words},
};
use leptos::prelude::*;

/// How sessions run: the time between steps, their length, and whether they wait.
#[component]
pub fn Pace() -> impl IntoView {
    let app = use_app();
    view! {
        <section class="settings">
            <h2>{words::SESSION.get()}</h2>
            <Amount
                name="settle-first"
                label=words::SETTLE_FIRST.get()
                range=(0, 30, 5)
                read=|s| s.settle_first
                write=|s, v| s.settle_first = v
                says=seconds
            />
            <Amount
                name="settle-between"
                label=words::SETTLE_BETWEEN.get()
                range=(0, 30, 5)
                read=|s| s.settle_between
                write=|s, v| s.settle_between = v
                says=seconds
            />
            <Choice
                name="length"
                legend=words::SCALE.get()
                about=words::SCALE_ABOUT.get()
                value=Signal::derive(move || app.settings.with(|s| s.scale.get()))
                pick=keeper(|s, v| s.scale = Scale::percent(v))
                of=lengths()
            />
            <Pick
                name="wait"
                legend=words::WAIT.get()
                read=|s| s.wait
                write=|s, v| s.wait = v
                of=&[(false, words::OFF), (true, words::ON)]
            />
        </section>
    }
    .into_any()
}
