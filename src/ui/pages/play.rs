use crate::{
    catalogue::Technique,
    device::page::focus_on,
    session::{Ending, Event},
    ui::{
        app::use_app,
        components::{
            dialog::Dialog, finish::Finish, playing::Playing, ready::Ready,
            screening::ScreeningDialog,
        },
        player::{Face, Player},
        words::player as words,
    },
};
use leptos::prelude::*;

/// The player: one technique, ready, running or done.
pub fn page(technique: &'static Technique) -> impl IntoView {
    let player = Player::new(use_app(), technique);
    let face = Memo::new(move |_| player.face());
    let shown = move || match face.get() {
        Face::Ready => view! { <Ready player/> }.into_any(),
        Face::Playing => view! { <Playing player/> }.into_any(),
        Face::Done(ending) => view! { <Finish player early=ending == Ending::Stopped/> }.into_any(),
    };
    // What had the focus went with the face before; for those who hear the page, or use its keys,
    // it goes on to what matters now.
    Effect::watch(
        move || face.get(),
        |face, _, _| {
            let key = match face {
                Face::Ready => "start",
                Face::Playing => "toggle",
                Face::Done(_) => "done",
            };
            request_animation_frame(move || focus_on(key));
        },
        false,
    );
    view! {
        <article class="player">
            {shown}
            <ScreeningDialog
                open=player.asking
                done=move |()| player.answered()
                test=move |()| player.test_sound()
            />
            <AskEnd player/>
        </article>
    }
}

/// Asks once whether to end.
#[component]
fn AskEnd(player: Player) -> impl IntoView {
    let end = move |_| {
        player.ending.set(false);
        player.act(Event::End);
    };
    let go_on = move |_| {
        player.ending.set(false);
        player.resume();
    };
    view! {
        <Dialog open=player.ending labelled_by="end-title">
            <h2 id="end-title">{words::ASK_END.get()}</h2>
            <p class="dialog-lead">{words::ASK_END_TEXT.get()}</p>
            <div class="dialog-ways">
                <button type="button" class="button start" on:click=go_on>
                    {words::ASK_END_NO.get()}
                </button>
                <button type="button" class="dialog-close" on:click=end>
                    {words::ASK_END_YES.get()}
                </button>
            </div>
        </Dialog>
    }
    .into_any()
}
