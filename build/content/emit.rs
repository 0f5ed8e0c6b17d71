//! Writes checked content as Rust: static data that refers to itself, so that nothing is looked
//! up, parsed or allocated when the app starts.
//!
//! What only documents show is written into tables of notes. Nothing outside of them points there,
//! so that a program without documents is linked without their text.

mod care;
mod notes;
mod page;
mod scene;
mod technique;
mod texts;

use std::fmt::Display;

use super::{
    model::{Aid, Checked, Region, Source, Technique},
    text::Texts,
};
use technique::technique;
pub(crate) use texts::emit_texts;

/// The Rust of `OUT_DIR/catalogue.rs`, which `src/catalogue/mod.rs` includes. It names texts by
/// their numbers, which it gives out.
pub(crate) fn emit(content: &Checked, texts: &Texts) -> String {
    let mut rust = Rust(String::new());
    rust.list("SOURCES", "Source", &content.sources, |it| source(texts, it));
    rust.list("AIDS", "Aid", content.aids.iter().enumerate(), |it| aid(texts, it));
    let mut first = 0;
    for region in &content.regions {
        let shelf = format!("Shelf::Region(RegionId::{:?})", region.id);
        let numbered = numbered(first, &region.techniques);
        rust.array(&techniques_of(region), "Technique", numbered, |t| technique(texts, &shelf, t));
        first += region.techniques.len();
    }
    let numbered = numbered(first, &content.preparation);
    rust.list("PREPARATION", "Technique", numbered, |t| technique(texts, "Shelf::Prepare", t));
    rust.list("REGIONS", "Region", &content.regions, |it| region(texts, it));
    rust.by_region("region", "Region", "REGIONS", &content.regions);
    rust.each_region("region_name", "Text", &content.regions, |r| texts.map(&r.name));
    rust.each_region("region_view", "View", &content.regions, |r| format!("View::{:?}", r.view));
    notes::emit(content, texts, &mut rust);
    scene::emit(content, &mut rust);
    page::emit(content, texts, &mut rust);
    care::emit(content, texts, &mut rust);
    rust.0
}

/// Rust code, line by line.
struct Rust(String);

impl Rust {
    fn line(&mut self, line: impl Display) {
        self.0 += &format!("{line}\n");
    }

    /// An array, and the slice that the app sees of it.
    fn list<T, I>(&mut self, name: &str, kind: &str, items: I, write: impl Fn(T) -> String)
    where
        I: IntoIterator<Item = T, IntoIter: ExactSizeIterator>,
    {
        self.array(name, kind, items, write);
        self.line(format!("pub static {name}: &[{kind}] = &ALL_{name};"));
    }

    /// An array that others refer to by index.
    fn array<T, I>(&mut self, name: &str, kind: &str, items: I, write: impl Fn(T) -> String)
    where
        I: IntoIterator<Item = T, IntoIter: ExactSizeIterator>,
    {
        let items = items.into_iter();
        self.line(format!("static ALL_{name}: [{kind}; {}] = [", items.len()));
        for item in items {
            self.line(format!("    {},", write(item)));
        }
        self.line("];");
    }

    /// A function that finds the item of a region in an array with one for each.
    fn by_region(&mut self, name: &str, kind: &str, array: &str, regions: &[Region]) {
        let index = |region: &Region| regions.iter().position(|other| other.id == region.id);
        self.each_region(name, &format!("&'static {kind}"), regions, |region| {
            format!("&ALL_{array}[{}]", index(region).unwrap_or_default())
        });
    }

    /// A function that tells one thing of each region, without pointing to all the rest of it.
    fn each_region(
        &mut self,
        name: &str,
        kind: &str,
        regions: &[Region],
        write: impl Fn(&Region) -> String,
    ) {
        self.line(format!("pub(super) fn {name}(id: RegionId) -> {kind} {{"));
        self.line("    match id {");
        for region in regions {
            self.line(format!("        RegionId::{:?} => {},", region.id, write(region)));
        }
        self.line("    }\n}");
    }
}

/// Techniques with their places among all techniques, the first of which is given.
fn numbered(
    first: usize,
    techniques: &[Technique],
) -> impl ExactSizeIterator<Item = (usize, &Technique)> {
    techniques.iter().enumerate().map(move |(index, technique)| (first + index, technique))
}

fn source(texts: &Texts, source: &Source) -> String {
    let Source { id, by, title, place, supports } = source;
    let supports = texts.document(supports);
    format!(
        "Source {{ id: {id:?}, by: {by:?}, title: {title:?}, place: {place:?}, supports: {supports} }}"
    )
}

fn aid(texts: &Texts, (place, aid): (usize, &Aid)) -> String {
    let Aid { slug, name, .. } = aid;
    let name = texts.app(name);
    format!("Aid {{ id: AidId::at({place}), slug: {slug:?}, name: {name} }}")
}

fn region(texts: &Texts, region: &Region) -> String {
    let Region { id, name, view, cap, .. } = region;
    let (name, techniques) = (texts.map(name), techniques_of(region));
    format!(
        "Region {{ id: RegionId::{id:?}, name: {name}, view: View::{view:?}, \
         cap: Pressure::new({cap}), techniques: &ALL_{techniques} }}"
    )
}

/// Name of the list of a region's techniques.
fn techniques_of(region: &Region) -> String {
    region.id.slug().replace('-', "_").to_uppercase()
}

fn sources(indices: &[usize]) -> String {
    slice(indices, |index| format!("&ALL_SOURCES[{index}]"))
}

fn aids(indices: &[usize]) -> String {
    slice(indices, |index| format!("&ALL_AIDS[{index}]"))
}

pub(super) fn slice<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    let items: Vec<_> = items.iter().map(write).collect();
    format!("&[{}]", items.join(", "))
}
