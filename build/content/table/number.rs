//! Measures: numbers with a point, alone, in pairs and in threes.

use toml::{Spanned, de::DeValue};

use super::Table;
use crate::content::{SceneReason, document::At, model::Triple};

/// How three numbers are written.
const TRIPLE: &str = "three, like [0, 1.5, -2]";
/// How two numbers are written.
const PAIR: &str = "two, like [2, 1.5]";

impl<'a> Table<'a> {
    /// A measure that may be missing.
    pub(crate) fn measure(&self, field: &'static str) -> Option<At<'a, f32>> {
        let value = self.value(field)?;
        let place = self.place(field);
        self.measure_of(field, value, "a number").map(|value| At { value, place })
    }

    /// A measure that must be there.
    pub(crate) fn needed_measure(&self, field: &'static str) -> f32 {
        self.required(field);
        self.measure(field).map_or(0.0, |at| at.value)
    }

    /// Three numbers that may be missing.
    pub(crate) fn triple(&self, field: &'static str) -> Option<Triple> {
        self.numbers(field, self.value(field)?, TRIPLE)
    }

    /// Three numbers that must be there.
    pub(crate) fn needed_triple(&self, field: &'static str) -> Triple {
        self.required(field);
        self.triple(field).unwrap_or_default()
    }

    /// Two numbers that may be missing.
    pub(crate) fn pair(&self, field: &'static str) -> Option<[f32; 2]> {
        self.numbers(field, self.value(field)?, PAIR)
    }

    /// Three numbers that point somewhere; they may be missing.
    pub(crate) fn direction(&self, field: &'static str) -> Option<Triple> {
        let triple = self.triple(field)?;
        if triple == [0.0; 3] {
            self.place(field).refuse(SceneReason::Nowhere(field).into());
        }
        Some(triple)
    }

    /// Three numbers that point somewhere and must be there.
    pub(crate) fn needed_direction(&self, field: &'static str) -> Triple {
        self.required(field);
        self.direction(field).unwrap_or([0.0, 0.0, 1.0])
    }

    /// Three numbers, or the first alone; they may be missing.
    pub(crate) fn turn(&self, field: &'static str) -> Option<Triple> {
        self.turn_of(field, self.value(field)?)
    }

    /// The fields of a table of turns, which may have any name.
    pub(crate) fn turns(&self) -> Vec<(At<'a, String>, Triple)> {
        let turns = self.fields.iter().filter_map(|(key, value)| {
            let place = self.place.at(key.span().start);
            let turn = self.turn_of(key.get_ref(), value)?;
            Some((At { value: key.get_ref().to_string(), place }, turn))
        });
        turns.collect()
    }

    fn turn_of(&self, key: &str, value: &Spanned<DeValue<'a>>) -> Option<Triple> {
        if value.get_ref().is_array() {
            return self.numbers(key, value, TRIPLE);
        }
        let first = self.measure_of(key, value, "a number, or three in a list")?;
        Some([first, 0.0, 0.0])
    }

    fn numbers<const N: usize>(
        &self,
        key: &str,
        value: &Spanned<DeValue<'a>>,
        wanted: &'static str,
    ) -> Option<[f32; N]> {
        let Some(items) = value.get_ref().as_array() else {
            return self.wrong(key, value, "a list of numbers");
        };
        if items.len() != N {
            let (key, found) = (key.to_owned(), items.len());
            let reason = SceneReason::WrongCount { key, found, wanted };
            self.place.at(value.span().start).refuse(reason.into());
            return None;
        }
        let mut numbers = [0.0; N];
        for (number, item) in numbers.iter_mut().zip(items.iter()) {
            *number = self.measure_of(key, item, "a list of numbers")?;
        }
        Some(numbers)
    }

    fn measure_of(
        &self,
        key: &str,
        value: &Spanned<DeValue<'a>>,
        wanted: &'static str,
    ) -> Option<f32> {
        let text = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => return self.wrong(key, value, wanted),
        };
        let number = text.parse().ok().filter(|number: &f32| number.is_finite());
        if number.is_none() {
            let reason = SceneReason::NotFinite { key: key.into(), found: text.into() };
            self.place.at(value.span().start).refuse(reason.into());
        }
        number
    }
}
