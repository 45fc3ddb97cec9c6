//! The house: a module uses only the storeys below it, and files stay readable.

use std::collections::BTreeSet;
use std::path::Path;

/// The storeys, the ground first. `rules` may ask `points` and `stars`, which know no rule.
const STOREYS: [&str; 12] = [
    "text", "diag", "lang", "store", "record", "street", "points", "stars", "rules", "report",
    "render", "cli",
];
/// Siblings that must not use each other although one is listed below the other.
const APART: [(&str, &str); 2] = [("stars", "points"), ("record", "lang")];

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let walk = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter();
    walk.map(Result::unwrap)
        .filter(|e| e.path().extension().is_some_and(|ext| ext == "rs"))
        .map(|e| {
            let path = e
                .path()
                .strip_prefix(&root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            (path, std::fs::read_to_string(e.path()).unwrap())
        })
        .collect()
}

/// The storeys that a file names after `crate::`, comments aside.
fn used(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for line in text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '_');
            used.insert(rest[..end.unwrap_or(rest.len())].to_owned());
        }
    }
    used
}

#[test]
fn data_flows_one_way() {
    let height = |name: &str| STOREYS.iter().position(|s| *s == name);
    for (path, text) in sources() {
        let Some((storey, _)) = path.split_once('/') else {
            continue;
        };
        let own = height(storey).unwrap_or_else(|| panic!("{path} is on no storey"));
        for name in used(&text) {
            let Some(other) = height(&name) else { continue };
            assert!(other <= own, "{path} uses {name}, which stands above it");
            assert!(!APART.contains(&(storey, &name)), "{path} uses {name}");
        }
    }
}

#[test]
fn files_are_headed_and_short() {
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{path} does not say what it is");
        assert!(text.lines().count() <= 400, "{path} is too long");
    }
}

#[test]
fn only_the_edge_touches_the_world() {
    let ships = |path: &String| !path.ends_with("/tests.rs") && !path.contains("/tests/");
    for (path, text) in sources().into_iter().filter(|(path, _)| ships(path)) {
        // Tests come last, in a module of their own; `mod tests;` is another file.
        let body = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let holds = |words: &[&str]| words.iter().any(|word| body.contains(word));
        let opens = holds(&[
            "std::fs",
            "fs::",
            "File::open",
            "File::create",
            "OpenOptions",
        ]);
        assert!(!opens || path.starts_with("store/"), "{path} opens files");
        let asks = holds(&["::now()", "SystemTime", "Instant"]);
        // Whether a file was settled when it was read is told by the clock, as for git.
        assert!(
            !asks || path.starts_with("cli/") || path.starts_with("store/"),
            "{path} looks at the clock"
        );
        let speaks = body.contains("io::stdout()") || body.contains("io::stderr()");
        assert!(
            !speaks || path.starts_with("cli/"),
            "{path} speaks to the terminal"
        );
    }
}
