use crate::{
    kept,
    session::Millis,
    ui::{
        app::use_app,
        format::{self, fill},
        player::Player,
        words::{player as words, settings as settings_words},
    },
};
use leptos::prelude::*;

/// How it feels now against before, from 0 to 10: two taps, or none.
#[component]
pub fn Rating(
    /// The session, which is over.
    player: Player,
    /// When it was over, on the wall clock.
    wall: Millis,
) -> impl IntoView {
    let app = use_app();
    let (before, after) = (RwSignal::new(None::<u8>), RwSignal::new(None::<u8>));
    Effect::new(move |_| {
        if let (Some(before), Some(after)) = (before.get(), after.get()) {
            let technique = player.technique.address();
            app.keep_rating(kept::Rating { technique, wall, before, after });
        }
    });
    let told = move || {
        let (before, after) = (before.get()?, after.get()?);
        if let Some(why) = app.trouble.get() {
            return Some(fill(settings_words::NOT_KEPT.get(), &[("why", format::trouble(why))]));
        }
        let apart = before.abs_diff(after).to_string();
        Some(match after.cmp(&before) {
            std::cmp::Ordering::Less => fill(words::RATE_KEPT.get(), &[("n", &apart)]),
            std::cmp::Ordering::Equal => words::RATE_SAME.get().to_owned(),
            std::cmp::Ordering::Greater => fill(words::RATE_MORE.get(), &[("n", &apart)]),
        })
    };
    view! {
        <section class="rating">
            <h2>{words::RATE.get()}</h2>
            <p class="quiet" id="rate-about">{words::RATE_ABOUT.get()}</p>
            <Scale name="before" legend=words::RATE_BEFORE.get() chosen=before/>
            <Scale name="after" legend=words::RATE_AFTER.get() chosen=after/>
            <p role="status">{told}</p>
        </section>
    }
    .into_any()
}

/// The numbers from 0 to 10, one of which is chosen.
#[component]
fn Scale(name: &'static str, legend: &'static str, chosen: RwSignal<Option<u8>>) -> impl IntoView {
    let numbers = (0..=10_u8).map(|n| {
        let label = fill(words::RATE_OF.get(), &[("when", legend), ("n", &n.to_string())]);
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=["rate-", name].concat()
                    aria-label=label
                    prop:checked=move || chosen.get() == Some(n)
                    on:change=move |_| chosen.set(Some(n))
                />
                <span aria-hidden="true">{n}</span>
            </label>
        }
    });
    view! {
        <fieldset class="rate" aria-describedby="rate-about">
            <legend>{legend}</legend>
            <div class="rate-numbers">{numbers.collect_view()}</div>
        </fieldset>
    }
}
