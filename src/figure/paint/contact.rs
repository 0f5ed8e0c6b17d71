//! Where it glows: places that are touched or sore.

use glam::Vec2;

use super::glow::Patch;
use super::segments::{self, SEGMENTS, parent};
use super::{Canvas, FLUSH, HANDS, link};
use crate::figure::Role;
use crate::figure::scene::posed::Glow;

impl Canvas {
    /// Finds after which group each glow is painted: the one it lies on, and those that flow into
    /// it there.
    pub(super) fn place_glows(&mut self, glows: &[Glow]) {
        self.due.clear();
        for glow in glows {
            let segment = segments::of(glow.part, glow.side);
            let camera = &self.brush.camera;
            let (centre, near) = (camera.project(glow.at), camera.nearness(glow.at));
            let mut due = self.position(segment);
            for link in 1..SEGMENTS {
                let other = match parent(link) {
                    Some(parent) if parent == segment => link,
                    Some(parent) if link == segment => parent,
                    _ => continue,
                };
                let position = self.position(other);
                let spots = self.items.get(other).map(|item| item.spots.clone());
                let over = self
                    .spots
                    .get(spots.unwrap_or_default())
                    .unwrap_or_default()
                    .iter()
                    .any(|spot| spot.front(centre).is_some_and(|front| front > near + FLUSH));
                // A hand or a tool between them hides the glow.
                let plain = self.order.sequence.get(due + 1..=position).is_none_or(|between| {
                    between.iter().all(|group| group >> SEGMENTS == 0 && group & HANDS == 0)
                });
                if position > due && !over && plain {
                    due = position;
                }
            }
            self.due.push(due);
        }
    }

    /// Paints a glow on the segments it may reach.
    pub(super) fn glow(&mut self, glow: &Glow, position: usize) {
        const RINGS: [(Role, f32); 3] =
            [(Role::Glow1, 1.0), (Role::Glow2, 0.7), (Role::Glow3, 0.4)];
        let radius = super::glow::radius(glow);
        let Some(patch) = Patch::new(&self.brush.camera, glow.at, glow.normal, radius) else {
            return;
        };
        let own = segments::of(glow.part, glow.side);
        self.within.clear();
        for piece in &self.flesh.pieces {
            let of_own = piece.segment == own || link(own, piece.segment).is_some();
            let near = || {
                self.flesh.circles(piece, &self.spots).any(|circle| {
                    circle.centre.distance(patch.middle()) < circle.radius + radius + 3.0
                })
            };
            let at = self.order.sequence.iter().position(|group| group >> piece.segment & 1 == 1);
            if of_own && at.is_some_and(|at| at <= position) && near() {
                let outline = self.brush.outline(self.flesh.circles(piece, &self.spots));
                self.within.add(outline);
            }
        }
        if !self.within.holds(patch.middle()) {
            return;
        }
        let reach = patch.reach(&self.within);
        for (role, share) in RINGS {
            let mut path = self.brush.begin();
            patch.write(share, &reach, &mut path);
            self.brush.end(role, path);
            if role == Role::Glow1 {
                self.dent(&patch);
            }
        }
    }

    /// Where the skin gives way, away from the light at the upper left.
    fn dent(&mut self, patch: &Patch) {
        let shadow = patch.shifted(Vec2::new(0.35, 0.55));
        if self.within.holds(shadow.middle()) {
            let reach = shadow.reach(&self.within);
            let mut path = self.brush.begin();
            shadow.write(0.78, &reach, &mut path);
            self.brush.end(Role::Dent, path);
        }
    }
}
