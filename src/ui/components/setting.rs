//! A row of the settings page: what is read, what is written, and how it is kept at once.

use super::{choice::Choice, slide::Slide};
use crate::{
    catalogue::Text,
    ui::{
        app::use_app,
        format::fill,
        settings::{self, Settings},
        words::settings as words,
    },
};
use leptos::prelude::*;

/// What keeps a change of the settings on the device.
pub fn keeper<T: 'static>(write: fn(&mut Settings, T)) -> impl Fn(T) + Copy + Send + Sync {
    let app = use_app();
    move |value| settings::change(app, |s| write(s, value))
}

/// A setting with a few values.
#[component]
pub fn Pick<T>(
    /// The name of its group, unique on its page.
    name: &'static str,
    /// What is chosen.
    legend: &'static str,
    /// What may be said about it.
    #[prop(optional)]
    about: &'static str,
    /// What holds.
    read: fn(&Settings) -> T,
    /// Puts in what is picked.
    write: fn(&mut Settings, T),
    /// The values and what they are called.
    of: &'static [(T, Text)],
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let app = use_app();
    let value = Signal::derive(move || app.settings.with(read));
    let of = of.iter().map(|&(value, label)| (value, label.get().to_owned())).collect();
    view! { <Choice name legend about value pick=keeper(write) of/> }
}

/// A setting that is a number.
#[component]
pub fn Amount(
    /// Its name, unique on its page.
    name: &'static str,
    /// What is set.
    label: &'static str,
    /// The least, the most and the step between.
    range: (u16, u16, u16),
    /// What holds.
    read: fn(&Settings) -> u8,
    /// Puts in what is chosen.
    write: fn(&mut Settings, u8),
    /// How it is written.
    says: fn(u16) -> String,
) -> impl IntoView {
    let app = use_app();
    let value = Signal::derive(move || u16::from(app.settings.with(read)));
    let keep = keeper(write);
    // The slider keeps it within bounds that fit.
    let pick = move |number| keep(u8::try_from(number).unwrap_or(u8::MAX));
    view! { <Slide name label range value pick says/> }
}

/// A number as `80 %`.
pub fn percent(n: u16) -> String {
    fill(words::PERCENT.get(), &[("n", &n.to_string())])
}

/// A number as `5 s`.
pub fn seconds(n: u16) -> String {
    fill(words::SECONDS.get(), &[("n", &n.to_string())])
}
