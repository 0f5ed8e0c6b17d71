use super::{dialog::Dialog, past::Past};
use crate::{
    device::{file, page},
    kept::{Bundle, Part, Unfit, Wrong},
    ui::{
        app::use_app,
        format::{self, fill},
        route::Route,
        words::settings as words,
    },
};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What is kept on the device: looked at, taken along as a file, taken in from one, or deleted.
#[component]
pub fn YourData() -> impl IntoView {
    let app = use_app();
    let told = RwSignal::new(String::new());
    let asking = RwSignal::new(false);
    let save = move |_| {
        if !file::save("unknot.json", &app.bundle().to_json()) {
            told.set(words::DATA_NOT_SAVED.get().to_owned());
        }
    };
    let open = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        spawn_local(async move {
            let Some(input) = input else { return };
            let text = file::chosen(&input).await.ok_or(Unfit::Foreign);
            let said = match text.and_then(|text| Bundle::from_json(&text)) {
                Err(why) => fill(words::DATA_REFUSED.get(), &[("why", &unfit(&why))]),
                Ok(bundle) => match app.take(&bundle).await {
                    Err(why) => fill(words::DATA_REFUSED.get(), &[("why", format::trouble(why))]),
                    Ok(true) => words::DATA_TAKEN.get().to_owned(),
                    Ok(false) => words::DATA_NOTHING_NEW.get().to_owned(),
                },
            };
            let _gone = told.try_set(said);
        });
    };
    let delete = move |_| {
        asking.set(false);
        spawn_local(async move {
            match app.delete_kept().await {
                // All that was set is as on the first visit, in this page too.
                Ok(()) => page::load(&app.href(Route::Settings)),
                Err(why) => {
                    let said =
                        fill(words::DATA_NOT_DELETED.get(), &[("why", format::trouble(why))]);
                    let _gone = told.try_set(said);
                }
            }
        });
    };
    view! {
        <section class="settings">
            <h2>{words::DATA.get()}</h2>
            <p class="quiet">{words::DATA_ABOUT.get()}</p>
            <Past/>
            <div class="data-ways">
                <button type="button" class="button quiet-button" on:click=save>
                    {words::DATA_SAVE.get()}
                </button>
                <label class="button quiet-button file">
                    <input type="file" accept="application/json,.json" on:change=open/>
                    <span>{words::DATA_OPEN.get()}</span>
                </label>
                <button
                    type="button"
                    class="button quiet-button"
                    on:click=move |_| asking.set(true)
                >
                    {words::DATA_DELETE.get()}
                </button>
            </div>
            <p role="status">{told}</p>
            <Dialog open=asking labelled_by="delete-title">
                <h2 id="delete-title">{words::DATA_DELETE.get()}</h2>
                <p class="dialog-lead">{words::DATA_DELETE_ABOUT.get()}</p>
                <div class="dialog-ways">
                    <button
                        type="button"
                        class="button start"
                        on:click=move |_| asking.set(false)
                    >
                        {words::DATA_DELETE_NO.get()}
                    </button>
                    <button type="button" class="dialog-close" on:click=delete>
                        {words::DATA_DELETE_YES.get()}
                    </button>
                </div>
            </Dialog>
        </section>
    }
    .into_any()
}

/// Why a file is not taken, in words.
fn unfit(why: &Unfit) -> String {
    match why {
        Unfit::Broken => words::DATA_BROKEN.get().to_owned(),
        Unfit::Foreign => words::DATA_FOREIGN.get().to_owned(),
        Unfit::Newer => words::DATA_NEWER.get().to_owned(),
        Unfit::Unknown(name) => {
            let name: String = name.chars().take(40).collect();
            fill(words::DATA_UNKNOWN.get(), &[("name", &name)])
        }
        Unfit::Part(which, wrong) => {
            let said = match wrong {
                Wrong::Unreadable => words::DATA_UNREADABLE.get(),
                Wrong::Numbers => words::DATA_NUMBERS.get(),
            };
            fill(said, &[("part", &part(*which))])
        }
    }
}

fn part(part: Part) -> String {
    let numbered = |words: &str, number: usize| fill(words, &[("n", &number.to_string())]);
    match part {
        Part::Settings => words::DATA_SETTINGS.get().to_owned(),
        Part::Answers => words::DATA_ANSWERS.get().to_owned(),
        Part::Session => words::DATA_SESSION.get().to_owned(),
        Part::Ratings => words::DATA_RATINGS.get().to_owned(),
        Part::Rating(number) => numbered(words::DATA_RATING.get(), number),
        Part::AllFinished => words::DATA_ALL_FINISHED.get().to_owned(),
        Part::Finished(number) => numbered(words::DATA_FINISHED.get(), number),
    }
}
