//! Digests as records write them.

use std::fmt::Write;

/// `sha256:` and the bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let mut text = String::from("sha256:");
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
