use crate::{
    device::{
        audio::{Audio, Blend},
        page,
        speech::{Speech, Voice},
    },
    session::CueKind,
    ui::{
        app::use_app,
        components::setting::keeper,
        format::fill,
        words::{player as player_words, settings as words},
    },
};
use leptos::prelude::*;

/// Which voice speaks, of those on the device, and a way to hear it.
#[component]
pub fn VoiceChoice() -> impl IntoView {
    let app = use_app();
    let voices = RwSignal::new(Vec::<(String, String)>::new());
    let speech = StoredValue::new_local(None::<Speech>);
    let audio = StoredValue::new_local(None::<Audio>);
    let list = move || {
        let known = speech.try_with_value(|speech| speech.as_ref().map(Speech::voices)).flatten();
        let _gone = voices.try_set(known.unwrap_or_default().iter().filter_map(offered).collect());
    };
    if cfg!(feature = "csr") {
        speech.set_value(Speech::open(move |_| list(), || ()));
        list();
    }
    let keep = keeper(|settings, voice: Option<String>| settings.voice = voice);
    let picked = move |event| {
        let name = event_target_value(&event);
        keep((!name.is_empty()).then_some(name));
    };
    let chosen = Memo::new(move |_| app.settings.with(|s| s.voice.clone().unwrap_or_default()));
    let options = move || {
        let options = voices.get().into_iter().map(|(name, label)| {
            let is_chosen = chosen.get() == name;
            view! { <option value=name selected=is_chosen>{label}</option> }
        });
        options.collect_view()
    };
    let none = move || {
        voices.with(Vec::is_empty).then(|| view! { <p class="quiet">{words::VOICE_NONE.get()}</p> })
    };
    let test = move |_| {
        let set = app.settings.get_untracked();
        let share = |percent: u8| f32::from(percent) / 100.0;
        speech.try_update_value(|speech| {
            if let Some(speech) = speech {
                let (rate, volume) = (share(set.voice_rate), share(set.voice_volume));
                let voice = set.voice.as_deref();
                // Where it is refused there is nothing to be heard, which is what is tested.
                let _heard = speech.say(
                    player_words::TEST_SAID.get(),
                    &page::language(),
                    voice,
                    rate,
                    volume,
                );
            }
        });
        audio.try_update_value(|audio| {
            let blend = if set.owns_sound { Blend::Own } else { Blend::Mix };
            // Opened anew, as the way it blends may have been changed.
            *audio = Audio::open(blend, |_| ()).ok();
            if let Some(audio) = audio {
                audio.set_volume(share(set.tone_volume));
                audio.wake();
                audio.play(CueKind::Start);
            }
        });
    };
    view! {
        <div class="voice-choice">
            <label for="voice">{words::VOICE_CHOICE.get()}</label>
            <select id="voice" on:change=picked>
                <option value="">{words::VOICE_BEST.get()}</option>
                {options}
            </select>
            {none}
            <button type="button" class="button quiet-button" on:click=test>
                {words::TEST.get()}
            </button>
        </div>
    }
    .into_any()
}

/// A voice that speaks the language, by its name and by what it is called.
fn offered(voice: &Voice) -> Option<(String, String)> {
    let speaks = voice.speaks(&page::language());
    let label = if voice.local {
        voice.name.clone()
    } else {
        fill(words::VOICE_REMOTE.get(), &[("name", &voice.name)])
    };
    speaks.then(|| (voice.name.clone(), label))
}
