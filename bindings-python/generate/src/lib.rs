//! Writes the classes of Consentry for Python: the core's source is read, each type that an operation or a store can meet becomes a
//! class, and the tables for the converters are written beside them.

mod model;
mod python;
mod rust;
mod source;
mod words;

use anyhow::Result;
use std::path::{Path, PathBuf};

/// Every generated file: where it belongs in the repository, and its text.
///
/// # Errors
/// What of the core isn't understood.
pub fn files(repository: &Path) -> Result<Vec<(PathBuf, String)>> {
    let source = source::Source::read(&repository.join("core/src"))?;
    let model = model::Model::of(&source)?;
    let by_hand = python::ByHand::find(&repository.join("bindings-python/python/consentry"));
    let ours = Path::new("bindings-python");
    let mut files =
        vec![(ours.join("src/generated.rs"), rust::write(&model, &by_hand_in(&repository.join(ours).join("src"))?))];
    for (path, text) in python::write(&model, &source, &rust::numbers(&model), &by_hand) {
        files.push((ours.join("python/consentry").join(path), text));
    }
    Ok(files)
}

/// The text of every hand-written Rust file.
fn by_hand_in(folder: &Path) -> Result<String> {
    let mut text = String::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            text.push_str(&by_hand_in(&path)?);
        } else if path.file_name().is_some_and(|it| it != "generated.rs") {
            text.push_str(&std::fs::read_to_string(path)?);
        }
    }
    Ok(text)
}
