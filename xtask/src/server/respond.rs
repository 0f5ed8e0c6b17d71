//! The right answer for a path.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{File, Site};

const NOT_FOUND: &str = "404.html";

/// Kept, but never used without asking whether it is still good.
const ASK_AGAIN: &str = "public, max-age=0, must-revalidate";

/// What stands at `path`, which is relative to the base: the file, the index of the folder, a way
/// to the folder's address with its slash, or the 404 page.
pub(super) fn respond(site: &Site, base: &str, path: &str, compress: bool) -> Response {
    let headers = |name: &str| headers(site, &format!("{base}{path}"), name);
    if let Some((name, file)) = find(site, path) {
        return with_file(StatusCode::OK, headers(&name), &name, file, compress);
    }
    if site.file(&format!("{path}/index.html")).is_some() {
        let address = format!("{base}{path}/");
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address)]).into_response();
    }
    match site.file(NOT_FOUND) {
        Some(file) => {
            with_file(StatusCode::NOT_FOUND, headers(NOT_FOUND), NOT_FOUND, file, compress)
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
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

/// Whether the browser says that it can read brotli.
pub(super) fn takes_brotli(request: &Request) -> bool {
    let accepted = request.headers().get(header::ACCEPT_ENCODING);
    accepted.and_then(|value| value.to_str().ok()).is_some_and(|value| {
        value.split(',').any(|coding| coding.split(';').next().map(str::trim) == Some("br"))
    })
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

fn with_file(
    status: StatusCode,
    mut headers: HeaderMap,
    name: &str,
    file: &File,
    compress: bool,
) -> Response {
    let bytes = if compress && is_text_or_wasm(name) {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        file.brotli()
    } else {
        &file.bytes
    };
    (status, headers, Body::from(bytes.to_vec())).into_response()
}

/// The media type by the file's ending.
pub(super) fn kind(name: &str) -> &'static str {
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

fn is_text_or_wasm(name: &str) -> bool {
    let kind = kind(name);
    ["text/", "application/", "image/svg"].iter().any(|start| kind.starts_with(start))
}
