//! What was measured, beside what it may be.

use std::{fmt, fs, path::Path};

use serde::{Deserialize, Serialize};
use unknot_browser::{Outcome, Trouble};

/// All that was measured, in order.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Report {
    lines: Vec<Line>,
    /// What is no budget of its own but tells where a figure comes from.
    notes: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    what: String,
    unit: String,
    /// Nothing where something that was to be measured was missing; then no budget is kept.
    figure: Option<f64>,
    budget: f64,
    kept: bool,
}

impl Line {
    /// Figure by budget; up to 1 it is kept.
    fn share(&self) -> f64 {
        self.figure.map_or(f64::NAN, |figure| figure / self.budget)
    }
}

impl Report {
    /// A figure that may be as large as its budget.
    pub(crate) fn line(&mut self, what: &str, unit: &str, figure: f64, budget: f64) {
        let (what, unit, kept) = (what.to_owned(), unit.to_owned(), figure <= budget);
        let figure = Some(figure).filter(|figure| figure.is_finite());
        self.lines.push(Line { what, unit, figure, budget, kept });
    }

    pub(crate) fn note(&mut self, note: String) {
        self.notes.push(note);
    }

    /// Notes which verdicts are others than those of the run before, which is kept in this file.
    pub(crate) fn compare(&mut self, path: &Path) {
        let before = fs::read(path).ok();
        let Some(before) = before.and_then(|text| serde_json::from_slice::<Self>(&text).ok())
        else {
            return;
        };
        let of_before = |line: &Line| before.lines.iter().find(|it| it.what == line.what);
        let both: Vec<_> =
            self.lines.iter().filter_map(|line| Some((line, of_before(line)?))).collect();
        let others: Vec<_> = both
            .iter()
            .filter(|(now, before)| now.kept != before.kept)
            .map(|(now, before)| {
                let figure = before.figure.unwrap_or(f64::NAN);
                format!("{} ({})", now.what, with_unit(figure, &before.unit))
            })
            .collect();
        self.note(match others.as_slice() {
            [] => format!("all {} verdicts of the run before agree", both.len()),
            others => format!("other verdicts than in the run before: {}", others.join(", ")),
        });
    }

    pub(crate) fn write(&self, path: &Path) -> Outcome {
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(path, text))
            .map_err(Trouble::process("writing the figures"))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.lines.iter().map(|line| line.what.chars().count()).max().unwrap_or(0);
        writeln!(f, "{:width$}  {:>10}  {:>10}  {:>6}", "what", "figure", "budget", "share")?;
        for line in &self.lines {
            let Line { what, unit, figure, budget, kept } = line;
            let (verdict, share) = (if *kept { "kept" } else { "MISSED" }, line.share());
            let figure = with_unit(figure.unwrap_or(f64::NAN), unit);
            let budget = with_unit(*budget, unit);
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
#[allow(clippy::expect_used, reason = "in tests a panic is the report")]
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

    #[test]
    fn a_figure_that_could_not_be_had_keeps_no_budget_and_is_read_again() {
        let mut report = Report::default();
        report.line("cues", "ms", f64::NAN, 25.0);
        let text = serde_json::to_string(&report).expect("a report is text");
        let again: Report = serde_json::from_str(&text).expect("and a report again");
        assert!(again.lines.iter().all(|line| !line.kept && line.figure.is_none()));
    }

    #[test]
    fn a_verdict_that_changed_since_the_run_before_is_told() {
        let path = std::env::temp_dir().join(format!("unknot-report-{}.json", std::process::id()));
        let report = |figure| {
            let mut report = Report::default();
            report.line("wasm", "kB", figure, 80.0);
            report
        };
        report(81.0).write(&path).expect("the folder for temporary files takes it");
        for (figure, told) in [(79.0, "other verdicts"), (82.0, "all 1 verdicts")] {
            let mut now = report(figure);
            now.compare(&path);
            assert!(now.to_string().contains(told), "{now}");
        }
        fs::remove_file(&path).expect("what was written can be removed");
    }
}
