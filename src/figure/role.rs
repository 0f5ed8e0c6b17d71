//! What a shape stands for.

/// What a shape stands for; themes give each its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Bare skin with its outline.
    Skin,
    /// Skin that covers the line where two parts flow into one another; filled, never lined.
    Blend,
    /// A line within the figure, such as the jaw; stroked, never filled.
    Line,
    /// The sore spot.
    Sore,
}

impl Role {
    /// The name of the role as a CSS class.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Skin => "skin",
            Self::Blend => "blend",
            Self::Line => "line",
            Self::Sore => "sore",
        }
    }
}

/// A path to paint, with the role that colours it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// What it stands for.
    pub role: Role,
    /// SVG path data, in centimetres, y down, the floor at 0.
    pub path: String,
}
