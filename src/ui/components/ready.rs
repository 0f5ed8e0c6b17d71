use super::{
    screening::ScreeningNotice,
    session_notes::Notes,
    session_picture::SessionPicture,
    setup::{Checklist, Setup},
};
use crate::ui::{
    app::use_app,
    format::fill,
    player::{Player, phrase},
    route::Route,
    words::{player as words, technique as technique_words},
};
use leptos::prelude::*;

/// A session that has not begun: the position, the caution, and Start.
#[component]
pub fn Ready(
    /// The session.
    player: Player,
) -> impl IntoView {
    let app = use_app();
    let technique = player.technique;
    let back = fill(words::BACK.get(), &[("name", technique.name.get())]);
    let whole = Memo::new(move |_| phrase::clock(player.moment.with(|m| m.whole_remaining)));
    view! {
        <div class="player-ready">
            <nav class="crumbs">
                <a href=app.href(Route::Technique(technique))>{back}</a>
            </nav>
            <div class="player-picture">
                <SessionPicture player/>
            </div>
            <div class="player-words">
                <h1 tabindex="-1">{technique.name.get()}</h1>
                <p class="quiet">{move || fill(words::LENGTH.get(), &[("time", &whole.get())])}</p>
                <p class="player-step">{technique.position.get()}</p>
                <noscript>
                    <p class="notice">{words::NEEDS_SCRIPT.get()}</p>
                </noscript>
                <Notes player/>
                <section class="caution">
                    <h2>{technique_words::CAUTION.get()}</h2>
                    <p>{technique.caution.get()}</p>
                </section>
                <ScreeningNotice technique/>
                <Checklist player/>
                <Setup player/>
            </div>
            <button
                type="button"
                class="button start"
                data-key="start"
                on:click=move |_| player.start()
            >
                {words::START.get()}
            </button>
        </div>
    }
}
