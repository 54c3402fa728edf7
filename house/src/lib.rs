//! Tests about the repository itself; see `tests/`.
