//! What each role of a shape is painted with. Style says so, and it alone: the page reads what
//! style has made of each role, and hands that to whoever paints a canvas.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::figure::Role;

/// What a shape is filled and stroked with.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Ink {
    /// The colour within and how opaque it is, 0 to 1; `None` where nothing is filled.
    pub(super) fill: Option<(String, f64)>,
    /// The colour of its line, how opaque it is, and how wide in CSS pixels; `None` without a line.
    pub(super) line: Option<(String, f64, f64)>,
}

/// What style says of a role: two colours, and three numbers.
const COLOURS: [&str; 2] = ["fill", "stroke"];
const NUMBERS: [&str; 3] = ["fill-opacity", "stroke-opacity", "stroke-width"];

/// Reads in this picture of the page, a `svg`, what each role is painted with, in the order of
/// [`Role::ALL`]: the colours as texts, then the numbers, which the browser reads, as it can.
pub(super) fn read(svg: &Element) -> Array {
    let read = Array::new();
    let all = (|| {
        let window = web_sys::window()?;
        let document = window.document()?;
        let make = |name| document.create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok();
        // Style answers for what is not shown as well.
        let group = make("g")?;
        group.set_attribute("display", "none").ok()?;
        svg.append_child(&group).ok()?;
        for role in Role::ALL {
            let path = make("path")?;
            path.set_attribute("class", role.class()).ok()?;
            group.append_child(&path).ok()?;
            let style = window.get_computed_style(&path).ok()??;
            let told = |property| style.get_property_value(property).unwrap_or_default();
            for property in COLOURS {
                read.push(&told(property).into());
            }
            for property in NUMBERS {
                read.push(&js_sys::parse_float(&told(property)).into());
            }
        }
        Some(group)
    })();
    if let Some(group) = all {
        group.remove();
    }
    read
}

/// The inks that were read, one for each role.
pub(super) fn inks(read: &Array) -> Vec<Ink> {
    let read: Vec<JsValue> = read.iter().collect();
    let of_role = |told: &[JsValue]| {
        let (colours, numbers) = told.split_at(COLOURS.len());
        let colours: Vec<_> = colours.iter().filter_map(JsValue::as_string).collect();
        let numbers: Vec<_> = numbers.iter().filter_map(JsValue::as_f64).collect();
        ink(&colours, &numbers)
    };
    read.chunks_exact(COLOURS.len() + NUMBERS.len()).map(of_role).collect()
}

fn ink(colours: &[String], numbers: &[f64]) -> Ink {
    let ([fill, stroke], &[fill_opacity, stroke_opacity, width]) = (colours, numbers) else {
        return Ink::default();
    };
    // Where style says no number, all of it is painted.
    let number = |value: f64| if value.is_nan() { 1.0 } else { value };
    let paints = |colour: &str| !matches!(colour, "" | "none");
    let width = number(width);
    Ink {
        fill: paints(fill).then(|| (fill.clone(), number(fill_opacity))),
        line: (paints(stroke) && width > 0.0)
            .then(|| (stroke.clone(), number(stroke_opacity), width)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ink_is_what_style_says() {
        let colours = |fill: &str, stroke: &str| [fill.to_owned(), stroke.to_owned()];
        let filled = ink(&colours("rgb(1, 2, 3)", "none"), &[0.36, 1.0, 2.5]);
        assert_eq!(filled, Ink { fill: Some(("rgb(1, 2, 3)".into(), 0.36)), line: None });
        let drawn = ink(&colours("none", "oklab(0.5 0 0)"), &[1.0, 0.9, 1.25]);
        assert_eq!(drawn, Ink { fill: None, line: Some(("oklab(0.5 0 0)".into(), 0.9, 1.25)) });
        let untold = ink(&colours("", "red"), &[f64::NAN, f64::NAN, 0.0]);
        assert_eq!(untold, Ink::default());
    }
}
