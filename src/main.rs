//! The browser's entry point: mounts the app, nothing else.

fn main() {
    unknot::ui::app::mount();
}
