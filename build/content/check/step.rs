use super::{Context, dose, limits, rounds, scene, settle, sides, wording};
use crate::content::{
    Reason,
    document::At,
    grammar,
    model::Step,
    shared::{Motion, Pressure, Sides, Tempo},
    table::Table,
    text::Text,
};

/// Most words of what is said where little is wanted.
const SAID: usize = 8;
/// Most words of a step's text: it is read aloud, and taken in at a glance.
const MOST_WORDS: usize = 25;

/// The most pressure where a step is done, and what sets it.
pub(super) struct Cap {
    pub(super) pressure: u16,
    pub(super) of: String,
}

/// The steps of a technique, in order.
pub(super) fn all(technique: &Table<'_>, cap: &Cap, context: &Context) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let (mut doses, mut settles) = (Vec::new(), Vec::new());
    let scene = scene::shared(technique);
    for (index, table) in technique.tables("step", "step", "").iter_mut().enumerate() {
        table.rename(format!("step {} of {}", index + 1, technique.name()));
        let (step, settle) = step(table, &steps, cap, scene.as_ref(), context);
        steps.push(step);
        settles.push(settle);
        doses.push(table.place("dose"));
    }
    if let Some(scene) = scene {
        scene.finish();
    }
    settle::mark(&mut steps, &settles);
    rounds::refuse_long(&steps, &doses, &context.limits);
    steps
}

/// A step, and what its author says of getting ready for it.
fn step(
    table: &Table<'_>,
    before: &[Step],
    cap: &Cap,
    shared: Option<&Table<'_>>,
    context: &Context,
) -> (Step, Option<bool>) {
    let text = table.prose("text");
    let words = wording::words(&text.english);
    if words > MOST_WORDS {
        let of = table.name().to_owned();
        table.place("text").refuse(Reason::TooManyWords { of, words, most: MOST_WORDS });
    }
    let motion = table.word::<Motion>("motion");
    // A repeat and a swap do nothing of their own, so they need not say how.
    let acts = !matches!(motion, Some(Motion::Repeat | Motion::Swap));
    let sides = (acts || table.has("sides")).then(|| table.word::<Sides>("sides")).flatten();
    let say = Text { said: true, ..table.prose("say") };
    wording::refuse_unspeakable(
        &say.english,
        SAID,
        &format!("`say` of {}", table.name()),
        table.place("say"),
    );
    let sides_before = before.last().map(|step| step.sides);
    sides::refuse_idle_swap(table, motion, sides_before);
    for (field, text) in [("text", &text), ("say", &say)] {
        sides::refuse_unsaid(&text.english, motion, sides, table.place(field));
    }

    let tempo = if acts || table.has("tempo") { tempo(table) } else { Some(Tempo::Still) };
    if let (Some(motion), Some(tempo)) = (motion, tempo) {
        refuse_mismatch(table, motion, tempo);
    }
    let dose = dose::read(table, motion, tempo, before, &context.limits);
    let mut pressure = 0;
    let read = if acts || table.has("pressure") { table.number("pressure") } else { None };
    if let Some(At { value, place }) = read {
        limits::refuse_above(value, cap.pressure, &cap.of, place);
        pressure = u8::try_from(value).unwrap_or(u8::MAX);
    }
    let step = Step {
        text,
        say,
        motion: motion.unwrap_or(Motion::Rest),
        dose,
        tempo: tempo.unwrap_or(Tempo::Still),
        sides: sides.unwrap_or(Sides::None),
        pressure: Pressure::new(pressure),
        sources: context.sources.find_all(&table.texts("sources")),
        scene: scene::of_step(table, acts, shared, context),
        settle: false,
    };
    let settle = settle::said(table, motion, before);
    table.finish();
    (step, settle)
}

fn tempo(table: &Table<'_>) -> Option<Tempo> {
    let text = table.text("tempo");
    let tempo = grammar::tempo(&text);
    if tempo.is_none() && !text.is_empty() {
        table.place("tempo").refuse(Reason::BadTempo(text));
    }
    tempo
}

/// Refuses a tempo that the motion cannot be shown with.
fn refuse_mismatch(table: &Table<'_>, motion: Motion, tempo: Tempo) {
    let moves = matches!(motion, Motion::Circle | Motion::Stroke | Motion::Squeeze | Motion::Roll);
    let breathes = matches!(tempo, Tempo::Breath { .. });
    let advice = match motion {
        Motion::Breathe if !breathes => "breathing goes like `5 s in, 5 s out`",
        _ if moves && tempo == Tempo::Still => "it moves, so say how fast",
        _ if moves && breathes => "`in` and `out` are for breathing",
        _ => return,
    };
    let (motion, tempo) = (motion.slug(), table.text("tempo"));
    table.place("tempo").refuse(Reason::TempoOfMotion { motion, tempo, advice });
}
