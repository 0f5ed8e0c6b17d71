use crate::{
    device::wake_lock::WakeState,
    session::{Millis, SnapshotError},
    ui::{
        format::{self, fill},
        player::{Notice, Player, Sound, phrase},
        words::{player as words, trouble},
    },
};
use leptos::{ev::MouseEvent, prelude::*};

/// What a person should know about this session: what the device cannot do, and what happened
/// while they were away. Nothing where all is well.
#[component]
pub fn Notes(
    /// The session.
    player: Player,
) -> impl IntoView {
    let notes = move || {
        let notes =
            [player.notice.get().map(notice), screen(player.wake.get()), sound(player.sound.get())];
        notes.into_iter().flatten().map(|text| view! { <p>{text}</p> }).collect_view()
    };
    let left = Memo::new(move |_| {
        player.notice.with(|notice| matches!(notice, Some(Notice::WelcomeBack(_))))
    });
    let fresh = move |event: MouseEvent| {
        // It lies on the picture, where a tap would go on.
        event.stop_propagation();
        player.fresh();
    };
    let ways = move || {
        left.get().then(|| {
            view! {
                <button type="button" class="fresh" on:click=fresh>
                    {words::FRESH}
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
        Notice::WelcomeBack(ago) => fill(words::WELCOME_BACK, &[("ago", &phrase::ago(ago))]),
        Notice::Slept(by) => {
            // To the nearest second, rather than up as a countdown is.
            let time = phrase::clock(by - Millis(500));
            fill(words::SLEPT, &[("time", &time)])
        }
        Notice::NotKept(why) => fill(words::NOT_KEPT, &[("why", format::trouble(why))]),
        Notice::Damaged(why) => fill(words::DAMAGED, &[("why", damage(&why))]),
    }
}

/// Why what was kept is not a session, in words.
const fn damage(why: &SnapshotError) -> &'static str {
    match why {
        SnapshotError::Unreadable(_) => trouble::UNREADABLE,
        SnapshotError::Version(_) => trouble::VERSION,
        SnapshotError::NoTechnique(_) => trouble::GONE,
        SnapshotError::Segment(_) | SnapshotError::Event(..) | SnapshotError::Times => {
            trouble::MISFIT
        }
    }
}

fn screen(state: WakeState) -> Option<String> {
    match state {
        WakeState::Free | WakeState::Waiting | WakeState::Held => None,
        WakeState::Refused => Some(words::SCREEN_REFUSED.to_owned()),
        WakeState::Missing => Some(words::SCREEN_MISSING.to_owned()),
    }
}

fn sound(sound: Sound) -> Option<String> {
    let text = match sound {
        Sound::Silent | Sound::On => return None,
        Sound::Off => words::SOUND_OFF,
        Sound::Waiting => words::SOUND_WAITING,
        Sound::Interrupted => words::SOUND_INTERRUPTED,
        Sound::Missing => words::SOUND_MISSING,
    };
    Some(text.to_owned())
}
