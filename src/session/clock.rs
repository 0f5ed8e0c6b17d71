use super::Millis;

/// What two clocks of the device say at one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// A clock that never goes back, but may stand still while the device sleeps.
    pub monotonic: Millis,
    /// The time of day, which goes on through sleep, but may be set.
    pub wall: Millis,
}

/// Something odd between two readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The monotonic clock stood still for this long while the wall clock went on: the device
    /// slept, or somebody set the time forward. It counts.
    Slept(Millis),
    /// The wall clock went back by this much against the monotonic one. It does not count.
    SetBack(Millis),
    /// The wall clock went forward by more than anyone sleeps. It does not count.
    Absurd(Millis),
    /// The monotonic clock itself went back, which it must not. It stands still instead.
    Broken,
}

/// The time of a session, and what was odd about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// Session time: it never goes back.
    pub now: Millis,
    /// What was odd since the reading before.
    pub gap: Option<Gap>,
}

/// Folds readings into session time: monotonic while awake, bridged by the wall clock in sleep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Session time at `origin`.
    base: Millis,
    /// Monotonic time of the anchor, moved only where a gap was found.
    origin: Millis,
    last: Reading,
}

impl Clock {
    /// Below this the two clocks only disagree as clocks do.
    pub const TOLERANCE: Millis = Millis::seconds(1);
    /// Above this nobody slept: the wall clock was set.
    pub const ABSURD: Millis = Millis::seconds(24 * 60 * 60);

    /// A clock that shows `base` at the time of `reading`.
    #[must_use]
    pub const fn starting(base: Millis, reading: Reading) -> Self {
        Self { base, origin: reading.monotonic, last: reading }
    }

    /// Session time at the last reading.
    #[must_use]
    pub fn now(&self) -> Millis {
        self.base + (self.last.monotonic - self.origin)
    }

    /// When the device's monotonic clock, as last read, showed this session time, or would have.
    #[must_use]
    pub fn monotonic_at(&self, time: Millis) -> Millis {
        self.last.monotonic - (self.now() - time)
    }

    /// Takes a reading.
    pub fn read(&mut self, reading: Reading) -> Tick {
        let before = self.now();
        let monotonic = reading.monotonic - self.last.monotonic;
        let ahead = (reading.wall - self.last.wall) - monotonic.max(Millis::ZERO);
        self.last = reading;
        let gap = if monotonic < Millis::ZERO {
            Some(Gap::Broken)
        } else if ahead > Self::ABSURD {
            Some(Gap::Absurd(ahead))
        } else if ahead > Self::TOLERANCE {
            Some(Gap::Slept(ahead))
        } else if ahead < Millis::ZERO - Self::TOLERANCE {
            Some(Gap::SetBack(Millis::ZERO - ahead))
        } else {
            None
        };
        match gap {
            Some(Gap::Broken) => (self.base, self.origin) = (before, reading.monotonic),
            Some(Gap::Slept(by)) => self.base += by,
            Some(Gap::SetBack(_) | Gap::Absurd(_)) | None => {}
        }
        Tick { now: self.now(), gap }
    }
}
