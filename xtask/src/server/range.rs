//! A part of a file, as those ask who resume a download or seek in a recording.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// Which part is asked for: the first byte and the last, or one that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// From the first to the last of these bytes.
    Part(usize, usize),
    /// Beyond the end.
    Beyond,
}

/// Reads `bytes=…` for a file of this length. What is no single range, or none at all, is nothing:
/// then all of the file is sent, as the standard allows.
pub(super) fn parse(text: &str, length: usize) -> Option<Asked> {
    let (first, last) = text.strip_prefix("bytes=")?.split_once('-')?;
    let end = length.checked_sub(1);
    let (first, last) = match (first.trim(), last.trim()) {
        ("", last) => (length.saturating_sub(last.parse().ok()?), end),
        (first, "") => (first.parse().ok()?, end),
        (first, last) => {
            let last: usize = last.parse().ok()?;
            (first.parse().ok()?, end.map(|end| end.min(last)))
        }
    };
    match last {
        Some(last) if first < length => (first <= last).then_some(Asked::Part(first, last)),
        _ => Some(Asked::Beyond),
    }
}

/// The part, with where it stands in the whole.
pub(super) fn respond(asked: Asked, mut headers: HeaderMap, bytes: &[u8]) -> Response {
    let (status, place, part) = match asked {
        Asked::Part(first, last) => {
            let place = format!("bytes {first}-{last}/{}", bytes.len());
            (StatusCode::PARTIAL_CONTENT, place, bytes.get(first..=last).unwrap_or_default())
        }
        Asked::Beyond => {
            (StatusCode::RANGE_NOT_SATISFIABLE, format!("bytes */{}", bytes.len()), &[][..])
        }
    };
    if let Ok(place) = HeaderValue::try_from(place) {
        headers.insert(header::CONTENT_RANGE, place);
    }
    (status, headers, Body::from(part.to_vec())).into_response()
}

#[cfg(test)]
mod tests {
    use super::{Asked::*, parse};

    #[test]
    fn a_range_is_counted_from_either_end_and_cut_to_the_file() {
        for (text, asked) in [
            ("bytes=0-4", Some(Part(0, 4))),
            ("bytes=4-", Some(Part(4, 9))),
            ("bytes=-3", Some(Part(7, 9))),
            ("bytes=-30", Some(Part(0, 9))),
            ("bytes=8-99", Some(Part(8, 9))),
            ("bytes=10-", Some(Beyond)),
            ("bytes=5-4", None),
            ("bytes=0-1,4-5", None),
            ("lines=0-4", None),
            ("bytes=a-b", None),
        ] {
            assert_eq!(parse(text, 10), asked, "{text}");
        }
        assert_eq!(parse("bytes=0-", 0), Some(Beyond));
    }
}
