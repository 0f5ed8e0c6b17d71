use leptos::prelude::*;

use super::elsewhere::Notes;
use crate::ui::{
    app::use_app,
    markup::{self, Look},
    route::Route,
};

/// The standing figure with all that belongs to it: the question, the map, the button that turns
/// it, and what the places without techniques say.
#[component]
pub fn Stage() -> impl IntoView {
    let app = use_app();
    let open = match app.route {
        Route::Region(id) => Some(id),
        _ => None,
    };
    let map = markup::stage(&Look::first(&app.pages(), open));
    let inside = [map, view! { <Notes/> }.to_html()].concat();
    view! { <div class="stage" inner_html=inside></div> }
}
