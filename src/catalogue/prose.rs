use super::{Source, Technique, Text};

/// A titled piece of text on `/prepare/`, `/aids/` or `/about/`.
#[derive(Debug, PartialEq)]
pub struct Section {
    /// Heading.
    pub title: Text,
    /// Paragraphs, in order.
    pub paragraphs: &'static [Text],
    /// What stands behind it; empty where it is common practice or our own judgement.
    pub sources: &'static [&'static Source],
    /// The playable preparation that this section leads to, if any.
    pub play: Option<&'static Technique>,
}

/// A page of sections.
#[derive(Debug, PartialEq)]
pub struct Article {
    /// First sentence or two under the page's title.
    pub lead: Text,
    /// Its sections, in order.
    pub sections: &'static [Section],
}
