use super::Broken;
use crate::store::{MemoryStore, Store, StoreError};
use std::sync::{Arc, Mutex, PoisonError};

/// A store that is to be checked: how to get at it, and how to close and open it again.
pub trait Subject: Send + Sync {
    /// The store, open.
    ///
    /// # Errors
    /// [`Broken`] if it can't be opened.
    fn store(&self) -> Result<Arc<dyn Store>, Broken>;

    /// Closes the store and opens it again, with what it kept. Nobody uses the old one any more; laws let go of it
    /// before they call this.
    ///
    /// # Errors
    /// [`Broken`] if it can't be opened.
    fn reopen(&self) -> Result<Arc<dyn Store>, Broken>;
}

impl Subject for MemoryStore {
    fn store(&self) -> Result<Arc<dyn Store>, Broken> {
        Ok(Arc::new(self.clone()))
    }

    /// A clone: content is all that a store in memory has to keep.
    fn reopen(&self) -> Result<Arc<dyn Store>, Broken> {
        self.store()
    }
}

/// A subject made of a function that opens the store, such as a host writes it: each call opens the same data.
pub struct Factory<F> {
    open: F,
    current: Mutex<Option<Arc<dyn Store>>>,
}

impl<F: Fn() -> Result<Arc<dyn Store>, StoreError> + Send + Sync> Factory<F> {
    /// A subject that opens its store with `open`.
    pub const fn new(open: F) -> Self {
        Self { open, current: Mutex::new(None) }
    }
}

impl<F: Fn() -> Result<Arc<dyn Store>, StoreError> + Send + Sync> Subject for Factory<F> {
    fn store(&self) -> Result<Arc<dyn Store>, Broken> {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(store) = &*current {
            return Ok(Arc::clone(store));
        }
        let store = (self.open)()?;
        *current = Some(Arc::clone(&store));
        Ok(store)
    }

    fn reopen(&self) -> Result<Arc<dyn Store>, Broken> {
        // Engines with a lock on their file can be opened again only after they are closed.
        drop(self.current.lock().unwrap_or_else(PoisonError::into_inner).take());
        self.store()
    }
}

impl<F> std::fmt::Debug for Factory<F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Factory").finish_non_exhaustive()
    }
}
