use leptos::prelude::*;

use crate::{
    catalogue::LANGUAGES,
    ui::{
        app::use_app,
        language::{CHOSEN, pages},
        route::Route,
    },
};

/// A link to a page in each language, by the name that its speakers give it. To follow one is to
/// choose that language.
#[component]
pub fn Languages(
    /// The page.
    to: Route,
    /// Whether the language of this page is named too.
    #[prop(optional)]
    all: bool,
) -> impl IntoView {
    let app = use_app();
    let links = LANGUAGES.iter().filter_map(|language| {
        let here = app.is_in(language);
        let pages = pages(&app.base(), language);
        let href = [&to.href(&pages), CHOSEN, language.tag].concat();
        (all || !here).then(|| {
            view! {
                <a
                    href=href
                    lang=language.tag
                    hreflang=language.tag
                    dir=language.direction.slug()
                    data-pages=pages
                    aria-current=here.then_some("true")
                >
                    {language.name}
                </a>
            }
        })
    });
    links.collect_view()
}
