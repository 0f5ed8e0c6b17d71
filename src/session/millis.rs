use serde::{Deserialize, Serialize};
use std::{
    iter::Sum,
    ops::{Add, AddAssign, Sub, SubAssign},
};

/// A length or a point of time in whole milliseconds.
///
/// Arithmetic saturates, so that no value read from a store or a broken clock can overflow.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many whole seconds.
    #[must_use]
    pub const fn seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Seconds with a fraction, rounded to the nearest millisecond; not a number is zero.
    ///
    /// ```
    /// # use unknot::session::Millis;
    /// assert_eq!(Millis::from_seconds(1.5), Millis(1500));
    /// assert_eq!(Millis::from_seconds(f32::NAN), Millis::ZERO);
    /// ```
    #[must_use]
    pub fn from_seconds(seconds: f32) -> Self {
        Self((f64::from(seconds) * 1000.0).round() as i64)
    }

    /// The same length in seconds.
    #[must_use]
    pub fn as_seconds(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// Whole seconds left as a person counts down: 4.2 s is shown as 5, zero only at the end.
    #[must_use]
    pub const fn counted_down(self) -> i64 {
        self.0.saturating_add(999).div_euclid(1000)
    }

    /// This length times `numerator / denominator`, rounded down; zero where it is divided by zero.
    #[must_use]
    pub const fn times(self, numerator: i64, denominator: i64) -> Self {
        match self.0.saturating_mul(numerator).checked_div(denominator) {
            Some(value) => Self(value),
            None => Self::ZERO,
        }
    }

    /// Which part of `whole` this is, from 0 to 1; 0 where there is no whole.
    #[must_use]
    pub fn part_of(self, whole: Self) -> f32 {
        if whole.0 <= 0 { 0.0 } else { (self.0 as f64 / whole.0 as f64).clamp(0.0, 1.0) as f32 }
    }
}

impl Add for Millis {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Millis {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Millis {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Millis {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Millis {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}
