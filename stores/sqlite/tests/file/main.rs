//! The store in a file, as operators meet it: strange files, full disks, killed processes, neighbours in the same file.
//!
//! One binary with a module per subject, so that what they share is compiled and linked once.

#[cfg(test)]
mod child;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod everything;
#[cfg(test)]
mod files;
#[cfg(test)]
mod group;
#[cfg(test)]
mod host;
#[cfg(test)]
mod processes;
#[cfg(test)]
mod readers;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod sessions;
#[cfg(test)]
mod town;
#[cfg(test)]
mod words;
