use super::{Rust, slice, texts};
use crate::content::model::{
    Article, Checked, Contraindication, Elsewhere, RedFlag, Screening, Section,
};

/// What stands on pages other than those of a region.
pub(super) fn emit(content: &Checked, rust: &mut Rust) {
    let articles = [
        ("PREPARING", &content.preparing),
        ("AIDS_INTRO", &content.aids_intro),
        ("ABOUT", &content.about),
    ];
    for (name, page) in articles {
        rust.line(format!("pub static {name}: Article = {};", article(page)));
    }
    let never = &content.contraindications;
    rust.list("CONTRAINDICATIONS", "Contraindication", never, contraindication);
    rust.list("RED_FLAGS", "RedFlag", &content.red_flags, red_flag);
    rust.list("SCREENING", "Screening", &content.screening, screening);
    rust.list("ELSEWHERE", "Elsewhere", &content.elsewhere, elsewhere);
}

fn article(article: &Article) -> String {
    let Article { lead, sections } = article;
    format!("Article {{ lead: {lead:?}, sections: {} }}", slice(sections, section))
}

fn section(section: &Section) -> String {
    let Section { title, paragraphs, sources, play } = section;
    let play = play.map_or("None".into(), |index| format!("Some(&ALL_PREPARATION[{index}])"));
    let (paragraphs, sources) = (texts(paragraphs), super::sources(sources));
    format!(
        "Section {{ title: {title:?}, paragraphs: {paragraphs}, sources: {sources}, play: {play} }}"
    )
}

fn contraindication(item: &Contraindication) -> String {
    let Contraindication { kind, name, text, sources } = item;
    let sources = super::sources(sources);
    format!(
        "Contraindication {{ kind: Kind::{kind:?}, name: {name:?}, text: {text:?}, \
         sources: {sources} }}"
    )
}

fn red_flag(flag: &RedFlag) -> String {
    let RedFlag { sign, action, urgency, sources } = flag;
    let sources = super::sources(sources);
    format!(
        "RedFlag {{ sign: {sign:?}, action: {action:?}, urgency: Urgency::{urgency:?}, \
         sources: {sources} }}"
    )
}

fn screening(item: &Screening) -> String {
    let Screening { key, question, skip, ask, shelves, aids } = item;
    let aids = super::aids(aids);
    let shelves = slice(shelves, |shelf| match shelf {
        Some(id) => format!("Shelf::Region(RegionId::{id:?})"),
        None => "Shelf::Prepare".into(),
    });
    format!(
        "Screening {{ key: {key:?}, question: {question:?}, yes: Answer {{ skip: {skip:?}, \
         ask: {ask:?}, shelves: {shelves}, aids: {aids} }} }}"
    )
}

fn elsewhere(place: &Elsewhere) -> String {
    let Elsewhere { id, name, why, nearest } = place;
    format!(
        "Elsewhere {{ id: PlaceId::{id:?}, name: {name:?}, why: {why:?}, \
         nearest: RegionId::{nearest:?} }}"
    )
}
