use super::choice::Choice;
use crate::{
    session::{Options, Scale, SideChoice},
    ui::{
        format::hundredths,
        player::Player,
        words::{player as words, settings as settings_words},
    },
};
use leptos::prelude::*;

/// How long steps may last against what the catalogue says, in per cent, and what that is called.
pub fn lengths() -> Vec<(u16, String)> {
    [50, 75, 100, 150, 200].map(|percent| (percent, ["×", &hundredths(percent)].concat())).into()
}

/// How this session is to be led: its length, its sides, and whether it waits. What is chosen
/// holds for this session; the settings say how others begin.
#[component]
pub fn Setup(
    /// The session, which has not begun.
    player: Player,
) -> impl IntoView {
    let read = move |get: fn(&Options) -> u16| Signal::derive(move || player.options.with(get));
    let sides = player.technique.has_sides().then(|| {
        let of = [
            (SideChoice::Both, words::SIDES_BOTH.get()),
            (SideChoice::LeftWorse, words::SIDES_LEFT_WORSE.get()),
            (SideChoice::RightWorse, words::SIDES_RIGHT_WORSE.get()),
            (SideChoice::LeftOnly, words::SIDES_LEFT.get()),
            (SideChoice::RightOnly, words::SIDES_RIGHT.get()),
        ];
        view! {
            <Choice
                name="sides"
                legend=words::SIDES.get()
                value=Signal::derive(move || player.options.with(|options| options.sides))
                pick=move |sides| player.choose(|options| options.sides = sides)
                of=of.map(|(side, label)| (side, label.to_owned())).to_vec()
            />
        }
    });
    view! {
        <details class="setup">
            <summary>{words::SETUP.get()}</summary>
            {sides}
            <Choice
                name="length"
                legend=settings_words::SCALE.get()
                about=settings_words::SCALE_ABOUT.get()
                value=read(|options| options.scale.get())
                pick=move |percent| {
                    player.choose(|options| options.scale = Scale::percent(percent));
                }
                of=lengths()
            />
            <Choice
                name="wait"
                legend=settings_words::WAIT.get()
                value=Signal::derive(move || player.options.with(|options| options.wait))
                pick=move |wait| player.choose(|options| options.wait = wait)
                of=vec![
                    (false, settings_words::OFF.get().to_owned()),
                    (true, settings_words::ON.get().to_owned()),
                ]
            />
            <button
                type="button"
                class="button quiet-button"
                on:click=move |_| player.test_sound()
            >
                {settings_words::TEST.get()}
            </button>
        </details>
    }
    .into_any()
}

/// What is to be seen to before something is laid on the body; nothing where nothing is.
#[component]
pub fn Checklist(
    /// The session, which has not begun.
    player: Player,
) -> impl IntoView {
    player.care().map(|care| {
        let lines = care.before.iter().enumerate().map(|(index, line)| {
            let ticked = move || player.ticked.with(|all| all.get(index).copied().unwrap_or(false));
            let tick = move |_| {
                player.ticked.update(|all| {
                    if let Some(ticked) = all.get_mut(index) {
                        *ticked = !*ticked;
                    }
                });
            };
            let first = move || {
                let open = player.ticked.with(|all| all.iter().position(|ticked| !ticked));
                (open == Some(index)).then_some("care")
            };
            view! {
                <li>
                    <label>
                        <input
                            type="checkbox"
                            name=["care-", &index.to_string()].concat()
                            data-key=first
                            prop:checked=ticked
                            on:change=tick
                        />
                        <span>{line.get()}</span>
                    </label>
                </li>
            }
        });
        view! {
            <section class="checklist">
                <h2>{words::CARE.get()}</h2>
                <p class="quiet">{words::CARE_LEAD.get()}</p>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    })
}
