//! How large an element is on the screen.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};

/// Watches how large an element is; no longer when it is dropped.
#[must_use = "it stops watching when it is dropped"]
#[derive(Debug)]
pub struct Extent {
    observer: ResizeObserver,
    _told: Closure<dyn FnMut(Array)>,
}

impl Extent {
    /// Tells whenever the element has another size, and once to begin with; `None` where the
    /// browser cannot tell.
    pub fn watch(element: &Element, mut tell: impl FnMut() + 'static) -> Option<Self> {
        let told = Closure::<dyn FnMut(Array)>::new(move |_| tell());
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _told: told })
    }
}

impl Drop for Extent {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Width and height of an element, in CSS pixels.
#[must_use]
pub fn of(element: &Element) -> [f32; 2] {
    let place = element.get_bounding_client_rect();
    [place.width() as f32, place.height() as f32]
}

/// Device pixels to a CSS pixel.
#[must_use]
pub fn pixel_ratio() -> f32 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio() as f32)
}
