use leptos::prelude::*;

use crate::{
    catalogue::{CONTRAINDICATIONS, Contraindication, Kind, RED_FLAGS, RedFlag, Urgency},
    ui::{components::sources::Sources, words},
};

/// When not to, what to ask first, and the signs to act on with what to do.
#[component]
pub fn Safety() -> impl IntoView {
    let groups = [
        (Kind::Never, words::safety::NEVER.get()),
        (Kind::AskFirst, words::safety::ASK_FIRST.get()),
        (Kind::Special, words::safety::SPECIAL.get()),
    ];
    let groups = groups.map(|(kind, name)| {
        let items = CONTRAINDICATIONS
            .iter()
            .filter(|c| c.kind == kind)
            .map(|c| view! { <Item c/> })
            .collect_view();
        view! {
            <section>
                <h2>{name}</h2>
                <ul class="contraindications">{items}</ul>
            </section>
        }
    });
    view! {
        <h1 tabindex="-1">{words::safety::HEADING.get()}</h1>
        <section class="flags">
            <h2>{words::safety::FLAGS.get()}</h2>
            <p class="lead">{words::safety::FLAGS_LEAD.get()}</p>
            <ul>{RED_FLAGS.iter().map(|flag| view! { <Flag flag/> }).collect_view()}</ul>
        </section>
        {groups.collect_view()}
        <p class="quiet">{words::safety::NOTE.get()}</p>
    }
}

#[component]
fn Flag(flag: &'static RedFlag) -> impl IntoView {
    let (class, label) = match flag.urgency {
        Urgency::Emergency => ("flag emergency", words::safety::EMERGENCY.get()),
        Urgency::SameDay => ("flag same-day", words::safety::SAME_DAY.get()),
        Urgency::Doctor => ("flag doctor", words::safety::DOCTOR.get()),
    };
    view! {
        <li class=class>
            <p class="flag-urgency">{label}</p>
            <p class="flag-sign">{flag.sign.get()}</p>
            <p class="flag-action">{flag.action.get()}</p>
            <Sources of=flag.sources/>
        </li>
    }
}

#[component]
fn Item(c: &'static Contraindication) -> impl IntoView {
    view! {
        <li>
            <h3>{c.name.get()}</h3>
            <p>{c.text.get()}</p>
            <Sources of=c.sources/>
        </li>
    }
}
