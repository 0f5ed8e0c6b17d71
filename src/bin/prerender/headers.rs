//! What the server should say beside each file, in the format that static hosts read.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// The content security policy: nothing inline but the one style, whose digest it names, and
/// nothing from anywhere else.
pub fn policy(style: &str) -> String {
    let digest = BASE64.encode(&Sha256::digest(style.as_bytes()));
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!("style-src 'self' 'sha256-{digest}'"),
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

/// The file `_headers`. Only files named by their digest are cached for ever;
/// the others are left to what hosts say by themselves, which is to ask again each time: hosts join
/// the values of two rules that set the same header, so a rule for all would spoil the exception.
pub fn text(base: &str, policy: &str) -> String {
    let permissions = [
        "accelerometer",
        "bluetooth",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "hid",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
    ]
    .map(|name| format!("{name}=()"))
    .join(", ");
    let immutable = "  Cache-Control: public, max-age=31536000, immutable\n";
    format!(
        "{base}*\n  \
         Content-Security-Policy: {policy}; frame-ancestors 'none'\n  \
         X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  \
         Permissions-Policy: {permissions}\n  \
         Cross-Origin-Opener-Policy: same-origin\n  \
         Cross-Origin-Resource-Policy: same-origin\n\n\
         {base}unknot-*.js\n{immutable}\n{base}unknot-*.wasm\n{immutable}"
    )
}
