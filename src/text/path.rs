//! Paths with `/` between their parts. A hundred thousand of them are taken apart several times.

/// The folder of a path, and its name in it. At the top of a tree the folder is empty.
pub fn folder_and_name(path: &str) -> (&str, &str) {
    let slash = memchr::memrchr(b'/', path.as_bytes());
    slash.map_or(("", path), |at| (&path[..at], &path[at + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_apart_at_its_last_slash() {
        for path in ["", "a", "a/b", "/b", "a/", "街/道/b.toml", "长"] {
            let parts = path.rsplit_once('/').unwrap_or(("", path));
            assert_eq!(folder_and_name(path), parts);
        }
    }
}
