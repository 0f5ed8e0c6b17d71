use std::collections::BTreeMap;

use super::{Context, limits::refuse_above, step::Cap, technique};
use crate::content::{
    Reason,
    document::{At, Documents},
    languages::is_of_language,
    model::Region,
    names::Names,
    shared::{Pressure, RegionId, View, Word},
    table::Table,
};

/// Refuses files under `content/` that nothing would read.
pub(super) fn refuse_strays(content: &Documents<'_>, known: &[&str]) {
    let content_files = content.paths().filter(|file| !is_of_language(file));
    for file in content_files.filter(|file| !known.contains(file)) {
        let region =
            file.strip_prefix("content/regions/").and_then(|name| name.strip_suffix(".toml"));
        let reason = match region {
            Some(region) if RegionId::from_slug(region).is_some() => continue,
            Some(region) => {
                let words = RegionId::ALL.iter().map(|id| id.slug());
                let known = words.collect::<Vec<_>>().join(", ");
                Reason::UnknownWord { found: region.into(), what: RegionId::WHAT, known }
            }
            None => Reason::StrayFile,
        };
        content.start(file).refuse(reason);
    }
}

/// All regions, from head to feet.
pub(super) fn all<'a>(
    content: &'a Documents<'a>,
    files: &'a [(RegionId, String)],
    context: &Context,
) -> Vec<Region> {
    let mut regions = Vec::new();
    let mut shelves = BTreeMap::new();
    let mut wishes = Vec::new();
    for (id, file) in files {
        let mut names = Names::new("technique", file.as_str());
        if let Some(root) = content.root(file, "this region") {
            regions.push(region(&root, *id, &mut names, context));
            wishes.push(root.texts("also"));
            root.finish();
        }
        shelves.insert(*id, names);
    }
    for (region, wishes) in regions.iter_mut().zip(wishes) {
        for wish in &wishes {
            match also(region.id, wish, &shelves) {
                Some(found) if region.also.contains(&found) => {
                    wish.place.refuse(Reason::Twice(wish.value.clone()));
                }
                found => region.also.extend(found),
            }
        }
    }
    regions
}

fn region(root: &Table<'_>, id: RegionId, names: &mut Names, context: &Context) -> Region {
    let cap = cap(root, context.limits.pressure(Some(id)), id.slug());
    Region {
        id,
        name: root.prose("name"),
        lead: root.prose("lead"),
        rule: root.prose("rule"),
        sources: context.sources.find_all(&root.texts("sources")),
        view: root.word("view").unwrap_or(View::Front),
        cap: Pressure::new(u8::try_from(cap.pressure).unwrap_or(u8::MAX)),
        techniques: technique::all(root, names, &cap, context.limits.area, context),
        also: Vec::new(),
    }
}

/// The cap that a file sets itself, which may not be above `most`.
pub(super) fn cap(root: &Table<'_>, most: u16, of: &str) -> Cap {
    let Some(cap) = root.number("cap") else { return Cap { pressure: most, of: of.into() } };
    refuse_above(cap.value, most, &format!("{of} in content/limits.toml"), cap.place);
    Cap { pressure: cap.value.min(most), of: of.into() }
}

/// A technique of another region, as `shoulders/palm-squeeze`.
fn also(
    own: RegionId,
    wish: &At<'_, String>,
    shelves: &BTreeMap<RegionId, Names>,
) -> Option<(RegionId, usize)> {
    let (region, slug) = wish.value.split_once('/').unwrap_or((&wish.value, ""));
    let region = At { value: region.to_owned(), place: wish.place };
    let id = crate::content::table::word(&region)?;
    if id == own {
        wish.place.refuse(Reason::AlsoOwn(wish.value.clone()));
        return None;
    }
    let slug = At { value: slug.to_owned(), place: wish.place };
    Some((id, shelves.get(&id)?.find(&slug)?))
}
