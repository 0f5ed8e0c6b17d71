//! What the types of the catalogue promise.

use std::collections::BTreeSet;

use unknot::catalogue::{
    BodyPart, Dose, Evidence, Eyes, Furniture, Grip, Hands, Kind, LimitKind, Motion, Mover,
    PlaceId, Plane, Posture, Pressure, PropKind, RegionId, Shelf, Side, Sides, Tempo, Urgency,
    View, Wave,
};

#[test]
fn every_word_is_found_again_by_its_slug_alone() {
    macro_rules! found_again {
        ($($word:ident)*) => {$(
            let slugs: BTreeSet<_> = $word::ALL.iter().map(|word| word.slug()).collect();
            assert_eq!(slugs.len(), $word::ALL.len(), stringify!($word));
            for &word in $word::ALL {
                assert_eq!($word::from_slug(word.slug()), Some(word));
                assert_eq!($word::from_slug(&word.slug().to_uppercase()), None);
            }
        )*};
    }
    found_again!(Evidence Kind LimitKind Motion PlaceId Posture RegionId Side Sides Urgency View);
    found_again!(BodyPart Eyes Furniture Grip Hands Mover Plane PropKind Wave);
}

#[test]
fn every_shelf_is_found_again_by_its_slug() {
    let regions = RegionId::ALL.iter().map(|&id| Shelf::Region(id));
    for shelf in regions.chain([Shelf::Prepare]) {
        assert_eq!(Shelf::from_slug(shelf.slug()), Some(shelf));
        assert!(shelf.techniques().iter().all(|technique| technique.shelf == shelf));
    }
    assert_eq!(Shelf::from_slug("knees"), None);
}

#[test]
fn no_place_elsewhere_is_a_region() {
    assert!(PlaceId::ALL.iter().all(|place| RegionId::from_slug(place.slug()).is_none()));
}

#[test]
fn turning_twice_comes_back() {
    assert!(View::ALL.iter().all(|view| view.turned() != *view && view.turned().turned() == *view));
    assert!(Side::ALL.iter().all(|side| side.other() != *side && side.other().other() == *side));
}

#[test]
fn pressure_stays_on_its_scale() {
    assert_eq!([0, 10, 11, 255].map(|level| Pressure::new(level).get()), [0, 10, 10, 10]);
    assert_eq!(Pressure::new(3).to_string(), "3");
}

#[test]
fn a_cycle_is_there_and_back() {
    assert_eq!(Tempo::Still.cycle_seconds(), None);
    assert_eq!(Tempo::Cycle { seconds: 2.0 }.cycle_seconds(), Some(2.0));
    assert_eq!(Tempo::Pass { seconds: 3.0 }.cycle_seconds(), Some(6.0));
    assert_eq!(Tempo::OnOff { on: 3.0, off: 2.0 }.cycle_seconds(), Some(5.0));
    assert_eq!(Tempo::Breath { inhale: 5.0, exhale: 5.0 }.cycle_seconds(), Some(10.0));
}

#[test]
fn a_dose_is_for_one_side() {
    assert_eq!(Dose::Time { seconds: 40, most: None }.seconds().to_bits(), 40_f32.to_bits());
    assert_eq!(Dose::Times { count: 5, each: 2.5 }.seconds().to_bits(), 12.5_f32.to_bits());
    assert_eq!(Dose::Again { from: 0, to: 1, more: 2 }.seconds().to_bits(), 0_f32.to_bits());
    assert_eq!(Sides::ALL.iter().map(|sides| sides.rounds()).collect::<Vec<_>>(), [1, 1, 2]);
}

#[test]
fn only_a_press_can_wait_for_the_screen() {
    let waits = LimitKind::ALL.iter().filter(|kind| !kind.runs_by_wall_clock());
    assert_eq!(waits.collect::<Vec<_>>(), [&LimitKind::Press]);
}

#[test]
fn trunk_and_head_are_in_the_middle() {
    let middle = BodyPart::ALL.iter().filter(|part| part.is_middle());
    assert_eq!(middle.collect::<Vec<_>>(), [&BodyPart::Trunk, &BodyPart::Head]);
}
