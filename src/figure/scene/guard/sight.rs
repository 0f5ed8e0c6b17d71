//! The camera sees what the picture is about.

use glam::{Vec2, Vec3};

use super::solid::Ball;
use super::{Faults, Look, side_name};
use crate::catalogue::{Furniture, Goal, Place, Plane};
use crate::figure::scene::support::plane;
use crate::figure::segment::Segment;

/// The margin of the frame, as a share of its width.
const MARGIN: f32 = 0.03;
/// What lies this much before a point hides it, in centimetres.
const BEFORE: f32 = 1.5;
/// Round a contact the camera looks this far, in centimetres.
const ROUND: f32 = 3.5;

pub(super) fn check(look: &Look<'_>, faults: &mut Faults) {
    let camera = look.stage.camera(0.0);
    let stance = look.stage.scene.stance;
    if stance.furniture.contains(&Furniture::Wall) {
        let (_, normal) = plane(Plane::Wall, stance);
        let behind = -camera.toward().dot(normal);
        // A little behind is a cut through the wall; more is inside of it.
        faults.beyond(look, (behind - 0.5) * 100.0, || {
            "the camera looks from inside the wall".into()
        });
    }
    framed(look, faults);
    for arm in &look.stage.arms {
        let (true, Goal::Skin { .. }) = (arm.touch.works, arm.touch.goal) else { continue };
        let place = arm
            .track
            .as_ref()
            .and_then(|track| track.at(&look.stage.rhythm, look.body.phase, &look.body.skeleton));
        let Some(place) = place else { continue };
        let own =
            |segment| segment == Segment::Hand(arm.side) || segment == Segment::Forearm(arm.side);
        let seen = seen(look, place.at + place.normal, ROUND, own);
        let name = side_name(arm.side);
        // The other hand of a pair may be hidden behind what both work on.
        let other = look.stage.arms.iter().any(|other| other.side != arm.side && other.touch.works);
        if seen == 0 && !(other && arm.touch.hand == crate::catalogue::Hands::Both) {
            faults.beyond(look, 1.0, || {
                format!("the camera does not see where the {name} hand touches")
            });
        }
    }
    for (prop, thing) in look.stage.scene.props.iter().zip(look.stage.things()) {
        if let Place::Trapped { .. } | Place::Under(_) = prop.place {
            let posed = thing.posed(look.stage, &look.body);
            let seen = posed.iter().map(|one| seen(look, one.at, thing.reach(), |_| false));
            if seen.max().unwrap_or(0) == 0 {
                let name = prop.kind.slug();
                faults.beyond(look, 1.0, || format!("the camera does not see the {name}"));
            }
        }
    }
}

/// How many of nine points, one in the middle and eight round it, the camera sees.
fn seen(look: &Look<'_>, at: Vec3, round: f32, own: impl Fn(Segment) -> bool) -> usize {
    let toward = look.stage.camera(0.0).toward();
    let across = toward.any_orthonormal_vector();
    let up = toward.cross(across);
    let rim = (0..8u8).map(|step| {
        let (sin, cos) = (f32::from(step) * std::f32::consts::FRAC_PI_4).sin_cos();
        at + (across * cos + up * sin) * round
    });
    let hides = |point: Vec3| {
        look.solid.of(|segment| !own(segment)).any(|ball: &Ball| {
            let apart = ball.at - point;
            let near = apart.dot(toward);
            let beside = apart.length_squared() - near * near;
            let half = ball.radius * ball.radius - beside;
            half > 0.0 && near + half.sqrt() > BEFORE
        })
    };
    std::iter::once(at).chain(rim).filter(|&point| !hides(point)).count()
}

/// What the picture is about is inside its frame.
fn framed(look: &Look<'_>, faults: &mut Faults) {
    let camera = look.stage.camera(0.0);
    let [left, top, width, height] = look.stage.view();
    let margin = MARGIN * width;
    let (low, high) =
        (Vec2::new(left, top) + margin, Vec2::new(left + width, top + height) - margin);
    let mut outside = |at: Vec3, radius: f32, what: &str| {
        let at = camera.project(at);
        let by = (low - (at - radius)).max(at + radius - high).max_element();
        faults.beyond(look, by, || format!("{what} is outside of the frame"));
    };
    if look.stage.scene.shot.on.is_none() {
        for ball in &look.solid.balls {
            outside(ball.at, ball.radius, "the figure");
        }
    }
    for arm in look.stage.arms.iter().filter(|arm| arm.touch.works) {
        let track = arm.track.as_ref();
        let place = track
            .and_then(|track| track.at(&look.stage.rhythm, look.body.phase, &look.body.skeleton));
        if let Some(place) = place {
            outside(place.at, 2.0, "the touch of a hand");
        }
    }
    for thing in look.stage.things() {
        if let Place::Trapped { .. } | Place::Under(_) | Place::On { .. } = thing.prop.place {
            for posed in thing.posed(look.stage, &look.body) {
                outside(posed.at, 1.0, "a thing");
            }
        }
    }
}
