use leptos::prelude::*;

use crate::{
    catalogue::{self, RegionId, Side},
    figure::{
        map::{self, Place},
        path::view_box,
    },
};

/// The figure, near one region, which is lit: on one side or on both.
#[component]
pub fn Portrait(
    /// The region.
    of: RegionId,
    /// The side that is lit; both where there is none.
    #[prop(into, optional)]
    side: Signal<Option<Side>>,
) -> impl IntoView {
    let region = catalogue::region(of);
    let picture = map::picture(region.view.degrees());
    let view_box = view_box(map::focus(Place::Region(of), None, region.view));
    let shapes = picture
        .shapes
        .into_iter()
        .map(|shape| view! { <path class=shape.role.class() d=shape.path/> })
        .collect_view();
    let lit = picture
        .tiles
        .into_iter()
        .filter(|tile| tile.place == Place::Region(of))
        .map(|tile| {
            let lit =
                move || side.get().is_none() || tile.side.is_none() || side.get() == tile.side;
            view! { <path class="paint" class:lit=lit d=tile.path/> }
        })
        .collect_view();
    // Several portraits may stand on one page, each with a clip of its own.
    let clip = ["portrait-", of.slug()].concat();
    let clipped = ["url(#", &clip, ")"].concat();
    let outline = ["outline-", of.slug()].concat();
    let use_outline = ["#", &outline].concat();
    view! {
        <svg class="portrait" viewBox=view_box role="img" aria-label=region.name>
            <path class="skin" id=outline d=picture.body/>
            <clipPath id=clip>
                <use_ href=use_outline/>
            </clipPath>
            <g clip-path=clipped>
                {lit} <path class="seams" d=picture.seams/> <path class="line" d=picture.details/>
            </g>
            {shapes}
        </svg>
    }
}
