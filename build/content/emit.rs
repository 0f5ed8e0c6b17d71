//! Writes checked content as Rust: static data that refers to itself, so that nothing is looked
//! up, parsed or allocated when the app starts.

mod page;
mod technique;

use std::fmt::{Debug, Display};

use super::model::{Aid, Checked, Region, Source};
use technique::technique;

/// The Rust of `OUT_DIR/catalogue.rs`, which `src/catalogue/mod.rs` includes.
pub(crate) fn emit(content: &Checked) -> String {
    let mut rust = Rust(String::new());
    rust.list("SOURCES", "Source", &content.sources, source);
    rust.list("AIDS", "Aid", &content.aids, aid);
    rust.list("PREPARATION", "Technique", &content.preparation, |t| technique("Shelf::Prepare", t));
    for region in &content.regions {
        let shelf = format!("Shelf::Region(RegionId::{:?})", region.id);
        let name = techniques_of(region);
        rust.array(&name, "Technique", &region.techniques, |t| technique(&shelf, t));
    }
    rust.list("REGIONS", "Region", &content.regions, |region| self::region(content, region));
    rust.line("pub(super) fn region(id: RegionId) -> &'static Region {\n    match id {");
    for (index, region) in content.regions.iter().enumerate() {
        rust.line(format!("        RegionId::{:?} => &ALL_REGIONS[{index}],", region.id));
    }
    rust.line("    }\n}");
    page::emit(content, &mut rust);
    rust.0
}

/// Rust code, line by line.
struct Rust(String);

impl Rust {
    fn line(&mut self, line: impl Display) {
        self.0 += &format!("{line}\n");
    }

    /// An array, and the slice that the app sees of it.
    fn list<T>(&mut self, name: &str, kind: &str, items: &[T], write: impl Fn(&T) -> String) {
        self.array(name, kind, items, write);
        self.line(format!("pub static {name}: &[{kind}] = &ALL_{name};"));
    }

    /// An array that others refer to by index.
    fn array<T>(&mut self, name: &str, kind: &str, items: &[T], write: impl Fn(&T) -> String) {
        self.line(format!("static ALL_{name}: [{kind}; {}] = [", items.len()));
        for item in items {
            self.line(format!("    {},", write(item)));
        }
        self.line("];");
    }
}

fn source(source: &Source) -> String {
    let Source { id, by, title, place, supports } = source;
    format!(
        "Source {{ id: {id:?}, by: {by:?}, title: {title:?}, place: {place:?}, supports: {supports:?} }}"
    )
}

fn aid(aid: &Aid) -> String {
    let Aid { slug, name, about, effort, care, sources } = aid;
    let sources = self::sources(sources);
    format!(
        "Aid {{ slug: {slug:?}, name: {name:?}, about: {about:?}, effort: {effort:?}, \
         care: {care:?}, sources: {sources} }}"
    )
}

fn region(content: &Checked, region: &Region) -> String {
    let Region { id, name, lead, rule, sources, view, cap, techniques: _, also } = region;
    let also = slice(also, |(id, index)| {
        let home = content.regions.iter().find(|region| region.id == *id);
        home.map(|home| format!("&ALL_{}[{index}]", techniques_of(home))).unwrap_or_default()
    });
    let (sources, techniques) = (self::sources(sources), techniques_of(region));
    format!(
        "Region {{ id: RegionId::{id:?}, name: {name:?}, lead: {lead:?}, rule: {rule:?}, \
         sources: {sources}, view: View::{view:?}, cap: Pressure::new({cap}), \
         techniques: &ALL_{techniques}, also: {also} }}"
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

fn texts(texts: &[impl Debug]) -> String {
    slice(texts, |text| format!("{text:?}"))
}

fn slice<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    let items: Vec<_> = items.iter().map(write).collect();
    format!("&[{}]", items.join(", "))
}
