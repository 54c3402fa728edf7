//! The laws of the storage contract, by name, each against a file of its own.

use consentry::testing::{Broken, Factory, Subject};
use consentry::{Store, StoreError};
use consentry_sqlite::SqliteStore;
use std::sync::Arc;
use tempfile::TempDir;

/// A store in a folder that is removed after the law.
struct File<S> {
    // Before the folder: a file that is still open can't be removed everywhere.
    store: S,
    _folder: TempDir,
}

impl<S: Subject> Subject for File<S> {
    fn store(&self) -> Result<Arc<dyn Store>, Broken> {
        self.store.store()
    }

    fn reopen(&self) -> Result<Arc<dyn Store>, Broken> {
        self.store.reopen()
    }
}

fn file() -> Result<File<impl Subject>, Broken> {
    let folder = tempfile::tempdir().map_err(|error| Broken::new("a folder for the file", "one", error))?;
    let path = folder.path().join("support.db");
    let open = move || -> Result<Arc<dyn Store>, StoreError> { Ok(Arc::new(SqliteStore::open(&path)?)) };
    Ok(File { store: Factory::new(open), _folder: folder })
}

consentry::laws!(file()?);
