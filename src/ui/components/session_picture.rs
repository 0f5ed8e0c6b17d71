use super::portrait::Portrait;
use crate::{
    catalogue::Shelf,
    figure::{map, path::view_box},
    session::Status,
    ui::player::Player,
};
use leptos::prelude::*;

/// The figure, near the place that is worked on, with the side lit that is on. A preparation is
/// about the whole of it.
#[component]
pub fn SessionPicture(
    /// The session.
    player: Player,
) -> impl IntoView {
    let side = Memo::new(move |_| {
        player.moment.with(|moment| {
            let begun = moment.status != Status::Ready;
            moment.segment.filter(|_| begun).and_then(|segment| segment.side)
        })
    });
    match player.technique.shelf {
        Shelf::Region(of) => view! { <Portrait of side=side/> }.into_any(),
        Shelf::Prepare => view! { <Whole/> }.into_any(),
    }
}

/// The whole figure from the front.
#[component]
fn Whole() -> impl IntoView {
    let picture = map::picture(0.0);
    let view_box = view_box(picture.view_box);
    let shapes = picture.shapes.into_iter();
    let shapes = shapes.map(|shape| view! { <path class=shape.role.class() d=shape.path/> });
    view! {
        <svg class="portrait" viewBox=view_box aria-hidden="true">
            <path class="skin" d=picture.body/>
            {shapes.collect_view()}
            <path class="line" d=picture.details/>
        </svg>
    }
}
