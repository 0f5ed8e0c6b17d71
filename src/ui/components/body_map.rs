use leptos::{ev::KeyboardEvent, prelude::*, svg};

use super::turning::Turning;
use crate::{
    catalogue::{self, ELSEWHERE, Side, View},
    device::page,
    figure::map::{self, Direction, Picture, Place, Tile},
    ui::{
        app::{AppState, use_app},
        format::fill,
        route::Route,
        words,
    },
};

/// The id of the figure's outline in the page.
pub const OUTLINE: &str = "outline";

/// A tile, as one can be told from another.
type Spot = (Place, Option<Side>);

/// The standing figure as a picture whose regions are links. At rest each tile can be tapped, and
/// reached by arrow keys; while it turns it is a picture alone.
#[component]
pub fn BodyMap(
    /// How far it is turned.
    turning: Turning,
) -> impl IntoView {
    let app = use_app();
    let label = move || match app.view.get() {
        View::Front => words::home::MAP_FRONT,
        View::Back => words::home::MAP_BACK,
    };
    let camera = move || camera(app.route.get(), app.view.get());
    view! {
        <svg
            id="map"
            class="map"
            viewBox="-41 -177 82 182"
            role="group"
            aria-label=label
        >
            <g class="camera" transform=camera>
                {move || figure(app, map::picture(turning.turn.get()), turning.rests())}
            </g>
        </svg>
    }
}

/// Moves the camera in on an open region, as an SVG transform. Style undoes it where there is room
/// for the whole figure beside the region.
fn camera(route: Route, view: View) -> Option<String> {
    let Route::Region(id) = route else { return None };
    let [x, y, width, height] = map::focus(Place::Region(id), None, view);
    // The picture is drawn to fill 182 units of height; at least as many are seen across.
    let scale = (176.0 / width).min(178.0 / height).clamp(1.0, 4.5);
    let (dx, dy) = (-scale * (x + width / 2.0), -86.0 - scale * (y + height / 2.0));
    let parts = [scale, 0.0, 0.0, scale, dx, dy].map(|n| n.to_string());
    Some(["matrix(", &parts.join(" "), ")"].concat())
}

fn figure(app: AppState, picture: Picture, rests: bool) -> AnyView {
    let view = app.view.get_untracked();
    let open = move |place: Place| matches!((app.route.get(), place), (Route::Region(id), Place::Region(region)) if id == region);
    let shapes = picture
        .shapes
        .into_iter()
        .map(|shape| view! { <path class=shape.role.class() d=shape.path/> })
        .collect_view();
    let tiles = picture
        .tiles
        .into_iter()
        .map(|tile| {
            if rests {
                spot(app, view, tile, open).into_any()
            } else {
                let lit = move || open(tile.place);
                view! { <path class="paint" class:lit=lit clip-path="url(#body)" d=tile.path/> }
                    .into_any()
            }
        })
        .collect_view();
    let marks = picture.marks.map(|mark| {
        let text = match mark.side {
            Side::Left => words::home::LEFT,
            Side::Right => words::home::RIGHT,
        };
        view! { <text class="mark" aria-hidden="true" x=mark.at.x.to_string() y=mark.at.y.to_string()>{text}</text> }
    });
    let facing = picture.facing.to_string();
    // Not written as a literal: what never changes is built by Leptos as one piece, inside of a
    // group, and a group does not clip.
    let outline = ["#", OUTLINE].concat();
    view! {
        <path class="skin" id=OUTLINE d=picture.body/>
        <clipPath id="body">
            <use_ href=outline/>
        </clipPath>
        {shapes}
        <g opacity=facing>{tiles}</g>
        <path class="line" clip-path="url(#body)" d=picture.details/>
        <path class="seams" clip-path="url(#body)" d=picture.seams/>
        {marks.collect_view()}
    }
    .into_any()
}

/// A tile as a link with its region's name; a place without techniques leads to its note.
fn spot(
    app: AppState,
    view: View,
    tile: Tile,
    open: impl Fn(Place) -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let place = tile.place;
    let me: Spot = (place, tile.side);
    let (href, name) = match place {
        Place::Region(id) => (app.href(Route::Region(id)), catalogue::region(id).name),
        Place::Elsewhere(slug) => (
            ["#", slug].concat(),
            ELSEWHERE.iter().find(|e| e.id.slug() == slug).map_or("", |e| e.name),
        ),
    };
    let label = match tile.side {
        Some(Side::Left) => fill(words::home::SIDE_LEFT, &[("place", name)]),
        Some(Side::Right) => fill(words::home::SIDE_RIGHT, &[("place", name)]),
        None => name.to_owned(),
    };
    let first = map::spots(view).next().map(|spot| (spot.place, spot.side));
    let tabindex = move || if app.spot.get().or(first) == Some(me) { "0" } else { "-1" };
    let current = move || open(place).then_some("page");
    let walk = move |event: KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowUp" => Direction::Up,
            "ArrowDown" => Direction::Down,
            "ArrowLeft" => Direction::Left,
            "ArrowRight" => Direction::Right,
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = map::neighbour(me, direction, view) {
            app.spot.set(Some(to));
            page::focus_on(&key(to));
        }
    };
    svg::a()
        .attr("href", href)
        .attr("class", "spot")
        .attr("data-key", key(me))
        .attr("data-place", place.slug())
        .attr("aria-label", label)
        .attr("aria-current", current)
        .attr("tabindex", tabindex)
        .on(leptos::ev::keydown, walk)
        .on(leptos::ev::focus, move |_| app.spot.set(Some(me)))
        .child((
            svg::path()
                .attr("class", move || if open(place) { "paint lit" } else { "paint" })
                .attr("clip-path", "url(#body)")
                .attr("d", tile.path),
            svg::path().attr("class", "hit").attr("d", tile.hit),
        ))
}

/// The mark of a tile by which it is found again in the page.
fn key((place, side): Spot) -> String {
    match side {
        None => place.slug().to_owned(),
        Some(Side::Left) => [place.slug(), "-left"].concat(),
        Some(Side::Right) => [place.slug(), "-right"].concat(),
    }
}
