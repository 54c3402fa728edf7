//! What is measured beside the Rust peers: a module of these benches and of the peers' program (`peers/rust`), so that both do
//! the same.

pub(crate) mod codes;
pub(crate) mod situations;
