use super::Text;

/// Somebody who says so.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Short key used in content files, such as `behm-2020`.
    pub id: &'static str,
    /// Authors, or the body that published it; empty where unknown.
    pub by: &'static str,
    /// Title, or what it is where no title was seen.
    pub title: &'static str,
    /// Journal, year and identifiers, as far as they were seen.
    pub place: &'static str,
    /// What it supports, in plain words.
    pub supports: Text,
}
