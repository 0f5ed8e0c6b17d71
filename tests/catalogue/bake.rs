//! What is written for Rust to include.

use crate::{
    content::{check, emit, enlarge},
    fixture::sound,
};

#[test]
fn what_is_baked_refers_to_itself_instead_of_naming() {
    let rust = emit(&check(&sound()).unwrap());
    for line in [
        "static ALL_SOURCES: [Source; 2] = [",
        "pub static REGIONS: &[Region] = &ALL_REGIONS;",
        "RegionId::Neck => &ALL_REGIONS[2],",
        "also: &[&ALL_HANDS[0]]",
        "aids: &[&ALL_AIDS[0], &ALL_AIDS[1]]",
        "play: Some(&ALL_PREPARATION[0])",
        "dose: Dose::Time { seconds: 20, most: Some(Limit { kind: LimitKind::Press, seconds: 60 }) }",
        "dose: Dose::Times { count: 6, each: 6.0 }, tempo: Tempo::Pass { seconds: 3.0 }",
        "Technique { id: TechniqueId::at(13), shelf: Shelf::Prepare",
        "RegionId::Neck => &ALL_REGION_NOTES[2],",
        "dose_sources: &[&[], &[&ALL_SOURCES[0]]",
        "dose: Dose::Again { from: 0, to: 3, more: 1 }",
        "LimitKind::Soak => Some(&ALL_CARE[1]),",
        "LimitKind::Heat => ALL_CARE_SOURCES[0],",
        "shelves: &[Shelf::Region(RegionId::Neck), Shelf::Prepare]",
    ] {
        assert!(rust.contains(line), "{line}");
    }
}

#[test]
fn nothing_but_a_document_points_to_what_documents_say() {
    let rust = emit(&check(&sound()).unwrap());
    for kind in ["Region", "Technique", "Aid", "Screening", "Elsewhere", "Care"] {
        let start = format!("    {kind} {{");
        let lines = || rust.lines().filter(|line| line.starts_with(&start));
        assert!(lines().count() > 0, "{kind}");
        for line in lines() {
            assert!(!line.contains("SOURCES") && !line.contains("NOTES"), "{line}");
        }
    }
}

#[test]
fn a_larger_catalogue_has_every_technique_so_many_times_each_with_its_own_slug() {
    let mut content = check(&sound()).unwrap();
    enlarge(&mut content, 3);
    let neck = content.regions.iter().find(|region| region.name == "Neck").unwrap();
    let slugs: Vec<_> = neck.techniques.iter().map(|technique| technique.slug.as_str()).collect();
    assert_eq!(slugs, ["palm-rub", "palm-rub-2", "palm-rub-3"]);
}
