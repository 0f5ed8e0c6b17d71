use leptos::prelude::*;

use crate::{
    catalogue::{self, Shelf, Technique},
    ui::{
        format::fill,
        meta::shelf_name,
        words::{gallery as words, picture},
    },
};

/// Every step of every technique, for authors. The pictures are painted where they are seen.
#[component]
pub fn Gallery() -> impl IntoView {
    let regions = catalogue::REGIONS.iter().map(|region| Shelf::Region(region.id));
    let shelves = regions.chain([Shelf::Prepare]).map(|of| view! { <OfShelf of/> });
    let shelves = shelves.collect_view();
    view! {
        <article class="gallery" data-live="gallery">
            <h1 tabindex="-1">{words::TITLE.get()}</h1>
            <p class="lead">{words::LEAD.get()}</p>
            <form class="gallery-controls">
                <label>
                    {words::PHASE.get()}
                    <input type="range" min="0" max="1" step="0.01" value="0" data-control="phase"/>
                </label>
                <label>
                    {words::TURNED.get()}
                    <input type="range" min="-180" max="180" step="5" value="0" data-control="turned"/>
                </label>
                <label>
                    <input type="checkbox" data-control="moves"/>
                    {words::MOVES.get()}
                </label>
                <label>
                    <input type="checkbox" data-control="right"/>
                    {words::RIGHT.get()}
                </label>
                <label>
                    <input type="checkbox" data-control="arrows"/>
                    {words::ARROWS.get()}
                </label>
            </form>
            {shelves}
        </article>
    }
}

#[component]
fn OfShelf(of: Shelf) -> impl IntoView {
    let cells = of.techniques().iter().flat_map(cells).collect_view();
    view! {
        <section class="gallery-shelf" data-shelf=of.slug()>
            <h2>{shelf_name(of)}</h2>
            <ul>{cells}</ul>
        </section>
    }
}

/// A cell for each step that has a picture.
fn cells(technique: &'static Technique) -> impl Iterator<Item = impl IntoView> {
    let steps = technique.steps.iter().zip(technique.scenes()).enumerate();
    let shown = steps.filter(|(_, (_, scene))| scene.is_some());
    shown.map(move |(index, (step, _))| {
        let address = technique.address();
        let n = (index + 1).to_string();
        let name = fill(words::STEP.get(), &[("address", &address), ("n", &n)]);
        view! {
            <li
                class="cell"
                data-scenes=technique.id.number().to_string()
                data-step=index.to_string()
                title=picture::TURN.get()
            >
                <svg class="scene" viewBox="0 0 1 1" role="img" aria-label=name.clone()>
                    <g></g>
                </svg>
                <p class="cell-name">{name}</p>
                <p class="cell-text">{step.text.get()}</p>
            </li>
        }
    })
}
