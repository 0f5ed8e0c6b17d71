//! The mark of the app.

use glam::Vec2;
use unknot::figure::{Role, icon};

use crate::drawn::Drawn;

#[test]
fn what_matters_of_the_mark_is_within_the_safe_circle_of_a_maskable_icon() {
    let icon = icon::picture();
    let [left, top, width, height] = icon.view_box;
    assert_eq!(width, height);
    let centre = Vec2::new(left + width / 2.0, top + height / 2.0);
    let safe = 0.4 * width;
    let sore = icon.shapes.iter().find(|shape| shape.role == Role::Sore).unwrap();
    let (low, high) = Drawn::new(&sore.path).bounds();
    assert!((low.midpoint(high)).distance(centre) + (high.x - low.x) / 2.0 < safe);
    let body = icon.shapes.iter().find(|shape| shape.role == Role::Skin).unwrap();
    let crown = Drawn::new(&body.path).bounds().0.y;
    assert!(centre.y - crown < safe, "the crown is {} cm above the middle", centre.y - crown);
    assert!(Drawn::new(&body.path).holds(low.midpoint(high)), "the spot is on the body");
}
