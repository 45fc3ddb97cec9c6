//! Finding the root of a tree.

use std::path::{Path, PathBuf};

/// The file that makes a folder the root of a tree.
const MARK: &str = "jiedao.toml";

/// Whether a folder is the root of a tree.
pub fn is_root(folder: &Path) -> bool {
    std::fs::symlink_metadata(folder.join(MARK)).is_ok()
}

/// Walks up from a folder to the first that holds `jiedao.toml`, or `data/jiedao.toml`.
pub fn find_root(from: &Path) -> Option<PathBuf> {
    from.ancestors().find_map(|folder| {
        let data = folder.join("data");
        [folder.to_path_buf(), data]
            .into_iter()
            .find(|folder| is_root(folder))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walks_up_and_looks_into_data() {
        let top = tempfile::tempdir().unwrap();
        let deep = top.path().join("a/b");
        std::fs::create_dir_all(&deep).unwrap();
        std::fs::create_dir_all(top.path().join("data")).unwrap();
        std::fs::write(top.path().join("data").join(MARK), "").unwrap();
        assert_eq!(find_root(&deep), Some(top.path().join("data")));
        std::fs::write(top.path().join("a").join(MARK), "").unwrap();
        assert_eq!(find_root(&deep), Some(top.path().join("a")));
    }
}
