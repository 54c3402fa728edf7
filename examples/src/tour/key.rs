//! The host's key, from which the secrets of invitation links follow.
//!
//! The tour keeps it in a file beside the database. A real host takes it from wherever its secrets are: whoever has both
//! this file and the database can make valid links.

use crate::failure::Failure;
use consentry::Key;
use consentry::keys::OneKey;
use consentry::moment::Entropy;
use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// The key's length.
const BYTES: usize = 32;

/// The key's file.
pub(crate) fn path(database: &Path) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push(".key");
    path.into()
}

/// The key for a database: made by the first run, found by the others.
pub(crate) fn ring(database: &Path, entropy: &dyn Entropy) -> Result<OneKey, Failure> {
    let path = path(database);
    let unusable = |error: io::Error| Failure::file(&path, error);
    let bytes = match create(&path) {
        Ok(mut file) => {
            let bytes = entropy.seed().map_err(|error| Failure::file(&path, error))?;
            file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(unusable)?;
            bytes
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => read(&path)?,
        Err(error) => return Err(unusable(error)),
    };
    Ok(OneKey { id: "tour.1".parse()?, key: Key::new(bytes) })
}

/// Makes the file, for its owner's eyes only from the first moment on.
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(path)
}

fn read(path: &Path) -> Result<[u8; BYTES], Failure> {
    let unusable = |error: io::Error| Failure::file(path, error);
    let file = File::open(path).map_err(unusable)?;
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&file.metadata().map_err(unusable)?.permissions()) & 0o077 != 0 {
        return Err(Failure::file(path, "others can read this key; chmod 600 it"));
    }
    let mut bytes = Vec::with_capacity(BYTES);
    file.take(BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unusable)?;
    <[u8; BYTES]>::try_from(bytes).map_err(|_| Failure::file(path, format!("is no key of {BYTES} bytes")))
}
