//! The compiler's own part for wasm.

use std::{path::Path, process::Command};

use super::{WASM_TARGET, find_on_path};
use crate::{
    Failure,
    run::{Step, output_of},
};

/// Adds the wasm target to the toolchain in use, unless it is there.
///
/// # Errors
/// [`Failure::Tool`] when it cannot be added.
pub fn wasm_target() -> Result<(), Failure> {
    if is_there() {
        return Ok(());
    }
    let title = format!("adding the target {WASM_TARGET}, which the app is compiled to");
    let added = find_on_path(&["rustup"]).is_some_and(|rustup| {
        let mut add = Command::new(rustup);
        add.args(["target", "add", WASM_TARGET]);
        Step { title: &title, usual: "10 s" }.quiet(&mut add).is_ok()
    });
    if added && is_there() {
        return Ok(());
    }
    Err(Failure::Tool {
        name: format!("the target {WASM_TARGET}"),
        advice: format!("run `rustup target add {WASM_TARGET}`, then this again"),
    })
}

fn is_there() -> bool {
    output_of(Command::new("rustc").args(["--print", "sysroot"])).is_some_and(|sysroot| {
        Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir()
    })
}
