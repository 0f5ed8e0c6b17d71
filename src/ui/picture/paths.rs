//! A picture painted as paths of the page itself, where no worker can paint it.

use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::figure::{Role, Shape};

/// The paths of a picture in the page, kept from frame to frame. Only what has changed is written.
#[derive(Debug)]
pub(super) struct Paths {
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
    /// Whether the element has yet to be told of its role and of its data.
    late: (bool, bool),
}

impl Paths {
    /// Paints in this group from now on. What stands there is seen until the first frame.
    pub(super) fn new(group: Element) -> Self {
        Self { group, paths: Vec::new(), used: 0 }
    }

    /// Takes these shapes, in their order, to be shown.
    pub(super) fn take(&mut self, shapes: &[Shape]) {
        if self.paths.is_empty() {
            self.group.set_inner_html("");
        }
        for (index, shape) in shapes.iter().enumerate() {
            if self.paths.len() == index {
                let Some(path) = Path::new(&self.group) else { return };
                self.paths.push(path);
            }
            if let Some(path) = self.paths.get_mut(index) {
                path.take(Some(shape.role), &shape.path);
            }
        }
        for path in self.paths.get_mut(shapes.len()..self.used).unwrap_or_default() {
            path.take(path.role, "");
        }
        self.used = shapes.len();
    }

    /// Shows what was taken last.
    pub(super) fn show(&mut self) {
        self.paths.iter_mut().for_each(Path::show);
    }
}

impl Path {
    fn new(group: &Element) -> Option<Self> {
        const SVG: &str = "http://www.w3.org/2000/svg";
        let element = group.owner_document()?.create_element_ns(Some(SVG), "path").ok()?;
        group.append_child(element.unchecked_ref()).ok()?;
        Some(Self { element, role: None, data: String::new(), late: (false, false) })
    }

    fn take(&mut self, role: Option<Role>, data: &str) {
        if self.role != role {
            self.role = role;
            self.late.0 = true;
        }
        if self.data != data {
            self.data.clear();
            self.data.push_str(data);
            self.late.1 = true;
        }
    }

    fn show(&mut self) {
        let (role, data) = std::mem::take(&mut self.late);
        // The names are valid, so nothing can be refused.
        if role && let Some(role) = self.role {
            let _impossible = self.element.set_attribute("class", role.class());
        }
        if data {
            let _impossible = self.element.set_attribute("d", &self.data);
        }
    }
}
