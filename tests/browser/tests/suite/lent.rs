//! What a page is lent before it loads: scripts that run before its own.

use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;
use unknot::{
    catalogue::{SCREENING, Technique},
    ui::route::Route,
};
use unknot_browser::Outcome;

use crate::guest::Guest;

/// Two clocks that can be moved ahead.
pub(crate) const CLOCK: &str = include_str!("lent/clock.js");
/// A voice that says nothing, and writes down what it is told.
pub(crate) const VOICE: &str = include_str!("lent/voice.js");
/// Sound that is written down.
pub(crate) const RECORDER: &str = include_str!("lent/recorder.js");
/// What a screen reader says by itself, written down.
pub(crate) const EAR: &str = include_str!("lent/ear.js");
/// Frames that are counted where they are painted.
const FRAMES: &str = include_str!("lent/frames.js");
/// A screen that stays awake.
pub(crate) const AWAKE: &str = include_str!("lent/awake.js");

impl Guest {
    /// Serves the app with these scripts before its own, and counts frames in the worker. Nobody asks the safety questions, which
    /// are answered with no, and no worker keeps pages.
    pub(crate) fn lend(&self, scripts: &[&str]) -> Outcome {
        self.lend_to_worker(scripts, "")
    }

    /// As [`Guest::lend`], with this script before that of the worker that paints as well.
    pub(crate) fn lend_to_worker(&self, scripts: &[&str], painter: &str) -> Outcome {
        // Another name each time, or the browser might run the ones before.
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("lent-{}.js", COUNT.fetch_add(1, Ordering::Relaxed));
        let asked: Vec<&str> = SCREENING.iter().map(|question| question.key).collect();
        let answers = json!({ "yes": [], "asked": asked }).to_string();
        let answered = format!(
            "try {{ localStorage.setItem('unknot/screening', {}); }} catch {{}}\n",
            json!(answers)
        );
        let mut site = self.site()?;
        site.put(name.as_str(), [&answered, &scripts.join("\n")].map(String::as_str).concat());
        site.edit_pages(|page| {
            page.replacen("<script ", &format!("<script src=\"/{name}\"></script><script "), 1)
        });
        site.remove("sw.js");
        let begins = site.paths().find(|path| path.starts_with("unknot-paint-")).map(str::to_owned);
        if let Some(begins) = begins
            && let Some(script) = site.file(&begins)
        {
            let script = [FRAMES.as_bytes(), painter.as_bytes(), &script.bytes].concat();
            site.put(begins, script);
        }
        self.server.swap(site);
        Ok(())
    }

    /// Starts a session of this technique on a page that is lent these scripts and the clocks.
    pub(crate) fn begin(&self, technique: &'static Technique, scripts: &[&str]) -> Outcome {
        self.lend(&[&[CLOCK], scripts].concat())?;
        self.open(&Route::Play(technique).path())?;
        self.browser.click("button", "Start")?;
        self.browser.named("button", "Pause").map(drop)
    }

    /// Has nothing kept of a session, so that the next one begins anew.
    pub(crate) fn forget(&self) -> Outcome {
        // From another page: the player keeps its session when it goes.
        self.browser.open(&self.address("about/"))?;
        let forget = "localStorage.removeItem('unknot/session');";
        self.browser.run::<Option<()>>(forget, &[]).map(drop)
    }

    /// Lets so many seconds go by in the page at once.
    pub(crate) fn pass(&self, seconds: f64) -> Outcome {
        let ahead = "sessionStorage.setItem('ahead', Number(sessionStorage.getItem('ahead') ?? 0) + 1000 * arguments[0]);";
        self.browser.run::<Option<()>>(ahead, &[json!(seconds)]).map(drop)
    }

    /// Lets no time go by in the page, or lets it go by again.
    pub(crate) fn hold(&self, held: bool) -> Outcome {
        let hold = "try { if (arguments[0]) sessionStorage.setItem('held', 1);
            else sessionStorage.removeItem('held'); } catch {}";
        self.browser.run::<Option<()>>(hold, &[json!(held)]).map(drop)
    }

    /// Loads the page anew, so many seconds later.
    pub(crate) fn reload_after(&self, seconds: f64) -> Outcome {
        let asleep = "sessionStorage.setItem('asleep', 1000 * arguments[0]);";
        self.browser.run::<Option<()>>(asleep, &[json!(seconds)])?;
        self.browser.drive(|session| async move { session.refresh().await })?;
        self.ready()
    }
}
