//! Writes every page to static HTML.

fn main() {}
