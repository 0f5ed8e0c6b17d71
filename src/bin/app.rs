//! The second module: what is drawn and driven by Leptos. See [`unknot::ui::live`].

fn main() {
    unknot::ui::live::start();
}
