use leptos::prelude::*;

use crate::{
    device::{haptics, storage::Trouble},
    session::{Scale, Verbosity},
    ui::{
        app::use_app,
        components::{
            choice::Choice, screening::ScreeningDialog, setup::LENGTHS, slide::Slide,
            voice_choice::VoiceChoice, your_data::YourData,
        },
        format::{self, fill},
        settings::{self, Contrast, Settings, Skin, Theme},
        words::{self, settings as own},
    },
};

/// Appearance, sessions, sound and voice: each choice is kept on the device at once.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let trouble = RwSignal::new(None::<Trouble>);
    let warning = move || {
        trouble.get().map(|why| {
            let text = fill(own::NOT_KEPT, &[("why", format::trouble(why))]);
            view! { <p class="notice" role="status">{text}</p> }
        })
    };
    view! {
        <h1 tabindex="-1">{own::TITLE}</h1>
        <noscript>
            <p class="notice">{own::NEEDS_SCRIPT}</p>
        </noscript>
        {warning}
        <Appearance trouble/>
        <Sessions trouble/>
        <Sound trouble/>
        <AskAgain/>
        <YourData/>
    }
}

/// What keeps a change: the settings that it changes, and where it is told why they were not kept.
pub(crate) fn keeper<T: 'static>(
    trouble: RwSignal<Option<Trouble>>,
    write: fn(&mut Settings, T),
) -> impl Fn(T) + Copy + Send + Sync {
    let app = use_app();
    move |value| {
        trouble.set(settings::change(app.settings, &app.store(), |s| write(s, value)));
    }
}

/// What holds now.
fn reads<T: Send + Sync + 'static>(read: fn(&Settings) -> T) -> Signal<T> {
    let app = use_app();
    Signal::derive(move || app.settings.with(read))
}

fn called<T, const N: usize>(of: [(T, &str); N]) -> Vec<(T, String)> {
    of.map(|(value, label)| (value, label.to_owned())).into()
}

fn percent(n: u16) -> String {
    fill(own::PERCENT, &[("n", &n.to_string())])
}

fn seconds(n: u16) -> String {
    fill(own::SECONDS, &[("n", &n.to_string())])
}

/// A number that the slider keeps within bounds that fit.
fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

#[component]
fn Appearance(trouble: RwSignal<Option<Trouble>>) -> impl IntoView {
    view! {
        <section class="settings">
            <h2>{own::APPEARANCE}</h2>
            <Choice
                name="theme"
                legend=own::THEME
                value=reads(|s| s.theme)
                pick=keeper(trouble, |s, v| s.theme = v)
                of=called([
                    (Theme::System, own::THEME_SYSTEM),
                    (Theme::Light, own::THEME_LIGHT),
                    (Theme::Dark, own::THEME_DARK),
                ])
            />
            <Choice
                name="contrast"
                legend=own::CONTRAST
                value=reads(|s| s.contrast)
                pick=keeper(trouble, |s, v| s.contrast = v)
                of=called([
                    (Contrast::System, own::CONTRAST_SYSTEM),
                    (Contrast::More, own::CONTRAST_MORE),
                ])
            />
            <Choice
                name="skin"
                legend=own::SKIN
                value=reads(|s| s.skin)
                pick=keeper(trouble, |s, v| s.skin = v)
                of=called([
                    (Skin::Sand, own::SKIN_SAND),
                    (Skin::Rose, own::SKIN_ROSE),
                    (Skin::Clay, own::SKIN_CLAY),
                    (Skin::Umber, own::SKIN_UMBER),
                    (Skin::Walnut, own::SKIN_WALNUT),
                ])
            />
        </section>
    }
    .into_any()
}

#[component]
fn Sessions(trouble: RwSignal<Option<Trouble>>) -> impl IntoView {
    let lengths = LENGTHS.iter().map(|(percent, label)| (*percent, (*label).to_owned())).collect();
    view! {
        <section class="settings">
            <h2>{own::SESSION}</h2>
            <Slide
                name="settle-first"
                label=own::SETTLE_FIRST
                range=(0, 30, 5)
                value=reads(|s| u16::from(s.settle_first))
                pick=keeper(trouble, |s, v| s.settle_first = small(v))
                says=seconds
            />
            <Slide
                name="settle-between"
                label=own::SETTLE_BETWEEN
                range=(0, 30, 5)
                value=reads(|s| u16::from(s.settle_between))
                pick=keeper(trouble, |s, v| s.settle_between = small(v))
                says=seconds
            />
            <Choice
                name="length"
                legend=own::SCALE
                about=own::SCALE_ABOUT
                value=reads(|s| s.scale.get())
                pick=keeper(trouble, |s, v| s.scale = Scale::percent(v))
                of=lengths
            />
            <Choice
                name="wait"
                legend=own::WAIT
                value=reads(|s| s.wait)
                pick=keeper(trouble, |s, v| s.wait = v)
                of=called([(false, own::OFF), (true, own::ON)])
            />
        </section>
    }
    .into_any()
}

#[component]
fn Sound(trouble: RwSignal<Option<Trouble>>) -> impl IntoView {
    let vibration = if cfg!(feature = "ssr") || haptics::can_vibrate() {
        view! {
            <Choice
                name="vibration"
                legend=own::VIBRATION
                value=reads(|s| s.vibration)
                pick=keeper(trouble, |s, v| s.vibration = v)
                of=called([(true, own::ON), (false, own::OFF)])
            />
        }
        .into_any()
    } else {
        view! { <p class="quiet">{own::VIBRATION_NONE}</p> }.into_any()
    };
    view! {
        <section class="settings">
            <h2>{own::SOUND}</h2>
            <Choice
                name="tones"
                legend=own::TONES
                value=reads(|s| s.tones)
                pick=keeper(trouble, |s, v| s.tones = v)
                of=called([(true, own::TONES_ON), (false, own::TONES_OFF)])
            />
            <Slide
                name="tone-volume"
                label=own::TONE_VOLUME
                range=(10, 100, 10)
                value=reads(|s| u16::from(s.tone_volume))
                pick=keeper(trouble, |s, v| s.tone_volume = small(v))
                says=percent
            />
            <Choice
                name="ticks"
                legend=own::TICKS
                value=reads(|s| s.ticks)
                pick=keeper(trouble, |s, v| s.ticks = v)
                of=called([(false, own::OFF), (true, own::ON)])
            />
            <Choice
                name="owns-sound"
                legend=own::OWNS_SOUND
                about=own::OWNS_SOUND_ABOUT
                value=reads(|s| s.owns_sound)
                pick=keeper(trouble, |s, v| s.owns_sound = v)
                of=called([(false, own::OWNS_SOUND_NO), (true, own::OWNS_SOUND_YES)])
            />
            {vibration}
        </section>
        <section class="settings">
            <h2>{own::VOICE}</h2>
            <Choice
                name="speech"
                legend=own::SPEECH
                value=reads(|s| s.speech)
                pick=keeper(trouble, |s, v| s.speech = v)
                of=called([
                    (Verbosity::Full, own::SPEECH_FULL),
                    (Verbosity::Short, own::SPEECH_SHORT),
                    (Verbosity::Off, own::SPEECH_OFF),
                ])
            />
            <Slide
                name="voice-rate"
                label=own::VOICE_RATE
                range=(50, 200, 10)
                value=reads(|s| u16::from(s.voice_rate))
                pick=keeper(trouble, |s, v| s.voice_rate = small(v))
                says=percent
            />
            <Slide
                name="voice-volume"
                label=own::VOICE_VOLUME
                range=(10, 100, 10)
                value=reads(|s| u16::from(s.voice_volume))
                pick=keeper(trouble, |s, v| s.voice_volume = small(v))
                says=percent
            />
            <VoiceChoice trouble/>
        </section>
    }
    .into_any()
}

/// The safety questions once more, with what was answered.
#[component]
fn AskAgain() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <section class="settings">
            <h2>{own::SCREENING}</h2>
            <p class="quiet">{own::SCREENING_ABOUT}</p>
            <button type="button" class="button quiet-button" on:click=move |_| open.set(true)>
                {words::screening::AGAIN}
            </button>
            <ScreeningDialog open done=|()| ()/>
        </section>
    }
    .into_any()
}
