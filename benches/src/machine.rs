//! What the figures were taken with.

use std::path::Path;
use std::process::Command;

/// Versions, processors and the file system, in one line.
pub(crate) fn describe(folder: &Path) -> String {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "consentry {}, SQLite {}, {}; {} {}, {processors} processors; files in {} ({})",
        env!("CARGO_PKG_VERSION"),
        rusqlite::version(),
        compiler(),
        std::env::consts::OS,
        std::env::consts::ARCH,
        folder.display(),
        file_system(folder),
    )
}

fn compiler() -> String {
    let output = Command::new("rustc").arg("--version").output();
    let text = output.ok().and_then(|output| String::from_utf8(output.stdout).ok());
    text.map_or_else(|| "rustc unknown".to_owned(), |text| text.trim().to_owned())
}

/// The kind of file system that a folder is on, where the system tells it.
fn file_system(folder: &Path) -> String {
    let unknown = || "file system unknown".to_owned();
    let (Ok(folder), Ok(mounts)) = (folder.canonicalize(), std::fs::read_to_string("/proc/self/mounts")) else {
        return unknown();
    };
    let kinds = mounts.lines().filter_map(|line| {
        let mut fields = line.split(' ').skip(1);
        Some((fields.next()?, fields.next()?))
    });
    let under = kinds.filter(|(at, _)| folder.starts_with(at));
    under.max_by_key(|(at, _)| at.len()).map_or_else(unknown, |(_, kind)| kind.to_owned())
}
