//! What a picture is to show. It is written as a few whole numbers, since those who know what is
//! wanted and those who paint it share no memory.

use crate::catalogue::TechniqueId;

/// Where a picture stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Moment {
    /// So many seconds after the step began.
    At(f64),
    /// At this phase of the loop, 0 to 1.
    Phase(f32),
    /// At rest in the key pose, breathing, so many seconds after that began.
    Resting(f64),
    /// In the key pose.
    Key,
}

/// What a picture is to show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wanted {
    /// Of which technique.
    pub technique: TechniqueId,
    /// Which step.
    pub step: usize,
    /// Whether it is done on the right.
    pub flipped: bool,
    /// When.
    pub moment: Moment,
    /// How hard, as a share of what the step asks for.
    pub pressure: f32,
    /// How far it is turned, besides what a hand turns it, in degrees.
    pub turned: f32,
    /// Whether arrows say what moves.
    pub arrows: bool,
    /// Since when time goes on from `moment`, in milliseconds of the page's clock; `None` where it
    /// stands still.
    pub goes: Option<f64>,
}

impl Wanted {
    /// A step as it is authored, standing still.
    #[must_use]
    pub const fn of(technique: TechniqueId, step: usize) -> Self {
        Self {
            technique,
            step,
            flipped: false,
            moment: Moment::Key,
            pressure: 1.0,
            turned: 0.0,
            arrows: false,
            goes: None,
        }
    }

    /// Where it stands now, by the page's clock.
    #[must_use]
    pub fn moment_at(&self, now: f64) -> Moment {
        let gone = self.goes.map_or(0.0, |since| (now - since) / 1000.0);
        match self.moment {
            Moment::At(seconds) => Moment::At(seconds + gone),
            Moment::Resting(seconds) => Moment::Resting(seconds + gone),
            Moment::Phase(_) | Moment::Key => self.moment,
        }
    }

    /// The same, where nothing is to move.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { moment: Moment::Key, arrows: true, goes: None, ..self }
    }

    /// As numbers: times in milliseconds, shares in thousandths, turns in degrees.
    #[must_use]
    pub fn write(&self) -> String {
        let (kind, at) = match self.moment {
            Moment::Key => (0, 0.0),
            Moment::At(seconds) => (1, seconds * 1000.0),
            Moment::Resting(seconds) => (2, seconds * 1000.0),
            Moment::Phase(phase) => (3, f64::from(phase) * 1000.0),
        };
        let numbers = [
            i64::from(self.technique.number()),
            i64::try_from(self.step).unwrap_or(i64::MAX),
            i64::from(self.flipped),
            kind,
            at.round() as i64,
            (f64::from(self.pressure) * 1000.0).round() as i64,
            f64::from(self.turned).round() as i64,
            i64::from(self.arrows),
        ];
        // The clock may have begun after the step did, so that any number says since when.
        let goes = self.goes.map(|since| since.round() as i64);
        let written = numbers.into_iter().chain(goes).map(|number| number.to_string());
        written.collect::<Vec<_>>().join(" ")
    }

    /// What was written; `None` where that is nothing of the kind.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut numbers = text.split(' ').map(str::parse::<i64>);
        let mut next = || numbers.next()?.ok();
        let technique = TechniqueId::numbered(u16::try_from(next()?).ok()?)?;
        let step = usize::try_from(next()?).ok()?;
        let flipped = next()? != 0;
        let (kind, at) = (next()?, next()? as f64 / 1000.0);
        let moment = match kind {
            0 => Moment::Key,
            1 => Moment::At(at),
            2 => Moment::Resting(at),
            3 => Moment::Phase(at as f32),
            _ => return None,
        };
        let pressure = next()? as f32 / 1000.0;
        let turned = next()? as f32;
        let arrows = next()? != 0;
        let goes = next().map(|since| since as f64);
        Some(Self { technique, step, flipped, moment, pressure, turned, arrows, goes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::techniques;

    #[test]
    fn what_is_written_is_read_again() {
        for (index, technique) in techniques().enumerate() {
            let moments =
                [Moment::Key, Moment::At(12.345), Moment::Resting(0.001), Moment::Phase(0.25)];
            for (moment, goes) in moments.into_iter().zip([None, Some(123_456.0), Some(-5.0), None])
            {
                let wanted = Wanted {
                    flipped: index % 2 == 1,
                    moment,
                    pressure: 0.667,
                    turned: -45.0,
                    arrows: index % 3 == 1,
                    goes,
                    ..Wanted::of(technique.id, index % 7)
                };
                assert_eq!(Wanted::read(&wanted.write()), Some(wanted), "{}", wanted.write());
            }
        }
    }

    #[test]
    fn what_is_no_picture_is_not_read() {
        for text in ["", "1", "1 2 3", "a b c d e f g h i", "65535 0 0 0 0 1000 0 0"] {
            assert_eq!(Wanted::read(text), None, "{text}");
        }
        assert_eq!(Wanted::read("0 0 0 9 0 1000 0 0"), None);
    }

    #[test]
    fn time_goes_on_only_where_it_goes() {
        let Some(technique) = techniques().next() else { return };
        let stands = Wanted { moment: Moment::At(2.0), ..Wanted::of(technique.id, 0) };
        assert_eq!(stands.moment_at(9000.0), Moment::At(2.0));
        let goes = Wanted { goes: Some(1000.0), ..stands };
        assert_eq!(goes.moment_at(1500.0), Moment::At(2.5));
        assert_eq!(goes.still().moment_at(1500.0), Moment::Key);
    }
}
