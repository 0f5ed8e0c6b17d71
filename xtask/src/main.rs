//! `cargo xtask …`: everything a newcomer runs.

use std::process::ExitCode;

use xtask::{Failure, tasks};

const HELP: &str = "\
cargo xtask serve [--port N] [--base /x/]   build and serve the app as a static host would
cargo xtask build [--base /x/] [--plain]    build the app into dist/; --plain: compress nothing
cargo xtask test [--quick] [filter]         all checks; --quick: those without a browser
cargo xtask bench                           measure the app against its budgets
cargo xtask check                           check content/ alone
cargo xtask shots [--out DIR] [path…]       screenshots of every kind of page
cargo xtask shots --gallery [--out DIR]     contact sheets of every step's picture
cargo xtask icons                           draw public/icons from the project's own figure";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match command.as_str() {
        "serve" => tasks::serve(&rest),
        "build" => tasks::build(&rest),
        "test" => tasks::test(&rest),
        "bench" => tasks::bench(&rest),
        "check" => tasks::check(&rest),
        "shots" => tasks::shots(&rest),
        "icons" => tasks::icons(&rest),
        "" | "help" | "--help" | "-h" => {
            eprintln!("{HELP}");
            return ExitCode::SUCCESS;
        }
        unknown => Err(Failure::Usage(format!("there is no command `{unknown}`\n\n{HELP}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}
