use crate::{
    device::{speech::SpeechState, wake_lock::WakeState},
    session::{Millis, SnapshotError, Status},
    ui::{
        format::{self, fill},
        player::{Notice, Player, Sound, phrase},
        words::{player as words, trouble},
    },
};
use leptos::prelude::*;

/// What a person should know about this session: what the device cannot do, and what happened
/// while they were away. Nothing where all is well.
#[component]
pub fn Notes(
    /// The session.
    player: Player,
) -> impl IntoView {
    // What the device cannot do is said at the start and at each pause; then it makes room for the
    // picture.
    let at_rest = Memo::new(move |_| {
        player.moment.with(|moment| moment.index == 0 || moment.status != Status::Running)
    });
    let notes = move || {
        let rest = at_rest.get();
        let notes = [
            player.notice.get().map(notice),
            screen(player.wake.get()).filter(|_| rest),
            sound(player.sound.get()).filter(|_| rest),
            voice(player.speech.get()).filter(|_| rest),
        ];
        notes.into_iter().flatten().map(|text| view! { <p>{text}</p> }).collect_view()
    };
    let way = Memo::new(move |_| {
        player.notice.with(|notice| match notice {
            Some(Notice::WelcomeBack(_)) => Some(words::FRESH),
            Some(Notice::Missed(_)) => Some(words::CATCH_UP),
            _ => None,
        })
    });
    let go = move |_| {
        if way.get_untracked() == Some(words::CATCH_UP) {
            player.catch_up();
        } else {
            player.fresh();
        }
    };
    let ways = move || {
        way.get().map(|way| {
            view! {
                <button type="button" class="fresh" on:click=go>
                    {way.get()}
                </button>
            }
        })
    };
    view! {
        <div class="player-notes" role="status">{notes}</div>
        {ways}
    }
    .into_any()
}

fn notice(notice: Notice) -> String {
    match notice {
        Notice::WelcomeBack(ago) => fill(words::WELCOME_BACK.get(), &[("ago", &phrase::ago(ago))]),
        Notice::Missed(by) => {
            // To the nearest second, rather than up as a countdown is.
            let time = phrase::clock(by - Millis(500));
            fill(words::MISSED.get(), &[("time", &time)])
        }
        Notice::Eased => words::EASED.get().to_owned(),
        Notice::OnBody => words::ON_BODY.get().to_owned(),
        Notice::TakeOff(stop) => stop.get().to_owned(),
        Notice::NotKept(why) => fill(words::NOT_KEPT.get(), &[("why", format::trouble(why))]),
        Notice::Damaged(why) => fill(words::DAMAGED.get(), &[("why", damage(&why))]),
    }
}

/// Why what was kept is not a session, in words.
fn damage(why: &SnapshotError) -> &'static str {
    match why {
        SnapshotError::Unreadable(_) => trouble::UNREADABLE.get(),
        SnapshotError::Version(_) => trouble::VERSION.get(),
        SnapshotError::NoTechnique(_) => trouble::GONE.get(),
        SnapshotError::Segment(_) | SnapshotError::Event(..) | SnapshotError::Times => {
            trouble::MISFIT.get()
        }
    }
}

fn voice(state: SpeechState) -> Option<String> {
    match state {
        SpeechState::Ready => None,
        SpeechState::Missing | SpeechState::Empty => Some(words::SPEECH_MISSING.get().to_owned()),
    }
}

fn screen(state: WakeState) -> Option<String> {
    match state {
        WakeState::Free | WakeState::Waiting | WakeState::Held => None,
        WakeState::Refused => Some(words::SCREEN_REFUSED.get().to_owned()),
        WakeState::Missing => Some(words::SCREEN_MISSING.get().to_owned()),
    }
}

fn sound(sound: Sound) -> Option<String> {
    let text = match sound {
        Sound::Silent | Sound::On => return None,
        Sound::Off => words::SOUND_OFF.get(),
        Sound::Waiting => words::SOUND_WAITING.get(),
        Sound::Interrupted => words::SOUND_INTERRUPTED.get(),
        Sound::Missing => words::SOUND_MISSING.get(),
    };
    Some(text.to_owned())
}
