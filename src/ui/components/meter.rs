use leptos::prelude::*;

use crate::{
    catalogue::Pressure,
    ui::{
        format::{self, fill},
        words,
    },
};

/// How hard, as ten dots and in words.
#[component]
pub fn Meter(
    /// How hard.
    pressure: Pressure,
) -> impl IntoView {
    let filled = usize::from(pressure.get());
    let dots = (0..10)
        .map(|i| view! { <circle class:on=i < filled cx=4 + i * 10 cy="4" r="3.2"/> })
        .collect_view();
    view! {
        <span class="meter">
            <svg viewBox="0 0 98 8" aria-hidden="true">{dots}</svg>
            <span>
                {fill(words::pressure::LABEL.get(), &[("n", &pressure.to_string())])} ", "
                {format::pressure(pressure)}
            </span>
        </span>
    }
}
