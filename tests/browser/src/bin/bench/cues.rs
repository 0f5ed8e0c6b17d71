//! Ten minutes of a session in real time, hidden for half of them: when each cue sounded, and when
//! each change of segment was seen, against when it was due.
//!
//! The ear is a recorder behind the app's output, on the audio thread. It tells the frame of each
//! sound's first sample, and the audio clock's own timestamps tell when that frame reached the
//! loudspeaker by the page's clock. Session time lies on that clock by what the app keeps each
//! second; due times are those of the library, natively.

mod timing;

use std::{
    fs,
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::json;
use unknot::{
    catalogue::{Technique, techniques},
    session::{Cue, Event, Millis, Options, Plan, Scale, Session},
    ui::{
        route::Route,
        words::{player, screening},
    },
};
use unknot_browser::{Browser, Outcome, Trouble};
use xtask::server::{Server, Site};

use crate::report::{Report, quantile};
use timing::{Noted, late};

/// The least that the session lasts.
const TEN_MINUTES: Millis = Millis::seconds(600);
/// The last tone is recorded a second late, and rings for three.
const RINGS: Duration = Duration::from_secs(4);
/// For tones and for the screen, in milliseconds.
const BUDGET: f64 = 25.0;

const RECORDER: &str = include_str!("cues/recorder.js");
const WATCH: &str = include_str!("cues/watch.js");

/// What is played.
struct Played {
    technique: &'static Technique,
    scale: Scale,
    plan: Plan,
    cues: Vec<Cue>,
}

pub(crate) fn measure(site: &Site, browser: &Browser, report: &mut Report) -> Outcome {
    let Some(played) = busiest() else {
        return Trouble::found("no session lasts for ten minutes");
    };
    let mut site = site.clone();
    // It would rightly refuse a site that has a file more.
    site.remove("sw.js");
    site.put("recorder.js", RECORDER);
    let server = Server::start(site, "/", 0).map_err(Trouble::process("the server"))?;
    browser.open(&server.address())?;
    let settings = json!({ "speech": "off", "scale": played.scale.get() }).to_string();
    let keep = "localStorage.setItem('unknot/settings', arguments[0]);";
    browser.run::<Option<()>>(keep, &[json!(settings)])?;
    let watch =
        browser.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }))?;
    browser.open(&format!("{}{}", server.address(), Route::Play(played.technique).path()))?;
    browser.wait_for("the app", "performance.getEntriesByName('app').length")?;
    browser.click("button", player::START.get())?;
    if browser.find_named("button", screening::NONE.get())?.is_some() {
        browser.click("button", screening::NONE.get())?;
    }
    browser.named("button", player::PAUSE.get())?;
    sit_through(browser, played.plan.duration())?;
    let noted: Noted = browser.run("return globalThis.noted;", &[])?;
    let id = watch.get("identifier").cloned().unwrap_or_default();
    browser.chromium("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": id }))?;
    browser.rest()?;
    judge(&noted, &played, report)
}

/// Sees the session to its end, another tab before it from its second quarter to its third.
fn sit_through(browser: &Browser, lasts: Millis) -> Outcome {
    let begun = Instant::now();
    let wait_until = |part: Millis| {
        let until = Duration::from_millis(part.0.unsigned_abs());
        sleep(until.saturating_sub(begun.elapsed()));
    };
    wait_until(lasts.times(1, 4));
    let page = browser.drive(|session| async move { session.window().await })?.to_string();
    let other = browser.chromium("Target.createTarget", json!({ "url": "about:blank" }))?;
    let other = other.get("targetId").cloned().unwrap_or_default();
    browser.chromium("Target.activateTarget", json!({ "targetId": other }))?;
    browser.wait_for("the page to be hidden", "document.hidden")?;
    wait_until(lasts.times(3, 4));
    browser.chromium("Target.closeTarget", json!({ "targetId": other }))?;
    browser.chromium("Target.activateTarget", json!({ "targetId": page }))?;
    browser.wait_for("the page to be seen", "!document.hidden")?;
    wait_until(lasts);
    browser.named("heading", player::DONE.get())?;
    sleep(RINGS);
    Ok(())
}

fn judge(noted: &Noted, played: &Played, report: &mut Report) -> Outcome {
    if let Some(trouble) = &noted.trouble {
        return Trouble::found(format!("the recorder: {trouble}"));
    }
    let Some(zero) = noted.zero() else { return Trouble::found("no session was kept") };
    let due: Vec<f64> = played.cues.iter().map(|cue| zero + cue.due.0 as f64).collect();
    let onsets = noted.onsets();
    let heard = Off::of(&due, &onsets);
    let what = "a cue against its due time, 10 minutes, hidden for half, p99";
    report.line(what, "ms", heard.p99(), BUDGET);
    let seen_due: Vec<f64> = changes(&played.plan)
        .map(|at| zero + at.0 as f64)
        .filter(|at| noted.is_in_sight(*at))
        .collect();
    let seen = Off::of(&seen_due, &noted.shown());
    report.line(
        "a change of segment on the screen against its due time, p99",
        "ms",
        seen.p99(),
        BUDGET,
    );
    report.note(format!(
        "cues: {}, {} sounds more; {} at {} % for {:.0} s, hidden for {:.0} s; began {:.0} ms after the tap",
        heard.told(),
        onsets.len() - heard.off.len(),
        played.technique.address(),
        played.scale.get(),
        played.plan.duration().as_seconds(),
        noted.hidden() / 1000.0,
        zero - noted.click,
    ));
    let first = heard.off.first().copied().unwrap_or(f64::NAN);
    let drift = Off { off: heard.off.iter().map(|off| off - first).collect(), missing: 0 };
    report.note(format!("cues, against the first: {}", drift.told()));
    report.note(format!("changes of segment in sight: {}", seen.told()));
    let far = late(&due, &onsets).into_iter().zip(&played.cues).filter_map(|(off, cue)| {
        let off = off.filter(|off| off.abs() > BUDGET)?;
        Some(format!("{:?} at {} s by {off:.0} ms", cue.kind, cue.due.as_seconds()))
    });
    report.note(format!("cues off by more: {}", far.collect::<Vec<_>>().join(", ")));
    report.note(format!(
        "the audio clock fell {:.0} ms behind: on a machine too busy for sound no cue can be on time",
        noted.gaps()
    ));
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    report.note(format!("the machine's load over 1, 5 and 15 minutes: {}", load.trim()));
    Ok(())
}

/// How far from their due times things happened.
struct Off {
    /// In milliseconds, of those that did.
    off: Vec<f64>,
    missing: usize,
}

impl Off {
    fn of(due: &[f64], moments: &[f64]) -> Self {
        let late = late(due, moments);
        let off: Vec<f64> = late.iter().flatten().copied().collect();
        Self { missing: due.len() - off.len(), off }
    }

    /// No figure where anything is missing, or nothing was due: then no budget is kept.
    fn p99(&self) -> f64 {
        let away: Vec<f64> = self.off.iter().map(|off| off.abs()).collect();
        if self.missing == 0 { quantile(&away, 0.99) } else { f64::NAN }
    }

    fn told(&self) -> String {
        let least = self.off.iter().copied().fold(f64::NAN, f64::min);
        let [middle, most] = [0.5, 1.0].map(|share| quantile(&self.off, share));
        let (count, missing, p99) = (self.off.len(), self.missing, self.p99());
        format!(
            "{count} and {missing} missing, off by {least:.1} to {most:.1} ms, \
             median {middle:.1}, p99 of the distance {p99:.1}"
        )
    }
}

/// When segments but the first begin, in session time.
fn changes(plan: &Plan) -> impl Iterator<Item = Millis> {
    let begun = plan.segments().iter().scan(Millis::ZERO, |at, segment| {
        let from = *at;
        *at += segment.duration;
        Some(from)
    });
    begun.skip(1)
}

/// Of the sessions that last for ten minutes, lay nothing on the body and keep no pace by tones,
/// the one with the most cues, and of equals the shortest.
fn busiest() -> Option<Played> {
    let scales = [100, 125, 150, 175, 200].map(Scale::percent);
    let all = techniques().flat_map(|technique| scales.map(|scale| (technique, scale)));
    let long = all.filter_map(|(technique, scale)| {
        let plan = Plan::of(technique, Options { scale, ..Options::default() });
        let mut session = Session::new(plan.clone());
        session.record(Event::Start, Millis::ZERO).ok()?;
        let cues = session.cues(Millis::ZERO, false);
        let bare = !plan.segments().iter().any(|it| it.is_on_body() || it.looks().is_some());
        let plain = !cues.iter().any(|cue| cue.kind.keeps_pace());
        let fits = bare && plain && plan.duration() >= TEN_MINUTES;
        fits.then_some(Played { technique, scale, plan, cues })
    });
    long.max_by_key(|played| (played.cues.len(), Millis::ZERO - played.plan.duration()))
}
