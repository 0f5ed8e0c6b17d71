use super::{
    ask::{AskLook, AskTab},
    controls::Controls,
    meter::Meter,
    ring::Ring,
    session_notes::Notes,
    session_picture::SessionPicture,
    turn_button::TurnButton,
};
use crate::{
    catalogue::Tempo,
    session::{Millis, Segment},
    ui::{
        format::{self, fill},
        player::{Player, phrase},
        words::player as words,
    },
};
use leptos::{ev::MouseEvent, prelude::*};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A session that runs or waits: picture, ring, what to do, what comes next, and the controls.
#[component]
pub fn Playing(
    /// The session.
    player: Player,
) -> impl IntoView {
    let index = Memo::new(move |_| player.moment.with(|moment| moment.index));
    let running = Memo::new(move |_| player.is_running());
    let waits = Memo::new(move |_| player.moment.with(crate::session::Moment::waits));
    let remaining = move || player.moment.with(|moment| moment.remaining);
    // By the second, as the digits beside it: going on in each frame would cost the page more than all
    // else it does. Nothing runs out while the session waits.
    let left = move || {
        let part = player.moment.with(|moment| {
            Millis::seconds(moment.remaining.counted_down()).part_of(moment.length())
        });
        if waits.get() { 1.0 } else { part.min(1.0) }
    };
    // What a live region holds when it comes is not said, so it comes empty.
    let listens = RwSignal::new(false);
    if cfg!(feature = "csr") {
        let listen = move || {
            let _gone = listens.try_set(true);
        };
        set_timeout(listen, Duration::from_millis(200));
    }
    let heard = move || {
        if !listens.get() {
            String::new()
        } else if running.get() {
            player.plan(|plan| phrase::announced(plan, index.get()))
        } else {
            words::PAUSED.get().to_owned()
        }
    };
    // What is asked comes before all else.
    let asks = Memo::new(move |_| player.asks_to_look() || player.is_led_elsewhere());
    let paused = move || (!running.get()).then_some(words::PAUSED.get());
    // What lies over the picture answers for itself, also where its answer took it away.
    let tapped = move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let own = |target: &Element| {
            !target.is_connected()
                || target.closest("button, .player-ask").is_ok_and(|found| found.is_some())
        };
        if !target.as_ref().is_some_and(own) {
            player.toggle();
        }
    };
    view! {
        <div
            class="playing"
            class:is-paused=move || !running.get()
            class:is-far=move || player.far.get()
        >
            <div class="player-picture" on:click=tapped>
                <SessionPicture player/>
                <TurnButton/>
                <div class="player-over" inert=move || asks.get()>
                    <p class="paused-mark" aria-hidden="true">{paused}</p>
                    <Notes player/>
                </div>
                <AskLook player/>
                <AskTab player/>
            </div>
            <Ring waits remaining=Signal::derive(remaining) left=Signal::derive(left)/>
            <div class="player-words">
                <h1 class="unseen" tabindex="-1">{player.technique.name.get()}</h1>
                <Step player index/>
            </div>
            <Controls player inert=asks/>
            <p class="unseen" role="status" aria-live="polite">{heard}</p>
        </div>
    }
}

/// What to do now, on which side, how hard and how fast, and what comes next.
#[component]
fn Step(player: Player, index: Memo<usize>) -> impl IntoView {
    let segment = move || player.plan(|plan| plan.segments().get(index.get()).copied());
    let heading = move || {
        let segment = segment()?;
        let heading = player.plan(|plan| phrase::heading(plan, &segment));
        let side = phrase::side(&segment);
        Some(view! {
            <span>{heading}</span>
            {side.map(|side| view! { <strong class="player-side">{side}</strong> })}
        })
    };
    let pressure = Memo::new(move |_| player.moment.with(|moment| moment.pressure));
    let facts = move || {
        let tempo = tempo(player, &segment()?);
        let pressure = pressure.get();
        Some(view! {
            {(pressure.get() > 0).then(|| view! { <Meter pressure/> })}
            {tempo.map(|tempo| view! { <span>{tempo}</span> })}
        })
    };
    let now = move || player.plan(|plan| phrase::now(plan, index.get()));
    let next = move || player.plan(|plan| phrase::next(plan, index.get()));
    // The same phase that moves the picture and times the tones.
    let breath = Memo::new(move |_| {
        let segment = segment()?;
        let step = player.plan(|plan| plan.step_of(&segment)).filter(|_| segment.kind.is_step())?;
        let Tempo::Breath { inhale, exhale } = step.tempo else { return None };
        let into = player.moment.with(|moment| moment.phase) * (inhale + exhale);
        Some(if into < inhale { words::INHALE.get() } else { words::EXHALE.get() })
    });
    let whole = Memo::new(move |_| phrase::clock(player.moment.with(|m| m.whole_remaining)));
    let in_all = move || fill(words::IN_ALL.get(), &[("time", &whole.get())]);
    view! {
        <p class="player-kind">{heading} <span class="player-all">{in_all}</span></p>
        <p class="pacer" aria-hidden="true">{breath}</p>
        <p class="player-step" aria-current="step">{now}</p>
        <div class="player-facts">{facts}</div>
        <p class="player-next"><strong>{words::NEXT_IS.get()}</strong> " " {next}</p>
    }
    .into_any()
}

/// How fast, where the segment plays a step that moves.
fn tempo(player: Player, segment: &Segment) -> Option<String> {
    let step = player.plan(|plan| plan.step_of(segment))?;
    if segment.kind.is_step() { format::tempo(step.tempo) } else { None }
}
