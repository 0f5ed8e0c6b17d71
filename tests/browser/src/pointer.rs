//! Pointing at what has no box of its own, such as a shape of the map.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{Browser, Outcome};

/// A place in the window, in CSS pixels from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Point {
    /// To the right.
    pub x: i64,
    /// Downwards.
    pub y: i64,
}

impl Browser {
    /// A place where a click would hit what this selector finds, and nothing that lies above it;
    /// the one nearest to its middle.
    ///
    /// # Errors
    /// When there is none.
    pub fn place_on(&self, selector: &str) -> Outcome<Point> {
        let mut place: Option<Point> = None;
        self.wait(&format!("a place to hit {selector}, at rest"), || {
            let before = place;
            place = self.run(PLACE_ON, &[json!(selector)])?;
            Ok(place.is_some() && place == before)
        })?;
        Ok(place.unwrap_or(Point { x: 0, y: 0 }))
    }

    /// Presses and releases the pointer there.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn tap(&self, at: Point) -> Outcome {
        self.drive(|session| async move {
            session.action_chain().move_to(at.x, at.y).click().perform().await
        })
    }

    /// Drags from there by so much, in steps.
    ///
    /// # Errors
    /// When the driver refuses.
    pub fn drag(&self, from: Point, right: i64, down: i64) -> Outcome {
        self.drive(|session| async move {
            let mut chain = session.action_chain().move_to(from.x, from.y).click_and_hold();
            for step in 1..=8 {
                chain = chain.move_to(from.x + right * step / 8, from.y + down * step / 8);
            }
            chain.release().perform().await
        })
    }

    /// What the accessibility checker finds on the page, a line each.
    ///
    /// # Errors
    /// When it cannot be run.
    pub fn axe(&self, source: &str) -> Outcome<Vec<String>> {
        let is_there: bool = self.run("return typeof axe === 'object';", &[])?;
        if !is_there {
            // As the driver's own script it is not bound by the page's policy.
            self.run::<Value>(&format!("{source}\nwindow.axe = axe; return null;"), &[])?;
        }
        self.run_async(AXE, &[])
    }
}

const PLACE_ON: &str = r#"
const steps = 24;
const all = [...document.querySelectorAll(arguments[0])];
// What stands at the edge of the window may lie over what has just been brought there.
for (const [wanted, block] of ["nearest", "center"].flatMap((block) => all.map((it) => [it, block]))) {
  wanted.scrollIntoView({ block, behavior: "instant" });
  const box = wanted.getBoundingClientRect();
  let best = null;
  for (let row = 1; row < steps; row += 1) {
    for (let column = 1; column < steps; column += 1) {
      const x = Math.round(box.left + (box.width * column) / steps);
      const y = Math.round(box.top + (box.height * row) / steps);
      const hit = document.elementFromPoint(x, y);
      if (!hit || !wanted.contains(hit)) continue;
      const far = Math.hypot(column - steps / 2, row - steps / 2);
      if (!best || far < best.far) best = { x, y, far };
    }
  }
  if (best) return { x: best.x, y: best.y };
}
return null;
"#;

const AXE: &str = r#"
const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const { violations } = await axe.run(document, { resultTypes: ["violations"], runOnly });
// A target that lies half under what stands at the window's edge is measured where it is scrolled free.
const at = [scrollX, scrollY];
const isSmall = async (target) => {
  const element = document.querySelector(target);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const again = await axe.run(element, { resultTypes: ["violations"], runOnly: { type: "rule", values: ["target-size"] } });
  return again.violations.length > 0;
};
for (const violation of violations.filter(({ id }) => id === "target-size")) {
  const small = [];
  for (const node of violation.nodes) if (await isSmall(node.target.join(" "))) small.push(node);
  violation.nodes = small;
}
scrollTo({ left: at[0], top: at[1], behavior: "instant" });
return violations.flatMap(({ id, help, nodes }) =>
  nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary.replace(/\s+/g, " ")}`));
"#;
