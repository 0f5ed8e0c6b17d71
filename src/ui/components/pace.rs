use super::{
    setting::{Amount, Pick, seconds},
    setup::LENGTHS,
};
use crate::{session::Scale, ui::words::settings as words};
use leptos::prelude::*;

/// How sessions run: the time between steps, their length, and whether they wait.
#[component]
pub fn Pace() -> impl IntoView {
    view! {
        <section class="settings">
            <h2>{words::SESSION}</h2>
            <Amount
                name="settle-first"
                label=words::SETTLE_FIRST
                range=(0, 30, 5)
                read=|s| s.settle_first
                write=|s, v| s.settle_first = v
                says=seconds
            />
            <Amount
                name="settle-between"
                label=words::SETTLE_BETWEEN
                range=(0, 30, 5)
                read=|s| s.settle_between
                write=|s, v| s.settle_between = v
                says=seconds
            />
            <Pick
                name="length"
                legend=words::SCALE
                about=words::SCALE_ABOUT
                read=|s| s.scale.get()
                write=|s, v| s.scale = Scale::percent(v)
                of=&LENGTHS
            />
            <Pick
                name="wait"
                legend=words::WAIT
                read=|s| s.wait
                write=|s, v| s.wait = v
                of=&[(false, words::OFF), (true, words::ON)]
            />
        </section>
    }
    .into_any()
}
