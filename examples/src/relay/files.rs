//! Files that are there in whole or not at all, after a kill and after a power cut.
//!
//! Written under another name, flushed to the disk, and then renamed, which is one step for every reader. The name
//! itself is safe once the *folder* is flushed, too: [`sync`] is a function of its own, so that many files can share
//! it.
//!
//! Nobody else can read them: an invitation's letter holds a link that lets its finder in.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Makes a folder that only its owner can enter, if it isn't there.
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Opens a file to be written anew, which only its owner can read.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a file by way of `draft`, a path in the same file system. What it says is on the disk when this returns; its
/// name is after [`sync`].
pub(crate) fn write(draft: &Path, path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = create(draft)?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(draft, path)
}

/// Flushes a folder: names that were made, moved or removed in it stay so.
pub(crate) fn sync(folder: &Path) -> io::Result<()> {
    // Other systems don't open folders; they keep names in order by themselves.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes a file, or finds it gone.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether there is anything of that name, be it readable or not.
pub(crate) fn exists(path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
