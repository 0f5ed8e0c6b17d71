//! Colours as WCAG measures them, and mixed as CSS mixes them.

/// A colour, opaque, in linear light.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Colour([f32; 3]);

impl Colour {
    /// From `#rrggbb`.
    pub(crate) fn hex(text: &str) -> Self {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let digits = digits.unwrap_or_else(|| panic!("`{text}` is no colour"));
        let channel = |at: usize| {
            let byte = u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
            let part = f32::from(byte) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        Self([channel(0), channel(2), channel(4)])
    }

    /// So much of this one, the rest of another, in the space `oklab`.
    pub(crate) fn mixed(self, part: f32, other: Self) -> Self {
        let (a, b) = (self.to_oklab(), other.to_oklab());
        Self::from_oklab([0, 1, 2].map(|i| a[i] * part + b[i] * (1.0 - part)))
    }

    /// How far two colours stand apart, from 1 to 21.
    pub(crate) fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f32 {
        let [r, g, b] = self.0;
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn to_oklab(self) -> [f32; 3] {
        let lms = times(&TO_LMS, self.0).map(f32::cbrt);
        times(&TO_LAB, lms)
    }

    fn from_oklab(lab: [f32; 3]) -> Self {
        let lms = times(&FROM_LAB, lab).map(|part| part.powi(3));
        Self(times(&FROM_LMS, lms).map(|part| part.clamp(0.0, 1.0)))
    }
}

fn times(matrix: &[[f32; 3]; 3], vector: [f32; 3]) -> [f32; 3] {
    matrix.map(|row| row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
}

const TO_LMS: [[f32; 3]; 3] = [
    [0.412_221_47, 0.536_332_54, 0.051_445_995],
    [0.211_903_5, 0.680_699_5, 0.107_396_96],
    [0.088_302_46, 0.281_718_84, 0.629_978_7],
];
const TO_LAB: [[f32; 3]; 3] = [
    [0.210_454_26, 0.793_617_8, -0.004_072_047],
    [1.977_998_5, -2.428_592_2, 0.450_593_7],
    [0.025_904_037, 0.782_771_77, -0.808_675_77],
];
const FROM_LAB: [[f32; 3]; 3] = [
    [1.0, 0.396_337_78, 0.215_803_76],
    [1.0, -0.105_561_346, -0.063_854_17],
    [1.0, -0.089_484_18, -1.291_485_5],
];
const FROM_LMS: [[f32; 3]; 3] = [
    [4.076_741_7, -3.307_711_6, 0.230_969_94],
    [-1.268_438, 2.609_757_4, -0.341_319_4],
    [-0.004_196_086_3, -0.703_418_6, 1.707_614_7],
];

#[test]
fn contrast_is_what_wcag_says_it_is() {
    let [black, white, grey] = ["#000000", "#ffffff", "#767676"].map(Colour::hex);
    assert!((black.contrast(white) - 21.0).abs() < 0.01);
    // The lightest grey that text on white may have.
    assert!((4.5..4.6).contains(&grey.contrast(white)));
}

#[test]
fn a_mix_of_a_colour_with_itself_is_that_colour() {
    let clay = Colour::hex("#dfb291");
    assert!(clay.mixed(0.3, clay).contrast(clay) < 1.01);
}
