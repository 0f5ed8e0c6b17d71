//! What a session asks for at once, over its picture: how the skin is, and which tab leads it.

use crate::{
    device::page::focus_on,
    session::{Event, Millis},
    ui::{
        format::fill,
        player::{Player, phrase},
        words::player as words,
    },
};
use leptos::prelude::*;

/// The key of the answer that has the focus.
const ANSWER: &str = "answer";

/// A question that comes before all else of the session: its answer has the focus, and once it is
/// given the focus goes on to Pause.
#[component]
fn Ask(
    /// Whether it is asked.
    asked: Memo<bool>,
    /// The id of its heading; that of its text has `-text` behind it.
    id: &'static str,
    /// The heading, the text and the answers.
    children: ChildrenFn,
) -> impl IntoView {
    Effect::watch(
        move || asked.get(),
        |asked, before, _| {
            let key = match (asked, before) {
                (true, _) => ANSWER,
                (false, Some(true)) => "toggle",
                (false, _) => return,
            };
            request_animation_frame(move || focus_on(key));
        },
        true,
    );
    move || {
        asked.get().then(|| {
            view! {
                <section
                    class="player-ask"
                    role="alertdialog"
                    aria-modal="true"
                    aria-labelledby=id
                    aria-describedby=[id, "-text"].concat()
                >
                    {children()}
                </section>
            }
        })
    }
}

/// The look at the skin that must be answered for the time to go on.
#[component]
pub fn AskLook(
    /// The session.
    player: Player,
) -> impl IntoView {
    let care = player.care();
    let asked = Memo::new(move |_| player.asks_to_look());
    let left = Memo::new(move |_| {
        phrase::clock(player.moment.with(|moment| moment.look).unwrap_or(Millis::ZERO))
    });
    view! {
        <Ask asked id="look">
            <h2 id="look">{care.map(|care| care.ask.get())}</h2>
            <p id="look-text">{care.map(|care| care.look.get())}</p>
            <p class="quiet">{move || fill(words::LOOK_LEFT.get(), &[("time", &left.get())])}</p>
            <div class="dialog-ways">
                <button
                    type="button"
                    class="button start"
                    data-key=ANSWER
                    on:click=move |_| player.act(Event::Fine)
                >
                    {words::LOOK_FINE.get()}
                </button>
                <button
                    type="button"
                    class="button quiet-button"
                    on:click=move |_| player.take_off()
                >
                    {words::LOOK_STOP.get()}
                </button>
            </div>
        </Ask>
    }
    .into_any()
}

/// That another tab leads this session, and the way to lead it here.
#[component]
pub fn AskTab(
    /// The session.
    player: Player,
) -> impl IntoView {
    let asked = Memo::new(move |_| player.is_led_elsewhere());
    view! {
        <Ask asked id="other-tab">
            <h2 id="other-tab">{words::OTHER_TAB.get()}</h2>
            <p id="other-tab-text">{words::OTHER_TAB_TEXT.get()}</p>
            <div class="dialog-ways">
                <button
                    type="button"
                    class="button start"
                    data-key=ANSWER
                    on:click=move |_| player.take_over()
                >
                    {words::TAKE_OVER.get()}
                </button>
            </div>
        </Ask>
    }
    .into_any()
}
