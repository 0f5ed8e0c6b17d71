use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::figure::{Role, Shape};

/// The paths of a picture, kept from frame to frame. Only what has changed is written.
#[derive(Debug)]
pub(super) struct Painter {
    group: Element,
    paths: Vec<Path>,
    /// How many of them show something.
    used: usize,
}

#[derive(Debug)]
struct Path {
    element: Element,
    role: Option<Role>,
    data: String,
}

impl Painter {
    /// Paints in this group from now on. What stands there is seen until the first frame.
    pub(super) fn new(group: Element) -> Self {
        Self { group, paths: Vec::new(), used: 0 }
    }

    /// Shows these shapes, in their order.
    pub(super) fn paint(&mut self, shapes: &[Shape]) {
        if self.paths.is_empty() {
            self.group.set_inner_html("");
        }
        for (index, shape) in shapes.iter().enumerate() {
            if self.paths.len() == index {
                let Some(path) = Path::new(&self.group) else { return };
                self.paths.push(path);
            }
            if let Some(path) = self.paths.get_mut(index) {
                path.show(shape);
            }
        }
        for path in self.paths.get_mut(shapes.len()..self.used).unwrap_or_default() {
            path.clear();
        }
        self.used = shapes.len();
    }
}

impl Path {
    fn new(group: &Element) -> Option<Self> {
        const SVG: &str = "http://www.w3.org/2000/svg";
        let element = group.owner_document()?.create_element_ns(Some(SVG), "path").ok()?;
        group.append_child(element.unchecked_ref()).ok()?;
        Some(Self { element, role: None, data: String::new() })
    }

    fn show(&mut self, shape: &Shape) {
        // The names are valid, so nothing can be refused.
        if self.role != Some(shape.role) {
            let _impossible = self.element.set_attribute("class", shape.role.class());
            self.role = Some(shape.role);
        }
        if self.data != shape.path {
            let _impossible = self.element.set_attribute("d", &shape.path);
            self.data.clone_from(&shape.path);
        }
    }

    fn clear(&mut self) {
        if !self.data.is_empty() {
            let _impossible = self.element.set_attribute("d", "");
            self.data.clear();
        }
    }
}
