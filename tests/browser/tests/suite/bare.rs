//! Devices that lack something: the session runs to its end, and the screen says what is missing.

use unknot::{
    catalogue::Text,
    session::Kind,
    ui::{
        route::Route,
        words::{player as words, settings},
    },
};
use unknot_browser::Outcome;

use crate::{
    guest::Guest,
    lent::{AWAKE, RECORDER, VOICE},
    reading::first_with,
    session::TO_THE_END,
};

/// Takes away what is named, wherever it is inherited from.
const REMOVE: &str = "const remove = (object, name) => { \
    for (let it = object; it; it = Object.getPrototypeOf(it)) delete it[name]; };\n";

const AUDIO: &str = "remove(globalThis, 'AudioContext'); remove(globalThis, 'webkitAudioContext');";
const SPEECH: &str = "remove(globalThis, 'speechSynthesis');";
const WAKE: &str = "remove(navigator, 'wakeLock');";
const VIBRATION: &str = "remove(navigator, 'vibrate');";
const LOCKS: &str = "remove(navigator, 'locks');";
const MEDIA: &str = "remove(navigator, 'mediaSession');";

/// What the device lacks, and what is said of it.
const LACKS: [(&str, &[&str], &[Text]); 9] = [
    ("nothing", &[], &[]),
    ("sound", &[AUDIO], &[words::SOUND_MISSING]),
    ("speech", &[SPEECH], &[words::SPEECH_MISSING]),
    ("voices", &["speechSynthesis.getVoices = () => [];"], &[words::SPEECH_MISSING]),
    ("a way to stay awake", &[WAKE], &[words::SCREEN_MISSING]),
    (
        "leave to stay awake",
        &[
            "navigator.wakeLock.request = async () => { throw new DOMException('no', 'NotAllowedError'); };",
        ],
        &[words::SCREEN_REFUSED],
    ),
    ("a motor", &[VIBRATION], &[]),
    ("locks and keys", &[LOCKS, MEDIA], &[]),
    (
        "all of it",
        &[AUDIO, SPEECH, WAKE, VIBRATION, LOCKS, MEDIA],
        &[words::SCREEN_MISSING, words::SOUND_MISSING, words::SPEECH_MISSING],
    ),
];

pub(crate) fn what_is_missing_is_said_and_stops_nothing(guest: &mut Guest) -> Outcome {
    let (technique, _) = first_with(|segment| segment.kind == Kind::Work)?;
    for (what, scripts, said) in LACKS {
        let lent = [&[VOICE, RECORDER, AWAKE, REMOVE], scripts].concat();
        guest.begin(technique, &lent)?;
        let told: Vec<_> = said.iter().map(|text| text.get()).collect();
        if said.is_empty() {
            // By now all that is missing would be known.
            guest.plays()?;
        }
        let notes =
            "return [...document.querySelectorAll('.player-notes p')].map((it) => it.textContent);";
        guest.browser.wait(&format!("word of a lack of {what}, and of nothing else"), || {
            Ok(guest.browser.run::<Vec<String>>(notes, &[])? == told)
        })?;
        guest.browser.run_async::<Option<()>>(TO_THE_END, &[])?;
        guest.browser.named("heading", words::DONE.get())?;
        if scripts.contains(&VIBRATION) {
            guest.open(&Route::Settings.path())?;
            guest
                .browser
                .wait_for("word of the motor", &guest.says(settings::VIBRATION_NONE.get()))?;
        }
    }
    Ok(())
}
