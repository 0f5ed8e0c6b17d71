use leptos::prelude::*;

use crate::{device::worker::Keeping as State, ui::words::keeping as words};

/// Whether the app opens without a network, or why not.
#[component]
pub fn Keeping() -> impl IntoView {
    let state = RwSignal::new(State::Unknown);
    if cfg!(feature = "csr") {
        state.set(State::now());
        let watch = State::watch(move |now| {
            let _gone = state.try_set(now);
        });
        StoredValue::new_local(watch);
    }
    let told = move || match state.get() {
        State::Unknown => words::UNKNOWN.get(),
        State::Filling => words::FILLING.get(),
        State::Ready => words::READY.get(),
        State::Behind => words::BEHIND.get(),
        State::Failed => words::FAILED.get(),
        State::Full => words::FULL.get(),
        State::Refused => words::REFUSED.get(),
        State::Missing => words::MISSING.get(),
    };
    view! {
        <section class="settings">
            <h2>{words::TITLE.get()}</h2>
            <p class="keeping" role="status">{told}</p>
        </section>
    }
    .into_any()
}
