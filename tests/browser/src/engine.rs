//! The three engines that the app must run in.

use std::{fmt, path::PathBuf};

use xtask::tools::{self, SystemTool};

use crate::Trouble;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink, in Chromium.
    Chromium,
    /// Gecko, in Firefox.
    Firefox,
    /// WebKit, in WebKitGTK's MiniBrowser.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The program that drives it, with the arguments that make it listen at this port.
    pub(crate) fn driver(self, port: u16) -> Result<(PathBuf, Vec<String>), Trouble> {
        Ok(match self {
            Self::Chromium => (found(tools::CHROMEDRIVER)?, vec![format!("--port={port}")]),
            Self::Firefox => (
                tools::GECKODRIVER.program(),
                vec![format!("--port={port}"), format!("--websocket-port={}", free_port()?)],
            ),
            Self::WebKit => (found(tools::WEBKIT_DRIVER)?, vec![format!("--port={port}")]),
        })
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// The program, or a finding that names it: an engine that is missing is a failure, not a skip.
///
/// # Errors
/// When it is missing.
pub fn found(tool: SystemTool) -> Result<PathBuf, Trouble> {
    tool.program().ok_or_else(|| Trouble::Found(format!("{} is missing", tool.name)))
}

/// A port that nobody listens at now.
///
/// # Errors
/// When the system gives none.
pub fn free_port() -> Result<u16, Trouble> {
    std::net::TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(Trouble::process("finding a free port"))
}
