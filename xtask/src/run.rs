//! Running a step with its progress in sight.

use std::{
    io::{IsTerminal, Read, Write, stderr},
    process::{Command, Stdio},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use crate::Failure;

/// What a step is called and how long it usually takes, e.g. "40 s" or "3 min".
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// What is being done and why, in a few words.
    pub title: &'a str,
    /// The usual time on two cores, the first time.
    pub usual: &'a str,
}

impl Step<'_> {
    /// Runs a command that shows its own progress.
    ///
    /// # Errors
    /// When it cannot be started or ends with a code other than zero.
    pub fn loud(self, command: &mut Command) -> Result<(), Failure> {
        let begun = self.announce();
        let status = command.status().map_err(|source| start(command, source))?;
        self.conclude(begun, status.success())
    }

    /// Runs a command that is silent or wordy: its output is held back and shown only when it
    /// fails; the time it has taken is shown meanwhile.
    ///
    /// # Errors
    /// When it cannot be started or ends with a code other than zero.
    pub fn quiet(self, command: &mut Command) -> Result<(), Failure> {
        let begun = self.announce();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|source| start(command, source))?;
        let readers = [child.stdout.take().map(gather), child.stderr.take().map(gather)]
            .map(Option::into_iter);
        let (done, ended) = channel::<()>();
        let ticker = thread::spawn(move || {
            let terminal = stderr().is_terminal();
            let pace = Duration::from_secs(if terminal { 1 } else { 30 });
            while ended.recv_timeout(pace) == Err(RecvTimeoutError::Timeout) {
                let (head, tail) = if terminal { ("\r", "") } else { ("", "\n") };
                eprint!("{head}     … {} s{tail}", begun.elapsed().as_secs());
                let _ = stderr().flush();
            }
            if terminal {
                eprint!("\r");
            }
        });
        let status = child.wait();
        drop(done);
        let _ = ticker.join();
        let output: Vec<String> =
            readers.into_iter().flatten().filter_map(|reader| reader.join().ok()).collect();
        let success = status.map_err(|source| start(command, source))?.success();
        if !success {
            eprintln!("{}", tail(&output.join("\n")));
        }
        self.conclude(begun, success)
    }

    fn announce(self) -> Instant {
        eprintln!("==> {} (usually {})", self.title, self.usual);
        Instant::now()
    }

    fn conclude(self, begun: Instant, success: bool) -> Result<(), Failure> {
        if success {
            eprintln!("    {} s", begun.elapsed().as_secs());
            Ok(())
        } else {
            Err(Failure::Step(self.title.to_owned()))
        }
    }
}

/// The standard output of a command that ends well, or nothing.
#[must_use]
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn gather<R: Read + Send + 'static>(mut stream: R) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.iter().skip(lines.len().saturating_sub(25)).map(|line| format!("    {line}\n")).collect()
}

fn start(command: &Command, source: std::io::Error) -> Failure {
    Failure::Start { program: command.get_program().to_string_lossy().into_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEP: Step<'_> = Step { title: "a step", usual: "no time" };

    #[test]
    fn a_step_that_ends_with_another_code_fails_by_its_name() {
        for run in [Step::loud, Step::quiet] {
            let failed = run(STEP, Command::new("sh").args(["-c", "exit 3"]));
            assert_eq!(failed.unwrap_err().to_string(), "a step failed");
        }
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failed = STEP.quiet(&mut Command::new("no-such-program"));
        assert!(failed.unwrap_err().to_string().contains("`no-such-program`"));
    }
}
