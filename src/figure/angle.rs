/// The sine and cosine of an angle in degrees, to about 1e-6; exact at quarter turns.
///
/// Angles here are a few turns at most, so the large tables of the library's own are not needed.
pub(super) fn sin_cos(degrees: f32) -> (f32, f32) {
    let quarters = (degrees / 90.0 + 0.5).floor();
    let x = (degrees - quarters * 90.0) * (std::f32::consts::PI / 180.0);
    let x2 = x * x;
    // Taylor series: within an eighth of a turn their next terms are below 4e-7.
    let sin = x * (1.0 - x2 / 6.0 * (1.0 - x2 / 20.0 * (1.0 - x2 / 42.0)));
    let cos = 1.0 - x2 / 2.0 * (1.0 - x2 / 12.0 * (1.0 - x2 / 30.0 * (1.0 - x2 / 56.0)));
    let turn = quarters - (quarters / 4.0).floor() * 4.0;
    if turn < 0.5 {
        (sin, cos)
    } else if turn < 1.5 {
        (cos, -sin)
    } else if turn < 2.5 {
        (-sin, -cos)
    } else {
        (-cos, sin)
    }
}

#[cfg(test)]
mod tests {
    use super::sin_cos;

    #[test]
    fn it_is_the_sine_and_cosine() {
        for step in -7200..7200i16 {
            let degrees = f32::from(step) / 10.0;
            let (sin, cos) = f64::from(degrees).to_radians().sin_cos();
            let (near_sin, near_cos) = sin_cos(degrees);
            assert!((f64::from(near_sin) - sin).abs() < 2e-6, "{degrees}");
            assert!((f64::from(near_cos) - cos).abs() < 2e-6, "{degrees}");
        }
    }

    #[test]
    fn quarter_turns_are_exact() {
        assert_eq!(
            [0.0, 90.0, 180.0, -90.0].map(sin_cos),
            [(0.0, 1.0), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)]
        );
    }
}
