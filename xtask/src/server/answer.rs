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
    /// With the home page, status 200, as hosts of single-page apps do for what they do not have.
    HomePage,
}

impl Answer {
    pub(super) fn spoil(self, site: &Site, path: &str) -> Response {
        match self {
            Self::Status(status) => {
                let status =
                    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                (status, "wrong on purpose\n").into_response()
            }
            Self::HomePage => respond::respond(site, "/", "", &respond::Wish::default()),
            Self::CutOff(length) => match respond::find(site, path) {
                None => StatusCode::NOT_FOUND.into_response(),
                Some((name, file)) => cut_off(&file.bytes, length, respond::kind(&name)),
            },
        }
    }
}

fn cut_off(bytes: &[u8], length: usize, kind: &'static str) -> Response {
    let sent = bytes.get(..length).unwrap_or(bytes);
    let mut response =
        Response::new(Body::new(Cut { left: Some(Bytes::copy_from_slice(sent)), broken: false }));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    response
}

/// A body that breaks off: first what is left to send, then an error.
struct Cut {
    left: Option<Bytes>,
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
        // One turn later, so that what is left has gone out before the end.
        if !std::mem::replace(&mut self.broken, true) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted))))
    }
}
