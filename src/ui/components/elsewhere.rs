use leptos::prelude::*;

use crate::{
    catalogue::{self, ELSEWHERE, Elsewhere},
    ui::{app::use_app, format::fill, route::Route, words},
};

/// What the places without techniques say when they are tapped: why not, and where to look
/// instead. Links to them need no script; style shows the one that is asked for.
#[component]
pub fn Notes() -> impl IntoView {
    ELSEWHERE.iter().map(|place| view! { <Note place/> }).collect_view()
}

#[component]
fn Note(place: &'static Elsewhere) -> impl IntoView {
    let app = use_app();
    let name = [place.id.slug(), "-name"].concat();
    let nearest = catalogue::region(place.nearest).name.get();
    view! {
        <section class="elsewhere" id=place.id.slug() tabindex="-1" aria-labelledby=name>
            <h2 id=name.clone()>{place.name.get()}</h2>
            <p>{place.why.get()}</p>
            <p class="elsewhere-ways">
                <a class="button quiet-button" href=app.href(Route::Region(place.nearest))>
                    {fill(words::elsewhere::GO.get(), &[("place", nearest)])}
                </a>
                <a class="elsewhere-close" href="#map">{words::elsewhere::CLOSE.get()}</a>
            </p>
        </section>
    }
}
