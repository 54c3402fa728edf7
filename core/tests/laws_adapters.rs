//! Every law, through the adapters between blocking and async stores.

/// A store that answers at once, behind an async face and back.
mod inline {
    use consentry::store::{Blocking, Inline};
    use consentry::testing::Factory;
    use consentry::{MemoryStore, Store};
    use std::sync::Arc;

    fn subject() -> impl consentry::testing::Subject {
        let memory = MemoryStore::new();
        Factory::new(move || Ok(Arc::new(Blocking(Inline(memory.clone()))) as Arc<dyn Store>))
    }

    consentry::laws!(subject());
}

/// A store whose calls run on threads of a pool.
mod offloaded {
    use consentry::store::{Blocking, Offloaded};
    use consentry::testing::Factory;
    use consentry::{MemoryStore, Store};
    use std::sync::mpsc::{Sender, channel};
    use std::sync::{Arc, Mutex, PoisonError};

    type Job = Box<dyn FnOnce() + Send>;

    /// Three threads that take jobs from one queue until the queue is dropped.
    fn pool() -> impl Fn(Job) + Send + Sync {
        let (jobs, queue) = channel::<Job>();
        let queue = Arc::new(Mutex::new(queue));
        for _ in 0..3 {
            let queue = Arc::clone(&queue);
            std::thread::spawn(move || {
                loop {
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    match next {
                        Ok(job) => job(),
                        Err(_) => return,
                    }
                }
            });
        }
        let jobs: Sender<Job> = jobs;
        // A job that can't be sent is dropped, which is what the adapter is told.
        move |job| drop(jobs.send(job))
    }

    fn subject() -> impl consentry::testing::Subject {
        let memory = MemoryStore::new();
        Factory::new(move || Ok(Arc::new(Blocking(Offloaded::new(memory.clone(), pool()))) as Arc<dyn Store>))
    }

    consentry::laws!(subject());
}
