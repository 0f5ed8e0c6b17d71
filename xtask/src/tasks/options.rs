//! The few options of the command line.

use crate::Failure;

/// What is left to read of a command's words.
pub(super) struct Options(Vec<String>);

impl Options {
    pub(super) fn new(words: &[String]) -> Self {
        Self(words.to_vec())
    }

    /// Takes a switch such as `--quick`.
    pub(super) fn switch(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// Takes an option with its value: `--port 80` or `--port=80`.
    pub(super) fn value(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let Some(at) = self.0.iter().position(|word| {
            word.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
        }) else {
            return Ok(None);
        };
        if let Some((_, value)) = self.0.remove(at).split_once('=') {
            return Ok(Some(value.to_owned()));
        }
        if at < self.0.len() {
            return Ok(Some(self.0.remove(at)));
        }
        Err(Failure::Usage(format!("{name} needs a value")))
    }

    /// Takes `--base`, with a slash put at either end if it lacks one.
    pub(super) fn base(&mut self) -> Result<String, Failure> {
        let base = self.value("--base")?.unwrap_or_default();
        let inner = base.trim_matches('/');
        Ok(if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") })
    }

    /// What is left when all options are taken.
    pub(super) fn rest(self) -> Vec<String> {
        self.0
    }

    /// Nothing may be left.
    pub(super) fn end(self) -> Result<(), Failure> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(Failure::Usage(format!("what is `{word}`? see `cargo xtask help`"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(line: &str) -> Options {
        Options(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn a_value_stands_after_a_space_or_an_equals_sign() {
        for line in ["a --port 80 b", "a --port=80 b"] {
            let mut given = options(line);
            assert_eq!(given.value("--port").unwrap().as_deref(), Some("80"));
            assert_eq!(given.rest(), ["a", "b"]);
        }
        assert!(options("--port").value("--port").is_err());
    }

    #[test]
    fn a_base_path_starts_and_ends_with_a_slash() {
        for (line, base) in
            [("", "/"), ("--base /", "/"), ("--base x", "/x/"), ("--base=/x/y", "/x/y/")]
        {
            assert_eq!(options(line).base().unwrap(), base);
        }
    }

    #[test]
    fn a_word_that_nobody_takes_is_named() {
        let mut given = options("--quick --fast");
        assert!(given.switch("--quick"));
        assert!(given.end().unwrap_err().to_string().contains("`--fast`"));
    }
}
