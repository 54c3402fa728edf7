//! The command works: a quick case gives one line that can be read.

use std::process::Command;

#[test]
fn a_quick_case_prints_a_line_of_json() {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_consentry-benches"))
        .args(["--quick", "--only", "open.memory", "--json", "--folder"])
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["name"], "open.memory");
    assert!(rows[0]["ours"]["median"].as_f64().unwrap() > 0.0);
    // Met or not is for people to judge: a test run is neither quick nor quiet.
    assert!(rows[0]["met"].is_boolean());
}
