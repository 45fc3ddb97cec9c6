//! Why the system would not read or write, in words.
//!
//! Asked by whoever tells people of a fault of files; the system itself speaks English.

use std::io;

use crate::diag::Arg;

/// The reason of a fault: the common ones in the language of the output, the rest in the
/// system's own words.
pub fn reason(error: &io::Error) -> Arg {
    use io::ErrorKind as Kind;
    let id = match error.kind() {
        Kind::NotFound => "io-not-found",
        Kind::PermissionDenied => "io-permission-denied",
        Kind::AlreadyExists => "io-already-exists",
        Kind::IsADirectory => "io-is-a-directory",
        Kind::NotADirectory => "io-not-a-directory",
        Kind::StorageFull => "io-storage-full",
        Kind::QuotaExceeded => "io-quota-exceeded",
        Kind::FileTooLarge => "io-file-too-large",
        Kind::ReadOnlyFilesystem => "io-read-only",
        Kind::InvalidFilename => "io-invalid-filename",
        Kind::ResourceBusy => "io-busy",
        Kind::TimedOut => "io-timed-out",
        Kind::BrokenPipe => "io-broken-pipe",
        _ => return Arg::from(error.to_string()),
    };
    Arg::Word(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Voice};

    #[test]
    fn what_is_common_is_told_in_the_language_of_the_output() {
        let told = |lang, error: &io::Error| {
            let args = [("reason", reason(error))];
            Voice::new(lang).say("error-io", &args)
        };
        let lost = io::Error::from_raw_os_error(2);
        assert_eq!(told(Lang::Zh, &lost), "读写出错：文件或文件夹不存在");
        assert_eq!(
            told(Lang::En, &lost),
            "could not read or write: no such file or folder"
        );
        let odd = io::Error::other("odd");
        assert_eq!(told(Lang::Zh, &odd), "读写出错：odd");
    }
}
