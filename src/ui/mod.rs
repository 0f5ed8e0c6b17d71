//! What is seen: the routes, the pages and their components.

pub mod route;
pub mod words;
