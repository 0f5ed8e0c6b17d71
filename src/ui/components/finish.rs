use super::{install::InstallOffer, rating::Rating};
use crate::{
    catalogue::Shelf,
    device::clock,
    ui::{
        app::use_app, format::fill, meta::shelf_name, player::Player, route::Route,
        words::player as words,
    },
};
use leptos::prelude::*;

/// A calm end: what to do now, when to come back, and the ways out.
#[component]
pub fn Finish(
    /// The session.
    player: Player,
    /// Whether the person stopped it, so that it can be taken up again.
    early: bool,
) -> impl IntoView {
    let app = use_app();
    let technique = player.technique;
    let again = match technique.recovery_hours {
        0 => words::DONE_ANY_TIME.get().to_owned(),
        1 => words::DONE_AGAIN_ONE.get().to_owned(),
        hours => fill(words::DONE_AGAIN.get(), &[("n", &hours.to_string())]),
    };
    let up = match technique.shelf {
        Shelf::Region(id) => Route::Region(id),
        Shelf::Prepare => Route::Prepare,
    };
    let to_place = fill(words::TO_PLACE.get(), &[("place", shelf_name(technique.shelf))]);
    let wall = clock::read().wall;
    if !early {
        player.keep_finished(wall);
    }
    let title = if early { words::DONE_EARLY.get() } else { words::DONE.get() };
    let take_up = early.then(|| {
        view! {
            <button type="button" class="button quiet-button" on:click=move |_| player.take_up()>
                {words::TAKE_UP.get()}
            </button>
        }
    });
    let lines = [
        words::DONE_REST.get(),
        words::DONE_WATER.get(),
        words::DONE_EXPECT.get(),
        &again,
        words::DONE_RELIEF.get(),
    ];
    let lines = lines.into_iter().map(|line| view! { <li>{line.to_owned()}</li> }).collect_view();
    view! {
        <div class="player-done">
            <h1 tabindex="-1" data-key="done">{title}</h1>
            <p class="quiet">{technique.name.get()}</p>
            <ul class="done-list">
                {lines}
            </ul>
            <Rating player wall/>
            <div class="done-ways">
                <a class="button start" href=app.href(up)>{to_place}</a>
                {take_up}
                <button type="button" class="button quiet-button" on:click=move |_| player.fresh()>
                    {words::ONCE_MORE.get()}
                </button>
            </div>
            {(!early).then(|| view! { <InstallOffer/> })}
        </div>
    }
}
