//! Reviews: the named roles look at who was inside, regularly, and sign that they did (RULE I14).

mod record;

pub use record::{Review, ReviewLine};
