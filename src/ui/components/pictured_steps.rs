use leptos::prelude::*;

use super::step_words::StepWords;
use crate::{
    catalogue::Technique,
    figure::paint::Canvas,
    ui::{
        format::fill,
        picture::still::{self, Kind, LARGE},
        words::{picture as words, technique as technique_words},
    },
};

/// The steps of a technique: one large picture, and below it each step with a small one, which
/// shows it large when it is tapped. Without scripts all stand still in their key poses.
#[component]
pub fn PicturedSteps(
    /// The technique, which has pictures.
    technique: &'static Technique,
) -> impl IntoView {
    let mut canvas = Canvas::new();
    let first = still::first(technique.id).unwrap_or_default();
    let name = fill(words::OF_STEP.get(), &[("n", &(first + 1).to_string())]);
    let kind = Kind::Large { name: &name, shape: LARGE };
    let large = still::svg(&mut canvas, technique, first, kind, false);
    let items = technique.steps.iter().enumerate().map(|(index, step)| {
        let small = still::svg(&mut canvas, technique, index, Kind::Small, false);
        let show = fill(words::SHOW.get(), &[("n", &(index + 1).to_string())]);
        let button = small.map(|svg| {
            view! {
                <button
                    type="button"
                    class="step-picture"
                    data-step=index.to_string()
                    data-names=fill(words::OF_STEP.get(), &[("n", &(index + 1).to_string())])
                    aria-label=show
                    aria-pressed=if index == first { "true" } else { "false" }
                    disabled
                    inner_html=svg
                ></button>
            }
        });
        let pictured = button.is_some();
        view! {
            <li class="step" class:has-picture=pictured>
                {button} <StepWords step/>
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <section
            class="steps is-pictured"
            data-live="steps"
            data-scenes=technique.id.number().to_string()
        >
            <h2>{technique_words::STEPS.get()}</h2>
            <div class="picture-frame">
            <div class="picture" data-toggle="" inner_html=large></div>
            <super::turn_button::TurnButton/>
            <button
                type="button"
                class="picture-button picture-toggle"
                data-toggle=""
                aria-label=words::PAUSE.get()
                data-pause=words::PAUSE.get()
                data-play=words::PLAY.get()
                disabled
            >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path class="is-pause" d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z"/>
                    <path class="is-play" d="M8 5l11 7-11 7z"/>
                </svg>
            </button>
            </div>
            <ol>{items}</ol>
        </section>
    }
}
