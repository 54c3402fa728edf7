//! The laws of the storage contract, by name, against a file.
