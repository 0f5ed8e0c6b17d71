use super::dialog::Dialog;
use crate::{
    catalogue::{SCREENING, Screening, Technique},
    device::storage::Trouble,
    kept::Answers,
    ui::{
        app::use_app,
        format::{self, fill},
        screening,
        words::{screening as words, settings as settings_words},
    },
};
use leptos::prelude::*;

/// The safety questions, asked once before the first start and again from the settings. A yes
/// names what to leave out and whom to ask; nobody is locked out.
#[component]
pub fn ScreeningDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Called once the answers are given.
    #[prop(into)]
    done: Callback<()>,
    /// Lets a tone and a few words be heard, before a session that is led by them.
    #[prop(optional, into)]
    test: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <Dialog open labelled_by="screening-title">
            <h2 id="screening-title">{words::TITLE.get()}</h2>
            <p class="dialog-lead">{words::LEAD.get()}</p>
            {test.map(|test| view! { <TestSound test/> })}
            <Questions open done/>
        </Dialog>
    }
    .into_any()
}

/// A way to hear, before the first start, what the session will sound like.
#[component]
fn TestSound(test: Callback<()>) -> impl IntoView {
    view! {
        <p class="test-sound">
            <span>{words::SOUND.get()}</span>
            <button type="button" class="button quiet-button" on:click=move |_| test.run(())>
                {settings_words::TEST.get()}
            </button>
        </p>
    }
}

/// The questions with what was answered before, and the ways out.
#[component]
fn Questions(open: RwSignal<bool>, done: Callback<()>) -> impl IntoView {
    let app = use_app();
    let before: Vec<_> = app.answers.with_untracked(|answers| {
        answers.iter().flat_map(Answers::concerns).map(|question| question.key).collect()
    });
    let yes = RwSignal::new(before);
    let trouble = RwSignal::new(None::<Trouble>);
    let give = move |_| {
        let kept = screening::answer(app, Answers::of(&yes.get_untracked()));
        match kept {
            // Said once; the answers hold all the same, so a second tap goes on.
            Err(why) if trouble.with_untracked(Option::is_none) => trouble.set(Some(why)),
            Ok(()) | Err(_) => {
                open.set(false);
                done.run(());
            }
        }
    };
    let go_on =
        move || if yes.with(Vec::is_empty) { words::NONE.get() } else { words::GO_ON.get() };
    let questions = SCREENING.iter().map(|question| view! { <Question question yes/> });
    let warning = move || {
        trouble.get().map(|why| {
            let said = fill(words::NOT_KEPT.get(), &[("why", format::trouble(why))]);
            view! { <p class="notice" role="status">{said}</p> }
        })
    };
    view! {
        <ul class="questions">{questions.collect_view()}</ul>
        {warning}
        <div class="dialog-ways">
            <button type="button" class="button start" on:click=give>
                {go_on}
            </button>
            <button type="button" class="dialog-close" on:click=move |_| open.set(false)>
                {words::CLOSE.get()}
            </button>
        </div>
    }
    .into_any()
}

/// One question, to be ticked for yes.
#[component]
fn Question(question: &'static Screening, yes: RwSignal<Vec<&'static str>>) -> impl IntoView {
    let key = question.key;
    let ticked = move || yes.with(|yes| yes.contains(&key));
    let tick = move |_| {
        yes.update(|yes| {
            if yes.contains(&key) {
                yes.retain(|other| *other != key);
            } else {
                yes.push(key);
            }
        });
    };
    view! {
        <li class="question">
            <label>
                <input type="checkbox" name=key prop:checked=ticked on:change=tick/>
                <span>{question.question.get()}</span>
            </label>
            <div aria-live="polite">
                {move || ticked().then(|| view! { <Advice question/> })}
            </div>
        </li>
    }
}

/// What to leave out and whom to ask.
#[component]
fn Advice(question: &'static Screening) -> impl IntoView {
    view! {
        <p class="advice">
            <strong>{words::SKIP.get()}</strong>
            " "
            {question.yes.skip.get()}
            <br/>
            <strong>{words::ASK.get()}</strong>
            " "
            {question.yes.ask.get()}
        </p>
    }
}

/// What a person's own answers say about a technique, to stand beside Start; nothing where they
/// say nothing.
#[component]
pub fn ScreeningNotice(
    /// The technique.
    technique: &'static Technique,
) -> impl IntoView {
    let app = use_app();
    let concerned = Memo::new(move |_| screening::notices(app, technique));
    move || {
        let notices = concerned.get().into_iter().map(|question| {
            let said = fill(words::NOTICE.get(), &[("question", question.question.get())]);
            view! {
                <section class="caution screening-notice">
                    <h2>{said}</h2>
                    <Advice question/>
                </section>
            }
        });
        notices.collect_view()
    }
}
