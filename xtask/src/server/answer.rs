//! Wrong answers, as hosts and networks give them.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use http_body::Frame;

use super::{Site, respond};

/// How to answer wrongly.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// With this status and a line of text.
    Status(u16),
    /// With the right headers and only so many bytes, whereupon the connection ends.
    CutOff(usize),
    /// With the right headers for only so many bytes, as if that were all.
    Short(usize),
    /// With the right headers and never a byte: the connection stays open until the server stops.
    Silence,
    /// With a way to the home page.
    Redirect,
    /// With the home page, status 200, as hosts of single-page apps do for what they do not have.
    HomePage,
}

impl Answer {
    pub(super) fn spoil(self, site: &Site, base: &str, path: &str) -> Response {
        let file = || respond::find(site, path);
        match self {
            Self::Status(status) => {
                let status =
                    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                (status, "wrong on purpose\n").into_response()
            }
            Self::HomePage => respond::respond(site, base, "", &respond::Wish::default()),
            Self::Redirect => {
                (StatusCode::FOUND, [(header::LOCATION, base.to_owned())]).into_response()
            }
            Self::CutOff(length) | Self::Short(length) => match file() {
                None => StatusCode::NOT_FOUND.into_response(),
                Some((name, file)) => {
                    let sent = file.bytes.get(..length).unwrap_or(&file.bytes).to_vec();
                    let kind = respond::kind(&name);
                    if matches!(self, Self::Short(_)) {
                        return ([(header::CONTENT_TYPE, kind)], sent).into_response();
                    }
                    unfinished(Some(Bytes::from(sent)), true, file.bytes.len(), kind)
                }
            },
            Self::Silence => match file() {
                None => StatusCode::NOT_FOUND.into_response(),
                Some((name, file)) => {
                    unfinished(None, false, file.bytes.len(), respond::kind(&name))
                }
            },
        }
    }
}

/// An answer that says it is so long, sends what is `left`, and then breaks off or says no more.
fn unfinished(left: Option<Bytes>, breaks: bool, length: usize, kind: &'static str) -> Response {
    let mut response = Response::new(Body::new(Cut { left, breaks, broken: false }));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    response
}

/// A body that breaks off: first what is left to send, then an error, or nothing for ever.
struct Cut {
    left: Option<Bytes>,
    breaks: bool,
    broken: bool,
}

impl http_body::Body for Cut {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.left.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if !self.breaks {
            return Poll::Pending;
        }
        // One turn later, so that what is left has gone out before the end.
        if !std::mem::replace(&mut self.broken, true) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted))))
    }
}
