//! A server of the system's packages with the recipe that the build wrote, run as whoever runs the
//! tests, with folders of its own, on the loopback.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use unknot_browser::{
    Outcome, Trouble,
    engine::{found, free_port},
    process::Process,
    trouble::check,
};
use xtask::{
    server::Coding,
    tools::{CADDY, NGINX, NGINX_BROTLI},
};

use crate::guest::Build;

/// Which server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// nginx as it is.
    Nginx,
    /// nginx with its module for brotli.
    NginxBrotli,
    /// Caddy.
    Caddy,
}

impl Kind {
    /// Whether it sends what stands compressed like this.
    pub(crate) fn sends(self, coding: Coding) -> bool {
        coding == Coding::Gzip || self != Self::Nginx
    }
}

/// A running server. Its folder goes when this is dropped.
pub(crate) struct Host {
    pub(crate) kind: Kind,
    port: u16,
    // Before the folder: it must end first.
    _process: Process,
    _folder: Folder,
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a server answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Named in small letters.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// What a header says; nothing where there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value)
    }
}

impl Host {
    /// Starts a server of this build and waits until it listens.
    pub(crate) fn start(kind: Kind, build: Build) -> Outcome<Self> {
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("unknot-host-{port}"));
        let folder = Folder(folder);
        link(build, &folder.0).map_err(Trouble::process("the server's folder"))?;
        let mut command = match kind {
            Kind::Nginx => nginx(build, port, &folder.0, false)?,
            Kind::NginxBrotli => nginx(build, port, &folder.0, true)?,
            Kind::Caddy => caddy(build, port, &folder.0)?,
        };
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let process = Process::start(&format!("{kind:?}"), &mut command)?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > Duration::from_secs(20) {
                let log = fs::read_to_string(folder.0.join("error.log")).unwrap_or_default();
                return Trouble::found(format!("{kind:?} does not listen: {log}"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { kind, port, _process: process, _folder: folder })
    }

    /// The whole address of an absolute path.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// Asks for an absolute path, ready to read one coding.
    pub(crate) fn ask(&self, path: &str, coding: &str) -> Outcome<Answer> {
        let spoken = || -> std::io::Result<Vec<u8>> {
            let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
            let port = self.port;
            let question = format!(
                "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept-Encoding: {coding}\r\n\
                 Connection: close\r\n\r\n"
            );
            stream.write_all(question.as_bytes())?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer)?;
            Ok(answer)
        };
        let answer = spoken().map_err(Trouble::process("the server"))?;
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(answer.len());
        let head = String::from_utf8_lossy(answer.get(..end).unwrap_or_default()).into_owned();
        let body = answer.get(end + 4..).unwrap_or_default().to_vec();
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).unwrap_or(0);
        let headers = head.lines().skip(1).filter_map(|line| line.split_once(':'));
        let headers: Vec<_> =
            headers.map(|(name, value)| (name.to_lowercase(), value.trim().to_owned())).collect();
        let chunked = headers.iter().any(|(_, value)| value == "chunked");
        let body = if chunked { joined(&body) } else { body };
        Ok(Answer { status, headers, body })
    }
}

/// Where the build is found below its base path.
fn link(build: Build, folder: &Path) -> std::io::Result<()> {
    let place = folder.join("www").join(build.base().trim_matches('/'));
    fs::create_dir_all(place.parent().unwrap_or(folder))?;
    let place = place.components().collect::<PathBuf>();
    std::os::unix::fs::symlink(build.folder(), place)
}

fn nginx(build: Build, port: u16, folder: &Path, brotli: bool) -> Outcome<Command> {
    let mut recipe = read(&build.folder().join("_nginx.conf"))?;
    let mut load = String::new();
    if brotli {
        check(recipe.contains("#brotli_static on;"), || "the recipe has no brotli".into())?;
        recipe = recipe.replace("#brotli_static on;", "brotli_static on;");
        load = format!("load_module {};", found(NGINX_BROTLI)?.display());
    }
    write(&folder.join("recipe.conf"), &recipe)?;
    let here = folder.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("    {name}_temp_path {here}/{name};\n"))
        .concat();
    let whole = format!(
        "{load}\ndaemon off;\nmaster_process off;\npid {here}/pid;\nerror_log {here}/error.log;\n\
         events {{}}\nhttp {{\n    access_log off;\n{temporary}    server {{\n        \
         listen 127.0.0.1:{port};\n        root {here}/www;\n        include {here}/recipe.conf;\n    \
         }}\n}}\n"
    );
    write(&folder.join("nginx.conf"), &whole)?;
    let mut command = Command::new(found(NGINX)?);
    command.arg("-p").arg(folder).arg("-e").arg(folder.join("error.log"));
    command.arg("-c").arg(folder.join("nginx.conf"));
    Ok(command)
}

fn caddy(build: Build, port: u16, folder: &Path) -> Outcome<Command> {
    let (here, recipe) = (folder.display(), build.folder().join("_Caddyfile"));
    let whole = format!(
        "{{\n    admin off\n    auto_https off\n    log {{\n        output file {here}/error.log\n    \
         }}\n}}\nhttp://localhost:{port} {{\n    bind 127.0.0.1\n    root * {here}/www\n    \
         import {}\n}}\n",
        recipe.display()
    );
    write(&folder.join("Caddyfile"), &whole)?;
    let mut command = Command::new(found(CADDY)?);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
    // What it keeps for itself goes with the folder.
    command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    Ok(command)
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(Trouble::process("reading the recipe"))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(Trouble::process("writing the server's own settings"))
}

/// A body that was sent in chunks, each behind its length.
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(at) = chunks.windows(2).position(|two| two == b"\r\n") {
        let length = String::from_utf8_lossy(chunks.get(..at).unwrap_or_default());
        let length = usize::from_str_radix(length.trim(), 16).unwrap_or(0);
        if length == 0 {
            break;
        }
        body.extend_from_slice(chunks.get(at + 2..at + 2 + length).unwrap_or_default());
        chunks = chunks.get(at + 4 + length..).unwrap_or_default();
    }
    body
}
