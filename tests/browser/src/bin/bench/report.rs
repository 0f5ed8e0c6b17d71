//! What was measured, beside what it may be.

use std::{fmt, fs, path::Path};

use serde::Serialize;
use unknot_browser::{Outcome, Trouble};

/// All that was measured, in order.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Report {
    lines: Vec<Line>,
    /// What is no budget of its own but tells where a figure comes from.
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Line {
    what: String,
    unit: &'static str,
    figure: f64,
    budget: f64,
    /// Figure by budget; up to 1 it is kept.
    share: f64,
    kept: bool,
}

impl Report {
    /// A figure that may be as large as its budget.
    pub(crate) fn line(&mut self, what: &str, unit: &'static str, figure: f64, budget: f64) {
        let kept = figure <= budget;
        let what = what.to_owned();
        self.lines.push(Line { what, unit, figure, budget, share: figure / budget, kept });
    }

    pub(crate) fn note(&mut self, note: String) {
        self.notes.push(note);
    }

    pub(crate) fn write(&self, path: &Path) -> Outcome {
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        fs::write(path, text).map_err(Trouble::process("writing the figures"))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.lines.iter().map(|line| line.what.chars().count()).max().unwrap_or(0);
        writeln!(f, "{:width$}  {:>10}  {:>10}  {:>6}", "what", "figure", "budget", "share")?;
        for Line { what, unit, figure, budget, share, kept } in &self.lines {
            let verdict = if *kept { "kept" } else { "MISSED" };
            let (figure, budget) = (with_unit(*figure, unit), with_unit(*budget, unit));
            writeln!(f, "{what:width$}  {figure:>10}  {budget:>10}  {share:>6.2}  {verdict}")?;
        }
        for note in &self.notes {
            writeln!(f, "  {note}")?;
        }
        Ok(())
    }
}

fn with_unit(number: f64, unit: &str) -> String {
    match unit {
        "×" => format!("{number:.2} ×"),
        _ => format!("{number:.1} {unit}"),
    }
}

/// The middle of some figures.
pub(crate) fn median(figures: &[f64]) -> f64 {
    quantile(figures, 0.5)
}

/// The smallest figure that at least this share of them does not exceed.
pub(crate) fn quantile(figures: &[f64], share: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(at.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_one_of_the_figures() {
        let figures = [5.0, 1.0, 4.0, 2.0, 3.0];
        assert_eq!(median(&figures), 3.0);
        assert_eq!(quantile(&figures, 0.95), 5.0);
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn a_figure_over_its_budget_is_missed() {
        let mut report = Report::default();
        report.line("wasm", "kB", 81.0, 80.0);
        report.line("all", "kB", 99.0, 100.0);
        let told = report.to_string();
        assert!(told.contains("MISSED") && told.contains("kept"), "{told}");
    }
}
