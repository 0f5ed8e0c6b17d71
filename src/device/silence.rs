//! A silence that plays on and on.
//!
//! Tones alone count for little with phones: only for what plays as a recording do they keep the
//! sound on behind a locked screen, pass over the mute switch and show controls.

use js_sys::{Array, Uint8Array};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAudioElement, Url};

/// A recording of nothing, repeated while it is kept playing.
#[must_use = "it ends when it is dropped"]
#[derive(Debug)]
pub(super) struct Silence {
    element: HtmlAudioElement,
    address: String,
}

impl Silence {
    /// Makes the recording; `None` where the browser plays none.
    pub(super) fn new() -> Option<Self> {
        let element = HtmlAudioElement::new().ok()?;
        let parts = Array::of1(&Uint8Array::from(recording().as_slice()));
        let kind = BlobPropertyBag::new();
        kind.set_type("audio/wav");
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        element.set_loop(true);
        element.set_src(&address);
        Some(Self { element, address })
    }

    /// Plays on; heeded only from a tap or a key.
    pub(super) fn play(&self) {
        if let Ok(promise) = self.element.play() {
            spawn_local(async move {
                // Refused: tones then sound as they would without it.
                let _refused = JsFuture::from(promise).await;
            });
        }
    }

    pub(super) fn pause(&self) {
        // Only what has no recording could refuse.
        let _impossible = self.element.pause();
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        self.pause();
        // Without a source the browser lets go of what it had ready.
        let _impossible = self.element.remove_attribute("src");
        self.element.load();
        let _impossible = Url::revoke_object_url(&self.address);
    }
}

/// Samples a second; each is one byte.
const RATE: u32 = 8000;
/// Browsers show no controls for what is shorter than five seconds.
const SECONDS: u32 = 10;

/// A WAV file of nothing.
fn recording() -> Vec<u8> {
    let data = RATE * SECONDS;
    let [pcm, channels, bytes, bits] = [1_u16, 1, 1, 8].map(u16::to_le_bytes);
    let mut file = [
        b"RIFF".as_slice(),
        &(36 + data).to_le_bytes(),
        b"WAVEfmt ",
        &16_u32.to_le_bytes(),
        &pcm,
        &channels,
        &RATE.to_le_bytes(),
        &RATE.to_le_bytes(),
        &bytes,
        &bits,
        b"data",
        &data.to_le_bytes(),
    ]
    .concat();
    // In samples of one byte this is the middle.
    file.resize(file.len() + data as usize, 128);
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(file: &[u8], at: usize) -> u32 {
        u32::from_le_bytes(file[at..at + 4].try_into().unwrap())
    }

    #[test]
    fn the_recording_is_a_whole_file_and_says_its_own_length() {
        let file = recording();
        assert_eq!(
            (&file[..4], &file[8..16], &file[36..40]),
            (&b"RIFF"[..], &b"WAVEfmt "[..], &b"data"[..])
        );
        assert_eq!(number(&file, 4) as usize, file.len() - 8);
        assert_eq!(number(&file, 40) as usize, file.len() - 44);
        // One channel of one byte: as many bytes as samples.
        assert_eq!((number(&file, 24), number(&file, 28)), (RATE, RATE));
        assert_eq!(number(&file, 20), 0x0001_0001);
        assert_eq!(number(&file, 32), 0x0008_0001);
    }

    #[test]
    fn the_recording_is_silent_and_long_enough_for_controls() {
        let file = recording();
        let samples = &file[44..];
        assert!(samples.iter().all(|sample| *sample == 128));
        assert!(samples.len() >= 5 * RATE as usize);
    }
}
