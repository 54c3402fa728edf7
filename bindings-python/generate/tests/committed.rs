//! What is committed is what the core's source gives: a new operation without its Python class fails here.

use std::path::Path;

#[test]
fn the_generated_files_are_those_of_the_core() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = consentry_python_generate::files(&repository).unwrap();
    assert!(files.len() > 20, "only {} files", files.len());
    let stale: Vec<_> = files
        .iter()
        .filter(|(path, text)| std::fs::read_to_string(repository.join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert_eq!(stale, Vec::<String>::new(), "run `cargo run -p consentry-python-generate`");
}
