//! The first module: what every page needs to be alive. See [`unknot::ui::shell`].

fn main() {
    unknot::ui::shell::start();
}
