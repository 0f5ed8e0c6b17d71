//! What is sent compressed: beside `name` stand `name.br` and `name.gz`, where they are smaller.

use std::io::Write;

use flate2::write::GzEncoder;

use super::respond;

/// A way to compress that browsers can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// Brotli, at its best (quality 11).
    Brotli,
    /// Gzip, at its best (level 9), for who reads nothing else.
    Gzip,
}

impl Coding {
    /// All, the smaller first.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What is put behind a file's name, with its dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// What headers call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// These bytes, compressed.
    #[must_use]
    pub fn encode(self, bytes: &[u8]) -> Vec<u8> {
        let mut coded = Vec::new();
        // Writing to memory cannot fail.
        match self {
            Self::Brotli => {
                let best = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
                let _ = brotli::BrotliCompress(&mut &*bytes, &mut coded, &best);
            }
            Self::Gzip => {
                let mut encoder = GzEncoder::new(&mut coded, flate2::Compression::best());
                let _ = encoder.write_all(bytes);
                let _ = encoder.finish();
            }
        }
        coded
    }

    /// Whether this `Accept-Encoding` takes it.
    pub(super) fn is_accepted(self, accepted: &str) -> bool {
        accepted.split(',').any(|one| {
            let mut words = one.split(';').map(str::trim);
            let refused = |word: &str| {
                word.strip_prefix("q=").is_some_and(|weight| weight.parse() == Ok(0.0_f32))
            };
            words.next() == Some(self.name()) && !words.any(refused)
        })
    }
}

/// Whether a file of this name is text or a module, which get smaller; pictures are small already.
pub(super) fn is_worth_it(name: &str) -> bool {
    let kind = respond::kind(name);
    kind != "application/octet-stream"
        && ["text/", "application/", "image/svg"].iter().any(|start| kind.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coding_is_accepted_by_its_own_name_and_not_with_no_weight() {
        assert!(Coding::Brotli.is_accepted("gzip, br;q=0.9"));
        assert!(!Coding::Brotli.is_accepted("gzip, br;q=0"));
        assert!(!Coding::Gzip.is_accepted("x-gzip, br"));
        assert!(!Coding::Gzip.is_accepted(""));
    }

    #[test]
    fn text_and_modules_are_worth_it_and_what_is_compressed_is_not() {
        for name in ["index.html", "a/b.js", "x.wasm", "icons/icon.svg", "manifest.webmanifest"] {
            assert!(is_worth_it(name), "{name}");
        }
        for name in ["icons/icon-192.png", "index.html.br", "index.html.gz", "_headers"] {
            assert!(!is_worth_it(name), "{name}");
        }
    }

    #[test]
    fn what_is_compressed_can_be_read_again() {
        let text = "rub, rest, ".repeat(400);
        let mut read = Vec::new();
        let coded = Coding::Brotli.encode(text.as_bytes());
        brotli::BrotliDecompress(&mut coded.as_slice(), &mut read).unwrap();
        assert_eq!(read, text.as_bytes());
        let coded = Coding::Gzip.encode(text.as_bytes());
        let mut read = String::new();
        let mut decoder = flate2::read::GzDecoder::new(coded.as_slice());
        std::io::Read::read_to_string(&mut decoder, &mut read).unwrap();
        assert_eq!(read, text);
    }
}
