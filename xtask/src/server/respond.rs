//! The right answer for a path.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{Coding, File, Site, range};

const NOT_FOUND: &str = "404.html";

/// Kept, but never used without asking whether it is still good.
const ASK_AGAIN: &str = "no-cache";

/// How a file is asked for.
#[derive(Debug, Default)]
pub(super) struct Wish {
    method: Method,
    accepted: String,
    range: Option<String>,
}

impl Wish {
    pub(super) fn of(request: &Request) -> Self {
        let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
        Self {
            method: request.method().clone(),
            accepted: text(header::ACCEPT_ENCODING).unwrap_or_default().to_owned(),
            range: text(header::RANGE).map(str::to_owned),
        }
    }
}

/// What stands at `path`, which is relative to the base: the file, the index of the folder, a way
/// to the folder's address with its slash, or the 404 page.
pub(super) fn respond(site: &Site, base: &str, path: &str, wish: &Wish) -> Response {
    if wish.method != Method::GET && wish.method != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let headers = |name: &str| headers(site, &format!("{base}{path}"), name);
    if let Some((name, file)) = find(site, path) {
        return with_file(site, headers(&name), &name, file, wish);
    }
    if site.file(&format!("{path}/index.html")).is_some() {
        let address = format!("{base}{path}/");
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address)]).into_response();
    }
    let Some(file) = site.file(NOT_FOUND) else { return StatusCode::NOT_FOUND.into_response() };
    let whole = Wish { range: None, method: wish.method.clone(), accepted: wish.accepted.clone() };
    let mut missing = with_file(site, headers(NOT_FOUND), NOT_FOUND, file, &whole);
    *missing.status_mut() = StatusCode::NOT_FOUND;
    missing
}

/// The file that is sent for a path, with its name.
pub(super) fn find<'a>(site: &'a Site, path: &str) -> Option<(String, &'a File)> {
    let name = match path {
        "" => "index.html".to_owned(),
        folder if folder.ends_with('/') => format!("{folder}index.html"),
        file => file.to_owned(),
    };
    site.file(&name).map(|file| (name, file))
}

/// The answer for a path that is not below the base.
pub(super) fn outside() -> Response {
    (StatusCode::NOT_FOUND, "nothing is served outside the base path\n").into_response()
}

/// What is sent with a file: what its site says for this absolute path, and else what static hosts
/// send by themselves.
fn headers(site: &Site, path: &str, name: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(ASK_AGAIN));
    for (name, value) in site.headers(path) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    headers
}

/// The file: the part that is asked for, or else all of it, compressed where that stands beside it.
fn with_file(
    site: &Site,
    mut headers: HeaderMap,
    name: &str,
    file: &File,
    wish: &Wish,
) -> Response {
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    let coded: Vec<_> = Coding::ALL
        .into_iter()
        .filter_map(|coding| Some((coding, site.coded(name, coding)?)))
        .collect();
    if !coded.is_empty() {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    if let Some(asked) = wish.range.as_deref().and_then(|it| range::parse(it, file.bytes.len())) {
        return range::respond(asked, headers, &file.bytes);
    }
    let taken = coded.into_iter().find(|(coding, _)| coding.is_accepted(&wish.accepted));
    let bytes = match taken {
        Some((coding, coded)) => {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
            &coded.bytes
        }
        None => &file.bytes,
    };
    // The server sends no body in answer to HEAD, but its length.
    (headers, Body::from(bytes.clone())).into_response()
}

/// The media type by the file's ending.
#[must_use]
pub fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}
