//! Writes the generated files into the repository that it is started in; `--check` only compares.

use anyhow::{Context as _, Result, bail};
use std::path::Path;

fn main() -> Result<()> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let check = std::env::args().any(|it| it == "--check");
    let mut stale = Vec::new();
    for (path, text) in consentry_python_generate::files(&repository)? {
        let whole = repository.join(&path);
        if std::fs::read_to_string(&whole).is_ok_and(|now| now == text) {
            continue;
        }
        if check {
            stale.push(path.display().to_string());
            continue;
        }
        if let Some(folder) = whole.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&whole, text).with_context(|| format!("writing {}", path.display()))?;
        println!("wrote {}", path.display());
    }
    if !stale.is_empty() {
        bail!("not as the core has it: {}; run `cargo run -p consentry-python-generate`", stale.join(", "));
    }
    Ok(())
}
