use super::dialog::Dialog;
use crate::{
    device::{file, page},
    ui::{
        app::use_app,
        bundle::{Bundle, RATINGS, SINGLE, Unfit},
        format::{self, fill},
        words::settings as words,
    },
};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What is kept on the device: taken along as a file, taken in from one, or deleted.
#[component]
pub fn YourData() -> impl IntoView {
    let app = use_app();
    let told = RwSignal::new(String::new());
    let asking = RwSignal::new(false);
    let here = move || Bundle::gather(|name| app.store().get(name).ok().flatten());
    let save = move |_| {
        if !file::save("unknot.json", &here().to_json()) {
            told.set(words::DATA_NOT_SAVED.get().to_owned());
        }
    };
    let open = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        spawn_local(async move {
            let Some(input) = input else { return };
            let text = file::chosen(&input).await.ok_or(Unfit::Foreign);
            let said = match text.and_then(|text| Bundle::from_json(&text)) {
                Err(why) => fill(words::DATA_REFUSED.get(), &[("why", unfit(why))]),
                Ok(bundle) => take(&bundle.news(&here()), &app.store()),
            };
            let _gone = told.try_set(said);
        });
    };
    let delete = move |_| {
        let store = app.store();
        // What was put aside goes too.
        let gone = store.names().and_then(|names| names.iter().try_for_each(|n| store.remove(n)));
        match gone {
            // All that was set is as on the first visit, in this page too.
            Ok(()) => page::load(&app.href(crate::ui::route::Route::Settings)),
            Err(why) => {
                told.set(fill(words::DATA_NOT_DELETED.get(), &[("why", format::trouble(why))]));
            }
        }
        asking.set(false);
    };
    view! {
        <section class="settings">
            <h2>{words::DATA.get()}</h2>
            <p class="quiet">{words::DATA_ABOUT.get()}</p>
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

/// Keeps what is new: all of it, or nothing where the device has no room for all.
fn take(news: &[(String, String)], store: &crate::device::storage::Store) -> String {
    let names = SINGLE.into_iter().chain([RATINGS]);
    let before: Vec<_> = names.map(|name| (name, store.get(name).ok().flatten())).collect();
    for (name, text) in news {
        if let Err(why) = store.set(name, text) {
            for (name, text) in &before {
                // What was there fitted before.
                let _back = match text {
                    Some(text) => store.set(name, text),
                    None => store.remove(name),
                };
            }
            return fill(words::DATA_REFUSED.get(), &[("why", format::trouble(why))]);
        }
    }
    if news.is_empty() { words::DATA_NOTHING_NEW.get() } else { words::DATA_TAKEN.get() }.to_owned()
}

fn unfit(why: Unfit) -> &'static str {
    match why {
        Unfit::Foreign => words::DATA_FOREIGN.get(),
        Unfit::Newer => words::DATA_NEWER.get(),
        Unfit::Entry => words::DATA_ENTRY.get(),
    }
}
