//! `core` is pure: few crates, no database, no runtime, no network; one file reads the clock, one the entropy.

use consentry_house::code::{line, modules_of_std, words};
use consentry_house::source::{Source, sources};
use consentry_house::{nothing, packages};

/// What a user of `core` compiles who asks for no features, and why. A crate that is not here must first earn its place.
const CRATES: &[(&str, &str)] = &[
    ("aead", "chacha20poly1305: traits"),
    ("bitflags", "permissions: a set of bits that keeps those it doesn't know"),
    ("block-buffer", "sha2: blocks"),
    ("cfg-if", "sha2, getrandom: platforms"),
    ("chacha20", "chacha20poly1305: the cipher"),
    ("chacha20poly1305", "secrets are kept encrypted"),
    ("cipher", "chacha20: traits"),
    ("cmov", "hmac: comparison in constant time"),
    ("cpufeatures", "sha2: hardware that hashes, found at run time"),
    ("crypto-common", "sha2: traits"),
    ("ctutils", "hmac: comparison in constant time"),
    ("deranged", "time: integers with bounds"),
    ("digest", "sha2: traits"),
    ("getrandom", "the operating system's entropy, read in one file"),
    ("hex", "hashes as text"),
    ("hmac", "secrets that follow from the host's keys"),
    ("hybrid-array", "sha2: arrays"),
    ("inout", "chacha20: buffers"),
    ("itoa", "serde_json: integers as text"),
    ("libc", "getrandom: the system call"),
    ("memchr", "serde_json: the search for quotation marks"),
    ("num-conv", "time: conversions"),
    ("poly1305", "chacha20poly1305: the seal"),
    ("powerfmt", "time: formatting"),
    ("proc-macro2", "the derives of serde and thiserror; runs in the compiler only"),
    ("quote", "as proc-macro2"),
    ("r-efi", "getrandom: on UEFI only"),
    ("serde", "operations, records and entries are data"),
    ("serde_core", "serde: traits"),
    ("serde_derive", "serde: derives"),
    ("serde_json", "entries are stored as JSON, byte for byte"),
    ("sha2", "the journal's tree and commitments"),
    ("subtle", "codes are compared in constant time"),
    ("syn", "as proc-macro2"),
    ("thiserror", "error messages"),
    ("thiserror-impl", "thiserror: the derive"),
    ("time", "the calendar under timestamps"),
    ("time-core", "time: the calendar"),
    ("tinyvec", "unicode-normalization: buffers"),
    ("typenum", "sha2: lengths of arrays"),
    ("unicode-ident", "as proc-macro2"),
    ("unicode-normalization", "one mailbox, one word, however it is spelt"),
    ("universal-hash", "poly1305: traits"),
    ("uuid", "ids"),
    ("zeroize", "secrets are wiped from memory"),
    ("zmij", "serde_json: floating-point numbers as text"),
];
const CRATES_MAX: usize = 46;

/// Databases, runtimes, network: never in `core`, whoever pulls them in, and whatever is added to the list above.
const NEVER: &str = "actix-rt async-executor async-io async-std curl curl-sys deadpool diesel embassy-executor fjall \
    futures-executor glommio h2 heed hickory-resolver hyper isahc lettre libsql libsqlite3-sys lmdb mio mongodb monoio \
    mysql native-tls openssl openssl-sys polling postgres quinn r2d2 redb redis reqwest rocksdb rusqlite rustls sea-orm \
    sled smol socket2 sqlite sqlx sqlx-core tokio tokio-postgres tonic tower ureq";

/// Files, sockets, other programs, the environment: the host's, or a store's.
const NEVER_OF_STD: &[&str] = &["env", "fs", "net", "os", "process"];
/// So is whatever a program says.
const NEVER_SAID: &[&str] = &["dbg", "eprint", "eprintln", "print", "println"];

fn is_never(name: &str) -> bool {
    NEVER.split_whitespace().any(|never| never == name)
}

fn core() -> Vec<Source> {
    let mut sources = sources().unwrap_or_default();
    sources.retain(|source| source.path.starts_with("core/src/"));
    assert!(sources.len() > 30, "core's sources are found");
    sources
}

/// Where names stand in another file than the only one that may have them.
fn elsewhere(sources: &[Source], names: &[&str], only: &str) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| source.path != only) {
        let code = source.code.as_str();
        let places = names.iter().flat_map(|name| words(code, name).map(move |at| (line(code, at), name)));
        found.extend(places.map(|(line, name)| format!("{}:{line}: {name}", source.path)));
    }
    found
}

fn reaches_outside(source: &Source) -> Vec<String> {
    let modules = modules_of_std(&source.code).into_iter().filter(|module| NEVER_OF_STD.contains(&module.as_str()));
    let called = |place: usize, name: &str| source.code.get(place + name.len()..).is_some_and(|it| it.starts_with('!'));
    let says = NEVER_SAID.iter().filter(|name| words(&source.code, name).any(|place| called(place, name)));
    let says = says.map(|name| format!("{}: {name}!", source.path));
    modules.map(|module| format!("{}: std::{module}", source.path)).chain(says).collect()
}

#[test]
fn core_pulls_in_what_is_listed_and_nothing_else() {
    let tree = packages::plain_tree("consentry").unwrap();
    let new = tree.iter().filter(|(name, _)| !CRATES.iter().any(|(listed, _)| listed == name));
    let mut found: Vec<_> = new.map(|(name, _)| format!("{name} is not listed")).collect();
    let gone = CRATES.iter().filter(|(listed, _)| !tree.iter().any(|(name, _)| name == listed));
    found.extend(gone.map(|(listed, _)| format!("{listed} is listed, but not pulled in")));
    nothing("core's crates are not those in house/tests/purity.rs", &found);
    assert!(tree.len() <= CRATES_MAX, "core pulls in {} crates, at most {CRATES_MAX} are allowed", tree.len());
}

#[test]
fn core_pulls_in_no_database_no_runtime_and_no_network() {
    let tree = packages::tree("consentry").unwrap();
    let pulled = tree.into_iter().map(|(name, _)| name);
    let listed = CRATES.iter().map(|(name, _)| (*name).to_owned());
    nothing("never in core", &pulled.chain(listed).filter(|name| is_never(name)).collect::<Vec<_>>());
    // The same question to a store finds something, so the question is a question.
    assert!(packages::tree("consentry-sqlite").unwrap().iter().any(|(name, _)| is_never(name)));
}

#[test]
fn core_pulls_in_no_crate_twice() {
    // Whoever asks for tokens gets what they bring; deny.toml names it.
    nothing("in two versions", &packages::doubled(&packages::plain_tree("consentry").unwrap()));
}

#[test]
fn core_touches_no_file_socket_program_or_environment() {
    nothing("core reaches outside", &core().iter().flat_map(reaches_outside).collect::<Vec<_>>());
}

#[test]
fn one_file_reads_the_clock() {
    let names = ["now_utc", "now_local", "SystemTime", "Instant", "UNIX_EPOCH"];
    nothing("only core/src/time.rs reads the clock", &elsewhere(&core(), &names, "core/src/time.rs"));
}

#[test]
fn one_file_reads_entropy() {
    let names = ["getrandom", "rand", "thread_rng", "RandomState", "new_v4", "now_v7"];
    nothing("only core/src/moment.rs reads entropy", &elsewhere(&core(), &names, "core/src/moment.rs"));
}

#[test]
fn one_file_sleeps() {
    let names = ["sleep", "sleep_ms", "sleep_until", "park_timeout"];
    nothing("only core/src/desk/settings.rs sleeps", &elsewhere(&core(), &names, "core/src/desk/settings.rs"));
}

#[test]
fn what_is_impure_is_found() {
    let clock = [Source::new("core/src/a.rs", "// Instant\nlet now = std::time::Instant::now();\n")];
    assert_eq!(elsewhere(&clock, &["Instant"], "core/src/time.rs"), ["core/src/a.rs:2: Instant"]);
    assert_eq!(elsewhere(&clock, &["Instant"], "core/src/a.rs"), Vec::<String>::new());
    for text in ["use std::{fmt, net};", "std::env::var(a)", "println!()"] {
        assert_eq!(reaches_outside(&Source::new("core/src/a.rs", text)).len(), 1, "{text}");
    }
    assert_eq!(reaches_outside(&Source::new("core/src/a.rs", "use std::fmt; // std::fs")), Vec::<String>::new());
}
