use leptos::{ev::PointerEvent, prelude::*};

use super::{body_map::BodyMap, elsewhere::Notes, turning::Turning};
use crate::{
    catalogue::View,
    ui::{app::use_app, route::Route, words},
};

/// The standing figure with all that belongs to it: the question, the map, the button that turns
/// it, and what the places without techniques say.
#[component]
pub fn Stage() -> impl IntoView {
    let app = use_app();
    let turning = Turning::new(app.view);
    let top = move || match app.route.get() {
        Route::Home => view! { <h1 tabindex="-1">{words::home::TITLE}</h1> }.into_any(),
        _ => view! {
            <nav class="crumbs">
                <a href=app.href(Route::Home)>{words::nav::HOME}</a>
            </nav>
        }
        .into_any(),
    };
    let turn_to = move || match app.view.get() {
        View::Front => words::home::TURN_TO_BACK,
        View::Back => words::home::TURN_TO_FRONT,
    };
    let dragged = StoredValue::new(false);
    let pull = move |event: PointerEvent| {
        if turning.pull(event.client_x() as f32) {
            dragged.set_value(true);
        }
    };
    let release = move |_: PointerEvent| {
        turning.release();
    };
    let press = move |event: PointerEvent| {
        dragged.set_value(false);
        if event.is_primary() && event.button() == 0 {
            turning.press(event.client_x() as f32);
        }
    };
    // A drag that ends on a tile is no tap on it.
    let swallow = move |event: leptos::ev::MouseEvent| {
        if dragged.get_value() {
            event.prevent_default();
            event.stop_propagation();
            dragged.set_value(false);
        }
    };
    view! {
        <div class="stage">
            {top}
            <div
                class="figure"
                on:pointerdown=press
                on:pointermove=pull
                on:pointerup=release
                on:pointercancel=release
                on:pointerleave=release
                on:click:capture=swallow
                on:dragstart=|event| event.prevent_default()
            >
                <BodyMap turning/>
            </div>
            <button type="button" class="turn" on:click=move |_| turning.over()>
                {turn_to}
            </button>
            <Notes/>
        </div>
    }
}
