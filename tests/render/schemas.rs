//! What other programs read is held to the schemas they publish (`tests/schemas`), and to what
//! they ask for besides.

use std::collections::BTreeSet;

use jiedao::lang::{Lang, Voice};
use jiedao::render::Options;
use jiedao::render::finding::{self, Findings};
use serde_json::Value;

use super::told;

fn nothing(format: &str) -> String {
    let findings = Findings {
        files: 3,
        ..Findings::default()
    };
    let mut out = Vec::new();
    let write = finding::format(format).unwrap().write;
    write(
        &findings,
        &Voice::new(Lang::En),
        &Options::default(),
        &mut out,
    )
    .unwrap();
    String::from_utf8(out).unwrap()
}

/// The outputs of a format: of hostile findings, and of none.
fn outputs(format: &str) -> [String; 2] {
    [told(format, Lang::Zh, &Options::default()), nothing(format)]
}

/// Reads a schema. A pattern of SARIF's has a bracket too many, over which only lenient
/// readers of patterns pass; later editions mend it.
fn schema(text: &str) -> Value {
    let mended = text.replace("{2}]?$", "{2}$");
    serde_json::from_str(&mended).unwrap()
}

fn hold(text: &str, output: &str) -> Value {
    let schema = schema(text);
    let output: Value = serde_json::from_str(output).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(&output)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    output
}

#[test]
fn the_schemas_refuse_what_is_wrong() {
    let sarif = include_str!("../schemas/sarif-2.1.0-rtm.5.json");
    let gitlab = include_str!("../schemas/gitlab-code-quality.json");
    for (text, wrong) in [
        (sarif, r#"{"version":"2.1.0","runs":[{"results":[]}]}"#),
        (gitlab, r#"[{"description":"x","severity":"major"}]"#),
    ] {
        let schema = schema(text);
        let wrong: Value = serde_json::from_str(wrong).unwrap();
        assert!(!jsonschema::is_valid(&schema, &wrong));
    }
}

#[test]
fn sarif_is_what_code_scanning_takes() {
    let schema = include_str!("../schemas/sarif-2.1.0-rtm.5.json");
    for output in outputs("sarif") {
        let log = hold(schema, &output);
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let mut prints = BTreeSet::new();
        for result in run["results"].as_array().unwrap() {
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            let rule = &run["tool"]["driver"]["rules"][index];
            assert_eq!(result["ruleId"], rule["id"]);
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().unwrap();
            assert!(uri.starts_with("%E8%B5%84%E6%96%99/a%20b/"), "{uri}");
            let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~%".contains(c);
            assert!(uri.chars().all(plain), "{uri}");
            for key in ["startLine", "startColumn", "endLine", "endColumn"] {
                assert!(place["region"][key].as_u64().unwrap() > 0);
            }
            let print = result["partialFingerprints"]["primaryLocationLineHash"].as_str();
            assert!(prints.insert((uri.to_owned(), print.unwrap().to_owned())));
        }
    }
}

#[test]
fn gitlab_is_a_code_quality_report() {
    let schema = include_str!("../schemas/gitlab-code-quality.json");
    for output in outputs("gitlab") {
        let issues = hold(schema, &output);
        let prints: Vec<&Value> = issues.as_array().unwrap().iter().collect();
        let prints: BTreeSet<&str> = prints
            .iter()
            .map(|issue| issue["fingerprint"].as_str().unwrap())
            .collect();
        assert_eq!(prints.len(), issues.as_array().unwrap().len());
    }
}

#[test]
fn fingerprints_stay_when_lines_move_and_languages_change() {
    let prints = |lang| -> Vec<Value> {
        let issues: Value =
            serde_json::from_str(&told("gitlab", lang, &Options::default())).unwrap();
        let issues = issues.as_array().unwrap().iter();
        issues.map(|issue| issue["fingerprint"].clone()).collect()
    };
    assert_eq!(prints(Lang::Zh), prints(Lang::En));
    let moved = super::moved();
    assert_eq!(moved[0].fingerprint(), moved[1].fingerprint());
    assert_ne!(moved[0].place, moved[1].place);
}

/// The names of an element's attributes.
fn attributes<'a>(node: &roxmltree::Node<'a, '_>) -> BTreeSet<&'a str> {
    node.attributes().map(|a| a.name()).collect()
}

#[test]
fn junit_is_what_jenkins_takes() {
    for output in outputs("junit") {
        let document = roxmltree::Document::parse(&output).unwrap();
        let root = document.root_element();
        assert_eq!(root.tag_name().name(), "testsuites");
        let count = |node: &roxmltree::Node<'_, '_>, key| -> usize {
            node.attribute(key).unwrap().parse().unwrap()
        };
        let elements = |node: &roxmltree::Node<'_, '_>| {
            let children = node.children().filter(|c| c.is_element());
            children.map(|c| c.id()).collect::<Vec<_>>()
        };
        let (mut tests, mut failures) = (0, 0);
        for suite in elements(&root) {
            let suite = document.get_node(suite).unwrap();
            let required = ["name", "tests", "failures", "errors"].into();
            assert_eq!(attributes(&suite), required);
            let cases = elements(&suite);
            assert_eq!(count(&suite, "tests"), cases.len());
            let mut failed = 0;
            for case in cases {
                let case = document.get_node(case).unwrap();
                assert_eq!(case.tag_name().name(), "testcase");
                assert_eq!(attributes(&case), ["name", "classname"].into());
                for failure in elements(&case) {
                    let failure = document.get_node(failure).unwrap();
                    assert_eq!(failure.tag_name().name(), "failure");
                    assert_eq!(attributes(&failure), ["type", "message"].into());
                    assert!(!failure.text().unwrap().contains('\t'));
                    failed += 1;
                }
            }
            assert_eq!(count(&suite, "failures"), failed);
            tests += count(&suite, "tests");
            failures += failed;
        }
        assert_eq!(
            (count(&root, "tests"), count(&root, "failures")),
            (tests, failures)
        );
        assert!(tests > 0);
    }
}

/// Where `xmllint` is there (`.ci/run` asks for it), the schema itself is the judge.
#[test]
fn junit_holds_to_its_schema() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schemas/junit-10.xsd");
    let wrong = "<testsuites><testsuite name='x'/></testsuites>".to_owned();
    let outputs = outputs("junit").map(|output| (output, true));
    for (output, holds) in outputs.into_iter().chain([(wrong, false)]) {
        let child = Command::new("xmllint")
            .args(["--noout", "--nonet", "--schema", schema, "-"])
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let Ok(mut child) = child else { return };
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(output.as_bytes()).unwrap();
        drop(stdin);
        let judged = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&judged.stderr);
        assert_eq!(judged.status.success(), holds, "{said}");
    }
}
