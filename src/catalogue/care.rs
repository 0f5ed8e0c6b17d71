use super::{LimitKind, Source, Text, baked};

/// What is taken care of where something lies on the body while the wall clock runs.
#[derive(Debug, PartialEq, Eq)]
pub struct Care {
    /// What must be so before it starts, line by line.
    pub before: &'static [Text],
    /// Seconds from one look at the skin to the next, 60 to 300.
    pub every: u16,
    /// What is asked then, at most 15 words.
    pub ask: Text,
    /// What is fine, and what is not.
    pub look: Text,
    /// What to do if it is not.
    pub stop: Text,
}

impl LimitKind {
    /// What is taken care of; nothing for a kind that does not run by the wall clock.
    #[must_use]
    pub fn care(self) -> Option<&'static Care> {
        baked::care(self)
    }

    /// Who stands behind what is taken care of; for documents.
    #[must_use]
    pub fn care_sources(self) -> &'static [&'static Source] {
        baked::care_sources(self)
    }
}
