//! The laws of the storage contract.
