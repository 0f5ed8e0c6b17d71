//! The tools that the commands need: pinned here and nowhere else, and put there when missing.

mod cargo_tool;
mod folders;
mod npm;
mod system;
mod target;

pub use cargo_tool::CargoTool;
pub use folders::{find_on_path, path_with};
pub use npm::Npm;
pub use system::{Look, SystemTool};
pub use target::wasm_target;

use crate::Failure;

/// What the app is compiled to.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Bundles the app.
pub const TRUNK: CargoTool = CargoTool {
    name: "trunk",
    binary: "trunk",
    version: "0.21.14",
    why: "bundles the app",
    usual: "6 min",
};

/// Writes the JavaScript between the page and the wasm; the same version as the library.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    name: "wasm-bindgen-cli",
    binary: "wasm-bindgen",
    version: "0.2.128",
    why: "joins the page and the wasm",
    usual: "3 min",
};

/// Drives Firefox.
pub const GECKODRIVER: CargoTool = CargoTool {
    name: "geckodriver",
    binary: "geckodriver",
    version: "0.37.1",
    why: "drives Firefox",
    usual: "2 min",
};

/// Chromium.
pub const CHROMIUM: SystemTool = SystemTool {
    name: "Chromium",
    look: Look::OnPath(&["chromium", "chromium-browser", "google-chrome"]),
    package: "chromium",
};

/// Drives Chromium; comes with it, so that the versions fit.
pub const CHROMEDRIVER: SystemTool = SystemTool {
    name: "chromedriver",
    look: Look::OnPath(&["chromedriver"]),
    package: "chromium-driver",
};

/// Firefox.
pub const FIREFOX: SystemTool = SystemTool {
    name: "Firefox",
    look: Look::OnPath(&["firefox-esr", "firefox"]),
    package: "firefox-esr",
};

/// Drives WebKitGTK.
pub const WEBKIT_DRIVER: SystemTool = SystemTool {
    name: "WebKitWebDriver",
    look: Look::OnPath(&["WebKitWebDriver"]),
    package: "webkit2gtk-driver",
};

/// WebKitGTK's own little browser, which lives beside its library.
pub const MINI_BROWSER: SystemTool = SystemTool {
    name: "WebKitGTK's MiniBrowser",
    look: Look::Below {
        folders: &["/usr/lib", "/usr/libexec"],
        prefix: "webkit",
        file: "MiniBrowser",
    },
    package: "webkit2gtk-driver",
};

/// A screen for browsers that must have one.
pub const XVFB: SystemTool =
    SystemTool { name: "Xvfb", look: Look::OnPath(&["Xvfb"]), package: "xvfb" };

/// A server that the app can be put on.
pub const NGINX: SystemTool =
    SystemTool { name: "nginx", look: Look::OnPath(&["nginx"]), package: "nginx" };

/// Its part that sends what stands compressed with brotli.
pub const NGINX_BROTLI: SystemTool = SystemTool {
    name: "the brotli module of nginx",
    look: Look::Below {
        folders: &["/usr/lib"],
        prefix: "nginx",
        file: "modules/ngx_http_brotli_static_module.so",
    },
    package: "libnginx-mod-http-brotli-static",
};

/// Another server that the app can be put on.
pub const CADDY: SystemTool =
    SystemTool { name: "Caddy", look: Look::OnPath(&["caddy"]), package: "caddy" };

/// What building the app needs.
///
/// # Errors
/// [`Failure::Tool`] when one is missing and cannot be installed.
pub fn for_building() -> Result<(), Failure> {
    wasm_target()?;
    WASM_BINDGEN.ensure()?;
    TRUNK.ensure()
}

/// What taking screenshots needs.
///
/// # Errors
/// [`Failure::Tool`] when one is missing and cannot be installed.
pub fn for_chromium() -> Result<(), Failure> {
    SystemTool::ensure_all(&[CHROMIUM, CHROMEDRIVER])
}

/// What the browser suite needs.
///
/// # Errors
/// [`Failure::Tool`] when one is missing and cannot be installed.
pub fn for_suite() -> Result<(), Failure> {
    SystemTool::ensure_all(&[CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT_DRIVER, MINI_BROWSER, XVFB])?;
    SystemTool::ensure_all(&[NGINX, NGINX_BROTLI, CADDY])?;
    GECKODRIVER.ensure()?;
    Npm::Checks.ensure()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_bindgen_command_is_of_the_locked_library_s_version() {
        let lock = std::fs::read_to_string(crate::root().join("Cargo.lock")).unwrap();
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{}\"", WASM_BINDGEN.version);
        assert!(lock.contains(&entry), "Cargo.lock holds another wasm-bindgen than {entry}");
    }
}
