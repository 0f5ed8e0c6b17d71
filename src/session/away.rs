use super::Millis;

/// What is known of a time during which nobody watched the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// How long it was, in session time.
    pub lasted: Millis,
    /// For how long of it tones could sound, by the audio clock; `None` where there are none.
    pub sounded: Option<Millis>,
    /// Whether the browser froze the page, by its own word or by its silence.
    pub frozen: bool,
}

impl Absence {
    /// The two clocks may disagree by so much.
    const TOLERANCE: Millis = Millis::seconds(2);

    /// How much of its end went without cues: the session is to stand where it was so long ago.
    /// `None` where it may run on, as all was told.
    #[must_use]
    pub fn missed(self) -> Option<Millis> {
        let sounded = match self.sounded {
            Some(sounded) => sounded.clamp(Millis::ZERO, self.lasted.max(Millis::ZERO)),
            // Without sound nothing was told in either case; the person who chose that looks at
            // the screen, and a page that was not frozen would have shown it.
            None if self.frozen => Millis::ZERO,
            None => return None,
        };
        let missed = self.lasted - sounded;
        (missed > Self::TOLERANCE).then_some(missed)
    }
}
