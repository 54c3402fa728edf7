//! Every law, over the store in memory.

consentry::laws!(consentry::MemoryStore::new());
