//! Checks `content/` and bakes it into static Rust data; a mistake there fails the build, with
//! one line for each problem: file, line, reason.

#![allow(clippy::print_stdout, reason = "this is how a build script talks to cargo")]

mod content;

use std::{env, fs, io, path::Path, process::ExitCode};

use content::{Problem, words};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    match bake() {
        Ok(problems) if problems.is_empty() => ExitCode::SUCCESS,
        Ok(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            println!(
                "cargo::error=cannot read the content or write what is baked from it: {error}"
            );
            ExitCode::FAILURE
        }
    }
}

fn bake() -> io::Result<Vec<Problem>> {
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    let out = Path::new(&out);
    let mut rust = String::new();
    let ids = [
        "Head",
        "Eyes",
        "Neck",
        "Shoulders",
        "Chest",
        "UpperBack",
        "LowerBack",
        "Forearms",
        "Hands",
        "Glutes",
        "Thighs",
        "Calves",
        "Feet",
    ];
    for id in ids {
        let name = id.to_uppercase();
        rust += &format!(
            "static {name}: Region = Region {{ id: RegionId::{id}, name: \"{id}\", lead: \"\", rule: \"\", sources: &[], view: View::Back, cap: Pressure::NONE, techniques: &[], also: &[] }};\n"
        );
    }
    rust += &format!(
        "pub static REGIONS: &[&Region] = &[{}];\n",
        ids.map(|id| format!("&{}", id.to_uppercase())).join(", ")
    );
    rust += &format!(
        "pub(super) const fn region(id: RegionId) -> &'static Region {{ match id {{ {} }} }}\n",
        ids.map(|id| format!("RegionId::{id} => &{},", id.to_uppercase())).join(" ")
    );
    rust += "pub static PREPARATION: &[Technique] = &[];\n\
        pub static AIDS: &[Aid] = &[];\npub static SOURCES: &[Source] = &[];\n\
        pub static CONTRAINDICATIONS: &[Contraindication] = &[];\npub static RED_FLAGS: &[RedFlag] = &[];\n\
        pub static SCREENING: &[Screening] = &[];\npub static ELSEWHERE: &[Elsewhere] = &[];\n\
        pub static PREPARING: Article = Article { lead: \"\", sections: &[] };\n\
        pub static AIDS_INTRO: Article = Article { lead: \"\", sections: &[] };\n\
        pub static ABOUT: Article = Article { lead: \"\", sections: &[] };\n";
    fs::write(out.join("catalogue.rs"), rust)?;

    let words = match fs::read_to_string("content/words.toml") {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        text => text?,
    };
    match words::bake("content/words.toml", &words) {
        Ok(rust) => fs::write(out.join("words.rs"), rust).map(|()| Vec::new()),
        Err(problems) => Ok(problems),
    }
}
