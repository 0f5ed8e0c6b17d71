//! The standing figure and its tiles.

use std::collections::BTreeSet;

use glam::Vec2;
use unknot::catalogue::{REGIONS, RegionId, Side, View};
use unknot::figure::map::{self, Direction, Picture, Place, Tile};

use crate::drawn::Drawn;

const VIEWS: [(View, f32); 2] = [(View::Front, 0.0), (View::Back, 180.0)];

fn views() -> [(View, Picture); 2] {
    VIEWS.map(|(view, turn)| (view, map::picture(turn)))
}

/// Points of a grid over the figure, this many millimetres apart.
fn grid(step: usize) -> impl Iterator<Item = Vec2> {
    (-900..900i16).step_by(step).flat_map(move |y| {
        (-420..420i16)
            .step_by(step)
            .map(move |x| Vec2::new(f32::from(x) / 10.0, f32::from(y) / 10.0 - 86.0))
    })
}

fn name(tile: &Tile) -> String {
    format!("{} {:?}", tile.place.slug(), tile.side)
}

#[test]
fn the_figure_stands_172_cm_tall_on_the_floor() {
    for (view, picture) in views() {
        let (low, high) = Drawn::new(&picture.body).bounds();
        assert!((low.y + map::HEIGHT).abs() < 0.5, "{view:?}: crown at {}", -low.y);
        assert!(high.y.abs() < 0.3, "{view:?}: soles at {}", -high.y);
    }
}

#[test]
fn the_figure_is_within_its_frame_at_every_turn() {
    for turn in (0..360u16).step_by(5) {
        let picture = map::picture(f32::from(turn));
        let [left, top, width, height] = picture.view_box;
        let (low, high) = Drawn::new(&picture.body).bounds();
        assert!(low.x > left + 1.0 && high.x < left + width - 1.0, "{turn}: {low} {high}");
        assert!(low.y > top + 1.0 && high.y < top + height - 1.0, "{turn}: {low} {high}");
        for path in
            picture.shapes.iter().map(|shape| &shape.path).chain([&picture.seams, &picture.details])
        {
            let _ = Drawn::new(path);
        }
    }
}

#[test]
fn left_mirrors_right() {
    for (view, picture) in views() {
        let body = Drawn::new(&picture.body);
        for point in grid(23) {
            let steady = [Vec2::X, Vec2::NEG_X, Vec2::Y, Vec2::NEG_Y]
                .iter()
                .all(|&off| body.holds(point + 0.2 * off) == body.holds(point));
            let mirrored = Vec2::new(-point.x, point.y);
            assert!(!steady || body.holds(point) == body.holds(mirrored), "{view:?} {point}");
        }
        for tile in picture.tiles.iter().filter(|tile| tile.side == Some(Side::Left)) {
            let other = picture
                .tiles
                .iter()
                .find(|other| other.place == tile.place && other.side == Some(Side::Right));
            assert_eq!(other.unwrap().centre * Vec2::new(-1.0, 1.0), tile.centre, "{}", name(tile));
        }
    }
}

#[test]
fn the_front_and_the_back_have_one_silhouette() {
    let [(_, front), (_, back)] = views();
    let (front, back) = (Drawn::new(&front.body), Drawn::new(&back.body));
    for point in grid(23) {
        let steady = [Vec2::X, Vec2::NEG_X, Vec2::Y, Vec2::NEG_Y]
            .iter()
            .all(|&off| front.holds(point + 0.2 * off) == front.holds(point));
        assert!(
            !steady || front.holds(point) == back.holds(Vec2::new(-point.x, point.y)),
            "{point}"
        );
    }
}

#[test]
fn every_bit_of_the_body_belongs_to_one_tile() {
    for (view, picture) in views() {
        let body = Drawn::new(&picture.body);
        let tiles: Vec<(String, Drawn)> =
            picture.tiles.iter().map(|tile| (name(tile), Drawn::new(&tile.path))).collect();
        let owners = |point: Vec2| -> Vec<&String> {
            tiles.iter().filter(|(_, drawn)| drawn.holds(point)).map(|(name, _)| name).collect()
        };
        let mut seen = 0;
        for point in grid(11).filter(|&point| body.holds(point)) {
            // Paths are rounded to a millimetre, so a point on a seam may fall to none or to both.
            let near_seam = || {
                [Vec2::X, Vec2::NEG_X, Vec2::Y, Vec2::NEG_Y]
                    .iter()
                    .any(|&off| owners(point + 0.12 * off).len() == 1)
            };
            let owners = owners(point);
            assert!(owners.len() == 1 || near_seam(), "{view:?} {point}: {owners:?}");
            seen += 1;
        }
        assert!(seen > 3000, "{seen}");
    }
}

#[test]
fn every_tile_is_big_enough_to_hit_and_leaves_the_others_their_centres() {
    for (view, picture) in views() {
        let body = Drawn::new(&picture.body);
        let hits: Vec<Drawn> = picture.tiles.iter().map(|tile| Drawn::new(&tile.hit)).collect();
        for (index, tile) in picture.tiles.iter().enumerate() {
            assert!(body.holds(tile.centre), "{view:?} {}: its centre is off the body", name(tile));
            for x in [-6.7, 0.0, 6.7] {
                for y in [-6.7, 0.0, 6.7] {
                    assert!(
                        hits[index].holds(tile.centre + Vec2::new(x, y)),
                        "{view:?} {}",
                        name(tile)
                    );
                }
            }
            // The last one drawn is hit; that which is hit at a tile's centre is the tile itself,
            // with room for a finger that is a little off.
            for off in [Vec2::ZERO, Vec2::X, Vec2::NEG_X, Vec2::Y, Vec2::NEG_Y] {
                let top = hits.iter().rposition(|hit| hit.holds(tile.centre + 2.4 * off)).unwrap();
                assert_eq!(name(&picture.tiles[top]), name(tile), "{view:?} {off}");
            }
        }
    }
}

#[test]
fn every_region_is_on_the_view_that_shows_it_best() {
    for region in REGIONS {
        let tiles = map::tiles(region.view);
        assert!(tiles.iter().any(|tile| tile.place == Place::Region(region.id)), "{:?}", region.id);
    }
    let shown: BTreeSet<RegionId> = views()
        .into_iter()
        .flat_map(|(_, picture)| picture.tiles)
        .filter_map(|tile| match tile.place {
            Place::Region(region) => Some(region),
            Place::Elsewhere(_) => None,
        })
        .collect();
    assert!(shown.iter().eq(RegionId::ALL));
}

#[test]
fn places_without_techniques_are_on_the_map() {
    let shown: BTreeSet<&str> = views()
        .into_iter()
        .flat_map(|(_, picture)| picture.tiles)
        .filter_map(|tile| matches!(tile.place, Place::Elsewhere(_)).then_some(tile.place.slug()))
        .collect();
    assert!(shown.into_iter().eq(["belly", "knees", "throat", "upper-arms"]));
}

#[test]
fn arrow_keys_lead_from_every_tile_to_every_other() {
    for (view, _) in VIEWS {
        let tiles = map::tiles(view);
        for start in &tiles {
            let mut reached = vec![(start.place, start.side)];
            let mut next = 0;
            while let Some(&from) = reached.get(next) {
                for direction in Direction::ALL {
                    if let Some(to) = map::neighbour(from, direction, view)
                        && !reached.contains(&to)
                    {
                        reached.push(to);
                    }
                }
                next += 1;
            }
            assert_eq!(reached.len(), tiles.len(), "{view:?} from {}", name(start));
        }
    }
}

#[test]
fn the_spots_are_the_tiles_without_their_shapes() {
    for (view, picture) in views() {
        let tiles = picture.tiles.iter().map(|tile| (tile.place, tile.side, tile.centre));
        assert!(map::spots(view).map(|spot| (spot.place, spot.side, spot.centre)).eq(tiles));
    }
}

#[test]
fn an_arrow_key_goes_its_own_way_and_the_opposite_one_does_not_go_on() {
    for (view, _) in VIEWS {
        let tiles = map::tiles(view);
        let centre = |key| tiles.iter().find(|tile| (tile.place, tile.side) == key).unwrap().centre;
        for tile in &tiles {
            let key = (tile.place, tile.side);
            for direction in Direction::ALL {
                let Some(to) = map::neighbour(key, direction, view) else { continue };
                let way = centre(to) - tile.centre;
                let ahead = match direction {
                    Direction::Up => -way.y,
                    Direction::Down => way.y,
                    Direction::Left => -way.x,
                    Direction::Right => way.x,
                };
                assert!(ahead > 0.0, "{view:?} {direction:?} from {}", name(tile));
            }
        }
    }
}

#[test]
fn the_camera_moves_in_on_a_place_and_keeps_it_in_sight() {
    for (view, picture) in views() {
        for tile in &picture.tiles {
            for side in [None, tile.side] {
                let [left, top, width, height] = map::focus(tile.place, side, view);
                let [.., whole_width, whole_height] = picture.view_box;
                assert!(
                    width < whole_width + 14.0 && height < whole_height / 2.0,
                    "{}",
                    name(tile)
                );
                let twins = picture.tiles.iter().filter(|twin| {
                    twin.place == tile.place && (side.is_none() || twin.side == side)
                });
                for twin in twins {
                    assert!(
                        twin.centre.x - left > 6.0 && left + width - twin.centre.x > 6.0,
                        "{}",
                        name(tile)
                    );
                    assert!(
                        twin.centre.y - top > 6.0 && top + height - twin.centre.y > 6.0,
                        "{}",
                        name(tile)
                    );
                }
            }
        }
    }
}

#[test]
fn left_and_right_are_marked_beside_the_figure() {
    for (view, picture) in views() {
        let body = Drawn::new(&picture.body);
        for mark in picture.marks {
            // Anatomical: the figure's left is to the right of who looks at its front.
            let right_of_the_picture = (mark.side == Side::Left) == (view == View::Front);
            assert_eq!(mark.at.x > 0.0, right_of_the_picture, "{view:?} {mark:?}");
            assert!(!body.holds(mark.at));
        }
    }
}

#[test]
fn the_front_view_is_small_enough_to_ship_in_a_page() {
    for (view, picture) in views() {
        let tiles: usize = picture.tiles.iter().map(|tile| tile.path.len() + tile.hit.len()).sum();
        let bytes = picture.body.len() + picture.seams.len() + picture.details.len() + tiles;
        assert!(bytes < 14_000, "{view:?}: {bytes} bytes");
    }
}
