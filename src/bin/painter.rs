//! The module that paints moving pictures, in a page and in a worker. See [`unknot::ui::picture`].

fn main() {
    unknot::ui::picture::start();
}
