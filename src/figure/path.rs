//! SVG path data, written small.

use glam::Vec2;

/// Writes compact SVG path data: relative commands, few decimals, no needless separators.
///
/// Positions are kept as whole steps of the precision, so that rounding never adds up.
#[derive(Debug)]
pub struct PathWriter {
    out: String,
    steps: f32,
    at: [i32; 2],
    start: [i32; 2],
    command: u8,
    /// The last control point, mirrored at the end of its curve.
    onward: [i32; 2],
}

impl Default for PathWriter {
    fn default() -> Self {
        Self::new(1)
    }
}

impl PathWriter {
    /// A writer with this many decimals, at most 3.
    #[must_use]
    pub fn new(decimals: u8) -> Self {
        let steps =
            [1.0, 10.0, 100.0, 1000.0].get(usize::from(decimals)).copied().unwrap_or(1000.0);
        Self { out: String::new(), steps, at: [0; 2], start: [0; 2], command: 0, onward: [0; 2] }
    }

    /// A writer that uses the room of a text that is no longer needed.
    #[must_use]
    pub fn over(mut old: String, decimals: u8) -> Self {
        old.clear();
        Self { out: old, ..Self::new(decimals) }
    }

    /// Whether nothing has been written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    /// The path data written so far.
    #[must_use]
    pub fn finish(self) -> String {
        self.out
    }

    /// Starts a subpath at `to`.
    pub fn start(&mut self, to: Vec2) -> &mut Self {
        let to = self.whole(to);
        self.out.push('M');
        self.number(to[0]);
        self.number(to[1]);
        self.at = to;
        self.start = to;
        // What follows a move without a command of its own would be read as absolute.
        self.command = b'M';
        self
    }

    /// A straight line to `to`; a line that rounds to nothing is left out.
    pub fn line(&mut self, to: Vec2) -> &mut Self {
        let to = self.whole(to);
        match [to[0] - self.at[0], to[1] - self.at[1]] {
            [0, 0] => return self,
            [0, dy] => {
                self.command(b'v');
                self.number(dy);
            }
            [dx, 0] => {
                self.command(b'h');
                self.number(dx);
            }
            [dx, dy] => {
                self.command(b'l');
                self.number(dx);
                self.number(dy);
            }
        }
        self.at = to;
        self
    }

    /// A clockwise arc (y down) of this radius to `to`, of less than half a circle.
    pub fn arc(&mut self, radius: f32, to: Vec2) -> &mut Self {
        let to = self.whole(to);
        if to == self.at {
            return self;
        }
        self.command(b'a');
        let radius = round(radius * self.steps).max(1);
        self.number(radius);
        self.number(radius);
        self.out.push_str(" 0 01");
        self.delta_after_flag(to);
        self
    }

    /// A cubic curve to `to`. One that goes on smoothly is written without its first control point.
    pub fn cubic(&mut self, first: Vec2, second: Vec2, to: Vec2) -> &mut Self {
        let (first, second, to) = (self.whole(first), self.whole(second), self.whole(to));
        let near = |a: i32, b: i32| (a - b).abs() <= 1;
        let follows = matches!(self.command, b'c' | b's')
            && near(first[0], self.onward[0])
            && near(first[1], self.onward[1]);
        if follows {
            self.command(b's');
        } else {
            self.command(b'c');
            self.delta(first);
        }
        self.delta(second);
        self.delta(to);
        self.at = to;
        self.onward = [2 * to[0] - second[0], 2 * to[1] - second[1]];
        self
    }

    /// Closes the subpath.
    pub fn close(&mut self) -> &mut Self {
        self.out.push('z');
        self.command = b'z';
        self.at = self.start;
        self
    }

    fn whole(&self, point: Vec2) -> [i32; 2] {
        [round(point.x * self.steps), round(point.y * self.steps)]
    }

    fn command(&mut self, command: u8) {
        if self.command != command {
            self.out.push(char::from(command));
            self.command = command;
        }
    }

    fn delta(&mut self, to: [i32; 2]) {
        self.number(to[0] - self.at[0]);
        self.number(to[1] - self.at[1]);
    }

    fn delta_after_flag(&mut self, to: [i32; 2]) {
        digits(&mut self.out, to[0] - self.at[0], round(self.steps));
        self.number(to[1] - self.at[1]);
        self.at = to;
    }

    fn number(&mut self, value: i32) {
        let last = self.out.bytes().next_back().unwrap_or(b' ');
        if value >= 0 && (last.is_ascii_digit() || last == b'.') {
            self.out.push(' ');
        }
        digits(&mut self.out, value, round(self.steps));
    }
}

/// The nearest whole number; what is not finite becomes 0.
#[allow(clippy::cast_possible_truncation, reason = "the cast saturates, and centimetres are small")]
fn round(value: f32) -> i32 {
    (value + 0.5).floor() as i32
}

/// Appends `value / steps` without trailing zeros or a leading one.
fn digits(out: &mut String, value: i32, steps: i32) {
    // From the last digit to the first.
    let mut text = [0u8; 16];
    let mut left = text.iter_mut().rev();
    let mut used = 0;
    let mut push = |digit: u8| {
        if let Some(place) = left.next() {
            *place = digit;
            used += 1;
        }
    };
    let (mut rest, mut unit) = (value.unsigned_abs(), steps.unsigned_abs());
    let mut behind = false;
    while unit > 1 {
        let digit = (rest % 10) as u8;
        if digit > 0 || behind {
            push(b'0' + digit);
            behind = true;
        }
        (rest, unit) = (rest / 10, unit / 10);
    }
    if behind {
        push(b'.');
    }
    if rest > 0 || !behind {
        loop {
            push(b'0' + (rest % 10) as u8);
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
    }
    if value < 0 {
        push(b'-');
    }
    let text = text.get(text.len() - used..).unwrap_or_default();
    out.push_str(std::str::from_utf8(text).unwrap_or_default());
}

/// Appends a number with one decimal, as view boxes and positions are written.
pub fn write_number(out: &mut String, value: f32) {
    digits(out, round(value * 10.0), 10);
}

/// A view box: left, top, width and height.
#[must_use]
pub fn view_box(numbers: [f32; 4]) -> String {
    let mut out = String::new();
    for number in numbers {
        if !out.is_empty() {
            out.push(' ');
        }
        write_number(&mut out, number);
    }
    out
}

/// Appends a number with three decimals, as factors are written.
pub fn write_factor(out: &mut String, value: f32) {
    digits(out, round(value * 1000.0), 1000);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let text = |value| {
            let mut out = String::new();
            write_number(&mut out, value);
            out
        };
        assert_eq!(
            [text(0.0), text(-0.5), text(12.0), text(-103.25), text(0.04)],
            ["0", "-.5", "12", "-103.2", "0"]
        );
    }

    #[test]
    fn rounding_never_adds_up() {
        let mut path = PathWriter::default();
        path.start(Vec2::ZERO);
        for step in 1..=100u8 {
            path.line(Vec2::new(f32::from(step) * 0.14, 1.0 * f32::from(step)));
        }
        assert_eq!(path.at, [140, 1000]);
    }

    #[test]
    fn commands_repeat_silently_and_minus_separates() {
        let mut path = PathWriter::default();
        path.start(Vec2::new(1.0, 2.0)).line(Vec2::new(2.5, 1.5)).line(Vec2::new(2.0, 3.0)).close();
        assert_eq!(path.finish(), "M1 2l1.5-.5-.5 1.5z");
    }
}
