use leptos::prelude::*;

/// A number within bounds, as a slider with what it says beside it.
#[component]
pub fn Slide(
    /// Its name, unique on its page.
    name: &'static str,
    /// What is set.
    label: &'static str,
    /// The least, the most and the step between.
    range: (u16, u16, u16),
    /// The number that holds.
    #[prop(into)]
    value: Signal<u16>,
    /// Called with the number that is chosen.
    #[prop(into)]
    pick: Callback<u16>,
    /// How it is written.
    says: fn(u16) -> String,
) -> impl IntoView {
    let (least, most, step) = range;
    let picked = move |event| {
        // A slider gives nothing but numbers within its bounds.
        if let Ok(number) = event_target_value(&event).parse::<u16>() {
            pick.run(number.clamp(least, most));
        }
    };
    let said = move || says(value.get());
    view! {
        <div class="slide">
            <label for=name>{label}</label>
            // Read with the slider, which says it itself.
            <span class="slide-says" aria-hidden="true">{said}</span>
            <input
                type="range"
                id=name
                min=least.to_string()
                max=most.to_string()
                step=step.to_string()
                prop:value=move || value.get().to_string()
                aria-valuetext=said
                on:input=picked
            />
        </div>
    }
    .into_any()
}
