use crate::{
    catalogue::Side,
    session::{Segment, Status},
    ui::{
        picture::film::{Moment, Wanted},
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
    let first = still::first(technique).unwrap_or_default();
    let name = player.plan(|plan| phrase::pictured(plan, 0));
    let kind = still::Kind::Large { name: &name, shape: 1.0 };
    let html = still::svg(&mut Canvas::new(), technique, first, kind, false);
    view! { <div class="picture" inner_html=html></div> }
}

/// The figure at work, driven by the session's own clock: its loop is a pure function of where the
/// session stands, as are the digits and the tones, so that none can drift from the others.
#[cfg(not(feature = "ssr"))]
#[component]
pub fn SessionPicture(
    /// The session.
    player: Player,
) -> impl IntoView {
    use crate::{session::Millis, ui::picture::screen::Screen};

    let place = NodeRef::<leptos::svg::Svg>::new();
    let screen = StoredValue::new_local(None::<Screen>);
    Effect::new(move |_| {
        if let Some(svg) = place.get() {
            screen.set_value(Screen::new(svg.into(), move || wanted(player)));
        }
    });
    // While the session runs the picture goes by itself; all else wakes it.
    let stands = Memo::new(move |_| {
        player.moment.with(|moment| {
            let goes = moment.status == Status::Running;
            let elapsed = if goes { Millis::ZERO } else { moment.elapsed };
            (moment.index, moment.status, moment.pressure, elapsed)
        })
    });
    Effect::new(move |_| {
        stands.get();
        screen.with_value(|screen| {
            if let Some(screen) = screen {
                screen.bell().ring();
            }
        });
    });
    let name = move || {
        let (index, ..) = stands.get();
        player.plan(|plan| phrase::pictured(plan, index))
    };
    view! {
        <div class="picture">
            <svg class="scene" viewBox="0 0 1 1" role="img" aria-label=name node_ref=place>
                <g></g>
            </svg>
        </div>
    }
}

/// What the picture is to show now.
#[cfg_attr(feature = "ssr", allow(dead_code, reason = "only a living picture asks"))]
fn wanted(player: Player) -> Option<Wanted> {
    let moment = player.moment.try_get_untracked()?;
    let technique = player.technique;
    let has_picture = |segment: &Segment| {
        let scene = technique.scenes().get(segment.step);
        segment.kind.is_step() && scene.is_some_and(Option::is_some)
    };
    // What leads to a step shows that step, and a step without a picture the next that has one.
    let segment = player.plan(|plan| {
        let ahead = plan.segments().iter().skip(moment.index);
        ahead.copied().find(has_picture)
    })?;
    let own = moment.segment.filter(|own| own.kind.is_step() && has_picture(own));
    let asked = f32::from(segment.pressure.get());
    let seconds = moment.elapsed.as_seconds();
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
        goes: moment.status == Status::Running,
        ..Wanted::of(technique, segment.step)
    })
}
