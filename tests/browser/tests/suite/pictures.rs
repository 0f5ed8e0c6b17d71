//! Pictures that move, and that stand still when they should.

use std::time::Duration;

use serde_json::json;
use unknot::{
    catalogue::{Sides, Technique, techniques},
    ui::{
        route::Route,
        words::{picture, player},
    },
};
use unknot_browser::{Engine, Outcome, Trouble, trouble::check};

use crate::guest::Guest;

/// The large picture, once it is alive.
pub(crate) const PICTURE: &str = ".picture .scene[tabindex]";

/// Counts from now on what changes in the picture, and the frames that are asked for. The figures
/// stand on the root element, which scripts of the driver and of the page share in every engine;
/// the page's own functions are shared in Chromium and WebKit alone, so in Firefox no frames count.
const COUNT: &str = r#"
const told = document.documentElement.dataset;
told.changes = told.frames = 0;
if (!told.counted) {
  told.counted = "yes";
  const ask = window.requestAnimationFrame;
  window.requestAnimationFrame = (call) => {
    told.frames = Number(told.frames) + 1;
    return ask.call(window, call);
  };
}
window.watcher?.disconnect();
window.watcher = new MutationObserver((all) => { told.changes = Number(told.changes) + all.length; });
window.watcher.observe(document.querySelector(arguments[0]), { attributes: true, childList: true, subtree: true });
"#;

/// Keeps the number of frames, of the page and of the worker, once a while after the page is hidden,
/// and once more.
const HIDDEN: &str = r#"
window.framesAt = [];
const channel = new BroadcastChannel("painter");
channel.onmessage = ({ data }) => {
  if (typeof data === "number") {
    window.framesAt.push(Number(document.documentElement.dataset.frames) + data);
  }
};
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) return;
  for (const after of [700, 2200]) setTimeout(() => channel.postMessage("how many"), after);
});
"#;

/// How many frames the worker has asked for; nothing where none answers.
const AWAY: &str = r#"
const channel = new BroadcastChannel("painter");
const told = await new Promise((done) => {
  channel.onmessage = ({ data }) => { if (typeof data === "number") done(data); };
  channel.postMessage("how many");
  setTimeout(() => done(null), 1000);
});
channel.close();
return told;
"#;

/// A browser whose workers can paint nothing.
pub(crate) const NO_CANVAS: &str = "delete globalThis.OffscreenCanvas;";

/// A worker that breaks down after a while.
const BREAKS_DOWN: &str = r#"
{
  const ask = self.requestAnimationFrame;
  let left = 200;
  self.requestAnimationFrame = (call) => ask.call(self, (time) => {
    left -= 1;
    if (left < 0) throw new Error("told to break down");
    call(time);
  });
}
"#;

/// Whether a worker paints the picture.
const IS_AWAY: &str = "document.querySelector('.picture.is-painted > canvas')";

/// Techniques whose steps have pictures.
fn pictured() -> impl Iterator<Item = &'static Technique> {
    techniques().filter(|technique| technique.scenes().iter().flatten().count() > 1)
}

fn first() -> Outcome<&'static Technique> {
    pictured().next().map_or_else(|| Trouble::found("no technique has pictures"), Ok)
}

impl Guest {
    fn count(&self) -> Outcome {
        self.browser.run::<Option<()>>(COUNT, &[json!(PICTURE)]).map(drop)
    }

    fn frames_away(&self) -> Outcome<Option<u64>> {
        self.browser.run_async(AWAY, &[])
    }

    /// Waits until the picture has looked otherwise again and again.
    fn moves(&self) -> Outcome {
        let mut seen = vec![self.seen()?];
        self.browser.wait("the picture to move", || {
            let now = self.seen()?;
            if !seen.iter().any(|before| now.is_like(before)) {
                seen.push(now);
            }
            Ok(seen.len() > 4)
        })
    }

    /// Waits until half a second passes in which nothing is painted and no frame asked for: one of
    /// the few things that only time can show.
    fn rests(&self, when: &str) -> Outcome {
        self.browser.wait(&format!("the picture to stand still, {when}"), || {
            self.count()?;
            let before = self.frames_away()?;
            std::thread::sleep(Duration::from_millis(500));
            let told = "const { changes, frames } = document.documentElement.dataset;
                return changes === '0' && frames === '0';";
            let here: bool = self.browser.run(told, &[])?;
            Ok(here && self.frames_away()? == before)
        })
    }

    /// The same, of a picture that is in sight, and looks it.
    pub(crate) fn stands(&self, when: &str) -> Outcome {
        self.rests(when)?;
        let before = self.seen()?;
        self.rests(when)?;
        check(self.seen()?.is_like(&before), || format!("{when}, the picture looks otherwise"))
    }

    /// A worker paints the picture; in WebKit, which does not survive that, the page.
    pub(crate) fn is_away(&self) -> Outcome {
        if self.browser.engine == Engine::WebKit {
            return self.is_here();
        }
        self.browser.wait_for("a worker to paint the picture", IS_AWAY)
    }

    pub(crate) fn is_here(&self) -> Outcome {
        let away: bool = self.browser.run(&format!("return Boolean({IS_AWAY});"), &[])?;
        check(!away, || "a worker paints the picture".into())
    }
}

pub(crate) fn steps_play_in_sight(guest: &mut Guest) -> Outcome {
    guest.lend(&[])?;
    steps_play(guest, Guest::is_away)
}

pub(crate) fn without_a_worker_steps_play_all_the_same(guest: &mut Guest) -> Outcome {
    guest.lend(&[NO_CANVAS])?;
    steps_play(guest, Guest::is_here)
}

/// One that was seen painting breaks down: the page paints on, and its person sees no less.
pub(crate) fn a_worker_that_breaks_down_is_made_up_for(guest: &mut Guest) -> Outcome {
    guest.lend_to_worker(&[], BREAKS_DOWN)?;
    guest.open(&Route::Technique(first()?).path())?;
    guest.is_away()?;
    guest.browser.wait("the page to paint", || Ok(guest.is_here().is_ok()))?;
    guest.moves()
}

/// Steps go, change, wait and go on, and are painted where `place` says.
fn steps_play(guest: &Guest, place: fn(&Guest) -> Outcome) -> Outcome {
    let technique = first()?;
    guest.open(&Route::Technique(technique).path())?;
    guest
        .browser
        .wait_for("the steps to be alive", "document.querySelector('[data-state=goes]')")?;
    place(guest)?;
    guest.moves()?;
    let second = technique.scenes().iter().enumerate().filter(|(_, scene)| scene.is_some()).nth(1);
    let index = second.map_or(0, |(index, _)| index);
    guest.browser.click("button", &picture::SHOW.get().replace("{n}", &(index + 1).to_string()))?;
    let named = format!(
        "document.querySelector('{PICTURE}').getAttribute('aria-label') === {}",
        json!(picture::OF_STEP.get().replace("{n}", &(index + 1).to_string()))
    );
    guest.browser.wait_for("the second step", &named)?;
    guest.moves()?;
    guest.browser.click("button", picture::PAUSE.get())?;
    guest.stands("told to wait")?;
    guest.browser.click("button", picture::PLAY.get())?;
    guest.moves()?;
    guest.browser.run::<Option<()>>(
        "const far = document.createElement('div'); far.style.height = '300vh';
         document.querySelector('main').append(far); scrollTo(0, document.body.scrollHeight);",
        &[],
    )?;
    // To look at it would bring it into sight.
    guest.rests("out of sight")?;
    guest.browser.run::<Option<()>>("scrollTo(0, 0);", &[])?;
    guest.moves()
}

pub(crate) fn the_player_s_picture_follows_its_clock(guest: &mut Guest) -> Outcome {
    guest.lend(&[])?;
    guest.open(&Route::Play(first()?).path())?;
    guest.browser.click("button", "Start")?;
    guest.plays()?;
    guest.is_away()?;
    guest.moves()?;
    guest.browser.click("button", "Pause")?;
    guest.browser.named("button", "Resume")?;
    guest.stands("paused")?;
    let before = guest.seen()?;
    let place = guest.browser.place_on(PICTURE)?;
    guest.browser.drag(place, 90, 0)?;
    let turned = guest.seen()?;
    check(!turned.is_like(&before), || "the picture does not turn".into())?;
    // The pointer has put the focus there, which some browsers frame.
    guest.browser.run::<Option<()>>("document.activeElement.blur();", &[])?;
    guest.browser.wait("the picture to turn back", || Ok(guest.seen()?.is_like(&before)))?;
    guest.stands("turned back")?;
    // A drag is no tap: the session still waits. A tap is.
    guest.browser.named("button", "Resume")?;
    let place = guest.browser.place_on(PICTURE)?;
    guest.browser.tap(place)?;
    guest.browser.named("button", "Pause").map(drop)
}

/// Who cannot drag turns it all the same, and the session does not take that for a tap on it.
pub(crate) fn a_picture_turns_by_taps(guest: &mut Guest) -> Outcome {
    guest.lend(&[])?;
    guest.open(&Route::Play(first()?).path())?;
    guest.browser.click("button", "Start")?;
    guest.plays()?;
    guest.is_away()?;
    guest.browser.click("button", "Pause")?;
    guest.browser.named("button", "Resume")?;
    guest.stands("paused")?;
    let before = guest.seen()?;
    guest.browser.named("button", picture::TURN_IT.get())?;
    // By script, as a pointer that stays on the button would change how that looks.
    guest.browser.run::<Option<()>>("document.querySelector('[data-turn]').click();", &[])?;
    guest.browser.wait("the picture to turn", || Ok(!guest.seen()?.is_like(&before)))?;
    guest.browser.wait("the picture to turn back", || Ok(guest.seen()?.is_like(&before)))?;
    guest.browser.named("button", "Resume").map(drop)
}

pub(crate) fn the_right_side_mirrors_the_left(guest: &mut Guest) -> Outcome {
    const SIDES: &str = r#"
const side = document.querySelector(".player-side")?.textContent ?? "";
const [, , flipped] = document.querySelector(".picture").dataset.shows.split(" ");
return [side, flipped === "1"];
"#;
    let sided = |technique: &&Technique| {
        let steps = technique.steps.iter().zip(technique.scenes());
        steps.filter(|(step, scene)| step.sides == Sides::Each && scene.is_some()).count() > 0
    };
    let Some(technique) = pictured().find(sided) else {
        return Trouble::found("no technique with pictures has sides");
    };
    guest.open(&Route::Play(technique).path())?;
    guest.starts()?;
    guest.begins()?;
    let (mut left, mut right) = (false, false);
    while guest.browser.find_named("button", "Next step")?.is_some() && !right {
        guest.browser.wait("the picture on its side", || {
            let (side, flipped): (String, bool) = guest.browser.run(SIDES, &[])?;
            (left, right) = (
                left | (side == player::LEFT_SIDE.get()),
                right | (side == player::RIGHT_SIDE.get()),
            );
            Ok(flipped == (side == player::RIGHT_SIDE.get()))
        })?;
        if !right {
            guest.browser.click("button", "Next step")?;
        }
    }
    check(left && right, || format!("left side seen: {left}, right side seen: {right}"))
}

/// Only Chromium can be told what its person prefers, and has tabs that hide one another.
pub(crate) fn hidden_or_calmed_nothing_moves(guest: &mut Guest) -> Outcome {
    if guest.browser.engine != Engine::Chromium {
        return Ok(());
    }
    let page = Route::Technique(first()?).path();
    guest.lend(&[])?;
    guest.open(&page)?;
    guest.is_away()?;
    guest.moves()?;
    guest.count()?;
    guest.browser.run::<Option<()>>(HIDDEN, &[])?;
    guest.browser.drive(|session| async move {
        let own = session.window().await?;
        let other = session.new_tab().await?;
        session.switch_to_window(other).await?;
        tokio::time::sleep(Duration::from_millis(4000)).await;
        session.close_window().await?;
        session.switch_to_window(own).await
    })?;
    guest.browser.wait_for("the page to have been hidden", "window.framesAt.length === 2")?;
    let frames: Vec<u64> = guest.browser.run("return window.framesAt;", &[])?;
    let [from, to] = frames.as_slice() else { return Trouble::found("the page was not hidden") };
    check(to == from, || format!("hidden, the picture asked for {} frames", to - from))?;
    guest.browser.set_look("light", true)?;
    let calm = || -> Outcome {
        guest.open(&page)?;
        guest.browser.wait_for(
            "arrows",
            &format!("document.querySelector('{PICTURE} .arrow')?.getAttribute('d')"),
        )?;
        guest.stands("less motion is wanted")
    };
    let calm = calm();
    guest.browser.set_look("light", false)?;
    calm
}
