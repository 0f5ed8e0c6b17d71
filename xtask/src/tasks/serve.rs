//! `cargo xtask serve`: the release as a static host would serve it.

use std::{io, thread};

use super::{build::release_into, options::Options};
use crate::{
    Failure, root,
    server::{Server, Site},
};

const PORTS: std::ops::Range<u16> = 8080..8100;

/// Builds the app, serves it and prints the address; ends when the person ends it.
///
/// # Errors
/// When the build fails or no port can be had.
pub fn serve(words: &[String]) -> Result<(), Failure> {
    let mut options = Options::new(words);
    let base = options.base()?;
    let asked = options.value("--port")?;
    options.end()?;
    let ports = match asked {
        None => PORTS,
        Some(port) => {
            let bad = || Failure::Usage(format!("`{port}` is not a port"));
            let port: u16 = port.parse().map_err(|_| bad())?;
            port..port.checked_add(1).ok_or_else(bad)?
        }
    };
    let folder = root().join("dist");
    release_into(&folder, &base)?;
    let site = Site::read(&folder)?;
    let server = start(&site, &base, ports)?;
    eprintln!("\nUnknot is at {}   (Ctrl-C ends it)", server.address());
    loop {
        thread::park();
    }
}

fn start(site: &Site, base: &str, ports: std::ops::Range<u16>) -> Result<Server, Failure> {
    let mut refused = io::Error::from(io::ErrorKind::AddrInUse);
    for port in ports.clone() {
        match Server::start(site.clone(), base, port) {
            Ok(server) => return Ok(server),
            Err(error) => refused = error,
        }
    }
    Err(Failure::Usage(format!(
        "cannot listen at port {}: {refused}; choose another with --port",
        ports.start
    )))
}
