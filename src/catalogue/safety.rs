use super::{Aid, Kind, Shelf, Source, Text, Urgency};

/// A sign that must not be massaged away, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub struct RedFlag {
    /// The sign.
    pub sign: Text,
    /// What to do.
    pub action: Text,
    /// How soon.
    pub urgency: Urgency,
    /// Who says so.
    pub sources: &'static [&'static Source],
}

/// When not to, or not without asking.
#[derive(Debug, PartialEq, Eq)]
pub struct Contraindication {
    /// How far it goes.
    pub kind: Kind,
    /// The condition, as a heading.
    pub name: Text,
    /// What to do or leave.
    pub text: Text,
    /// Who says so; empty where it is our own judgement.
    pub sources: &'static [&'static Source],
}

/// One question of the screening before the first start.
#[derive(Debug, PartialEq, Eq)]
pub struct Screening {
    /// Stable key under which the answer is kept.
    pub key: &'static str,
    /// The question, answered by yes or no.
    pub question: Text,
    /// What follows from yes.
    pub yes: Answer,
}

/// What follows from a "yes" in the screening. Nobody is locked out: the app names what to skip
/// and whom to ask.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// What to skip.
    pub skip: Text,
    /// Whom to ask.
    pub ask: Text,
    /// Shelves on which the notice is repeated beside Start; empty means all.
    pub shelves: &'static [Shelf],
    /// Aids whose techniques repeat it, whatever their shelf.
    pub aids: &'static [&'static Aid],
}
