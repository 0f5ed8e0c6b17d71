//! What a session asks for at once, over its picture: how the skin is, and which tab leads it.

use crate::{
    device::{page::focus_on, tab::Claim},
    session::{Event, Millis, Status},
    ui::{
        format::fill,
        player::{Player, phrase},
        words::player as words,
    },
};
use leptos::prelude::*;

/// The look at the skin that must be answered for the time to go on.
#[component]
pub fn AskLook(
    /// The session.
    player: Player,
) -> impl IntoView {
    let asked = Memo::new(move |_| player.moment.with(|moment| moment.look.is_some()));
    Effect::new(move |_| {
        if asked.get() {
            request_animation_frame(|| focus_on("fine"));
        }
    });
    let left = Memo::new(move |_| {
        phrase::clock(player.moment.with(|moment| moment.look).unwrap_or(Millis::ZERO))
    });
    let care = player.care();
    move || {
        let care = care.filter(|_| asked.get())?;
        Some(view! {
            <section
                class="player-ask"
                role="alertdialog"
                aria-labelledby="look-title"
                aria-describedby="look-text"
            >
                <h2 id="look-title">{care.ask.get()}</h2>
                <p id="look-text">{care.look.get()}</p>
                <p class="quiet">
                    {move || fill(words::LOOK_LEFT.get(), &[("time", &left.get())])}
                </p>
                <div class="dialog-ways">
                    <button
                        type="button"
                        class="button start"
                        data-key="fine"
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
            </section>
        })
    }
}

/// That another tab leads this session, and the way to lead it here.
#[component]
pub fn AskTab(
    /// The session.
    player: Player,
) -> impl IntoView {
    let elsewhere = Memo::new(move |_| {
        let begun = player.moment.with(|moment| moment.status != Status::Ready);
        begun && matches!(player.claim.get(), Claim::Taken | Claim::Lost)
    });
    move || {
        elsewhere.get().then(|| {
            view! {
                <section
                    class="player-ask"
                    role="alert"
                    >
                    <h2>{words::OTHER_TAB.get()}</h2>
                    <p>{words::OTHER_TAB_TEXT.get()}</p>
                    <div class="dialog-ways">
                        <button
                            type="button"
                            class="button start"
                            on:click=move |_| player.take_over()
                        >
                            {words::TAKE_OVER.get()}
                        </button>
                    </div>
                </section>
            }
        })
    }
}
