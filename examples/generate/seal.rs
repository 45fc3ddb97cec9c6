//! Every digest of the tree, and the sums that are sealed with it: one function, from what
//! the generator holds. SHA-256 over lines sorted by bytes.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::page::scaled;

/// What is known of a year when it is closed.
#[derive(Default)]
pub struct Year {
    /// A line for each entry that counts.
    pub points: Vec<String>,
    /// Ten-thousandths.
    pub sum: i64,
    pub volunteers: usize,
    /// A line for each building that met the standard.
    pub stars: Vec<String>,
    /// A line for each volunteer who reached a tier.
    pub awards: Vec<String>,
}

pub struct Seals {
    pub points: String,
    pub stars: String,
    pub awards: String,
    pub volunteers: usize,
    pub sum: String,
}

pub fn seal(year: Year) -> Seals {
    Seals {
        points: digest(year.points),
        stars: digest(year.stars),
        awards: digest(year.awards),
        volunteers: year.volunteers,
        sum: scaled(year.sum, 4),
    }
}

fn digest(mut lines: Vec<String>) -> String {
    lines.sort_unstable();
    let mut hasher = Sha256::new();
    for line in &lines {
        hasher.update(line.as_bytes());
    }
    let mut text = String::from("sha256:");
    for byte in hasher.finalize() {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_example_has_its_digest() {
        let lines = [
            "v\ta\t2013-05-01\t医疗服务\t2.5\t2.5\t2\n",
            "v\tb\t2013-05-01\t医疗服务\t1.5\t1.5\t1\n",
            "v\td\t2013-07-01\t医疗服务\t1\t1\t1\n",
            "v\te\t2013-07-01\t卫生清洁\t3\t0\t1.5\n",
            "v\tf\t2013-08-01\t缺席\t1\t0\t-1\n",
        ];
        assert_eq!(
            digest(lines.map(str::to_owned).into()),
            "sha256:d2ddab62d76af78fc26c67e5ca097708c026641a1b14ac92db16ecb9f7ebda3b"
        );
    }
}
