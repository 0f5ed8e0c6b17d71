//! Programs that run beside the tests: drivers, and a screen for the browsers that need one.

use std::{
    io::{BufRead, BufReader},
    net::TcpStream,
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    sync::{Mutex, OnceLock, PoisonError},
    thread,
    time::{Duration, Instant},
};

use xtask::tools::XVFB;

use crate::{
    Outcome, Trouble,
    engine::{Engine, found, free_port},
};

const PATIENCE: Duration = Duration::from_secs(30);

/// A program that is ended, by its id, when this is dropped.
#[derive(Debug)]
pub struct Process(Child);

impl Process {
    /// Starts a program, called `what` where it cannot be.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(what: &str, command: &mut Command) -> Outcome<Self> {
        // A group of its own, so that what it starts in turn ends with it.
        command.process_group(0).stdin(Stdio::null());
        command.spawn().map(Self).map_err(Trouble::process(what))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(3) {
            if matches!(self.0.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// A running driver and where it listens.
#[derive(Debug)]
pub(crate) struct Driver {
    pub(crate) address: String,
    _process: Process,
}

impl Driver {
    /// Starts the engine's driver at a free port and waits until it listens.
    pub(crate) fn start(engine: Engine) -> Outcome<Self> {
        let port = free_port()?;
        let (program, arguments) = engine.driver(port)?;
        let mut command = Command::new(program);
        command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        if engine == Engine::WebKit {
            command.env("DISPLAY", screen()?);
            // Keeping the screen awake goes over the session bus. Where there is none, GLib looks
            // for a way to start one, and on that way asks a question whose answer it reads from
            // `errno`; a signal by which WebKit halts its threads can write there meanwhile, and
            // then GLib ends the process ("getauxval () failed: Interrupted system call"). Nobody
            // looks for a bus that is said to be absent, nor should tests keep a screen awake.
            command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        }
        // A person's own settings and profiles stay out of the tests.
        command.env("MOZ_HEADLESS", "1").env("NO_AT_BRIDGE", "1");
        let process = Process::start(&format!("the driver of {engine}"), &mut command)?;
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > PATIENCE {
                return Trouble::found(format!("the driver of {engine} does not listen"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _process: process })
    }
}

static SCREEN: OnceLock<Mutex<Option<Screen>>> = OnceLock::new();

struct Screen {
    name: String,
    _process: Process,
}

/// The name of a virtual screen, which is started when first asked for.
fn screen() -> Outcome<String> {
    let held = SCREEN.get_or_init(Mutex::default);
    let mut held = held.lock().unwrap_or_else(PoisonError::into_inner);
    if held.is_none() {
        *held = Some(Screen::start()?);
    }
    Ok(held.as_ref().map(|screen| screen.name.clone()).unwrap_or_default())
}

/// Ends the virtual screen, if there is one; browsers on it must have ended before.
pub fn end_screen() {
    if let Some(held) = SCREEN.get() {
        held.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

impl Screen {
    fn start() -> Outcome<Self> {
        let mut command = Command::new(found(XVFB)?);
        // It chooses a free number itself and writes it to the descriptor that is named.
        command
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut process = Process::start("Xvfb", &mut command)?;
        let mut number = String::new();
        if let Some(output) = process.0.stdout.take() {
            BufReader::new(output).read_line(&mut number).map_err(Trouble::process("Xvfb"))?;
        }
        if number.trim().is_empty() {
            return Trouble::found("Xvfb did not start");
        }
        Ok(Self { name: format!(":{}", number.trim()), _process: process })
    }
}
