use leptos::prelude::*;

/// One of several values, as a group of radio buttons.
#[component]
pub fn Choice<T>(
    /// The name of the group, unique on its page.
    name: &'static str,
    /// What is chosen.
    legend: &'static str,
    /// What may be said about it.
    #[prop(optional)]
    about: &'static str,
    /// The value that holds.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the value that is picked.
    #[prop(into)]
    pick: Callback<T>,
    /// The values and what they are called.
    of: Vec<(T, String)>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let options = of.into_iter().enumerate().map(|(i, (own, label))| {
        let key = [name, "-", &i.to_string()].concat();
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=name
                    id=key
                    prop:checked=move || value.get() == own
                    on:change=move |_| pick.run(own)
                />
                <span>{label}</span>
            </label>
        }
    });
    let described = (!about.is_empty()).then(|| [name, "-about"].concat());
    let about = described.clone().map(|id| view! { <p class="choice-about" id=id>{about}</p> });
    view! {
        <fieldset class="choice" data-choice=name aria-describedby=described>
            <legend>{legend}</legend>
            {about}
            <div class="options">{options.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
