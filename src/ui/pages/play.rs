use leptos::prelude::*;

use crate::catalogue::Technique;

/// The player.
pub fn page(technique: &'static Technique) -> impl IntoView {
    view! { <h1 tabindex="-1">{technique.name}</h1> }
}
