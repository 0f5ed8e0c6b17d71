//! What is heard: tones to the hundredth of a second, and words one after the other.

use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::Value;
use unknot::{
    catalogue::{Technique, techniques},
    session::{Cue, Kind, Millis, Options, Plan, Record, Segment, Session, Verbosity},
};
use unknot_browser::{Outcome, Trouble, trouble::check};

use crate::{
    guest::Guest,
    keys::{RIGHT, SPACE},
    lent::{RECORDER, VOICE},
    reading::{begun, shown, spoken},
};

/// So far off may a tone be, in seconds.
const OFF: f64 = 0.025;
/// A tone that answers a tap or a key comes when that has been seen to.
const AT_ONCE: f64 = 0.1;
/// The notes of a tone follow one another for so long.
const NOTES: f64 = 1.2;

/// The shortest technique with both sides in which nothing but tones is heard.
fn short() -> Outcome<&'static Technique> {
    let able = techniques().filter(|technique| {
        let plan = Plan::of(technique, Options::default());
        let turns = plan.segments().iter().any(|segment| segment.kind == Kind::Switch);
        let session = begun(technique, Options::default());
        let cues = session.map(|session| session.cues(Millis::ZERO, false)).unwrap_or_default();
        turns && cues.iter().all(|cue| !cue.kind.keeps_pace())
    });
    let shortest = able.min_by_key(|technique| Plan::of(technique, Options::default()).duration());
    shortest.map_or_else(|| Trouble::found("every technique keeps a pace"), Ok)
}

/// When each cue was due, in seconds of session time, if this happened, and how late it may be.
fn due(technique: &'static Technique, events: &[Record]) -> Outcome<Vec<(f64, f64)>> {
    let mut session = Session::new(Plan::of(technique, Options::default()));
    let mut due: Vec<Cue> = Vec::new();
    for record in events {
        due.retain(|cue| cue.due <= record.at);
        session
            .record(record.event, record.at)
            .map_err(|refused| Trouble::Found(format!("{:?}: {refused}", record.event)))?;
        due.extend(session.cues(record.at, false));
    }
    let answers = |cue: &Cue| events.iter().any(|record| record.at == cue.due);
    let slack = |cue: &Cue| if answers(cue) { AT_ONCE } else { OFF };
    Ok(due.iter().map(|cue| (cue.due.as_seconds(), slack(cue))).collect())
}

/// How far the audio clock is ahead of the session's, by which most of these begin when due.
fn apart(onsets: &[f64], due: &[(f64, f64)]) -> f64 {
    let kept = |apart: f64| {
        let heard = |at: f64| onsets.iter().any(|onset| (onset - at - apart).abs() <= OFF / 2.0);
        due.iter().filter(|(at, _)| heard(*at)).count()
    };
    let Some(&(last, _)) = due.last() else { return 0.0 };
    let all = onsets.iter().map(|onset| onset - last);
    all.max_by_key(|apart| kept(*apart)).unwrap_or_default()
}

pub(crate) fn every_tone_begins_on_time(guest: &mut Guest) -> Outcome {
    let technique = short()?;
    let plan = Plan::of(technique, Options::default());
    guest.begin(technique, &[VOICE, RECORDER])?;
    guest.plays()?;
    guest.browser.press(RIGHT)?;
    guest.shows_step(&plan, 1)?;
    guest.plays()?;
    guest.browser.press(SPACE)?;
    guest.browser.named("button", "Resume")?;
    guest.browser.press(SPACE)?;
    guest.plays()?;
    let kept: Option<String> =
        guest.browser.run("return localStorage.getItem('unknot/session');", &[])?;
    let kept: Value = serde_json::from_str(&kept.unwrap_or_default()).unwrap_or_default();
    let events = kept.get("events").cloned().unwrap_or_default();
    let events: Vec<Record> = serde_json::from_value(events)
        .map_err(|error| Trouble::Found(format!("no events are kept: {error}")))?;
    check(events.len() == 4, || format!("this happened: {events:?}"))?;
    guest.browser.run::<Option<()>>("document.dispatchEvent(new Event('render'));", &[])?;
    guest.browser.wait_for("the sound", "document.documentElement.dataset.onsets")?;
    let told: String = guest.browser.run("return document.documentElement.dataset.onsets;", &[])?;
    let onsets: Vec<f64> = serde_json::from_str(&told).unwrap_or_default();
    let due = due(technique, &events)?;
    check(due.len() > 10, || format!("only {} cues are due", due.len()))?;
    // The two clocks begin at their own times.
    let apart = apart(&onsets, &due);
    let due: Vec<(f64, f64)> = due.iter().map(|(at, slack)| (at + apart, *slack)).collect();
    let heard = |(at, slack): &(f64, f64)| {
        onsets.iter().any(|onset| (at - OFF..=at + slack).contains(onset))
    };
    let missing: Vec<&(f64, f64)> = due.iter().filter(|due| !heard(due)).collect();
    check(missing.is_empty(), || {
        format!("no tone begins at {missing:.3?}; tones begin at {onsets:.3?}")
    })?;
    let meant = |onset: f64| due.iter().any(|(at, _)| (at - OFF..at + NOTES).contains(&onset));
    let stray: Vec<&f64> = onsets.iter().filter(|onset| !meant(**onset)).collect();
    check(stray.is_empty(), || format!("tones begin at {stray:.3?} that are due at {due:.3?}"))
}

/// What the voice was told.
#[derive(Debug, Default, Deserialize)]
struct Told {
    said: Vec<String>,
    clashes: u32,
    cuts: u32,
}

impl Guest {
    fn told(&self) -> Outcome<Told> {
        let told: Option<String> =
            self.browser.run("return document.documentElement.dataset.voice;", &[])?;
        Ok(serde_json::from_str(&told.unwrap_or_default()).unwrap_or_default())
    }

    /// Waits until this is what was said as the `count`th.
    fn is_said(&self, count: usize, text: &str) -> Outcome {
        self.browser.wait("something to be said", || Ok(self.told()?.said.len() > count))?;
        let told = self.told()?;
        let said = told.said.get(count);
        check(said.is_some_and(|said| said == text), || format!("said is {said:?}, not “{text}”"))
    }
}

/// A short technique with both sides in whose words nothing is written short that is said in whole.
fn plain() -> Outcome<&'static Technique> {
    let plain = |technique: &&'static Technique| {
        let Ok(session) = begun(technique, Options::default()) else { return false };
        let lines = session.lines(Millis::ZERO, Verbosity::Full);
        let mut texts = lines.iter().filter_map(|line| spoken(session.plan(), line.say));
        let turns = session.plan().segments().iter().any(|segment| segment.kind == Kind::Switch);
        turns && texts.all(|text| !text.contains(|c: char| c.is_ascii_digit() || c == '–'))
    };
    let plainest = techniques().filter(plain).min_by_key(|technique| technique.steps.len());
    plainest.map_or_else(|| Trouble::found("all techniques have numbers in their words"), Ok)
}

pub(crate) fn all_is_said_in_its_time_and_order(guest: &mut Guest) -> Outcome {
    let technique = plain()?;
    let session = begun(technique, Options::default())?;
    guest.begin(technique, &[VOICE, RECORDER])?;
    let (started, mut passed) = (Instant::now(), 0.0);
    let mut expected = Vec::new();
    for line in session.lines(Millis::ZERO, Verbosity::Full) {
        let Some(text) = spoken(session.plan(), line.say) else { continue };
        let ahead = line.due.as_seconds() + 0.1 - passed - started.elapsed().as_secs_f64();
        if ahead > 0.0 {
            guest.pass(ahead)?;
            passed += ahead;
        }
        guest.is_said(expected.len(), &text)?;
        expected.push(text);
    }
    let told = guest.told()?;
    check(told.said == expected, || format!("said is {:#?}, not {expected:#?}", told.said))?;
    check(told.clashes == 0, || format!("{} times two spoke at once", told.clashes))
}

pub(crate) fn a_skip_and_a_pause_cut_it_off(guest: &mut Guest) -> Outcome {
    let technique = plain()?;
    let plan = Plan::of(technique, Options::default());
    let works = |segment: &Segment| segment.kind == Kind::Work;
    let index = plan.segments().iter().position(works).unwrap_or(0);
    guest.begin(technique, &[VOICE, RECORDER, "sessionStorage.setItem('speaks', 60000);"])?;
    guest.is_said(0, &format!("{}.", technique.name.get()))?;
    guest.skip_to(&plan, index)?;
    guest.is_said(index, shown(&plan, index))?;
    let skipped = guest.told()?;
    check(skipped.cuts >= 1 && skipped.clashes == 0, || format!("after the skip: {skipped:?}"))?;
    guest.browser.press(SPACE)?;
    guest.browser.named("button", "Resume")?;
    let paused = guest.told()?;
    check(paused.cuts > skipped.cuts, || format!("after the pause: {paused:?}"))?;
    // What is not said is one of the few things that only time can show.
    std::thread::sleep(Duration::from_millis(700));
    let later = guest.told()?;
    check(later.said == skipped.said, || format!("paused, it said more: {later:?}"))
}
