//! Texts for tests that hold two readers of records against each other: the records that come
//! with the project, and those spoilt.

use std::path::Path;

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

/// Every record of the shipped tree and of the cases, with its path.
pub fn all_records() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    for folder in ["data", "tests/cases"] {
        records(&root.join(folder), &mut texts);
    }
    texts.sort();
    texts
}

fn records(folder: &Path, into: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let (path, kind) = (entry.path(), entry.file_type().unwrap());
        if kind.is_dir() {
            records(&path, into);
        } else if kind.is_file() && path.extension().is_some_and(|e| e == "toml") {
            let text = String::from_utf8(std::fs::read(&path).unwrap()).ok();
            into.extend(text.map(|text| (path.to_string_lossy().into_owned(), text)));
        }
    }
}

/// Spoils texts, the same way in every run.
pub struct Spoiler(ChaCha8Rng);

impl Default for Spoiler {
    fn default() -> Self {
        Self(ChaCha8Rng::seed_from_u64(7))
    }
}

impl Spoiler {
    /// A number below another, or zero.
    pub fn below(&mut self, n: usize) -> usize {
        self.0.next_u64() as usize % n.max(1)
    }

    /// A window of so many lines of a text: whole files are long, and a part is spoilt faster.
    pub fn window(&mut self, text: &str, most: usize) -> String {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let from = self.below(lines.len());
        lines[from..lines.len().min(from + most)].concat()
    }

    /// Takes out, puts in or doubles a few pieces.
    pub fn spoil(&mut self, text: &mut String) {
        for _ in 0..=self.below(3) {
            let mut at = self.below(text.len() + 1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let mut end = (at + self.below(6)).min(text.len());
            while !text.is_char_boundary(end) {
                end += 1;
            }
            let piece = PIECES[self.below(PIECES.len())];
            match self.below(4) {
                0 => text.replace_range(at..end, ""),
                1 => text.replace_range(at..end, piece),
                2 => {
                    let twice = text[at..end].to_owned();
                    text.insert_str(at, &twice);
                }
                _ => text.insert_str(at, piece),
            }
        }
    }
}

/// What is put in.
const PIECES: [&str; 44] = [
    "\"",
    "\"\"\"",
    "'",
    "\\",
    "\\u0041",
    "\r",
    "\r\n",
    "\n",
    "\t",
    " ",
    "\u{7f}",
    "\u{1}",
    "#",
    "# 注\n",
    "=",
    ",",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    ".",
    "-",
    "+",
    "_",
    "0",
    "007",
    "1.",
    ".5",
    "1e5",
    "0x1f",
    "inf",
    "nan",
    "true",
    "false",
    "T10:00:00",
    "2014-02-30",
    "note = \"x\"\n",
    "id = 1\n",
    "[entry]\n",
    "[[entry]]\n",
    "a.b = 1\n",
    "\u{feff}",
];
