//! The catalogue that ships is whole.

use std::collections::BTreeSet;

use unknot::catalogue::{
    self, ABOUT, Dose, Elsewhere, LANDMARKS, LimitKind, Motion, PlaceId, RegionId, STANCES, Shelf,
    Technique, Text,
};

use crate::{
    content::{Texts, check, emit, languages, words},
    readme::shipped,
};

/// Every technique, by its address.
const TECHNIQUES: &[&str] = &[
    "neck/palm-rub",
    "neck/tilt-and-stroke",
    "neck/towel-braid",
    "shoulders/palm-squeeze",
    "shoulders/trigger-point-circles",
    "upper-back/foam-roller",
    "upper-back/ball-on-wall",
    "upper-back/curved-massager",
    "upper-back/diagonal-scarf",
    "upper-back/electric-massager",
    "lower-back/ball-lying",
    "lower-back/ball-on-wall",
    "eyes/cucumber",
    "eyes/warm-washcloth",
    "eyes/palming-and-brow",
    "eyes/eye-massager",
    "feet/foot-spa",
    "feet/hand-rub",
    "feet/ball-roll",
    "feet/roller-footrest",
    "head/temples",
    "head/scalp",
    "head/jaw",
    "chest/under-collarbone",
    "chest/ball-on-wall",
    "forearms/stroke-and-wring",
    "forearms/press-and-move",
    "hands/palm-circles",
    "hands/finger-squeeze",
    "glutes/ball",
    "glutes/foam-roller",
    "thighs/hand-knead",
    "thighs/front-roller",
    "thighs/hamstring-roller",
    "thighs/hand-roller",
    "calves/hand-stroke",
    "calves/foam-roller",
    "prepare/shower",
    "prepare/heat-pad",
    "prepare/gentle-stretches",
    "prepare/slow-breathing",
];

/// Every source that may be cited.
const SOURCES: &str = "behm-2020 cheatham-2018 sezik-2024 grabow-2018 monteiro-2018 wilke-2018 \
    jcpr-2019 ischaemic-2022 gulick-2011 gemmell-2008 loken-2009 russo-2017 nhs-lpt atkins-2013 \
    field-2011 field-2004 lopez-navarro-2021 shariff-2023 sulkowski-2022 jscvd-2025 pan-2023 \
    grant-2004 bupa-cad sutham-2020 bartsch-2021 bhf mpft-heat gwent-heat prescrire-2008 \
    wounds-2020 torbay-ces glos-dvt wales-gca mpft-neck powys-fast lookafteryoureyes turner-2019 \
    garza-2024 mu-2022 aston-2020 nhs-lids aao ttsh nca-feet bytes-foot cuh-foot harvard-foot \
    harvard-roll hss-roll mayo-headache hospice-iom cleveland-neck cleveland-tmj uclh-tmd ggc-tmd \
    forthvalley-tmj arthritis-fdn aruk-neck fda-2011 ernst-2009 mccullough-2014 macmillan pcor \
    aad mayo-risk burns leeds-scar ntees-scar";

fn address(technique: &Technique) -> String {
    format!("{}/{}", technique.shelf.slug(), technique.slug)
}

#[test]
fn the_shipped_content_is_accepted() {
    let files = shipped();
    let texts = Texts::default();
    let words = words::bake(&files, &texts);
    let checked = check(&files).inspect(|content| drop(emit(content, &texts)));
    let problems = [checked.err(), words.err(), languages::read(&files, &texts).err()];
    let problems: Vec<_> = problems.into_iter().flatten().flatten().collect();
    let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines, [""; 0]);
}

#[test]
fn every_technique_is_there_and_no_other() {
    let found: BTreeSet<_> = catalogue::techniques().map(address).collect();
    let expected: BTreeSet<_> = TECHNIQUES.iter().map(|&address| address.to_owned()).collect();
    assert_eq!(found, expected);
    assert_eq!(catalogue::techniques().count(), 37 + 4);
}

#[test]
fn every_technique_is_found_by_its_address() {
    for technique in catalogue::techniques() {
        let found = catalogue::at_address(&address(technique)).expect(technique.slug);
        assert!(std::ptr::eq(found, technique), "{}", address(technique));
    }
    assert!(catalogue::technique(Shelf::Prepare, "palm-rub").is_none());
}

#[test]
fn every_region_is_itself_and_has_techniques() {
    for &id in RegionId::ALL {
        let region = catalogue::region(id);
        assert_eq!(region.id, id);
        assert!(!region.techniques.is_empty(), "{}", id.slug());
        assert!(region.techniques.iter().all(|technique| technique.shelf == Shelf::Region(id)));
        assert!(region.notes().also.iter().all(|technique| technique.shelf != Shelf::Region(id)));
    }
    let order: Vec<_> = catalogue::REGIONS.iter().map(|region| region.id).collect();
    assert_eq!(order, RegionId::ALL);
}

#[test]
fn each_has_the_notes_that_were_written_for_it() {
    let written = check(&shipped()).unwrap();
    assert_eq!(written.aids.len(), catalogue::AIDS.len());
    for (aid, written) in catalogue::AIDS.iter().zip(&written.aids) {
        assert_eq!((aid.slug, aid.notes().about.get()), (&*written.slug, &*written.about.english));
    }
    for (region, written) in catalogue::REGIONS.iter().zip(&written.regions) {
        let said = [region.name, region.notes().lead].map(Text::get);
        assert_eq!(said, [&written.name, &written.lead].map(|text| &*text.english));
    }
    let regions = written.regions.iter().flat_map(|region| &region.techniques);
    let written: Vec<_> = regions.chain(&written.preparation).collect();
    assert_eq!(written.len(), catalogue::techniques().count());
    for (technique, written) in catalogue::techniques().zip(written) {
        let notes = technique.notes();
        assert_eq!(technique.slug, written.slug);
        assert_eq!(notes.summary.get(), written.summary.english);
        assert_eq!(notes.dose_sources.len(), technique.steps.len(), "{}", technique.slug);
    }
}

#[test]
fn each_step_has_the_scene_that_was_written_for_it() {
    let written = check(&shipped()).unwrap();
    let landmarks = LANDMARKS.iter().map(|landmark| landmark.slug);
    assert!(landmarks.eq(written.landmarks.iter().map(|landmark| &*landmark.slug)));
    assert!(STANCES.iter().map(|it| it.slug).eq(written.stances.iter().map(|it| &*it.slug)));
    for (technique, written_technique) in catalogue::techniques().zip(written.techniques()) {
        let (scenes, steps) = (technique.scenes(), &written_technique.steps);
        assert_eq!(scenes.len(), technique.steps.len(), "{}", technique.slug);
        for (scene, step) in scenes.iter().zip(steps) {
            let (Some(scene), Some(said)) = (scene, &step.scene) else {
                assert!(scene.is_none() && step.scene.is_none(), "{}", technique.slug);
                continue;
            };
            assert_eq!(scene.stance.slug, written.stances[said.stance].slug);
            assert_eq!(scene.shot.yaw.to_bits(), said.shot.yaw.to_bits());
            assert_eq!(scene.bends.len(), said.bends.len());
            assert_eq!(scene.hands.len(), said.hands.len());
            for (hand, said) in scene.hands.iter().zip(&said.hands) {
                assert_eq!(hand.fingers.map(f32::to_bits), said.fingers.map(f32::to_bits));
                assert_eq!(hand.hand.slug(), said.hand.slug());
            }
        }
    }
}

#[test]
fn every_step_that_does_something_has_a_scene_and_no_other() {
    for technique in catalogue::techniques() {
        for (step, scene) in technique.steps.iter().zip(technique.scenes()) {
            let acts = !matches!(step.motion, Motion::Repeat | Motion::Swap);
            assert_eq!(acts, scene.is_some(), "{}", technique.slug);
            assert_eq!(acts, step.acts(), "{}", technique.slug);
        }
    }
}

#[test]
fn every_source_is_there() {
    let found: BTreeSet<_> = catalogue::SOURCES.iter().map(|source| source.id).collect();
    let missing: Vec<_> = SOURCES.split(' ').filter(|id| !found.contains(id)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_source_is_named_by_something() {
    let notes = || catalogue::techniques().map(Technique::notes);
    let pages = [&catalogue::PREPARING, &catalogue::AIDS_INTRO, &ABOUT];
    let named: BTreeSet<_> = (notes().flat_map(|notes| notes.sources))
        .chain(notes().flat_map(|notes| notes.dose_sources).copied().flatten())
        .chain(catalogue::REGIONS.iter().flat_map(|region| region.notes().sources))
        .chain(catalogue::AIDS.iter().flat_map(|aid| aid.notes().sources))
        .chain(catalogue::RED_FLAGS.iter().flat_map(|flag| flag.sources))
        .chain(catalogue::CONTRAINDICATIONS.iter().flat_map(|item| item.sources))
        .chain(LimitKind::ALL.iter().flat_map(|kind| kind.care_sources()))
        .chain(pages.iter().flat_map(|page| page.sections).flat_map(|section| section.sources))
        .map(|source| source.id)
        .collect();
    let found = catalogue::SOURCES.iter().map(|source| source.id);
    let idle: Vec<_> = found.filter(|id| !named.contains(id)).collect();
    assert_eq!(idle, [""; 0]);
}

#[test]
fn every_preparation_is_led_to_by_the_article() {
    let sections = catalogue::PREPARING.sections;
    let played: Vec<_> = sections.iter().filter_map(|section| section.play).collect();
    for preparation in catalogue::PREPARATION {
        assert!(played.iter().any(|&play| std::ptr::eq(play, preparation)), "{}", preparation.slug);
    }
}

#[test]
fn every_aid_is_of_use() {
    for aid in catalogue::AIDS {
        let used = |technique: &Technique| technique.aids.iter().any(|used| used.id == aid.id);
        assert!(catalogue::techniques().any(used), "{}", aid.slug);
    }
}

#[test]
fn the_places_elsewhere_are_all_there() {
    let found: BTreeSet<_> =
        catalogue::ELSEWHERE.iter().map(|place: &Elsewhere| place.id).collect();
    assert_eq!(found, PlaceId::ALL.iter().copied().collect());
}

#[test]
fn the_article_behind_it_all_is_credited() {
    let paragraphs = ABOUT.sections.iter().flat_map(|section| section.paragraphs);
    let text = paragraphs.map(|text| text.get()).collect::<Vec<_>>().join(" ");
    assert!(text.contains("Bob Schrupp") && text.contains("Brad Heineck"), "{text}");
}

#[test]
fn the_figures_of_a_technique_come_from_its_steps() {
    let points = catalogue::at_address("shoulders/trigger-point-circles").unwrap();
    let last = points.steps.last().unwrap();
    let Dose::Again { from, to, more } = last.dose else { panic!("{:?}", last.dose) };
    let again = usize::from(from)..=usize::from(to);
    let sum = |steps: &[catalogue::Step]| steps.iter().map(catalogue::Step::seconds).sum::<f32>();
    let expected = sum(points.steps) + sum(&points.steps[again]) * f32::from(more);
    assert!((points.seconds() - expected).abs() < 0.001 && points.seconds() > sum(points.steps));
    assert!(points.has_sides());
    assert_eq!(points.most_pressure().get(), 4);
    let breathing = catalogue::at_address("prepare/slow-breathing").unwrap();
    assert!(!breathing.has_sides());
    assert!((breathing.seconds() - 60.0).abs() < 0.001);
    assert_eq!(breathing.most_pressure().get(), 0);
}

#[test]
fn the_length_of_a_region_is_that_of_its_shortest_and_longest_technique() {
    for region in catalogue::REGIONS {
        let span = region.seconds();
        let lengths = || region.techniques.iter().map(Technique::seconds);
        assert!(lengths().all(|seconds| span.contains(&seconds)), "{}", region.id.slug());
        assert!(lengths().any(|seconds| seconds.to_bits() == span.start().to_bits()));
        assert!(lengths().any(|seconds| seconds.to_bits() == span.end().to_bits()));
    }
}

#[test]
fn no_technique_takes_longer_than_a_quarter_of_an_hour() {
    for technique in catalogue::techniques() {
        let seconds = technique.seconds();
        assert!((10.0..=900.0).contains(&seconds), "{}: {seconds} s", address(technique));
    }
}
