use crate::{
    catalogue::{Side, Step},
    session::{Segment, Status},
    ui::{
        picture::wanted::{Moment, Wanted},
        player::{Player, phrase},
    },
};
use leptos::prelude::*;

/// The figure at work, as the prerender writes it: the key pose of the first step.
#[cfg(feature = "ssr")]
#[component]
pub fn SessionPicture(
    /// The session.
    player: Player,
) -> impl IntoView {
    use crate::{figure::paint::Canvas, ui::picture::still};

    let technique = player.technique;
    let first = still::first(technique.id).unwrap_or_default();
    let name = player.plan(|plan| phrase::pictured(plan, 0));
    let kind = still::Kind::Large { name: &name, shape: 1.0 };
    let html = still::svg(&mut Canvas::new(), technique, first, kind, false);
    view! { <div class="picture" inner_html=html></div> }
}

/// The figure at work. The painter paints it, by the session's own clock: it is told since when a
/// step goes on, and only when that changes, so that picture, digits and tones cannot drift apart.
#[cfg(not(feature = "ssr"))]
#[component]
pub fn SessionPicture(
    /// The session.
    player: Player,
) -> impl IntoView {
    use crate::{device::page, ui::calls};

    let place = NodeRef::<leptos::html::Div>::new();
    let shown = Memo::new(move |_| player.moment.with(|moment| wanted(player, moment)));
    let name = Memo::new(move |_| {
        let index = player.moment.with(|moment| moment.index);
        player.plan(|plan| phrase::pictured(plan, index))
    });
    // What the page was written with, and what the painter then makes of it, is no view.
    Effect::new(move |_| {
        let svg = place.get().and_then(|place| page::find_in(&place, "svg.scene[role=img]"));
        if let Some(svg) = svg {
            // The name is valid, so nothing can be refused.
            let _impossible = svg.set_attribute("aria-label", &name.get());
        }
    });
    Effect::new(move |_| {
        let (Some(place), Some(shown)) = (place.get(), shown.get()) else { return };
        let _impossible = place.set_attribute(calls::SHOWS, &shown.write());
        page::tell_on(&place, calls::SHOW);
    });
    let still = player.still();
    view! { <div class="picture" node_ref=place inner_html=still></div> }
}

/// What the picture is to show from now on.
#[cfg_attr(feature = "ssr", allow(dead_code, reason = "only a living picture asks"))]
fn wanted(player: Player, moment: &crate::session::Moment) -> Option<Wanted> {
    let technique = player.technique;
    let has_picture = |segment: &Segment| {
        segment.kind.is_step() && technique.steps.get(segment.step).is_some_and(Step::acts)
    };
    // What leads to a step shows that step, and a step without a picture the next that has one.
    let segment = player.plan(|plan| {
        let ahead = plan.segments().iter().skip(moment.index);
        ahead.copied().find(has_picture)
    })?;
    let own = moment.segment.filter(|own| own.kind.is_step() && has_picture(own));
    let asked = f32::from(segment.pressure.get());
    let goes = (moment.status == Status::Running).then(|| player.began(moment));
    let seconds = if goes.is_some() { 0.0 } else { moment.elapsed.as_seconds() };
    Some(Wanted {
        flipped: segment.side == Some(Side::Right),
        moment: match (moment.status, own) {
            (Status::Ready, _) => Moment::Key,
            (_, Some(_)) => Moment::At(seconds),
            (_, None) => Moment::Resting(seconds),
        },
        pressure: match own {
            Some(_) if asked > 0.0 => f32::from(moment.pressure.get()) / asked,
            _ => 1.0,
        },
        goes,
        ..Wanted::of(technique.id, segment.step)
    })
}
