//! Every word of the interface, baked at build time from `content/words.toml`: a table is a
//! module, a key a constant.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
