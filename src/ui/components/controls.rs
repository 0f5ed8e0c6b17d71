use crate::{
    catalogue::Text,
    device::page::focus_on,
    session::{Event, Kind, Moment},
    ui::{player::Player, words::player as words},
};
use leptos::{ev::MouseEvent, prelude::*};

/// The buttons of a session that has begun.
#[component]
pub fn Controls(
    /// The session.
    player: Player,
    /// Whether something else must be answered first.
    inert: Memo<bool>,
) -> impl IntoView {
    let running = Memo::new(move |_| player.is_running());
    let at_limit = Memo::new(move |_| player.moment.with(|moment| !moment.can_add));
    let waits = Memo::new(move |_| player.moment.with(Moment::waits));
    let presses = Memo::new(move |_| {
        player.moment.with(|moment| {
            let works = moment.segment.is_some_and(|segment| segment.kind == Kind::Work);
            works && moment.pressure.get() > 0
        })
    });
    let face = move || match (running.get(), waits.get()) {
        (true, true) => (words::READY.get(), icon::PLAY),
        (true, false) => (words::PAUSE.get(), icon::PAUSE),
        (false, _) => (words::RESUME.get(), icon::PLAY),
    };
    let rests = move |what: Press| match what {
        Press::Event(Event::AddTime) => at_limit.get(),
        Press::Ease => !presses.get(),
        _ => false,
    };
    let press = move |what: Press| match what {
        _ if untrack(|| rests(what)) => {}
        Press::Toggle => player.toggle(),
        Press::Ease => player.ease(),
        Press::End => player.ask_end(),
        Press::Event(event) => player.act(event),
    };
    let buttons = BUTTONS.iter().map(|&(what, label, icon)| {
        let toggles = what == Press::Toggle;
        let face = move || if toggles { face() } else { (label.get(), icon) };
        view! {
            <button
                type="button"
                class:toggle=toggles
                data-key=toggles.then_some("toggle")
                // Not `disabled`, which would take the focus away with the last press.
                aria-disabled=move || rests(what).then_some("true")
                on:click=move |_| press(what)
            >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d=move || face().1/>
                </svg>
                <span>{move || face().0}</span>
            </button>
        }
    });
    // A tap on any of them leaves the focus on Pause, so that the space bar pauses whatever was
    // tapped before. Those who use the keyboard stay where they are.
    let tapped = |event: MouseEvent| {
        if event.detail() > 0 {
            focus_on("toggle");
        }
    };
    view! {
        <div
            class="controls"
            role="group"
            aria-label=words::CONTROLS.get()
            inert=move || inert.get()
            on:click=tapped
        >
            {buttons.collect_view()}
        </div>
    }
    .into_any()
}

/// What a button does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Press {
    Toggle,
    Ease,
    End,
    Event(Event),
}

/// What the buttons do, their names and pictures, in order.
const BUTTONS: [(Press, Text, &str); 7] = [
    (Press::Event(Event::Previous), words::PREVIOUS, icon::PREVIOUS),
    (Press::Toggle, words::PAUSE, icon::PAUSE),
    (Press::Event(Event::Next), words::NEXT, icon::NEXT),
    (Press::Event(Event::Restart), words::RESTART, icon::RESTART),
    (Press::Ease, words::TOO_MUCH, icon::EASE),
    (Press::Event(Event::AddTime), words::ADD, icon::ADD),
    (Press::End, words::END, icon::END),
];

/// Outlines on a field of 24 by 24.
mod icon {
    pub(super) const PLAY: &str = "M8 5v14l11-7z";
    pub(super) const PAUSE: &str = "M7 5h4v14H7zM13 5h4v14h-4z";
    pub(super) const PREVIOUS: &str = "M18 6v12l-9-6zM6 6h2v12H6z";
    pub(super) const NEXT: &str = "M6 6v12l9-6zM16 6h2v12h-2z";
    pub(super) const RESTART: &str = "M12 5V2L7 6l5 4V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-7z";
    pub(super) const ADD: &str = "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z";
    pub(super) const EASE: &str = "M11 3h2v11l4-4 1.4 1.4L12 18l-6.4-6.6L7 10l4 4zM5 19h14v2H5z";
    pub(super) const END: &str = "M6 6h12v12H6z";
}
