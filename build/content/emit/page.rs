use super::{Rust, slice};
use crate::content::{
    model::{Article, Checked, Contraindication, Elsewhere, RedFlag, Screening, Section},
    text::Texts,
};

/// What stands on pages other than those of a region.
pub(super) fn emit(content: &Checked, texts: &Texts, rust: &mut Rust) {
    let articles = [
        ("PREPARING", &content.preparing),
        ("AIDS_INTRO", &content.aids_intro),
        ("ABOUT", &content.about),
    ];
    for (name, page) in articles {
        rust.line(format!("pub static {name}: Article = {};", article(texts, page)));
    }
    let never = &content.contraindications;
    rust.list("CONTRAINDICATIONS", "Contraindication", never, |it| contraindication(texts, it));
    rust.list("RED_FLAGS", "RedFlag", &content.red_flags, |it| red_flag(texts, it));
    rust.list("SCREENING", "Screening", &content.screening, |it| screening(texts, it));
    rust.list("ELSEWHERE", "Elsewhere", &content.elsewhere, |it| elsewhere(texts, it));
}

fn article(texts: &Texts, article: &Article) -> String {
    let Article { lead, sections } = article;
    let (lead, sections) = (texts.document(lead), slice(sections, |it| section(texts, it)));
    format!("Article {{ lead: {lead}, sections: {sections} }}")
}

fn section(texts: &Texts, section: &Section) -> String {
    let Section { title, paragraphs, sources, play } = section;
    let play = play.map_or("None".into(), |index| format!("Some(&ALL_PREPARATION[{index}])"));
    let (title, paragraphs) = (texts.document(title), texts.documents(paragraphs));
    let sources = super::sources(sources);
    format!(
        "Section {{ title: {title}, paragraphs: {paragraphs}, sources: {sources}, play: {play} }}"
    )
}

fn contraindication(texts: &Texts, item: &Contraindication) -> String {
    let Contraindication { kind, name, text, sources } = item;
    let (name, text, sources) =
        (texts.document(name), texts.document(text), super::sources(sources));
    format!(
        "Contraindication {{ kind: Kind::{kind:?}, name: {name}, text: {text}, \
         sources: {sources} }}"
    )
}

fn red_flag(texts: &Texts, flag: &RedFlag) -> String {
    let RedFlag { sign, action, urgency, sources } = flag;
    let (sign, action) = (texts.document(sign), texts.document(action));
    let sources = super::sources(sources);
    format!(
        "RedFlag {{ sign: {sign}, action: {action}, urgency: Urgency::{urgency:?}, \
         sources: {sources} }}"
    )
}

fn screening(texts: &Texts, item: &Screening) -> String {
    let Screening { key, question, skip, ask, shelves, aids } = item;
    let aids = super::aids(aids);
    let [question, skip, ask] = [question, skip, ask].map(|text| texts.app(text));
    let shelves = slice(shelves, |shelf| match shelf {
        Some(id) => format!("Shelf::Region(RegionId::{id:?})"),
        None => "Shelf::Prepare".into(),
    });
    format!(
        "Screening {{ key: {key:?}, question: {question}, yes: Answer {{ skip: {skip}, \
         ask: {ask}, shelves: {shelves}, aids: {aids} }} }}"
    )
}

fn elsewhere(texts: &Texts, place: &Elsewhere) -> String {
    let Elsewhere { id, name, why, nearest } = place;
    let (name, why) = (texts.map(name), texts.document(why));
    format!(
        "Elsewhere {{ id: PlaceId::{id:?}, name: {name}, why: {why}, \
         nearest: RegionId::{nearest:?} }}"
    )
}
