//! The policy as data: documents, the practices under `examples/policies`, and what tells two policies apart.

#[cfg(test)]
mod any;
#[cfg(test)]
mod differences;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod limits;
#[cfg(test)]
mod practices;
