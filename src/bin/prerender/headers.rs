//! What the server should say beside each file.

use std::collections::BTreeSet;

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use super::style::Style;

/// Abilities of the browser that the app uses.
const USED: &[&str] = &["autoplay", "screen-wake-lock"];

/// Abilities that nobody may use here, not even we.
const CLOSED: &[&str] = &[
    "accelerometer",
    "bluetooth",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "clipboard-write",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "serial",
    "speaker-selection",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// For files whose names hold their digests.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The content security policy: nothing inline but the style, the digests of whose parts it names,
/// and nothing from anywhere else.
pub fn policy(style: &Style) -> String {
    let digest = |part: &str| BASE64.encode(&Sha256::digest(part.as_bytes()));
    let (first, later) = (digest(&style.first), digest(&style.later));
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!("style-src 'self' 'sha256-{first}' 'sha256-{later}'"),
        "img-src 'self' data:",
        // A recording that the app makes itself: `device::audio`.
        "media-src blob:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// What is said with every file.
pub fn everywhere(policy: &str) -> Vec<(&'static str, String)> {
    let used = USED.iter().map(|name| format!("{name}=(self)"));
    let closed = CLOSED.iter().map(|name| format!("{name}=()"));
    let permissions: Vec<String> = used.chain(closed).collect();
    vec![
        // Only a header can say who may frame a page.
        ("Content-Security-Policy", format!("{policy}; frame-ancestors 'none'")),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "no-referrer".into()),
        ("Permissions-Policy", permissions.join(", ")),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Cross-Origin-Embedder-Policy", "require-corp".into()),
        ("Cross-Origin-Resource-Policy", "same-origin".into()),
    ]
}

/// The same, a line each, as a part of a whole.
pub fn lines(policy: &str) -> String {
    everywhere(policy).iter().map(|(name, value)| format!("  {name}: {value}\n")).collect()
}

/// Whether a file of this name never changes, because the name holds its digest.
fn is_for_ever(name: &str) -> bool {
    let endings = [".css", ".js", ".wasm", ".txt"];
    name.starts_with("unknot-") && endings.iter().any(|ending| name.ends_with(ending))
}

/// The file `_headers`, in the format that many static hosts read, for these files. A host joins
/// the values of two rules that set one header, so how long a file may be kept is said for each
/// file or folder once, by its whole name.
pub fn text(base: &str, policy: &str, files: &[String]) -> String {
    let mut text = format!("{base}*\n{}", lines(policy));
    let mut places: BTreeSet<String> = BTreeSet::from([String::new()]);
    places.extend(files.iter().map(|file| match file.split_once('/') {
        Some((folder, _)) => format!("{folder}/*"),
        None => file.clone(),
    }));
    for place in places {
        let kept = if is_for_ever(&place) { FOR_EVER } else { "no-cache" };
        text.push_str(&format!("\n{base}{place}\n  Cache-Control: {kept}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_named_once_and_only_digests_are_kept_for_ever() {
        let files = ["index.html", "neck/index.html", "neck/palm-rub/index.html", "sw.js"];
        let named = ["unknot-shell-0a.js", "unknot-style-2c.css", "unknot-texts-en-1b.txt"];
        let files: Vec<String> = files.iter().chain(&named).map(ToString::to_string).collect();
        let text = text("/a/", "default-src 'none'", &files);
        let kept: Vec<_> = text
            .split("\n\n")
            .skip(1)
            .filter_map(|rule| rule.trim().split_once("\n  Cache-Control: "))
            .collect();
        let asked = ["/a/", "/a/index.html", "/a/neck/*", "/a/sw.js"].map(|it| (it, "no-cache"));
        let fixed = named.map(|name| (format!("/a/{name}"), FOR_EVER));
        let fixed = fixed.each_ref().map(|(path, kept)| (path.as_str(), *kept));
        assert_eq!(kept, [&asked[..], &fixed[..]].concat());
        assert!(text.starts_with("/a/*\n  Content-Security-Policy: default-src 'none'; frame-"));
    }

    #[test]
    fn nothing_is_both_used_and_closed() {
        assert!(USED.iter().all(|name| !CLOSED.contains(name)));
    }
}
