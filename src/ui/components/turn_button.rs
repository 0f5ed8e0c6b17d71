use leptos::prelude::*;

use crate::ui::words::picture as words;

/// The button that turns the picture beside it, for those who do not drag. The picture switches it
/// on when it comes alive.
#[component]
pub fn TurnButton() -> impl IntoView {
    view! {
        <button
            type="button"
            class="picture-button picture-turn"
            data-turn=""
            aria-label=words::TURN_IT.get()
            disabled
        >
            <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M20 11c0-2.8-3.6-5-8-5s-8 2.2-8 5 3.6 5 8 5h2"/>
                <path d="M11.5 12.5 15 16l-3.5 3.5"/>
            </svg>
        </button>
    }
}
