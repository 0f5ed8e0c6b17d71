//! What is to be sorted by depth, and the rules of the order.

use glam::Vec3;

use super::depth::{Item, MOST, Spot, vote};
use super::segments::{HEAD, SEGMENTS, parent};
use super::{Canvas, Thing, link, room};
use crate::catalogue::Grip;
use crate::figure::camera::Camera;
use crate::figure::prop::{self, Layer};
use crate::figure::scene::posed::Posed;

/// Joined segments with more than this clearly before one another keep a line between them.
/// About square centimetres.
const FOLDED: f32 = 6.0;

/// Fingers close over what a hand holds, with this weight: it comes out of the fist before and behind.
const HELD: f32 = 20.0;

/// Upper arms, as a set of segments.
const UPPER_ARMS: u64 = 1 << 2 | 1 << 3;

impl Canvas {
    /// Makes the list of what is to be sorted.
    pub(super) fn gather(&mut self, posed: &Posed, camera: &Camera) {
        let Self { spots, items, things, slabs, flesh, .. } = self;
        items.clear();
        items.extend((0..SEGMENTS).map(|segment| Item::new(flesh.range(segment), spots)));
        things.clear();
        for (index, prop) in posed.props.iter().enumerate() {
            things.extend((0..prop::pieces(prop)).map(|piece| Thing::Prop(index, piece)));
        }
        room::slabs(&posed.setting, slabs);
        things.extend(slabs.iter().map(|&slab| Thing::Slab(slab)));
        things.truncate(MOST - SEGMENTS);
        for thing in things {
            let start = spots.len();
            let mut each = |at: Vec3, radius: f32| {
                let (circle, near) = (camera.circle(at, radius), camera.nearness(at));
                spots.push(Spot { circle, near, bends: 0 });
            };
            match thing {
                Thing::Prop(index, piece) => {
                    if let Some(prop) = posed.props.get(*index) {
                        prop::balls(prop, *piece, &mut each);
                    }
                }
                Thing::Slab(slab) => slab.balls(each),
            }
            items.push(Item::new(start..spots.len(), spots));
        }
    }

    /// What was painted before what, where the two are seen to share more than a few square
    /// centimetres: their places in the list of all that is sorted, what is behind first. For those
    /// who check pictures.
    #[must_use]
    pub fn layers(&self) -> Vec<(usize, usize)> {
        const SEEN: f32 = 8.0;
        let mut room = Vec::new();
        let mut layers = Vec::new();
        for (b, two) in self.items.iter().enumerate() {
            for (a, one) in self.items.iter().enumerate().take(b) {
                let [low, high] = one.common(two);
                if low.cmpge(high).any() || !self.brush.sees(low, high) {
                    continue;
                }
                let vote = vote(one, two, &self.spots, link(a, b), &mut room);
                let (of_a, of_b) = (self.position(a), self.position(b));
                if vote.shared > SEEN && of_a != of_b {
                    layers.push(if of_a < of_b { (a, b) } else { (b, a) });
                }
            }
        }
        layers
    }

    /// Finds the order in which all is painted.
    pub(super) fn sort(&mut self, posed: &Posed) {
        const NOTHING: f32 = 0.02;
        const SURELY: f32 = 1e6;
        let Self { spots, items, things, order, room, brush, .. } = self;
        order.clear(items.len());
        let mut folded = 0u64;
        for (b, two) in items.iter().enumerate() {
            for (a, one) in items.iter().enumerate().take(b) {
                let [low, high] = one.common(two);
                if low.cmpge(high).any() || !brush.sees(low, high) {
                    continue;
                }
                let link = link(a, b);
                let vote = vote(one, two, spots, link, room);
                if vote.ahead > NOTHING {
                    order.rule(b, a, vote.ahead);
                } else if vote.ahead < -NOTHING {
                    order.rule(a, b, -vote.ahead);
                }
                if let Some(link) = link
                    && vote.apart > FOLDED
                {
                    folded |= 1 << link;
                }
            }
        }
        for (index, thing) in (SEGMENTS..).zip(&*things) {
            let Thing::Prop(prop, piece) = thing else { continue };
            let Some(prop) = posed.props.get(*prop) else { continue };
            for segment in 0..SEGMENTS {
                let leg = segment > 9;
                match prop::layer(prop, *piece) {
                    _ if prop.behind => order.rule(index, segment, SURELY),
                    Layer::Under if leg => order.rule(index, segment, SURELY),
                    Layer::Over if leg => order.rule(segment, index, SURELY),
                    _ => {}
                }
            }
        }
        for (hand, (grip, _)) in (6..8).zip(posed.grips) {
            for (index, thing) in (SEGMENTS..).zip(&*things) {
                let Thing::Prop(prop, _) = thing else { continue };
                let strip = posed.props.get(*prop).is_some_and(prop::is_strip);
                let (Some(one), Some(two)) = (items.get(hand), items.get(index)) else { continue };
                if strip && grip == Grip::Hold && one.touches(two, spots) {
                    order.rule(index, hand, HELD);
                }
            }
        }
        // Where nothing else says so, the head lies on the neck.
        order.rule(0, HEAD, 4.0);
        order.settle();
        for link in 1..SEGMENTS {
            // What hangs on the trunk keeps its line before it.
            if let Some(parent) = parent(link)
                && parent != 0
                && folded >> link & 1 == 0
            {
                order.join(parent, link);
            }
        }
        for (index, pair) in (SEGMENTS..).zip(things.windows(2)) {
            if let [Thing::Prop(a, _), Thing::Prop(b, _)] = pair
                && a == b
                && posed.props.get(*a).is_some_and(prop::is_strip)
            {
                order.join(index, index + 1);
            }
        }
        // An arm follows the trunk at once, so that no hand comes between them that lies
        // over their seam.
        order.run(items, |painted, group| painted & 1 == 1 && group & UPPER_ARMS != 0);
    }
}
