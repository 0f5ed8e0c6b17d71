use crate::{
    catalogue,
    device::clock,
    kept::{Finished, Kept},
    ui::{app::use_app, format::fill, player::phrase, words::settings as words},
};
use leptos::prelude::*;

/// So many of the last sessions are listed.
const LISTED: usize = 10;

/// The sessions that came to their end, the last ones by name, and whether something of what is
/// kept could not be read. Nothing where there is nothing to tell.
#[component]
pub fn Past() -> impl IntoView {
    let app = use_app();
    move || app.kept.with(|kept| view! { {sessions(kept)} {aside(kept)} })
}

fn sessions(kept: &Kept) -> Option<impl IntoView + use<>> {
    let count = kept.finished.len();
    let lines = kept.finished.iter().rev().take(LISTED);
    let lines = lines.map(|session| view! { <li>{line(session)}</li> }).collect_view();
    (count > 0).then(|| {
        view! {
            <details class="past">
                <summary>{counted(count, words::PAST_ONE.get(), words::PAST.get())}</summary>
                <ul>{lines}</ul>
            </details>
        }
    })
}

fn line(session: &Finished) -> String {
    let technique = catalogue::at_address(&session.technique);
    // One that is no longer offered is still known by its address.
    let name = technique.map_or(session.technique.as_str(), |technique| technique.name.get());
    let values = [
        ("day", clock::day(session.wall)),
        ("time", phrase::clock(session.active)),
        ("done", session.done.to_string()),
        ("steps", session.steps.to_string()),
    ];
    let [day, time, done, steps] = values.each_ref().map(|(key, value)| (*key, value.as_str()));
    fill(words::PAST_LINE.get(), &[day, ("name", name), time, done, steps])
}

fn aside(kept: &Kept) -> Option<impl IntoView + use<>> {
    let said = counted(kept.aside, words::ASIDE_ONE.get(), words::ASIDE.get());
    (kept.aside > 0).then(|| view! { <p class="notice">{said}</p> })
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { one.to_owned() } else { fill(many, &[("n", &count.to_string())]) }
}
