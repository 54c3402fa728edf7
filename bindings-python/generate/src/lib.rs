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
    let mut files = vec![(ours.join("src/generated.rs"), rust::write(&model))];
    for (path, text) in python::write(&model, &source, &rust::numbers(&model), &by_hand) {
        files.push((ours.join("python/consentry").join(path), text));
    }
    Ok(files)
}
