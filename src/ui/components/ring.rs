use crate::{
    figure::path::write_factor,
    session::Millis,
    ui::{player::phrase, words::player as words},
};
use leptos::prelude::*;

/// The time that is left, as a ring that empties around digits that count down.
#[component]
pub fn Ring(
    /// Whether the session waits for the person, so that no time is left to be counted.
    #[prop(into)]
    waits: Signal<bool>,
    /// Time left in the segment.
    #[prop(into)]
    remaining: Signal<Millis>,
    /// Which part of the segment is left, from 0 to 1.
    #[prop(into)]
    left: Signal<f32>,
) -> impl IntoView {
    // From ten minutes on there is one digit more to find room for.
    let long = Memo::new(move |_| remaining.get() > Millis::seconds(599));
    let digits = Memo::new(move |_| {
        if waits.get() {
            words::READY_MARK.get().to_owned()
        } else {
            phrase::clock(remaining.get())
        }
    });
    // To a thousandth: finer than a pixel, and unchanged frames cost nothing.
    let gone = Memo::new(move |_| ((1.0 - left.get()) * 1000.0).round() as i32);
    let offset = move || {
        let mut offset = String::new();
        write_factor(&mut offset, gone.get() as f32 / 1000.0);
        offset
    };
    view! {
        <div class="ring">
            <svg viewBox="0 0 120 120" aria-hidden="true">
                <circle class="ring-track" cx="60" cy="60" r="56"/>
                <circle
                    class="ring-left"
                    cx="60"
                    cy="60"
                    r="56"
                    pathLength="1"
                    stroke-dasharray="1 1"
                    stroke-dashoffset=offset
                />
            </svg>
            <div
                class="ring-digits"
                class:is-long=long
                class:is-word=waits
                role="timer"
                aria-label=words::LEFT_TIME.get()
            >
                {move || digits.get()}
            </div>
        </div>
    }
    .into_any()
}
