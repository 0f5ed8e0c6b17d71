//! Everything a newcomer runs.
fn main() {}
