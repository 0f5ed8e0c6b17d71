use super::{Line, Millis};

/// Who speaks when: lines wait until they are due, the most important is said first, never two at
/// once, and what came too late is never said. It only decides; a device speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// Still to come, in order.
    ahead: Vec<Line>,
    /// Due, and not said yet.
    waiting: Vec<Line>,
    speaking: bool,
}

impl Speaker {
    /// Something happened: from now on these lines lie ahead. What was waiting is forgotten, and
    /// what is being said is to be cut off by the caller.
    pub fn plan(&mut self, lines: Vec<Line>) {
        self.ahead = lines;
        self.waiting.clear();
        self.speaking = false;
    }

    /// Something happened that changes only what comes: what is being said is said to its end.
    pub fn change(&mut self, lines: Vec<Line>, now: Millis) {
        self.ahead = lines;
        self.ahead.retain(|line| line.due > now);
    }

    /// The line to be said now, if any.
    #[must_use = "a line that is not said is lost"]
    pub fn next(&mut self, now: Millis) -> Option<Line> {
        let due = self.ahead.partition_point(|line| line.due <= now);
        self.waiting.extend(self.ahead.drain(..due));
        self.waiting.retain(|line| line.until > now);
        if self.speaking {
            return None;
        }
        let first = self.waiting.iter().enumerate().min_by_key(|(_, line)| (line.say, line.due));
        let (index, _) = first?;
        self.speaking = true;
        Some(self.waiting.remove(index))
    }

    /// When the next line is due that is still to come.
    #[must_use]
    pub fn next_due(&self) -> Option<Millis> {
        self.ahead.first().map(|line| line.due)
    }

    /// Something else is being said instead; it ends like a line.
    pub fn interrupted(&mut self) {
        self.speaking = true;
    }

    /// What was being said is over, in whatever way.
    pub fn ended(&mut self) {
        self.speaking = false;
    }

    /// Whether something is being said.
    #[must_use]
    pub fn is_speaking(&self) -> bool {
        self.speaking
    }
}
