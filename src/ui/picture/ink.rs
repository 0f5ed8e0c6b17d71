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

/// What style says of a role, in this order.
const PROPERTIES: [&str; 5] = ["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width"];

/// Reads in this picture of the page, a `svg`, what each role is painted with, as texts in the
/// order of [`Role::ALL`].
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
            for property in PROPERTIES {
                read.push(&style.get_property_value(property).unwrap_or_default().into());
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
    let texts: Vec<String> =
        read.iter().map(|text| JsValue::as_string(&text).unwrap_or_default()).collect();
    texts.chunks_exact(PROPERTIES.len()).map(ink).collect()
}

fn ink(texts: &[String]) -> Ink {
    let [fill, fill_opacity, stroke, stroke_opacity, width] = texts else { return Ink::default() };
    let number = |text: &str| text.trim_end_matches("px").parse::<f64>().unwrap_or(1.0);
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
        let texts = ["rgb(1, 2, 3)", "0.36", "none", "1", "2.5px"].map(str::to_owned);
        assert_eq!(ink(&texts), Ink { fill: Some(("rgb(1, 2, 3)".into(), 0.36)), line: None });
        let texts = ["none", "1", "oklab(0.5 0 0)", "0.9", "1.25px"].map(str::to_owned);
        assert_eq!(ink(&texts).fill, None);
        assert_eq!(ink(&texts).line, Some(("oklab(0.5 0 0)".into(), 0.9, 1.25)));
    }
}
