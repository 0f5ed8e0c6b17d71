use super::{
    setting::{Amount, Pick, percent},
    voice_choice::VoiceChoice,
};
use crate::{device::haptics, session::Verbosity, ui::words::settings as words};
use leptos::prelude::*;

/// What is heard and felt of a session beside the voice.
#[component]
pub fn Sound() -> impl IntoView {
    let vibration = if cfg!(feature = "ssr") || haptics::can_vibrate() {
        view! {
            <Pick
                name="vibration"
                legend=words::VIBRATION.get()
                read=|s| s.vibration
                write=|s, v| s.vibration = v
                of=&[(true, words::ON), (false, words::OFF)]
            />
        }
        .into_any()
    } else {
        view! { <p class="quiet">{words::VIBRATION_NONE.get()}</p> }.into_any()
    };
    view! {
        <section class="settings">
            <h2>{words::SOUND.get()}</h2>
            <Pick
                name="tones"
                legend=words::TONES.get()
                read=|s| s.tones
                write=|s, v| s.tones = v
                of=&[(true, words::TONES_ON), (false, words::TONES_OFF)]
            />
            <Amount
                name="tone-volume"
                label=words::TONE_VOLUME.get()
                range=(10, 100, 10)
                read=|s| s.tone_volume
                write=|s, v| s.tone_volume = v
                says=percent
            />
            <Pick
                name="ticks"
                legend=words::TICKS.get()
                read=|s| s.ticks
                write=|s, v| s.ticks = v
                of=&[(false, words::OFF), (true, words::ON)]
            />
            <Pick
                name="owns-sound"
                legend=words::OWNS_SOUND.get()
                about=words::OWNS_SOUND_ABOUT.get()
                read=|s| s.owns_sound
                write=|s, v| s.owns_sound = v
                of=&[(false, words::OWNS_SOUND_NO), (true, words::OWNS_SOUND_YES)]
            />
            {vibration}
        </section>
    }
    .into_any()
}

/// What is said, in which voice.
#[component]
pub fn Speaking() -> impl IntoView {
    view! {
        <section class="settings">
            <h2>{words::VOICE.get()}</h2>
            <Pick
                name="speech"
                legend=words::SPEECH.get()
                about=words::SPEECH_ABOUT.get()
                read=|s| s.speech
                write=|s, v| s.speech = v
                of=&[
                    (Verbosity::Full, words::SPEECH_FULL),
                    (Verbosity::Short, words::SPEECH_SHORT),
                    (Verbosity::Off, words::SPEECH_OFF),
                ]
            />
            <Amount
                name="voice-rate"
                label=words::VOICE_RATE.get()
                range=(50, 200, 10)
                read=|s| s.voice_rate
                write=|s, v| s.voice_rate = v
                says=percent
            />
            <Amount
                name="voice-volume"
                label=words::VOICE_VOLUME.get()
                range=(10, 100, 10)
                read=|s| s.voice_volume
                write=|s, v| s.voice_volume = v
                says=percent
            />
            <VoiceChoice/>
        </section>
    }
    .into_any()
}
