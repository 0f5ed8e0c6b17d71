use leptos::prelude::*;

use crate::{
    catalogue::{Region, Technique},
    figure::paint::Canvas,
    ui::{app::use_app, format, picture::still, route::Route, words},
};

/// Techniques as rows that lead to them: name, what it is, what it needs, how long, where.
#[component]
pub fn TechniqueRows(
    /// The techniques, in order.
    of: Vec<&'static Technique>,
) -> impl IntoView {
    let app = use_app();
    let mut canvas = Canvas::new();
    let mut picture = |technique| {
        let index = still::main(technique)?;
        still::svg(&mut canvas, technique, index, still::Kind::Small, false)
    };
    let rows = of
        .into_iter()
        .map(|technique| {
            let notes = technique.notes();
            let facts = [
                technique.aids.first().map_or("", |aid| aid.name.get()).to_owned(),
                format::minutes(technique.seconds()),
                format::posture(technique.posture).to_owned(),
            ];
            view! {
                <li>
                    <a class="row" href=app.href(Route::Technique(technique))>
                        {picture(technique).map(|svg| {
                            view! { <span class="row-picture" inner_html=svg></span> }
                        })}
                        <span class="row-name">{technique.name.get()}</span>
                        <span class="row-text">{notes.summary.get()}</span>
                        <span class="row-facts">{facts.join(" · ")}</span>
                        <span class="chip" data-evidence=notes.evidence.slug()>
                            {format::evidence(notes.evidence).0}
                        </span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="rows">{rows}</ul> }
}

/// Regions as a list of links that needs no script.
#[component]
pub fn RegionList(
    /// The regions, in order.
    of: &'static [Region],
) -> impl IntoView {
    let app = use_app();
    let items = of
        .iter()
        .map(|region| {
            let to = Route::Region(region.id);
            let current = (app.route == to).then_some("page");
            let count = match region.techniques.len() + region.notes().also.len() {
                1 => words::home::COUNT_ONE.get().to_owned(),
                n => format::fill(words::home::COUNT.get(), &[("n", &n.to_string())]),
            };
            view! {
                <li>
                    <a href=app.href(to) aria-current=current>
                        <span class="place-name">{region.name.get()}</span>
                        <span class="place-count">{count}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="places">{items}</ul> }
}
