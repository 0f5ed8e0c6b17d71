use glam::{Vec2, Vec3};

use super::picture::VIEW_BOX;
use super::place::Place;
use super::sheet::sheet;
use crate::catalogue::{RegionId, Side, View};
use crate::figure::camera::Camera;
use crate::figure::rig::sign;

/// A tile's place on the map, without its shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// What it stands for.
    pub place: Place,
    /// Its side of the body; none in the middle.
    pub side: Option<Side>,
    /// Its centre in the picture.
    pub centre: Vec2,
}

/// The spots of a view, seen squarely, in the order of its tiles.
pub fn spots(view: View) -> impl Iterator<Item = Spot> {
    let camera = Camera::facing(view);
    sheet(view).plots.iter().flat_map(move |plot| {
        let [x, y] = plot.centre;
        plot.sides().iter().map(move |&side| {
            let centre = camera.project(Vec3::new(x * side.map_or(1.0, sign), y, 0.0));
            Spot { place: plot.place, side, centre }
        })
    })
}

/// An arrow key, as seen on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the words themselves")]
pub enum Direction {
    Up,
    Down,
    Left,
    Right,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Left, Self::Right];

    const fn toward(self) -> Vec2 {
        match self {
            Self::Up => Vec2::NEG_Y,
            Self::Down => Vec2::Y,
            Self::Left => Vec2::NEG_X,
            Self::Right => Vec2::X,
        }
    }
}

/// The tile an arrow key leads to from another one, if there is one that way: the nearest, with
/// what lies aside counted as farther off.
#[must_use]
pub fn neighbour(
    from: (Place, Option<Side>),
    direction: Direction,
    view: View,
) -> Option<(Place, Option<Side>)> {
    let here = spots(view).find(|spot| (spot.place, spot.side) == from)?.centre;
    let cost = |spot: Spot| {
        let way = spot.centre - here;
        let ahead = way.dot(direction.toward());
        let aside = way.perp_dot(direction.toward()).abs();
        // More than a quarter-turn off is another direction.
        (ahead > 1.0 && aside < 3.0 * ahead).then_some(ahead + 2.0 * aside)
    };
    let costs = spots(view).filter_map(|spot| Some((spot, cost(spot)?)));
    costs.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(spot, _)| (spot.place, spot.side))
}

/// The view box that moves the camera in on a place: left, top, width and height. With both sides
/// of it in sight, or one when a side is given.
#[must_use]
pub fn focus(place: Place, side: Option<Side>, view: View) -> [f32; 4] {
    let (width, height) = size(place);
    let mut low = Vec2::INFINITY;
    let mut high = Vec2::NEG_INFINITY;
    for spot in spots(view) {
        if spot.place == place && (side.is_none() || spot.side == side || spot.side.is_none()) {
            low = low.min(spot.centre);
            high = high.max(spot.centre);
        }
    }
    if low.x > high.x {
        return VIEW_BOX;
    }
    let size = high - low + Vec2::new(width, height);
    let corner = low.midpoint(high) - size / 2.0;
    [corner.x, corner.y, size.x, size.y]
}

/// How much is shown round the centre of a tile, in centimetres.
const fn size(place: Place) -> (f32, f32) {
    match place {
        Place::Region(region) => match region {
            RegionId::Head | RegionId::Neck => (40.0, 40.0),
            RegionId::Eyes => (30.0, 30.0),
            RegionId::Chest | RegionId::UpperBack | RegionId::LowerBack => (52.0, 46.0),
            RegionId::Thighs | RegionId::Calves => (32.0, 56.0),
            RegionId::Forearms => (26.0, 46.0),
            RegionId::Shoulders | RegionId::Glutes => (32.0, 40.0),
            RegionId::Hands | RegionId::Feet => (26.0, 30.0),
        },
        Place::Elsewhere(_) => (36.0, 40.0),
    }
}
